import { isAllowedIssuer } from '../site/issuer.ts'
import type { LaunchSite } from '../site/launch-schema.ts'
import type { LaunchFailure } from './launch-failure.ts'

/** A launch that the site allows. Without `launch` it is a standalone one. */
export interface LaunchRequest {
  readonly issuer: string
  readonly launch?: string
}

export type LaunchAsked =
  | { readonly kind: 'launch'; readonly request: LaunchRequest }
  /** Opened by itself: the user chooses where to log in. */
  | { readonly kind: 'choose' }
  | { readonly kind: 'failure'; readonly failure: LaunchFailure }

/**
 * What the launch page's address asks for. Only `iss` and `launch` are read: nothing else in the address can name a
 * server, a patient or a client.
 */
export function launchAsked(address: string, site: Pick<LaunchSite, 'issuers'>): LaunchAsked {
  const { searchParams } = new URL(address)
  const issuer = searchParams.get('iss')
  const launch = searchParams.get('launch')
  if (issuer === null || issuer === '') {
    return launch === null ? { kind: 'choose' } : { kind: 'failure', failure: { kind: 'no-launch' } }
  }
  if (searchParams.getAll('iss').length > 1 || !isAllowedIssuer(site.issuers, issuer)) {
    return { kind: 'failure', failure: { kind: 'unknown-issuer', issuer } }
  }
  return { kind: 'launch', request: { issuer, ...(launch ? { launch } : {}) } }
}
