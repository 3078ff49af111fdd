import { LaunchError } from './launch-failure.ts'
import { isState, storedLaunch, type StoredLaunch } from './stored-launch.ts'

/** What the authorization server sent the browser back with, matched to the launch this tab made. */
export interface Returned {
  readonly state: string
  /** Absent where the page is loaded again: the token is there. */
  readonly code?: string
  readonly launch: StoredLaunch
}

/**
 * Reads the address a launch returns to. A code is taken only with the state of a launch made in this tab, and the
 * words of a refusal are shown only then: anyone can write an address.
 * @throws LaunchError `no-launch`, `refused`, `state-mismatch`, `expired`
 */
export function returned(address: string): Returned {
  const { searchParams } = new URL(address)
  const state = searchParams.get('state')
  const code = searchParams.get('code')
  const error = searchParams.get('error')
  const launch = isState(state) ? storedLaunch(state) : undefined
  if (error !== null) {
    const description = launch ? searchParams.get('error_description') : null
    throw new LaunchError({ kind: 'refused', error, ...(description ? { description } : {}) })
  }
  if (state === null) throw new LaunchError({ kind: code === null ? 'no-launch' : 'state-mismatch' })
  const hasToken = typeof launch?.tokenResponse?.['access_token'] === 'string'
  if (!isState(state) || !launch) throw new LaunchError({ kind: code === null ? 'expired' : 'state-mismatch' })
  // A token that is there already is not fetched again, and a launch that never returned has none.
  if (hasToken) return { state, launch }
  if (code === null || code === '') throw new LaunchError({ kind: 'no-launch' })
  return { state, code, launch }
}
