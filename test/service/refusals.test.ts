import { beforeEach, describe, expect, it } from 'vitest'
import { authorized, hookPath, hookRequest, smallService, type SmallService } from './small-service.ts'

let service: SmallService
beforeEach(async () => {
  service = await smallService()
})
const json = { 'content-type': 'application/json' }
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH' | 'HEAD'

describe('refusals', () => {
  it.each<[number, Method, string, string | undefined, Record<string, string>]>([
    [400, 'POST', hookPath, '{"name":"Mrs Smith",', json],
    [400, 'POST', hookPath, '', json],
    [400, 'POST', hookPath, '[]', json],
    [400, 'POST', hookPath, '{"hook":"order-sign","context":{"patientId":"Smith"}}', json],
    [400, 'POST', hookPath, '{"__proto__":{"a":1}}', json],
    [404, 'POST', '/cds-services/other', '{}', json],
    [404, 'GET', '/cds-services/cart-prescreen/more', undefined, {}],
    [405, 'GET', hookPath, undefined, {}],
    [405, 'PUT', hookPath, '{}', json],
    [405, 'DELETE', hookPath, undefined, {}],
    [405, 'POST', '/cds-services', '{}', json],
    [405, 'GET', `${hookPath}/feedback`, undefined, {}],
    [415, 'POST', hookPath, 'name=Smith', { 'content-type': 'application/x-www-form-urlencoded' }],
    [415, 'POST', hookPath, 'Smith', { 'content-type': 'text/plain' }],
    [415, 'POST', hookPath, '<Smith/>', { 'content-type': 'application/xml' }],
  ])('answer %i to %s %s', async (status, method, url, payload, headers) => {
    const response = await service.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
    expect(response.statusCode).toBe(status)
    expect(response.json<{ error: string; message: string }>()).toMatchObject({
      error: expect.any(String) as string,
      message: expect.any(String) as string,
    })
    expect(response.body).not.toContain('Smith')
    expect(service.logged()).not.toContain('Smith')
    if (status === 405) expect(response.headers.allow).toMatch(/(GET|POST).*OPTIONS/)
  })

  it('answer 413 to a body above the limit', async () => {
    const small = await smallService({ bodyLimitBytes: 1000 })
    expect((await small.call(hookRequest({ prefetch: { x: 'y'.repeat(1000) } }))).statusCode).toBe(413)
    expect((await service.call(hookRequest({ prefetch: { x: 'y'.repeat(9_000_000) } }))).statusCode).toBe(412)
  })

  it('answer 429 above the rate', async () => {
    const slow = await smallService({ rateLimit: 2 })
    const statuses = []
    for (let i = 0; i < 3; i += 1) statuses.push((await slow.app.inject({ url: '/cds-services' })).statusCode)
    expect(statuses).toEqual([200, 200, 429])
    expect((await slow.app.inject({ url: '/health/live' })).statusCode).toBe(200)
  })

  it('answer 500 without a word of the patient or of the code', async () => {
    const answerer = { plan: [], trialIds: [], answer: () => Promise.reject(new Error('cannot read Mrs Smith')) }
    const broken = await smallService({ ...({ answerer } as object) })
    const response = await broken.call(hookRequest())
    expect(response.statusCode).toBe(500)
    expect(response.body).not.toMatch(/Smith|at /)
    expect(broken.logged()).toContain('"stack"')
    expect(broken.logged()).not.toContain('Smith')
  })
})

describe('what is logged', () => {
  it('is the hook instance, the time and how the chart came together; no token, patient or address of one', async () => {
    const request = hookRequest({
      ...authorized(),
      fhirServer: 'https://elsewhere.example/fhir',
      context: { patientId: 'patient-4711', userId: 'Practitioner/dr-house' },
      prefetch: {
        patient: { resourceType: 'Patient', id: 'patient-4711', name: [{ family: 'Smith' }], birthDate: '1980-01-02' },
        condition: null,
      },
    })
    const response = await service.call(request, { authorization: 'Bearer a.b.c' })
    expect(response.statusCode).toBe(200)
    const lines = service
      .logged()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({
      endpoint: hookPath,
      status: 200,
      hook: 'patient-view',
      hookInstance: request.hookInstance,
      cards: 0,
    })
    expect(typeof lines[0]!['milliseconds']).toBe('number')
    expect(service.logged()).not.toMatch(/4711|Smith|1980|secret-access-token|a\.b\.c|house|elsewhere/)
  })
})

describe('health and metrics', () => {
  it('tell a load balancer and a collector', async () => {
    await service.call(hookRequest())
    expect((await service.app.inject({ url: '/health/live' })).json()).toEqual({ status: 'live' })
    expect((await service.app.inject({ url: '/health/ready' })).statusCode).toBe(200)
    const stopping = await smallService({ isReady: () => false })
    expect((await stopping.app.inject({ url: '/health/ready' })).statusCode).toBe(503)
    const metrics = await service.app.inject({ url: '/metrics' })
    expect(metrics.headers['content-type']).toContain('text/plain')
    expect(metrics.body).toContain(
      'cart_prescreen_requests_total{endpoint="/cds-services/cart-prescreen",status="412"} 1',
    )
  })

  it('come with the headers of a careful server', async () => {
    const { headers } = await service.app.inject({ url: '/cds-services' })
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  })
})
