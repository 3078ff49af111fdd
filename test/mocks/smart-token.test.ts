import { createLocalJWKSet, jwtVerify } from 'jose'
import { describe, expect, it } from 'vitest'
import {
  authoriseParameters,
  codeFor,
  createClock,
  exchange,
  fhirBase,
  redirected,
  refresh,
  smallSmartServer,
  usualScopes,
} from './small-launch.ts'

function setUp() {
  const clock = createClock()
  return { clock, server: smallSmartServer(clock.now) }
}

const refused = (error: string, status = 400) => ({
  status,
  body: { error, error_description: expect.any(String) as string },
})

describe('code exchange', () => {
  it('gives a token with its context', async () => {
    const { server } = setUp()
    const { status, body } = await exchange(server, codeFor(server, 'p1'))
    expect(status).toBe(200)
    expect(body).toEqual({
      access_token: expect.any(String) as string,
      refresh_token: expect.any(String) as string,
      token_type: 'Bearer',
      expires_in: 3600,
      scope: usualScopes,
      patient: 'p1',
      encounter: 'p1-visit',
      need_patient_banner: true,
    })
  })

  it('refuses a code that was used, and takes back what it gave', async () => {
    const { server } = setUp()
    const code = codeFor(server, 'p1')
    const first = await exchange(server, code)
    const token = `Bearer ${String(first.body['access_token'])}`
    expect(server.access(token)).not.toHaveProperty('unauthorised')
    expect(await exchange(server, code)).toEqual(refused('invalid_grant'))
    expect(server.access(token)).toHaveProperty('unauthorised')
    expect(await refresh(server, String(first.body['refresh_token']))).toEqual(refused('invalid_grant'))
  })

  it.each([
    ['another verifier', { code_verifier: 'w'.repeat(64) }, refused('invalid_grant')],
    ['no verifier', { code_verifier: '' }, refused('invalid_request')],
    ['a verifier that is too short', { code_verifier: 'v'.repeat(42) }, refused('invalid_request')],
    ['another redirect', { redirect_uri: 'https://app.test/other.html' }, refused('invalid_grant')],
    ['another registered app', { client_id: 'other' }, refused('invalid_grant')],
    ['an unregistered app', { client_id: 'stranger' }, refused('invalid_client', 401)],
    ['another grant type', { grant_type: 'password' }, refused('unsupported_grant_type')],
    ['an unknown code', { code: 'guessed' }, refused('invalid_grant')],
  ])('refuses %s', async (_what, changes, expected) => {
    const { server } = setUp()
    expect(await exchange(server, codeFor(server, 'p1'), changes)).toEqual(expected)
  })

  it('refuses a code after a minute', async () => {
    const { server, clock } = setUp()
    const code = codeFor(server, 'p1')
    clock.advance(60)
    expect(await exchange(server, code)).toEqual(refused('invalid_grant'))
  })

  it('gives no refresh token unless the scope asks for one', async () => {
    const { server } = setUp()
    const { body } = await exchange(server, codeFor(server, 'p1', 'launch patient/Patient.rs'))
    expect(body).not.toHaveProperty('refresh_token')
  })

  it('passes on what the launch says: app context, lifetime, fewer scopes, no patient', async () => {
    const { server } = setUp()
    const launch = server.launches.start({
      patient: 'p1',
      appContext: 'trial=NCT07246096',
      lifetimeSeconds: 570,
      withhold: ['Observation'],
      leaveOutPatient: true,
    })
    const { code = '' } = redirected(server, authoriseParameters(launch))
    const { body } = await exchange(server, code)
    expect(body).toMatchObject({ appContext: 'trial=NCT07246096', expires_in: 570 })
    expect(body['scope']).toBe('launch online_access patient/Patient.rs patient/Condition.read')
    expect(body).not.toHaveProperty('patient')
  })

  it('signs who is at the screen when openid is asked for', async () => {
    const { server, clock } = setUp()
    const launch = server.launches.start({ patient: 'p1' })
    const scope = `${usualScopes} openid fhirUser`
    const { code = '' } = redirected(server, authoriseParameters(launch, { scope, nonce: 'once' }))
    const { body } = await exchange(server, code)
    const keys = createLocalJWKSet(await server.idTokens.keys())
    const { payload } = await jwtVerify(String(body['id_token']), keys, {
      issuer: fhirBase,
      audience: 'cart-prescreen',
      algorithms: ['RS256'],
      currentDate: clock.now(),
    })
    expect(payload).toMatchObject({ nonce: 'once', fhirUser: `${fhirBase}/Practitioner/dr-lin` })
  })
})

describe('refresh', () => {
  it('gives new tokens, once for each refresh token', async () => {
    const { server } = setUp()
    const first = await exchange(server, codeFor(server, 'p1'))
    const second = await refresh(server, String(first.body['refresh_token']))
    expect(second.body).toMatchObject({ patient: 'p1', scope: usualScopes })
    expect(second.body['refresh_token']).not.toBe(first.body['refresh_token'])
    expect(server.access(`Bearer ${String(second.body['access_token'])}`)).not.toHaveProperty('unauthorised')
  })

  it('refuses a refresh token that was used, and takes back its descendants', async () => {
    const { server } = setUp()
    const first = await exchange(server, codeFor(server, 'p1'))
    const old = String(first.body['refresh_token'])
    const second = await refresh(server, old)
    expect(await refresh(server, old)).toEqual(refused('invalid_grant'))
    expect(server.access(`Bearer ${String(second.body['access_token'])}`)).toHaveProperty('unauthorised')
    expect(await refresh(server, String(second.body['refresh_token']))).toEqual(refused('invalid_grant'))
  })

  it('may narrow the scopes and not widen them', async () => {
    const { server } = setUp()
    const first = await exchange(server, codeFor(server, 'p1'))
    const token = String(first.body['refresh_token'])
    expect(await refresh(server, token, { scope: `${usualScopes} patient/Procedure.rs` })).toEqual(
      refused('invalid_scope'),
    )
    expect((await refresh(server, token, { scope: 'patient/Patient.rs' })).body['scope']).toBe('patient/Patient.rs')
  })

  it('refuses the refresh token of another app', async () => {
    const { server } = setUp()
    const first = await exchange(server, codeFor(server, 'p1'))
    expect(await refresh(server, String(first.body['refresh_token']), { client_id: 'other' })).toEqual(
      refused('invalid_grant'),
    )
  })

  it('works on after the access token has expired', async () => {
    const { server, clock } = setUp()
    const first = await exchange(server, codeFor(server, 'p1', usualScopes, { lifetimeSeconds: 5 }))
    clock.advance(6)
    expect((await refresh(server, String(first.body['refresh_token']))).status).toBe(200)
  })
})
