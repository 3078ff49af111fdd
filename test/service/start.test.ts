import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EnvironmentError, readEnvironment } from '../../src/service/environment.ts'
import { createLog } from '../../src/service/service-log.ts'
import { startService } from '../../src/service/start-service.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { hookPath, hookRequest } from './small-service.ts'

const { path: folder, put: file } = temporaryFolder()
const good = {
  PUBLIC_URL: 'https://cds.example/cart/',
  SITE_FILE: file('site.json', { issuers: ['https://ehr.example/fhir'], clientId: 'x' }),
  FEEDBACK_FILE: join(folder, 'feedback.ndjson'),
  JWT: 'off',
  PORT: '0',
}

describe('readEnvironment', () => {
  it('fills in what is usual', () => {
    expect(readEnvironment(good)).toMatchObject({
      host: '127.0.0.1',
      port: 0,
      publicUrl: 'https://cds.example/cart',
      launchUrl: 'https://cds.example/cart/launch.html',
      corsOrigins: [],
      bodyLimitBytes: 10_485_760,
      readBudgetMilliseconds: 2000,
      logLevel: 'info',
    })
    expect(readEnvironment(good)).not.toHaveProperty('trustFile')
  })

  it('reads lists', () => {
    expect(readEnvironment({ ...good, CORS_ORIGINS: '*' }).corsOrigins).toBe('*')
    expect(readEnvironment({ ...good, CORS_ORIGINS: 'https://a.example, https://b.example' }).corsOrigins).toEqual([
      'https://a.example',
      'https://b.example',
    ])
    expect(readEnvironment({ ...good, TRUST_PROXY: '10.0.0.0/8' }).trustProxy).toEqual(['10.0.0.0/8'])
  })

  it.each([
    ['PUBLIC_URL', { PUBLIC_URL: '' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://cds.example' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'cds.example' }],
    ['LAUNCH_URL', { LAUNCH_URL: 'http://app.example/launch.html' }],
    ['SITE_FILE', { SITE_FILE: undefined }],
    ['FEEDBACK_FILE', { FEEDBACK_FILE: undefined }],
    ['FEEDBACK_TOKEN', { FEEDBACK_TOKEN: 'short' }],
    ['JWT', { JWT: 'no' }],
    ['JWT_TRUST_FILE', { JWT: 'required' }],
    ['JWT_TRUST_FILE', { JWT: undefined }],
    ['PORT', { PORT: '80a' }],
    ['PORT', { PORT: '70000' }],
    ['CORS_ORIGINS', { CORS_ORIGINS: 'https://a.example/path' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ])('names %s and what to do', (name, change) => {
    const read = () => readEnvironment({ ...good, ...change })
    expect(read).toThrow(EnvironmentError)
    expect(read).toThrow(new RegExp(`^${name}: (give|https)`, 'm'))
  })

  it('names everything that is wrong at once', () => {
    expect(() => readEnvironment({})).toThrow(/PUBLIC_URL[^]*SITE_FILE[^]*FEEDBACK_FILE/)
  })
})

describe('startService', () => {
  const log = createLog('silent')

  it('answers, and puts itself away', async () => {
    const service = await startService(readEnvironment(good), log)
    const ready = await fetch(`${service.address}/health/ready`)
    expect(ready.status).toBe(200)
    const response = await fetch(`${service.address}${hookPath}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(hookRequest()),
    })
    expect(response.status).toBe(412)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect((await fetch(`${service.address}/nowhere`)).status).toBe(404)
    expect(await (await fetch(`${service.address}/metrics`)).text()).toContain('process_cpu')
    await service.stop()
    await expect(fetch(`${service.address}/health/live`)).rejects.toThrow()
  })

  it('answers what is under way before it stops', async () => {
    const service = await startService(readEnvironment({ ...good, FEEDBACK_FILE: join(folder, 'f2.ndjson') }), log)
    const underWay = Promise.all(Array.from({ length: 8 }, () => fetch(`${service.address}/cds-services`)))
    const responses = await underWay
    await service.stop()
    expect(responses.map(({ status }) => status)).toEqual(Array(8).fill(200))
  })

  it.each([
    ['a site file that is not there', { SITE_FILE: join(folder, 'none.json') }, /none\.json cannot be read/],
    ['a site file that is no JSON', { SITE_FILE: file('broken.json', '{') }, /is not JSON/],
    ['a site without issuers', { SITE_FILE: file('empty.json', { clientId: 'x' }) }, /issuers/],
    [
      'a trial that there is not',
      { SITE_FILE: file('trial.json', { issuers: ['https://e.example'], clientId: 'x', enabledTrials: ['NCT0'] }) },
      /NCT0/,
    ],
    [
      'a list of EHRs that is off',
      { JWT: 'required', JWT_TRUST_FILE: file('trust.json', { issuers: [{}] }) },
      /issuers\.0/,
    ],
    ['a feedback file that cannot be made', { FEEDBACK_FILE: join(folder, 'none', 'f.ndjson') }, /ENOENT/],
  ])('does not start with %s', async (_what, change, words) => {
    await expect(startService(readEnvironment({ ...good, ...change }), log)).rejects.toThrow(words)
  })
})
