import { beforeEach, describe, expect, it } from 'vitest'
import { tokenKeeper, type TokenClient } from '../../src/smart/token-keeper.ts'
import { keepLaunch, storedLaunch } from '../../src/smart/stored-launch.ts'

const state = '11111111-1111-4111-8111-111111111111'
const now = () => 1_000_000

interface Script {
  readonly expiresAt?: number
  readonly refresh?: (client: { state: TokenClient['state'] }) => Promise<unknown>
}

function client({ expiresAt = 2000, refresh = () => Promise.resolve() }: Script): TokenClient {
  const made = {
    state: { serverUrl: 'https://ehr.example', expiresAt, tokenResponse: { access_token: 'old', patient: 'p1' } },
    refreshIfNeeded: () => refresh(made),
    refresh: () => refresh(made),
    getAuthorizationHeader: () => `Bearer ${made.state.tokenResponse.access_token}`,
  }
  return made as unknown as TokenClient
}

function refreshable(made: TokenClient): TokenClient {
  made.state.tokenResponse = { ...made.state.tokenResponse, refresh_token: 'r' }
  return made
}

beforeEach(() => {
  sessionStorage.clear()
  keepLaunch(state, { serverUrl: 'https://ehr.example' })
})

describe('tokenKeeper', () => {
  it('gives the token while it holds', async () => {
    expect(await tokenKeeper(client({}), state, now).authorization()).toBe('Bearer old')
  })

  it('gives the refreshed token', async () => {
    const refresh: Script['refresh'] = async (made) => {
      made.state.tokenResponse = { access_token: 'new', patient: 'p1' }
      made.state.expiresAt = 3000
    }
    expect(await tokenKeeper(client({ expiresAt: 1000, refresh }), state, now).authorization()).toBe('Bearer new')
  })

  it('lets a refresh fail while the token still holds', async () => {
    const keeper = tokenKeeper(client({ refresh: () => Promise.reject(new Error('offline')) }), state, now)
    expect(await keeper.authorization()).toBe('Bearer old')
  })

  it('forgets everything when the time is up and there is no refresh', async () => {
    const keeper = tokenKeeper(client({ expiresAt: 1000 }), state, now)
    expect(keeper.isExpired()).toBe(true)
    expect(await keeper.authorization()).toBeUndefined()
    expect(storedLaunch(state)).toBeUndefined()
  })

  it('ends when a refresh brings another patient', async () => {
    const refresh: Script['refresh'] = async (made) => {
      made.state.tokenResponse = { access_token: 'new', patient: 'p2' }
    }
    expect(await tokenKeeper(client({ refresh }), state, now).authorization()).toBeUndefined()
  })

  it('renews a refused token once, for however many requests it was refused', async () => {
    let refreshes = 0
    const refresh: Script['refresh'] = async (made) => {
      refreshes += 1
      made.state.tokenResponse = { access_token: 'new', patient: 'p1' }
    }
    const keeper = tokenKeeper(refreshable(client({ refresh })), state, now)
    expect(await keeper.renew('Bearer old')).toBe('Bearer new')
    expect(await keeper.renew('Bearer old')).toBe('Bearer new')
    expect(refreshes).toBe(1)
  })

  it('has no other token than the refused one without a refresh token, after a failed refresh, or after its end', async () => {
    const failing = client({ refresh: () => Promise.reject(new Error('offline')) })
    expect(await tokenKeeper(client({}), state, now).renew('Bearer old')).toBeUndefined()
    expect(await tokenKeeper(refreshable(failing), state, now).renew('Bearer old')).toBeUndefined()
    const ended = tokenKeeper(refreshable(client({})), state, now)
    ended.end()
    expect(await ended.renew('Bearer old')).toBeUndefined()
  })

  it('stays ended after a sign-out during a refresh', async () => {
    const signOut: (() => void)[] = []
    const refresh: Script['refresh'] = async (made) => {
      signOut[0]?.()
      made.state.tokenResponse = { access_token: 'new', patient: 'p1' }
      keepLaunch(state, { serverUrl: 'https://ehr.example', tokenResponse: { access_token: 'new' } })
    }
    const keeper = tokenKeeper(client({ refresh }), state, now)
    signOut.push(keeper.end)
    expect(await keeper.authorization()).toBeUndefined()
    expect(storedLaunch(state)).toBeUndefined()
  })
})
