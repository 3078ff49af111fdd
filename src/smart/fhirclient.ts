import FHIR from 'fhirclient/lib/entry/browser.js'

/**
 * The SMART client, as both pages use it. `fullSessionStorageSupport` off: the session's key stays in the address, so
 * that a second chart opened in the same tab (frames of one EHR share their storage) never shows in the first.
 * A public client names itself when it refreshes.
 */
export function smartClient(): typeof FHIR.oauth2 {
  FHIR.oauth2.settings.fullSessionStorageSupport = false
  FHIR.oauth2.settings.refreshTokenWithClientId = true
  return FHIR.oauth2
}
