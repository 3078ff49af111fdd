import { describe, expect, it } from 'vitest'
import { hookPath, hookRequest, smallService } from './small-service.ts'

const json = { 'content-type': 'application/json' }

describe('headers that pretend', () => {
  it('a made-up address of the caller does not get around the rate', async () => {
    const { app } = await smallService({ rateLimit: 2 })
    const statuses = []
    for (const address of ['10.0.0.1', '10.0.0.2', '10.0.0.3']) {
      const headers = { 'x-forwarded-for': address, 'x-real-ip': address, forwarded: `for=${address}` }
      statuses.push((await app.inject({ url: '/cds-services', headers })).statusCode)
    }
    expect(statuses).toEqual([200, 200, 429])
  })

  it('a made-up host or path changes nothing that is answered', async () => {
    const { app } = await smallService()
    const plain = await app.inject({ url: '/cds-services' })
    const pretended = await app.inject({
      url: '/cds-services',
      headers: {
        host: 'evil.example',
        'x-forwarded-host': 'evil.example',
        'x-original-url': '/metrics',
        'x-rewrite-url': '/metrics',
      },
    })
    expect(pretended.body).toBe(plain.body)
    expect(JSON.stringify(pretended.headers)).not.toContain('evil.example')
  })

  it('a made-up method is not taken for the real one', async () => {
    const { app } = await smallService()
    const headers = { ...json, 'x-http-method-override': 'GET', 'x-method-override': 'GET' }
    expect((await app.inject({ method: 'POST', url: '/cds-services', headers, payload: '{}' })).statusCode).toBe(405)
  })
})

describe('a cache on the way', () => {
  it('is told to keep no answer about a patient, nor a refusal', async () => {
    const { call } = await smallService()
    const answers = [
      await call(hookRequest({ prefetch: { patient: { resourceType: 'Patient', id: 'p1' }, condition: null } })),
      await call(hookRequest()),
      await call([]),
    ]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 412, 400])
    for (const { headers } of answers) expect(headers['cache-control']).toBe('no-store')
  })

  it('gives no origin the answer that was made for another', async () => {
    const { app } = await smallService({ corsOrigins: ['https://ehr.example', 'https://other.example'] })
    const headers = { ...json, origin: 'https://ehr.example' }
    const answer = await app.inject({ method: 'POST', url: hookPath, headers, payload: JSON.stringify(hookRequest()) })
    expect(answer.headers['access-control-allow-origin']).toBe('https://ehr.example')
    expect(String(answer.headers['vary'])).toMatch(/origin/i)
    const stranger = await app.inject({ url: '/cds-services', headers: { origin: 'https://evil.example' } })
    expect(stranger.headers['access-control-allow-origin']).toBeUndefined()
  })
})
