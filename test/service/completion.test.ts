import type { LightMyRequestResponse } from 'fastify'
import { describe, expect, it } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import { authorized, fhirServer, hookRequest, smallService } from './small-service.ts'

const bundle = (resources: readonly unknown[], more: object = {}) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: resources.map((resource) => ({ resource })),
  ...more,
})
const person = { resourceType: 'Patient', id: 'p1', birthDate: '1986-02-01', gender: 'female' }
const lupus = {
  resourceType: 'Condition',
  id: 'c1',
  subject: { reference: 'Patient/p1' },
  clinicalStatus: { coding: [{ code: 'active' }] },
  code: { coding: [{ system: 'http://snomed.info/sct', code: '55464009' }] },
}

interface Asked {
  readonly url: string
  readonly init: RequestInit
}

/** An EHR that knows one patient with lupus, and answers as a test says where it says something. */
function ehr(answer: (path: string, asked: Asked) => Response | Promise<Response> | undefined = () => undefined) {
  const asked: Asked[] = []
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const url = input instanceof Request ? input.url : input.toString()
    asked.push({ url, init })
    const path = url.replace(`${fhirServer}/`, '')
    const own = await answer(path, { url, init })
    if (own !== undefined) return own
    return Response.json(path.startsWith('Patient/') ? person : bundle(path.startsWith('Condition') ? [lupus] : []))
  }
  return { fetch, asked }
}

const cardOf = (response: LightMyRequestResponse) => response.json<{ cards: Card[] }>().cards[0]

describe('completing through the EHR’s server', () => {
  it('reads what the prefetch lacks, with the token of the call and no redirects', async () => {
    const { fetch, asked } = ehr()
    const { call, logged } = await smallService({ answering: { fetch } })
    const card = cardOf(await call(hookRequest(authorized())))
    expect(card?.summary).toContain('5 of 5')
    expect(card?.detail).not.toContain('Not read in full')
    expect(asked.length).toBeGreaterThan(10)
    for (const { url, init } of asked) {
      expect(url.startsWith(`${fhirServer}/`)).toBe(true)
      expect(new Headers(init.headers).get('authorization')).toBe('Bearer secret-access-token')
      expect(init.redirect).toBe('error')
    }
    expect(logged()).toContain('"completion":"done"')
  })

  it('asks only for what is missing', async () => {
    const { fetch, asked } = ehr()
    const { call } = await smallService({ answering: { fetch } })
    await call(hookRequest({ prefetch: { patient: person, condition: bundle([lupus]) }, ...authorized() }))
    expect(asked.some(({ url }) => /\/(Patient|Condition)/.test(url))).toBe(false)
    expect(asked.some(({ url }) => url.includes('/Observation?'))).toBe(true)
  })

  it('follows the pages that a prefetch had to leave out', async () => {
    const second = { ...lupus, id: 'c2' }
    const { fetch, asked } = ehr((path) =>
      path.startsWith('Condition?patient')
        ? Response.json(bundle([lupus], { link: [{ relation: 'next', url: `${fhirServer}/Condition?page=2` }] }))
        : path === 'Condition?page=2'
          ? Response.json(bundle([second]))
          : undefined,
    )
    const paged = bundle([lupus], { link: [{ relation: 'next', url: `${fhirServer}/Condition?page=2` }] })
    const { call } = await smallService({ answering: { fetch } })
    const card = cardOf(await call(hookRequest({ prefetch: { patient: person, condition: paged }, ...authorized() })))
    expect(card?.detail).not.toContain('Condition (')
    expect(asked.some(({ url }) => url.endsWith('Condition?page=2'))).toBe(true)
  })

  it.each([
    [403, /Procedure \(not permitted/],
    [404, /Procedure \(not offered by the EHR/],
  ])('names on the card a type that the server refuses with %s', async (status, words) => {
    const { fetch } = ehr((path) => (path.startsWith('Procedure') ? Response.json({}, { status }) : undefined))
    const { call } = await smallService({ answering: { fetch } })
    expect(cardOf(await call(hookRequest(authorized())))?.detail).toMatch(words)
  })

  it('does not ask for types that the scopes leave out', async () => {
    const { fetch, asked } = ehr()
    const { call } = await smallService({ answering: { fetch } })
    const scope = 'patient/Patient.r patient/Condition.rs patient/Observation.rs'
    const card = cardOf(await call(hookRequest(authorized({ scope }))))
    expect(asked.some(({ url }) => url.includes('/Procedure'))).toBe(false)
    expect(card?.detail).toMatch(/Procedure \(not permitted: access was not granted\)/)
  })

  it('answers 412 where the diagnoses are refused', async () => {
    const { fetch } = ehr((path) => (path.startsWith('Condition') ? Response.json({}, { status: 403 }) : undefined))
    const { call } = await smallService({ answering: { fetch } })
    expect((await call(hookRequest(authorized()))).statusCode).toBe(412)
  })

  it('answers 412 where the patient that comes back is another', async () => {
    const { fetch } = ehr((path) => (path.startsWith('Patient/') ? Response.json({ ...person, id: 'p2' }) : undefined))
    const { call } = await smallService({ answering: { fetch } })
    expect((await call(hookRequest(authorized()))).statusCode).toBe(412)
  })

  it('waits no longer for a body that comes little by little than for one that does not come', async () => {
    const { fetch } = ehr((path, { init }) => {
      if (!path.startsWith('Observation')) return undefined
      let timer: NodeJS.Timeout | undefined
      const dripping = new ReadableStream<Uint8Array>({
        start(controller) {
          timer = setInterval(() => controller.enqueue(new TextEncoder().encode(' ')), 20)
          init.signal?.addEventListener('abort', () => controller.error(init.signal?.reason))
        },
        cancel: () => clearInterval(timer),
      })
      init.signal?.addEventListener('abort', () => clearInterval(timer))
      return new Response(dripping)
    })
    const { call, logged } = await smallService({ answering: { fetch, budgetMilliseconds: 300 } })
    const answer = await call(
      hookRequest({ prefetch: { patient: person, condition: bundle([lupus]) }, ...authorized() }),
    )
    expect(answer.statusCode).toBe(200)
    expect(cardOf(answer)?.detail).toMatch(/Observation \(/)
    expect(logged()).toContain('"completion":"out-of-time"')
  })

  it('answers in time with what it has, and names the rest', async () => {
    const { fetch } = ehr((path, { init }) =>
      path.startsWith('Observation')
        ? new Promise((_, reject) => init.signal?.addEventListener('abort', () => reject(init.signal!.reason as Error)))
        : undefined,
    )
    const { call, logged } = await smallService({ answering: { fetch, budgetMilliseconds: 300 } })
    const prefetch = { patient: person, condition: bundle([lupus]) }
    const started = performance.now()
    const card = cardOf(await call(hookRequest({ prefetch, ...authorized() })))
    expect(performance.now() - started).toBeLessThan(2000)
    expect(card?.detail).toMatch(/Observation \(not read: the server did not answer in time\)/)
    expect(logged()).toContain('"completion":"out-of-time"')
  })

  it('takes a token that ran out for a read that failed', async () => {
    const { fetch } = ehr((path) => (path.startsWith('Observation') ? new Response('', { status: 401 }) : undefined))
    const { call } = await smallService({ answering: { fetch } })
    const prefetch = { patient: person, condition: bundle([lupus]) }
    expect(cardOf(await call(hookRequest({ prefetch, ...authorized() })))?.detail).toContain('the session expired')
  })
})

describe('servers that may not be asked', () => {
  it.each([
    'https://evil.example/fhir',
    'https://ehr.example.evil.example/fhir',
    'https://ehr.example/fhir-other',
    'https://ehr.example/other/../fhir/../admin',
    'https://user@ehr.example/fhir',
    'http://ehr.example/fhir',
    'http://127.0.0.1:80/fhir',
    'http://169.254.169.254/latest',
    'http://[::1]/fhir',
    'https://ehr.example/fhir?x=1',
    'https://ehr.example/fhir#x',
    'https://ehr.example\\@evil.example/fhir',
  ])('asks nothing of %s', async (server) => {
    const { fetch, asked } = ehr()
    const { call } = await smallService({ answering: { fetch } })
    const request = hookRequest({ ...authorized(), fhirServer: server })
    expect((await call(request)).statusCode).toBe(412)
    const card = cardOf(await call({ ...request, prefetch: { patient: person, condition: bundle([lupus]) } }))
    expect(card?.detail).toContain('its server is not on this site&#39;s list')
    expect(asked).toEqual([])
  })

  it.each(['file:///etc/passwd', 'gopher://ehr.example/', 'ehr.example/fhir', ''])(
    'refuses %j as no address',
    async (server) => {
      const { call } = await smallService()
      expect((await call(hookRequest({ ...authorized(), fhirServer: server }))).statusCode).toBe(400)
    },
  )

  it('follows no next link to another origin, and gives it no token', async () => {
    const { fetch, asked } = ehr((path) =>
      path.startsWith('Condition')
        ? Response.json(bundle([lupus], { link: [{ relation: 'next', url: 'https://evil.example/page' }] }))
        : undefined,
    )
    const { call } = await smallService({ answering: { fetch } })
    const card = cardOf(await call(hookRequest(authorized())))
    expect(card?.detail).toContain('a page on another server was not followed')
    expect(asked.every(({ url }) => url.startsWith(`${fhirServer}/`))).toBe(true)
  })

  it('refuses a token that is for another patient', async () => {
    const { fetch, asked } = ehr()
    const { call } = await smallService({ answering: { fetch } })
    expect((await call(hookRequest(authorized({ patient: 'p2' })))).statusCode).toBe(400)
    expect((await call(hookRequest(authorized({ patient: 'p1' })))).statusCode).toBe(200)
    expect(asked.length).toBeGreaterThan(0)
  })

  it('asks without a token only where it was told that it may', async () => {
    const { fetch, asked } = ehr()
    const prefetch = { patient: person, condition: bundle([lupus]) }
    const { call } = await smallService({ answering: { fetch } })
    await call(hookRequest({ prefetch, fhirServer }))
    expect(asked).toEqual([])
    const open = await smallService({ answering: { fetch, readsWithoutToken: true } })
    await open.call(hookRequest({ prefetch, fhirServer }))
    expect(asked.length).toBeGreaterThan(0)
    expect(new Headers(asked[0]!.init.headers).has('authorization')).toBe(false)
  })
})
