import type Client from 'fhirclient/lib/Client'
import type { ChartResourceType } from '../chart/chart.ts'
import type { FhirPort } from '../chart/port.ts'
import { isAllowedIssuer } from '../site/issuer.ts'
import { loadSite } from '../site/load-site.ts'
import { SiteError } from '../site/site-error.ts'
import type { Site } from '../site/schema.ts'
import { smartClient } from './fhirclient.ts'
import { LaunchError, type LaunchFailure } from './launch-failure.ts'
import { returned } from './returned.ts'
import { grantOf } from './scopes.ts'
import { sessionPort } from './session-port.ts'
import { forgetEarlierLaunches } from './stored-launch.ts'
import { tokenKeeper } from './token-keeper.ts'
import { tokenContext, type TokenContext } from './token-context.ts'

/** One authorised session: one patient of one EHR. Everything kept beside it must carry `issuer` and `patientId`. */
export interface Session extends TokenContext {
  readonly issuer: string
  readonly site: Site
  readonly port: FhirPort
  /** How much of a type may be read; for `readChart`. */
  readonly permits: (type: ChartResourceType) => 'all' | 'some' | 'none'
  /** When the present token ends, in milliseconds since 1970; later after a refresh. */
  readonly expiresAt: () => number | undefined
  /** Forgets the token. Every request after it fails as `session-expired`. */
  readonly signOut: () => void
}

export type OpenedSession =
  | { readonly kind: 'session'; readonly session: Session }
  | { readonly kind: 'failure'; readonly failure: LaunchFailure }

let opened: Promise<OpenedSession> | undefined

/**
 * The session this page was opened for. Asked once however often it is called: a code can be redeemed only once, and
 * components may mount twice. Never rejects for a reason a user can do something about; then it answers a failure.
 */
export function openSession(): Promise<OpenedSession> {
  opened ??= open()
  return opened
}

async function open(): Promise<OpenedSession> {
  try {
    return { kind: 'session', session: await connect(await loadSite()) }
  } catch (error) {
    if (error instanceof LaunchError) return { kind: 'failure', failure: error.failure }
    if (error instanceof SiteError) return { kind: 'failure', failure: { kind: 'site', problems: [error.message] } }
    throw error
  }
}

async function connect(site: Site): Promise<Session> {
  const { state, code, launch } = returned(window.location.href)
  const issuer = launch.serverUrl
  if (!isAllowedIssuer(site.issuers, issuer)) throw new LaunchError({ kind: 'unknown-issuer', issuer })
  const client = await redeem(state, code)
  const keeper = tokenKeeper(client, state)
  const context = tokenContext({ ...client.state.tokenResponse }, launch.scope, issuer, site.styleOrigins)
  if (!context) {
    keeper.end()
    throw new LaunchError({ kind: 'no-patient' })
  }
  if (code !== undefined) forgetEarlierLaunches(state)
  // Refreshes first where the page was opened again after the token's end.
  if ((await keeper.authorization()) === undefined) throw new LaunchError({ kind: 'expired' })
  return {
    ...context,
    issuer,
    site,
    port: sessionPort(issuer, context.patientId, keeper),
    permits: (type) => grantOf(context.scopesGranted, type),
    expiresAt: () => (client.state.expiresAt === undefined ? undefined : client.state.expiresAt * 1000),
    signOut: keeper.end,
  }
}

/**
 * The client puts the code into its form as it is, so it is given encoded. The code leaves the address before anything
 * can go wrong, and the state stays there: it is what tells two charts of one tab apart.
 */
async function redeem(state: string, code: string | undefined): Promise<Client> {
  const kept = new URL(window.location.href)
  kept.searchParams.delete('code')
  const keepAddress = () => window.history.replaceState(window.history.state, '', kept.href)
  keepAddress()
  try {
    const encoded = code === undefined ? {} : { code: encodeURIComponent(code) }
    return await smartClient().ready({ stateKey: state, ...encoded })
  } catch (cause) {
    const status = typeof cause === 'object' && cause !== null && 'status' in cause ? cause.status : undefined
    throw new LaunchError({ kind: 'token-failed', ...(typeof status === 'number' ? { status } : {}) }, { cause })
  } finally {
    keepAddress()
  }
}
