import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSandbox, type Sandbox } from '../../mocks/server.ts'
import { samplePatients } from '../../mocks/patients/sample-patients.ts'
import { chartOf } from '../../mocks/patients/sample-patient.ts'
import type { Card } from '../../src/cards/card.ts'
import { chartFromBundle } from '../../src/chart/from-bundle.ts'
import { clinicalSettings } from '../../src/criteria/clinical-settings.ts'
import { loadUcum } from '../../src/findings/ucum.ts'
import { prescreen } from '../../src/prescreen.ts'
import { toResult } from '../../src/report/to-result.ts'
import { mount } from '../../src/service/mount.ts'
import { todayAt } from '../../src/site/today.ts'
import { trials } from '../../src/trials/catalog.ts'
import { countsIn } from '../cards/samples.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { hookPath, hookRequest } from './small-service.ts'

const browser = 'http://127.0.0.1:8080'
const started = new Date()
let sandbox: Sandbox

beforeAll(async () => {
  process.env['FEEDBACK_FILE'] = join(temporaryFolder().path, 'feedback.ndjson')
  process.env['LOG_LEVEL'] = 'silent'
  sandbox = await startSandbox({ ehrPort: 0, appPort: 0, open: true, now: () => started, extendApp: mount })
})
afterAll(() => sandbox.close())

/** What the CDS Hooks sandbox sends along: searches as forms, the first page only, keys left out that failed. */
async function prefetched(patientId: string): Promise<Record<string, unknown>> {
  const discovery = (await (await fetch(`${sandbox.appOrigin}/cds-services`)).json()) as {
    services: { prefetch: Record<string, string> }[]
  }
  const keys = Object.entries(discovery.services[0]!.prefetch).map(async ([key, template]) => {
    const filled = template.replaceAll('{{context.patientId}}', patientId)
    const [path = '', query] = filled.split('?')
    const form = query === undefined ? {} : { method: 'POST', body: new URLSearchParams(query) }
    const response = await fetch(`${sandbox.fhirBase}/${path}${query === undefined ? '' : '/_search'}`, {
      ...form,
      headers: { accept: 'application/json+fhir' },
    })
    return response.ok ? ([[key, await response.json()]] as const) : []
  })
  return Object.fromEntries((await Promise.all(keys)).flat())
}

async function ask(patientId: string, more: object): Promise<Card[]> {
  const response = await fetch(`${sandbox.appOrigin}${hookPath}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: browser },
    body: JSON.stringify(
      hookRequest({
        context: { patientId, userId: 'Practitioner/COREPRACTITIONER1' },
        fhirServer: sandbox.fhirBase,
        ...more,
      }),
    ),
  })
  expect(response.status).toBe(200)
  return ((await response.json()) as { cards: Card[] }).cards
}

describe('a browser of another origin', () => {
  it.each([
    ['/cds-services', 'GET', 'authorization'],
    [hookPath, 'POST', 'authorization,content-type'],
    [`${hookPath}/feedback`, 'POST', 'authorization,content-type'],
  ])('may call %s after a preflight', async (path, method, headers) => {
    const preflight = await fetch(`${sandbox.appOrigin}${path}`, {
      method: 'OPTIONS',
      headers: { origin: browser, 'access-control-request-method': method, 'access-control-request-headers': headers },
    })
    expect(preflight.status).toBe(204)
    const real = await fetch(`${sandbox.appOrigin}${path}`, {
      method,
      headers: { origin: browser, 'content-type': 'application/json' },
      ...(method === 'POST' ? { body: '{}' } : {}),
    })
    for (const answer of [preflight, real]) {
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      expect(answer.headers.get('access-control-allow-methods')).toBe('GET, POST, OPTIONS')
      expect(answer.headers.get('access-control-allow-headers')).toBe('authorization, content-type')
    }
  })

  it('may read refusals too', async () => {
    const response = await fetch(`${sandbox.appOrigin}/cds-services/other`, {
      method: 'POST',
      headers: { origin: browser },
    })
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([404, '*'])
  })

  it('has its feedback counted', async () => {
    const [card] = await ask('sle-inside', {})
    const outcome = {
      card: card!.uuid,
      outcome: 'overridden',
      overrideReason: { reason: { code: 'not-now', system: 'x' } },
    }
    const response = await fetch(`${sandbox.appOrigin}${hookPath}/feedback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: browser },
      body: JSON.stringify({ feedback: [{ ...outcome, outcomeTimestamp: started.toISOString() }] }),
    })
    expect(response.status).toBe(200)
    const summary = await fetch(`${sandbox.appOrigin}/feedback/summary`)
    expect(await summary.json()).toMatchObject({ outcomes: { accepted: 0, overridden: 1 } })
  })

  it('leaves the app’s own pages as they are', async () => {
    const response = await fetch(`${sandbox.appOrigin}/site.json`, { headers: { origin: browser } })
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect(response.headers.get('x-dns-prefetch-control')).toBeNull()
  })
})

describe('the requests of the CDS Hooks sandbox', () => {
  it('get a card that is the same with a prefetch as without', async () => {
    const prefetch = await prefetched('sle-daily-labs')
    expect(JSON.stringify(prefetch['observationLaboratory'])).toContain('"next"')
    const [fromPrefetch] = await ask('sle-daily-labs', { prefetch })
    const [without] = await ask('sle-daily-labs', {})
    expect(fromPrefetch).toEqual(without)
  })

  it.each(samplePatients.map((sample) => [sample.id, sample] as const))(
    'count verdicts for %s as the command line does',
    async (id, sample) => {
      const entry = chartOf(sample, started).map((resource) => ({ resource }))
      const chart = chartFromBundle({ resourceType: 'Bundle', type: 'collection', entry })
      const settings = clinicalSettings({ convert: await loadUcum() })
      const result = toResult(
        prescreen({ chart, entries: [], trials, asOf: todayAt({}, new Date()), settings }),
        'en',
        { version: '', contentDate: '' },
      )
      const counted = result.trials
        .filter(({ outcome }) => outcome !== 'not-applicable')
        .map(({ id: trial, criteria }) => {
          const of = (verdict: string) => criteria.filter((one) => one.verdict === verdict).length
          return [trial, `${of('pass')}/${of('unknown')}/${of('fail')}`] as const
        })
      const [card] = await ask(id, { prefetch: await prefetched(id) })
      expect(countsIn(card?.detail ?? '')).toEqual(new Map(counted))
    },
  )
})
