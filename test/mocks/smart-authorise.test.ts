import { describe, expect, it } from 'vitest'
import { authoriseParameters, createClock, exchange, redirected, smallSmartServer, state } from './small-launch.ts'

function setUp() {
  const clock = createClock()
  const server = smallSmartServer(clock.now)
  return { clock, server, launch: server.launches.start({ patient: 'p1', encounter: 'p1-visit' }) }
}

describe('authorisation request', () => {
  it('that keeps every rule gets a code and its state back', () => {
    const { server, launch } = setUp()
    expect(redirected(server, authoriseParameters(launch))).toEqual({ code: expect.any(String) as string, state })
  })

  it.each([
    ['no S256 challenge', { code_challenge: null }, 'invalid_request', 'code_challenge is missing'],
    [
      'a plain challenge',
      { code_challenge_method: 'plain' },
      'invalid_request',
      'code_challenge_method must be "S256"',
    ],
    ['no challenge method', { code_challenge_method: null }, 'invalid_request', 'code_challenge_method must be "S256"'],
    [
      'a challenge of another length',
      { code_challenge: 'short' },
      'invalid_request',
      'code_challenge is no S256 challenge',
    ],
    ['a short state', { state: 'x'.repeat(21) }, 'invalid_request', 'state is shorter than 22 characters'],
    [
      'another audience',
      { aud: 'https://evil.test/fhir' },
      'invalid_request',
      'aud is not the FHIR base of this server',
    ],
    [
      'an audience with a slash too many',
      { aud: 'https://ehr.test/fhir/' },
      'invalid_request',
      'aud is not the FHIR base of this server',
    ],
    ['no audience', { aud: null }, 'invalid_request', 'aud is not the FHIR base of this server'],
    [
      'an unknown launch',
      { launch: 'guessed' },
      'invalid_request',
      'The launch is unknown or too old; open the app from the chart again',
    ],
    ['another response type', { response_type: 'token' }, 'unsupported_response_type', 'response_type must be "code"'],
    ['no scope', { scope: '' }, 'invalid_scope', 'scope is missing'],
    [
      'a launch without the scope for it',
      { scope: 'patient/Patient.rs' },
      'invalid_scope',
      'A launch needs the scope "launch"',
    ],
    [
      'only scopes that are not given',
      { scope: 'launch system/*.cruds user/Patient.read' },
      'invalid_scope',
      'None of the scopes asked for can be granted',
    ],
  ])('with %s is refused on the redirect', (_what, changes, error, description) => {
    const { server, launch } = setUp()
    const back = redirected(server, authoriseParameters(launch, changes))
    expect(back['error']).toBe(error)
    expect(back['error_description']).toBe(description)
    expect(back['state']).toBe((changes as { state?: string }).state ?? state)
    expect(back['code']).toBeUndefined()
  })

  it('without a state is refused, and no state is made up', () => {
    const { server, launch } = setUp()
    const back = redirected(server, authoriseParameters(launch, { state: null }))
    expect(back).toMatchObject({ error: 'invalid_request' })
    expect(back).not.toHaveProperty('state')
  })

  it.each([
    ['an unregistered app', { client_id: 'stranger' }],
    ['an unregistered redirect', { redirect_uri: 'https://evil.test/index.html' }],
    ['a redirect that only begins alike', { redirect_uri: 'https://app.test/index.html?next=evil' }],
    ['the redirect of another app', { redirect_uri: 'https://other.test/index.html' }],
    ['no redirect', { redirect_uri: null }],
  ])('from %s is never redirected', (_what, changes) => {
    const { server, launch } = setUp()
    expect(server.authorise(authoriseParameters(launch, changes))).toMatchObject({ kind: 'page', status: 400 })
  })

  it('for a launch of more than ten minutes ago is refused', () => {
    const { server, launch, clock } = setUp()
    clock.advance(599)
    expect(redirected(server, authoriseParameters(launch))).toHaveProperty('code')
    clock.advance(1)
    expect(redirected(server, authoriseParameters(launch))).toHaveProperty('error', 'invalid_request')
  })

  it('can be told to be refused', () => {
    const { server } = setUp()
    const launch = server.launches.start({ patient: 'p1', refuse: 'access_denied' })
    expect(redirected(server, authoriseParameters(launch))).toMatchObject({ error: 'access_denied', state })
    server.settings = { corsOn401: true, refuse: 'temporarily_unavailable' }
    const next = server.launches.start({ patient: 'p1' })
    expect(redirected(server, authoriseParameters(next))).toMatchObject({ error: 'temporarily_unavailable' })
  })
})

describe('standalone launch', () => {
  const standalone = { launch: null, scope: 'launch/patient patient/Patient.rs' }

  it('asks a person for the patient, once', async () => {
    const { server } = setUp()
    const asked = server.authorise(authoriseParameters('', standalone))
    if (asked.kind !== 'choose-patient') throw new Error(asked.kind)
    const chosen = server.choose(asked.request, 'p2')
    if (chosen.kind !== 'redirect') throw new Error(chosen.kind)
    const back = new URL(chosen.to).searchParams
    expect(back.get('state')).toBe(state)
    expect((await exchange(server, back.get('code') ?? '')).body).toMatchObject({ patient: 'p2' })
    expect(server.choose(asked.request, 'p1')).toMatchObject({ kind: 'page' })
  })

  it('without a choice is denied on the redirect', () => {
    const { server } = setUp()
    const asked = server.authorise(authoriseParameters('', standalone))
    if (asked.kind !== 'choose-patient') throw new Error(asked.kind)
    const refused = server.choose(asked.request, undefined)
    expect(refused).toMatchObject({ kind: 'redirect', to: expect.stringContaining('error=access_denied') as string })
  })

  it('needs the scope for it', () => {
    const { server } = setUp()
    const back = redirected(server, authoriseParameters('', { launch: null, scope: 'patient/Patient.rs' }))
    expect(back).toMatchObject({ error: 'invalid_scope' })
  })

  it('cannot be answered by the app itself', () => {
    const { server } = setUp()
    expect(server.choose('guessed', 'p1')).toMatchObject({ kind: 'page', status: 400 })
  })
})
