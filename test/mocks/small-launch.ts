import { createHash } from 'node:crypto'
import type { TokenAnswer } from '../../mocks/smart/exchange-token.ts'
import type { LaunchTrial } from '../../mocks/smart/launch.ts'
import { prescreenClient } from '../../mocks/smart/client.ts'
import { createSmartServer, type SmartServer } from '../../mocks/smart/smart-server.ts'

export const fhirBase = 'https://ehr.test/fhir'
export const redirectUri = 'https://app.test/index.html'
export const verifier = 'v'.repeat(64)
export const challenge = createHash('sha256').update(verifier).digest('base64url')
export const state = 'a-state-of-122-bits-or-more'

/** A clock that stands still until it is moved. */
export function createClock(at = '2026-03-01T10:00:00Z') {
  let milliseconds = Date.parse(at)
  return {
    now: () => new Date(milliseconds),
    advance: (seconds: number) => void (milliseconds += seconds * 1000),
  }
}

/** A SMART server whose codes and tokens are foreseeable: chance-1, chance-2 … */
export function smallSmartServer(now: () => Date): SmartServer {
  let drawn = 0
  return createSmartServer({
    origin: 'https://ehr.test',
    fhirBases: [fhirBase, 'https://ehr.test'],
    clients: [prescreenClient('https://app.test'), { ...prescreenClient('https://other.test'), id: 'other' }],
    now,
    chance: () => `chance-${(drawn += 1)}`,
    fhirUser: 'Practitioner/dr-lin',
  })
}

export const usualScopes = 'launch online_access patient/Patient.rs patient/Observation.rs patient/Condition.read'

/** A good authorisation request; a change replaces a parameter, `null` leaves it out. */
export function authoriseParameters(launch: string, changes: Record<string, string | null> = {}): URLSearchParams {
  const parameters: Record<string, string | null> = {
    response_type: 'code',
    client_id: 'cart-prescreen',
    redirect_uri: redirectUri,
    scope: usualScopes,
    state,
    aud: fhirBase,
    launch,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...changes,
  }
  return new URLSearchParams(
    Object.entries(parameters).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  )
}

/** Where a redirect leads, with its parameters. */
export function redirected(server: SmartServer, parameters: URLSearchParams): Record<string, string> {
  const answer = server.authorise(parameters)
  if (answer.kind !== 'redirect') throw new Error(`Not redirected: ${answer.kind}`)
  const url = new URL(answer.to)
  if (url.origin + url.pathname !== redirectUri) throw new Error(`Redirected to ${answer.to}`)
  return Object.fromEntries(url.searchParams)
}

/** A code for a launch on a patient. */
export function codeFor(server: SmartServer, patient: string, scope = usualScopes, trial: LaunchTrial = {}): string {
  const launch = server.launches.start({ patient, encounter: `${patient}-visit`, ...trial })
  const { code } = redirected(server, authoriseParameters(launch, { scope }))
  if (code === undefined) throw new Error('No code')
  return code
}

/** Exchanges a code as the app would; a change replaces a field. */
export function exchange(
  server: SmartServer,
  code: string,
  changes: Record<string, string> = {},
): Promise<TokenAnswer> {
  const form = {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    client_id: 'cart-prescreen',
    code_verifier: verifier,
  }
  return server.token(new URLSearchParams({ ...form, ...changes }))
}

/** Exchanges a refresh token. */
export function refresh(
  server: SmartServer,
  token: string,
  changes: Record<string, string> = {},
): Promise<TokenAnswer> {
  return server.token(
    new URLSearchParams({ grant_type: 'refresh_token', refresh_token: token, client_id: 'cart-prescreen', ...changes }),
  )
}

/** The Authorization header for a patient's chart. */
export async function bearer(
  server: SmartServer,
  patient: string,
  scope = usualScopes,
  trial: LaunchTrial = {},
): Promise<string> {
  const { body } = await exchange(server, codeFor(server, patient, scope, trial))
  return `Bearer ${String(body['access_token'])}`
}
