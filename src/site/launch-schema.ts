import * as z from 'zod/mini'
import { list, text } from './fields.ts'

const issuer = text('give a FHIR base URL').check(
  z.refine(isIssuerPrefix, {
    error: 'give a FHIR base URL that begins with https:// (http:// on this machine only), without ?, # or a user name',
  }),
)

const styleOrigin = text('give an origin').check(
  z.refine((value) => isIssuerPrefix(value) && new URL(value).origin === value, {
    error: 'give an origin such as https://style.example, without a path or a last slash',
  }),
)

/** What of a site's configuration a launch needs: everything that is not clinical. */
export const launchFields = {
  /** FHIR servers that may launch the app: URL prefixes, whole path segments; a segment `*` stands for any one. */
  issuers: list(issuer, 'FHIR base URLs').check(z.minLength(1, { error: 'name at least one FHIR base URL' })),
  /** The id under which the EHR knows the app. */
  clientId: text('give the id under which the EHR registered the app'),
  title: z.exactOptional(text('give a title, or leave the field out')),
  /** Whose "today" the as-of date is, an IANA name: `Asia/Shanghai`. */
  timeZone: z.exactOptional(
    text('give an IANA time zone').check(
      z.refine(isTimeZone, { error: 'give an IANA time zone such as America/New_York, or leave the field out' }),
    ),
  ),
  language: z.exactOptional(z.enum(['en', 'zh'], { error: 'give en or zh, or leave the field out' })),
  /** Whether what a clinician enters may be written to the EHR. */
  writeBack: z.exactOptional(z.boolean({ error: 'give true or false, or leave the field out' })),
  /** Origins beside the issuers' own that an EHR's style (`smart_style_url`) may come from: `https://style.example`. */
  styleOrigins: z.exactOptional(list(styleOrigin, 'origins')),
  /** Whether cards may suggest orders of missing laboratory tests; they may when left out. */
  suggestOrders: z.exactOptional(z.boolean({ error: 'give true or false, or leave the field out' })),
  /** Whether results exported as FHIR name candidates as ResearchSubjects; they do not when left out. */
  exportCandidates: z.exactOptional(z.boolean({ error: 'give true or false, or leave the field out' })),
} as const

/** The launch page checks these alone: it carries no terminology. The panel checks the whole file before it reads. */
export const launchSchema = z.object(launchFields)

export type LaunchSite = z.infer<typeof launchSchema>

/** Patient data must not travel in the clear, save on the machine itself. */
function isIssuerPrefix(value: string): boolean {
  if (!URL.canParse(value) || /[\s\\?#]/.test(value)) return false
  const { protocol, hostname, username, password } = new URL(value)
  if (username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname)
}

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return false
  }
}
