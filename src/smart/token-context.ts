/** What a token response says about the launch it belongs to. Unknown fields are let be. */
export interface TokenContext {
  readonly patientId: string
  readonly encounterId?: string
  readonly scopesGranted: readonly string[]
  /** Whether the EHR does not itself show whose chart is open; true unless it says otherwise. */
  readonly needPatientBanner: boolean
  /** What a card gave along with its link. */
  readonly appContext?: string
  /** A style description of the EHR: of the issuer's own origin, or of one that the site allows. */
  readonly styleUrl?: string
}

/**
 * Reads a token response; nothing where it names no patient. A response without scopes granted what was asked for.
 * @param issuer FHIR base URL, against which a relative style address is meant
 * @param styleOrigins origins beside the issuer's own that a style may come from
 */
export function tokenContext(
  response: Readonly<Record<string, unknown>>,
  asked: string | undefined,
  issuer: string,
  styleOrigins: readonly string[] = [],
): TokenContext | undefined {
  const patientId = textOf(response['patient'])
  if (patientId === undefined) return undefined
  const encounterId = textOf(response['encounter'])
  const appContext = textOf(response['appContext'])
  const styleUrl = styleOf(textOf(response['smart_style_url']), issuer, styleOrigins)
  return {
    patientId,
    scopesGranted: (textOf(response['scope']) ?? asked ?? '').split(/\s+/).filter((scope) => scope !== ''),
    needPatientBanner: response['need_patient_banner'] !== false,
    ...(encounterId === undefined ? {} : { encounterId }),
    ...(appContext === undefined ? {} : { appContext }),
    ...(styleUrl === undefined ? {} : { styleUrl }),
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

function styleOf(url: string | undefined, issuer: string, origins: readonly string[]): string | undefined {
  if (url === undefined || !URL.canParse(url, issuer)) return undefined
  const address = new URL(url, issuer)
  const isAllowed = address.origin === new URL(issuer).origin || origins.includes(address.origin)
  return isAllowed && address.username === '' && address.password === '' ? address.href : undefined
}
