import { asText, asTexts, type JsonRecord } from '../../values/json.ts'
import { changeWords, checkedWords } from '../../wording/self-check-words.ts'
import type { Discovery } from '../discovery.ts'
import { neededTypes } from '../needed-types.ts'
import { grantOf } from '../scopes.ts'
import { finding, type Finding } from './finding.ts'

/** What of a SMART configuration a launch goes by; empty where it is not stated. */
export function discoveryOf(configuration: JsonRecord): Discovery {
  return {
    capabilities: asTexts(configuration['capabilities']),
    scopesSupported: asTexts(configuration['scopes_supported']),
  }
}

/** Holds a SMART configuration against what a launch of the app needs. */
export function configurationFindings(issuer: string, configuration: JsonRecord): readonly Finding[] {
  const { capabilities, scopesSupported } = discoveryOf(configuration)
  const challenges = asTexts(configuration['code_challenge_methods_supported'])
  const offers = (name: string) => capabilities.includes(name)
  const givesOnline = scopesSupported.includes('online_access') || offers('permission-online')
  const { launchEhr, launchStandalone, clientPublic, contextPatient, refresh } = changeWords
  return [
    endpointFinding(issuer, configuration, 'authorization_endpoint'),
    endpointFinding(issuer, configuration, 'token_endpoint'),
    finding(checkedWords.pkce, challenges.includes('S256'), {
      otherwise: 'missing',
      change: changeWords.pkce,
      said: challenges.join(', '),
    }),
    // A capability may be there without being told: a launch that the EHR begins needs none of these to be listed.
    finding(checkedWords.launchEhr, offers('launch-ehr'), { otherwise: 'limited', change: launchEhr }),
    finding(checkedWords.launchStandalone, offers('launch-standalone'), {
      otherwise: 'limited',
      change: launchStandalone,
    }),
    finding(checkedWords.clientPublic, offers('client-public'), { otherwise: 'limited', change: clientPublic }),
    finding(checkedWords.contextPatient, offers('context-ehr-patient'), {
      otherwise: 'limited',
      change: contextPatient,
    }),
    { state: 'ok', what: checkedWords.grammar, said: offers('permission-v2') ? 'SMART v2 (.rs)' : 'SMART v1 (.read)' },
    finding(checkedWords.refresh, givesOnline, { otherwise: 'limited', change: refresh }),
    scopesFinding(scopesSupported),
  ]
}

function endpointFinding(
  issuer: string,
  configuration: JsonRecord,
  field: 'authorization_endpoint' | 'token_endpoint',
): Finding {
  const what = field === 'token_endpoint' ? checkedWords.tokenEndpoint : checkedWords.authorizeEndpoint
  const said = asText(configuration[field])
  const base = `${issuer.replace(/\/+$/, '')}/`
  if (said === undefined || !URL.canParse(said, base)) {
    return finding(what, false, { otherwise: 'missing', change: changeWords.endpoint, ...(said ? { said } : {}) })
  }
  const { protocol, origin } = new URL(said, base)
  const isSafe = protocol === 'https:' || (protocol === 'http:' && issuer.startsWith('http:'))
  if (!isSafe) return finding(what, false, { otherwise: 'missing', change: changeWords.endpoint, said })
  // The browser goes to the authorization endpoint as to any page; the token endpoint is fetched from the app.
  if (field === 'token_endpoint' && origin !== new URL(issuer).origin) {
    return { state: 'limited', what, said, change: changeWords.tokenElsewhere, values: { origin } }
  }
  return { state: 'ok', what, said }
}

/** A list without any scope for resources says nothing about them. */
function scopesFinding(scopes: readonly string[]): Finding {
  const lacking = (['Patient', ...neededTypes] as const).filter((type) => grantOf(scopes, type) === 'none')
  const said = scopes.join(' ')
  return lacking.length === 0
    ? { state: 'ok', what: checkedWords.scopes, said }
    : {
        state: 'limited',
        what: checkedWords.scopes,
        said,
        change: changeWords.scopes,
        values: { types: lacking.join(', ') },
      }
}
