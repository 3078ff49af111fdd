import type Client from 'fhirclient/lib/Client'
import type { TokenKeeper } from './session-port.ts'
import { forgetLaunch } from './stored-launch.ts'

/** The part of the SMART client that a session's token needs. */
export type TokenClient = Pick<Client, 'state' | 'refresh' | 'refreshIfNeeded' | 'getAuthorizationHeader'>

/**
 * Keeps the token of one launch fresh, and forgets it when its time is up. A refresh is nobody's to abort: requests
 * share it, and the client throws the refresh token away when one is.
 */
export function tokenKeeper(client: TokenClient, state: string, now: () => number = Date.now): TokenKeeper {
  const patient = client.state.tokenResponse?.['patient']
  let isOver = false

  function end(): void {
    isOver = true
    client.state.tokenResponse = {}
    forgetLaunch(state)
  }

  /** Seconds since 1970, as the client keeps it. */
  function isExpired(): boolean {
    return isOver || (client.state.expiresAt ?? 0) * 1000 <= now()
  }

  async function authorization(): Promise<string | undefined> {
    if (isOver) return undefined
    try {
      await client.refreshIfNeeded()
    } catch {
      // A refresh may fail while the token still serves.
    }
    return header()
  }

  /** After a sign-out meanwhile the client has written its record again; and a session never changes its patient. */
  function header(): string | undefined {
    if (isExpired() || client.state.tokenResponse?.['patient'] !== patient) {
      end()
      return undefined
    }
    return client.getAuthorizationHeader() ?? undefined
  }

  async function renew(refused: string): Promise<string | undefined> {
    if (isOver) return undefined
    if (client.getAuthorizationHeader() === refused) {
      if (client.state.tokenResponse?.refresh_token === undefined) return undefined
      try {
        await client.refresh()
      } catch {
        return undefined
      }
    }
    const renewed = header()
    return renewed === refused ? undefined : renewed
  }

  return { authorization, renew, isExpired, end }
}
