import { describe, expect, it } from 'vitest'
import { sessionPort, type TokenKeeper } from '../../src/smart/session-port.ts'

const base = 'https://ehr.example/fhir'

interface Sent {
  readonly url: string
  readonly init: RequestInit
}

function keeper(more: Partial<TokenKeeper> = {}) {
  const ended: true[] = []
  const made: TokenKeeper = {
    authorization: () => Promise.resolve('Bearer t'),
    renew: () => Promise.resolve(undefined),
    isExpired: () => false,
    end: () => ended.push(true),
    ...more,
  }
  return { made, ended }
}

function port(answer: (sent: Sent) => Promise<Response>, keep = keeper()) {
  const sent: Sent[] = []
  const request: typeof fetch = (input, init = {}) => {
    const one = { url: new Request(input).url, init }
    sent.push(one)
    return answer(one)
  }
  return { port: sessionPort(base, 'p1', keep.made, request), sent, ended: keep.ended }
}

const json = (body: unknown, status = 200) => Promise.resolve(new Response(JSON.stringify(body), { status }))
const lost = () => Promise.reject(new TypeError('Failed to fetch'))

describe('sessionPort', () => {
  it('creates a resource once, by what the server already has', async () => {
    const { port: ehr, sent } = port(() => json({ resourceType: 'Observation', id: '1' }, 201))
    const created = await ehr.create?.({ resourceType: 'Observation' }, 'identifier=a%7Cb')
    expect(created?.status).toBe(201)
    expect(sent[0]).toMatchObject({
      url: `${base}/Observation`,
      init: {
        method: 'POST',
        body: '{"resourceType":"Observation"}',
        headers: {
          'If-None-Exist': 'identifier=a%7Cb',
          'Content-Type': 'application/fhir+json',
          Authorization: 'Bearer t',
        },
      },
    })
  })

  it('sends the token, asks for FHIR JSON and follows no redirect', async () => {
    const { port: ehr, sent } = port(() => json({ resourceType: 'Patient' }))
    const response = await ehr.get(`${base}/Patient/p1`)
    expect(response).toMatchObject({ status: 200, body: { resourceType: 'Patient' } })
    expect(sent[0]?.init).toMatchObject({
      method: 'GET',
      headers: { Authorization: 'Bearer t', Accept: 'application/fhir+json' },
      redirect: 'error',
      credentials: 'omit',
    })
  })

  it('posts a form', async () => {
    const { port: ehr, sent } = port(() => json({}))
    await ehr.post(`${base}/Observation/_search`, 'patient=p1')
    expect(sent[0]?.init).toMatchObject({ method: 'POST', body: 'patient=p1' })
    expect(sent[0]?.init.headers).toMatchObject({ 'Content-Type': 'application/x-www-form-urlencoded' })
  })

  it.each(['https://evil.example/fhir/Patient/p1', 'https://ehr.example/other', 'https://ehr.example/fhirx/Patient'])(
    'sends nothing to %s',
    async (url) => {
      const { port: ehr, sent } = port(() => json({}))
      await expect(ehr.get(url)).rejects.toThrow('outside')
      expect(sent).toEqual([])
    },
  )

  it('ends the session on a 401', async () => {
    const { port: ehr, ended } = port(() => json({}, 401))
    await expect(ehr.get(`${base}/Patient/p1`)).rejects.toMatchObject({ kind: 'session-expired' })
    expect(ended).toHaveLength(1)
  })

  it('tries a refused request once more with a renewed token, and no oftener', async () => {
    const renew = () => Promise.resolve('Bearer new')
    const answers = [json({}, 401), json({ resourceType: 'Patient', id: 'p1' })]
    const mended = port(() => answers.shift()!, keeper({ renew }))
    expect((await mended.port.get(`${base}/Patient/p1`)).status).toBe(200)
    expect(mended.sent.map(({ init }) => new Headers(init.headers).get('Authorization'))).toEqual([
      'Bearer t',
      'Bearer new',
    ])
    const refused = port(() => json({}, 401), keeper({ renew }))
    await expect(refused.port.get(`${base}/Patient/p1`)).rejects.toMatchObject({ kind: 'session-expired' })
    expect([refused.sent.length, refused.ended.length]).toEqual([2, 1])
  })

  it('takes a failure after the token’s end for the end of the session', async () => {
    const { port: ehr, ended } = port(lost, keeper({ isExpired: () => true }))
    await expect(ehr.get(`${base}/Patient/p1`)).rejects.toMatchObject({ kind: 'session-expired' })
    expect(ended).toHaveLength(1)
  })

  it('sends nothing once the session is over', async () => {
    const { port: ehr, sent } = port(lost, keeper({ authorization: () => Promise.resolve(undefined) }))
    await expect(ehr.get(`${base}/Patient/p1`)).rejects.toMatchObject({ kind: 'session-expired' })
    expect(sent).toEqual([])
  })

  it.each([
    ['no network', lost, { kind: 'network' }],
    ['a page instead of JSON', () => Promise.resolve(new Response('<html>')), { kind: 'not-json' }],
  ])('%s is told by its kind', async (_name, answer, failure) => {
    await expect(port(answer).port.get(`${base}/Patient/p1`)).rejects.toMatchObject(failure)
  })

  it('an error without JSON keeps its status', async () => {
    const { port: ehr } = port(() => Promise.resolve(new Response('<html>', { status: 502 })))
    expect(await ehr.get(`${base}/Patient/p1`)).toMatchObject({ status: 502, body: undefined })
  })

  it('an abort is an abort, and leaves the token’s refresh alone', async () => {
    const controller = new AbortController()
    const authorization = () => {
      controller.abort(new Error('left'))
      return Promise.resolve('Bearer t')
    }
    const { port: ehr, sent, ended } = port(() => json({}), keeper({ authorization }))
    await expect(ehr.get(`${base}/Patient/p1`, { signal: controller.signal })).rejects.toThrow('left')
    expect(sent).toEqual([])
    expect(ended).toEqual([])
  })
})
