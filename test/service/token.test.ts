import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { randomUUID } from 'node:crypto'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWK, type JWTPayload } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ReplayCache } from '../../src/service/replay-cache.ts'
import { createTokenCheck, TokenRefused } from '../../src/service/token-check.ts'
import { parseTrust, TrustError } from '../../src/service/trust.ts'
import { hookPath, hookRequest, noon, publicUrl, smallService } from './small-service.ts'

const issuer = 'https://sandbox.cds-hooks.org'
const jku = 'https://sandbox.cds-hooks.org/.well-known/jwks.json'
const kid = '44823f3d-0b01-4a6c-a80e-b9d3e8a7226f'
const audience = `${publicUrl}${hookPath}`
const seconds = noon().getTime() / 1000

type Keys = Awaited<ReturnType<typeof generateKeyPair>>
let es384: Keys
let rs384: Keys
let stranger: Keys
let keys: JWK[]

beforeAll(async () => {
  es384 = await generateKeyPair('ES384')
  rs384 = await generateKeyPair('RS384', { extractable: true })
  stranger = await generateKeyPair('ES384')
  keys = [
    { ...(await exportJWK(es384.publicKey)), kid, alg: 'ES384' },
    { ...(await exportJWK(rs384.publicKey)), kid: 'rsa', alg: 'RS384' },
  ]
})

interface TokenOptions {
  readonly header?: Readonly<Record<string, unknown>>
  readonly claims?: JWTPayload
  readonly key?: Keys['privateKey'] | Uint8Array
}

/** A token as the CDS Hooks sandbox makes it, with what a test changes. */
function tokenWith({ header = {}, claims = {}, key = es384.privateKey }: TokenOptions = {}): Promise<string> {
  const payload = { iss: issuer, aud: audience, iat: seconds, exp: seconds + 300, jti: randomUUID(), ...claims }
  return new SignJWT(JSON.parse(JSON.stringify(payload)) as JWTPayload)
    .setProtectedHeader({ alg: 'ES384', typ: 'JWT', kid, jku, ...header })
    .sign(key)
}

const check = (replays = new ReplayCache()) =>
  createTokenCheck(parseTrust({ issuers: [{ issuer, jku, jwks: { keys } }] }), { now: noon, replays })
const reasonFor = async (token: string | undefined) =>
  check()(token === undefined ? undefined : `Bearer ${token}`, audience).then(
    () => 'taken',
    (error: unknown) => (error instanceof TokenRefused ? error.reason : String(error)),
  )

describe('a token', () => {
  it('of the sandbox is taken (ES384)', async () => expect(await reasonFor(await tokenWith())).toBe('taken'))

  it('may be RS384, for several audiences, with claims that nobody asked for', async () => {
    const claims = { aud: ['https://other.example', audience], sub: 'x', nbf: seconds - 300, tenant: 't' }
    expect(
      await reasonFor(await tokenWith({ header: { alg: 'RS384', kid: 'rsa' }, key: rs384.privateKey, claims })),
    ).toBe('taken')
  })

  it.each<[string, string, () => Promise<string> | string]>([
    ['unsigned', 'algorithm', () => new UnsecuredJWT({ iss: issuer, aud: audience }).encode()],
    [
      'unsigned with a kid',
      'algorithm',
      () => {
        const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
        return `${part({ alg: 'none', typ: 'JWT', kid })}.${part({ iss: issuer, aud: audience, iat: seconds, exp: seconds + 60, jti: 'a' })}.AA`
      },
    ],
    [
      'of HS256 with the public key as secret',
      'algorithm',
      () => tokenWith({ header: { alg: 'HS256' }, key: new TextEncoder().encode(JSON.stringify(keys[0])) }),
    ],
    ['of HS384', 'algorithm', () => tokenWith({ header: { alg: 'HS384' }, key: new Uint8Array(48) })],
    ['signed by somebody else', 'signature', () => tokenWith({ key: stranger.privateKey })],
    ['whose key nobody knows', 'key', () => tokenWith({ header: { kid: 'other' }, key: stranger.privateKey })],
    ['without a key id', 'key', () => tokenWith({ header: { kid: undefined } })],
    ['without a type', 'type', () => tokenWith({ header: { typ: undefined } })],
    ['of another type', 'type', () => tokenWith({ header: { typ: 'at+jwt' } })],
    ['of another issuer', 'issuer', () => tokenWith({ claims: { iss: 'https://evil.example' } })],
    ['without an issuer', 'issuer', () => tokenWith({ claims: { iss: undefined } as unknown as JWTPayload })],
    ['with keys elsewhere', 'jku', () => tokenWith({ header: { jku: 'https://evil.example/jwks.json' } })],
    ['for another audience', 'audience', () => tokenWith({ claims: { aud: `${audience}/feedback` } })],
    ['without an audience', 'audience', () => tokenWith({ claims: { aud: undefined } as unknown as JWTPayload })],
    ['that has expired', 'time', () => tokenWith({ claims: { iat: seconds - 400, exp: seconds - 61 } })],
    ['from the future', 'time', () => tokenWith({ claims: { iat: seconds + 120 } })],
    ['not yet valid', 'time', () => tokenWith({ claims: { nbf: seconds + 120 } })],
    ['issued hours ago', 'time', () => tokenWith({ claims: { iat: seconds - 7200 } })],
    ['that never expires', 'claims', () => tokenWith({ claims: { exp: undefined } as unknown as JWTPayload })],
    ['without the time of issue', 'claims', () => tokenWith({ claims: { iat: undefined } as unknown as JWTPayload })],
    ['without an id', 'claims', () => tokenWith({ claims: { jti: undefined } as unknown as JWTPayload })],
    ['with an id that is no text', 'claims', () => tokenWith({ claims: { jti: 7 } as unknown as JWTPayload })],
    ['of two parts', 'malformed', () => 'a.b'],
    ['of no JSON', 'malformed', () => 'YQ.YQ.YQ'],
  ])('%s is refused (%s)', async (_what, reason, make) => expect(await reasonFor(await make())).toBe(reason))

  it('is needed', async () => expect(await reasonFor(undefined)).toBe('missing'))

  it.each([
    ['expired a minute ago', { iat: seconds - 300, exp: seconds - 59 }],
    ['issued by a clock ahead', { iat: seconds + 59 }],
  ])('%s is within the leeway', async (_what, claims) =>
    expect(await reasonFor(await tokenWith({ claims }))).toBe('taken'),
  )

  it('counts once', async () => {
    const once = check()
    const token = `Bearer ${await tokenWith()}`
    await once(token, audience)
    await expect(once(token, audience)).rejects.toMatchObject({ reason: 'replayed' })
  })

  it('is not used up by a call that fails before its signature is checked', async () => {
    const once = check()
    const claims = { jti: 'same' }
    await expect(once(`Bearer ${await tokenWith({ claims, key: stranger.privateKey })}`, audience)).rejects.toThrow()
    await expect(once(`Bearer ${await tokenWith({ claims })}`, audience)).resolves.toMatchObject({ issuer })
  })
})

describe('ReplayCache', () => {
  it('forgets what has ended, and is bounded by refusing', () => {
    const cache = new ReplayCache(2)
    expect([cache.take('a', 10, 0), cache.take('b', 20, 0), cache.take('c', 20, 5)]).toEqual([true, true, false])
    expect(cache.take('c', 30, 11)).toBe(true)
    expect(cache.take('b', 40, 20)).toBe(false)
    expect(cache.size).toBe(2)
  })
})

describe('keys that are fetched', () => {
  let fetched = 0
  let served: JWK[] = []
  const server = createServer((_request, response) => {
    fetched += 1
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: served }))
  })
  let address = ''
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`
  })
  afterAll(() => server.close())

  it('come from the configured address, are kept, and are fetched anew for a new id, but not over and over', async () => {
    served = [keys[0]!]
    const trusted = parseTrust({ issuers: [{ issuer, jku: address }] })
    const verify = createTokenCheck(trusted, { now: noon, cooldownMilliseconds: 200 })
    const call = async (options: TokenOptions) =>
      verify(`Bearer ${await tokenWith({ ...options, header: { jku: address, ...options.header } })}`, audience)
    await call({})
    await call({})
    expect(fetched).toBe(1)
    const rotated = { header: { alg: 'RS384', kid: 'rsa' }, key: rs384.privateKey }
    for (let i = 0; i < 5; i += 1) await expect(call(rotated)).rejects.toMatchObject({ reason: 'key' })
    expect(fetched).toBe(1)
    served = keys
    await new Promise((resolve) => setTimeout(resolve, 250))
    await call(rotated)
    expect(fetched).toBe(2)
  })

  it('are not fetched from where the token says', async () => {
    const before = fetched
    const verify = createTokenCheck(parseTrust({ issuers: [{ issuer, jku }] }), { now: noon })
    const token = await tokenWith({ header: { jku: address } })
    await expect(verify(`Bearer ${token}`, audience)).rejects.toMatchObject({ reason: 'jku' })
    expect(fetched).toBe(before)
  })
})

describe('the endpoints', () => {
  const service = (more: object = {}) =>
    smallService({
      tokenCheck: createTokenCheck(parseTrust({ issuers: [{ issuer, jwks: { keys }, jku, ...more }] }), { now: noon }),
    })
  const request = hookRequest({ prefetch: { patient: { resourceType: 'Patient', id: 'p1' }, condition: null } })

  it('answer 401 without a valid token, before they read the body, and say nothing more', async () => {
    const { call, app, logged, metrics } = await service()
    for (const headers of [
      {},
      { authorization: 'Basic abc' },
      { authorization: `Bearer ${await tokenWith({ key: stranger.privateKey })}` },
    ]) {
      const response = await call(request, headers)
      expect(response.statusCode).toBe(401)
      expect(response.headers['www-authenticate']).toBe('Bearer error="invalid_token"')
      expect(response.body).not.toMatch(/signature|missing/i)
    }
    const broken = await app.inject({
      method: 'POST',
      url: hookPath,
      headers: { 'content-type': 'application/json' },
      payload: '{',
    })
    expect(broken.statusCode).toBe(401)
    expect(logged()).toContain('"refused":"signature"')
    expect(await metrics.registry.metrics()).toContain('cart_prescreen_refused_tokens_total{reason="missing"}')
  })

  it('take the token for their own public address, whatever the Host header says', async () => {
    const { call } = await service()
    const response = await call(request, { authorization: `Bearer ${await tokenWith()}`, host: 'internal:8080' })
    expect(response.statusCode).toBe(200)
    const other = await tokenWith({ claims: { aud: `https://internal:8080${hookPath}` } })
    expect((await call(request, { authorization: `Bearer ${other}`, host: 'internal:8080' })).statusCode).toBe(401)
  })

  it('want a token of its own for feedback', async () => {
    const { app } = await service()
    const send = (token: string) =>
      app.inject({
        method: 'POST',
        url: `${hookPath}/feedback`,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        payload: JSON.stringify({
          feedback: [{ card: randomUUID(), outcome: 'accepted', outcomeTimestamp: '2026-03-01T12:00:00Z' }],
        }),
      })
    expect((await send(await tokenWith())).statusCode).toBe(401)
    expect((await send(await tokenWith({ claims: { aud: `${audience}/feedback` } }))).statusCode).toBe(200)
  })

  it('answer 403 where an EHR speaks of another’s server', async () => {
    const { call } = await service({ fhirServers: ['https://other.example/fhir'] })
    const authorization = `Bearer ${await tokenWith()}`
    expect((await call({ ...request, fhirServer: 'https://ehr.example/fhir' }, { authorization })).statusCode).toBe(403)
  })

  it('describe themselves to everybody', async () => {
    const { app } = await service()
    expect((await app.inject({ url: '/cds-services' })).statusCode).toBe(200)
  })
})

describe('parseTrust', () => {
  it.each([
    ['a secret', { issuers: [{ issuer, jwks: { keys: [{ kty: 'oct', kid, k: 'abc' }] } }] }, /keys\.0/],
    ['a private key', { issuers: [{ issuer, jwks: { keys: [{ kty: 'EC', kid, d: 'abc' }] } }] }, /private part/],
    ['keys in the clear', { issuers: [{ issuer, jku: 'http://ehr.example/jwks' }] }, /https/],
    ['no keys at all', { issuers: [{ issuer }] }, /jku or jwks/],
    ['nobody', { issuers: [] }, /at least one issuer/],
    ['another field', { issuers: [{ issuer, jku, secret: 'x' }] }, /secret/],
  ])('refuses %s', (_what, value, words) => {
    expect(() => parseTrust(value)).toThrow(TrustError)
    expect(() => parseTrust(value)).toThrow(words)
  })
})
