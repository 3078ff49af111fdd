import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { OpenedSession } from '../../src/smart/session.ts'
import { authorise } from '../../src/smart/authorise.ts'
import { startSmallEhr, type SmallEhr } from './small-ehr.ts'

let ehr: SmallEhr
beforeAll(async () => {
  ehr = await startSmallEhr()
})
afterAll(() => ehr.close())

beforeEach(() => {
  sessionStorage.clear()
  ehr.tokenRequests.length = 0
  visit('/launch.html')
})

function visit(path: string): void {
  window.history.replaceState(null, '', path)
}

/** The page loaded anew: modules start over, the tab's storage stays. */
async function openPage(path: string): Promise<{ readonly open: () => Promise<OpenedSession> }> {
  visit(path)
  vi.resetModules()
  vi.doMock('../../src/site/load-site.ts', () => ({
    loadSite: () => Promise.resolve({ issuers: [ehr.issuer], clientId: 'app' }),
  }))
  const { openSession } = await import('../../src/smart/session.ts')
  return { open: openSession }
}

async function begin(): Promise<{ readonly url: URL; readonly state: string }> {
  const redirectUri = `${window.location.origin}/index.html`
  const url = new URL(
    await authorise({ issuer: ehr.issuer, launch: 'L 1', clientId: 'app', scope: 'launch', redirectUri }),
  )
  return { url, state: url.searchParams.get('state') ?? '' }
}

function token(patient: string, more: Readonly<Record<string, unknown>> = {}) {
  return { access_token: `token-${patient}`, token_type: 'Bearer', expires_in: 570, scope: 'launch', patient, ...more }
}

describe('authorise', () => {
  it('asks with S256, a state of a random UUID, and the issuer as audience, at an endpoint relative to the issuer', async () => {
    const { url } = await begin()
    expect(url.origin + url.pathname).toBe(new URL('/authorize', ehr.issuer).href)
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      tenant: '1',
      response_type: 'code',
      client_id: 'app',
      scope: 'launch',
      redirect_uri: `${window.location.origin}/index.html`,
      aud: ehr.issuer,
      launch: 'L 1',
      code_challenge_method: 'S256',
    })
    expect(url.searchParams.get('state')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    expect(url.searchParams.get('code_challenge')).toMatch(/^[\w-]{43}$/)
  })

  it('lets the page’s address change none of it', async () => {
    const evil = 'https%3A%2F%2Fevil.example'
    const path = `/launch.html?iss=${evil}&fhirServiceUrl=${evil}&launch=X&patientId=P&clientId=C`
    visit(path)
    const { url, state } = await begin()
    expect(url.href).not.toContain('evil')
    expect(url.searchParams.get('client_id')).toBe('app')
    expect(url.searchParams.get('launch')).toBe('L 1')
    expect(sessionStorage.getItem(state)).not.toMatch(/evil|"P"/)
    expect(window.location.pathname + window.location.search).toBe(path)
  })
})

describe('openSession', () => {
  it('redeems the code once, however often it is asked, and keeps the state in the address', async () => {
    const { state } = await begin()
    ehr.tokens.set('c+1&x', token('p1', { encounter: 'e1' }))
    const { open } = await openPage(`/index.html?code=${encodeURIComponent('c+1&x')}&state=${state}`)
    const [first, second] = await Promise.all([open(), open()])
    expect(first).toBe(second)
    expect(first).toMatchObject({
      kind: 'session',
      session: { patientId: 'p1', encounterId: 'e1', issuer: ehr.issuer },
    })
    expect(window.location.search).toBe(`?state=${state}`)
    expect(ehr.tokenRequests).toHaveLength(1)
    expect(Object.fromEntries(ehr.tokenRequests[0]!)).toMatchObject({
      grant_type: 'authorization_code',
      code: 'c+1&x',
      client_id: 'app',
      redirect_uri: `${window.location.origin}/index.html`,
    })
    expect(ehr.tokenRequests[0]!.get('code_verifier')).toMatch(/^[\w-]{43,128}$/)
  })

  it('is there again when the page is loaded again', async () => {
    const { state } = await begin()
    ehr.tokens.set('c', token('p1'))
    await (await openPage(`/index.html?code=c&state=${state}`)).open()
    const again = await (await openPage(`/index.html?state=${state}`)).open()
    expect(again).toMatchObject({ kind: 'session', session: { patientId: 'p1' } })
    expect(ehr.tokenRequests).toHaveLength(1)
  })

  it('leaves no token of the session before it in the tab', async () => {
    const a = await begin()
    ehr.tokens.set('a', token('patient-a', { refresh_token: 'again-a' }))
    await (await openPage(`/index.html?code=a&state=${a.state}`)).open()
    const b = await begin()
    ehr.tokens.set('b', token('patient-b'))
    sessionStorage.setItem('kept.of-others', 'access_token')
    await (await openPage(`/index.html?code=b&state=${b.state}`)).open()
    expect(JSON.stringify(Object.entries(sessionStorage))).not.toMatch(/token-patient-a|again-a/)
    expect(sessionStorage.getItem('kept.of-others')).not.toBeNull()
    expect(await (await openPage(`/index.html?state=${a.state}`)).open()).toEqual({
      kind: 'failure',
      failure: { kind: 'expired' },
    })
    expect(await (await openPage(`/index.html?state=${b.state}`)).open()).toMatchObject({
      session: { patientId: 'patient-b' },
    })
  })

  it('keeps the session before it where a launch fails', async () => {
    const a = await begin()
    ehr.tokens.set('a', token('patient-a'))
    await (await openPage(`/index.html?code=a&state=${a.state}`)).open()
    const b = await begin()
    await (await openPage(`/index.html?code=used&state=${b.state}`)).open()
    expect(await (await openPage(`/index.html?state=${a.state}`)).open()).toMatchObject({
      session: { patientId: 'patient-a' },
    })
  })

  it('in a frame it clears away what nobody can use any more, and leaves the neighbours’ sessions alone', async () => {
    vi.spyOn(window, 'self', 'get').mockReturnValue({} as typeof window)
    const [dead, refreshable, alive, onItsWay, own] = [
      await begin(),
      await begin(),
      await begin(),
      await begin(),
      await begin(),
    ]
    const over = { expires_in: -60 }
    for (const [name, { state }, more] of [
      ['dead', dead, over],
      ['refreshable', refreshable, { ...over, refresh_token: 'again' }],
      ['alive', alive, {}],
    ] as const) {
      const kept = JSON.parse(sessionStorage.getItem(state) ?? '{}') as Record<string, unknown>
      const expiresAt = Math.floor(Date.now() / 1000) + (more === over || name === 'refreshable' ? -60 : 570)
      sessionStorage.setItem(state, JSON.stringify({ ...kept, expiresAt, tokenResponse: token(name, more) }))
    }
    ehr.tokens.set('own', token('own'))
    await (await openPage(`/index.html?code=own&state=${own.state}`)).open()
    expect(sessionStorage.getItem(dead.state)).toBeNull()
    for (const { state } of [refreshable, alive, onItsWay, own]) expect(sessionStorage.getItem(state)).not.toBeNull()
    vi.restoreAllMocks()
  })

  it('two charts in two frames of one tab stay apart', async () => {
    vi.spyOn(window, 'self', 'get').mockReturnValue({} as typeof window)
    const a = await begin()
    const b = await begin()
    ehr.tokens.set('a', token('patient-a'))
    ehr.tokens.set('b', token('patient-b'))
    await (await openPage(`/index.html?code=a&state=${a.state}`)).open()
    await (await openPage(`/index.html?code=b&state=${b.state}`)).open()
    expect(await (await openPage(`/index.html?state=${a.state}`)).open()).toMatchObject({
      session: { patientId: 'patient-a' },
    })
    expect(await (await openPage(`/index.html?state=${b.state}`)).open()).toMatchObject({
      session: { patientId: 'patient-b' },
    })
    vi.restoreAllMocks()
  })

  it('is over after a sign-out, and leaves nothing behind', async () => {
    const { state } = await begin()
    ehr.tokens.set('c', token('p1'))
    const opened = await (await openPage(`/index.html?code=c&state=${state}`)).open()
    if (opened.kind !== 'session') throw new Error('no session')
    opened.session.signOut()
    await expect(opened.session.port.get(`${ehr.issuer}/Patient/p1`)).rejects.toMatchObject({ kind: 'session-expired' })
    expect(sessionStorage).toHaveLength(0)
  })

  const elsewhere = '22222222-2222-4222-8222-222222222222'
  it.each([
    ['nothing', '', { kind: 'no-launch' }],
    ['a code without a state', '?code=c', { kind: 'state-mismatch' }],
    ['a code with a state of another tab', `?code=c&state=${elsewhere}`, { kind: 'state-mismatch' }],
    ['a code with a state that is no state', '?code=c&state=length', { kind: 'state-mismatch' }],
    ['a state whose session is gone', `?state=${elsewhere}`, { kind: 'expired' }],
    [
      'a refusal of nobody’s',
      '?error=access_denied&error_description=Call+1-900',
      { kind: 'refused', error: 'access_denied' },
    ],
  ])('fails with %s', async (_name, query, failure) => {
    await begin()
    expect(await (await openPage(`/index.html${query}`)).open()).toEqual({ kind: 'failure', failure })
    expect(ehr.tokenRequests).toHaveLength(0)
  })

  it('shows a refusal of its own launch', async () => {
    const { state } = await begin()
    const { open } = await openPage(`/index.html?error=invalid_scope&error_description=No+such+scope&state=${state}`)
    expect(await open()).toEqual({
      kind: 'failure',
      failure: { kind: 'refused', error: 'invalid_scope', description: 'No such scope' },
    })
  })

  it('fails when the code is taken no more', async () => {
    const { state } = await begin()
    expect(await (await openPage(`/index.html?code=used&state=${state}`)).open()).toMatchObject({
      failure: { kind: 'token-failed', status: 400 },
    })
  })

  it('stops without a patient, and keeps no token', async () => {
    const { state } = await begin()
    ehr.tokens.set('n', { access_token: 'token-of-nobody', token_type: 'Bearer', expires_in: 570 })
    expect(await (await openPage(`/index.html?code=n&state=${state}`)).open()).toEqual({
      kind: 'failure',
      failure: { kind: 'no-patient' },
    })
    expect(sessionStorage.getItem(state)).toBeNull()
  })
})
