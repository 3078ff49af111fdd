import type { LightMyRequestResponse } from 'fastify'
import type { Bundle, Resource } from 'fhir/r4'
import { describe, expect, it } from 'vitest'
import { samplePatients } from '../../mocks/patients/sample-patients.ts'
import type { Card } from '../../src/cards/card.ts'
import { checkCard } from '../../src/cards/check-card.ts'
import { chartFromBundle } from '../../src/chart/from-bundle.ts'
import { planPrefetch } from '../../src/chart/prefetch-plan.ts'
import { clinicalSettings } from '../../src/criteria/clinical-settings.ts'
import { loadUcum } from '../../src/findings/ucum.ts'
import { needsOf } from '../../src/matching/needs.ts'
import { prescreen } from '../../src/prescreen.ts'
import { composePrefetch } from '../../src/preview/compose-prefetch.ts'
import { toResult } from '../../src/report/to-result.ts'
import { trials } from '../../src/trials/catalog.ts'
import { bundleOf, countsIn } from '../cards/samples.ts'
import { patient, today } from '../patient.ts'
import { authorized, fhirServer, hookRequest, smallService } from './small-service.ts'

const plan = planPrefetch(needsOf(trials))
const resourcesIn = (bundle: Bundle) => (bundle.entry ?? []).map(({ resource }) => resource as Resource)
const prefetchOf = (bundle: Bundle) => composePrefetch(resourcesIn(bundle), plan)
const lupus = prefetchOf(patient().withDiagnosis('sle').bundle())
const without = (...keys: readonly string[]) =>
  Object.fromEntries(Object.entries(lupus).filter(([key]) => !keys.includes(key)))
const outcome = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'exception' }] }
const cardsOf = (response: LightMyRequestResponse) => response.json<{ cards: Card[] }>().cards

describe('discovery', () => {
  it('describes the service with templates and no empty field', async () => {
    const { app } = await smallService()
    const response = await app.inject({ url: '/cds-services' })
    expect(response.statusCode).toBe(200)
    expect(response.headers['content-type']).toContain('application/json')
    const { services } = response.json<{ services: Record<string, unknown>[] }>()
    expect(services).toHaveLength(1)
    expect(services[0]).toMatchObject({ id: 'cart-prescreen', hook: 'patient-view', title: 'CAR-T Prescreen' })
    expect(services[0]!['prefetch']).toEqual(Object.fromEntries(plan.map(({ key, template }) => [key, template])))
    for (const value of Object.values(services[0]!)) expect([null, '', undefined]).not.toContain(value)
  })
})

describe('patient-view', () => {
  it('answers with one card that holds every rule', async () => {
    const { call } = await smallService()
    const response = await call(hookRequest({ prefetch: lupus }))
    expect(response.statusCode).toBe(200)
    expect(Object.keys(response.json<object>())).toEqual(['cards'])
    const cards = cardsOf(response)
    expect(cards).toHaveLength(1)
    expect(checkCard(cards[0]).flatMap(({ off }) => off)).toEqual([])
  })

  it('answers with no card, and no error, where no cohort fits', async () => {
    const { call } = await smallService()
    const response = await call(hookRequest({ prefetch: prefetchOf(patient().withDiagnosis('diabetes').bundle()) }))
    expect([response.statusCode, response.json()]).toEqual([200, { cards: [] }])
  })

  it('reads no more of a patient whose diagnoses fit no trial', async () => {
    const { call } = await smallService()
    const all = prefetchOf(patient().withDiagnosis('diabetes').bundle())
    const response = await call(
      hookRequest({ prefetch: { patient: all['patient'], condition: all['condition'] }, ...authorized() }),
    )
    expect([response.statusCode, response.json()]).toEqual([200, { cards: [] }])
  })

  it('tolerates unknown fields, extensions and extra prefetch keys', async () => {
    const { call } = await smallService()
    const response = await call(hookRequest({ prefetch: { ...lupus, encounter: null }, extension: { a: 1 }, x: [] }))
    expect(response.statusCode).toBe(200)
  })

  it('speaks the site’s language, else the caller’s', async () => {
    const { call } = await smallService()
    const summary = async (headers: Record<string, string>) =>
      cardsOf(await call(hookRequest({ prefetch: lupus }), headers))[0]!.summary
    expect(await summary({ 'accept-language': 'zh-CN,zh;q=0.9' })).toContain('项试验')
    expect(await summary({ 'accept-language': 'de' })).toContain('trials')
    const chinese = await smallService({ language: 'zh' })
    expect(cardsOf(await chinese.call(hookRequest({ prefetch: lupus })))[0]!.summary).toContain('项试验')
  })

  it('suggests no orders where the site does not want them', async () => {
    const site = { issuers: [fhirServer], clientId: 'x', title: 'Trial office', suggestOrders: false }
    const { call } = await smallService({ answering: { site } })
    const [card] = cardsOf(await call(hookRequest({ prefetch: lupus })))
    expect(card).not.toHaveProperty('suggestions')
    expect(card?.source.label).toBe('Trial office')
  })

  it.each([
    [
      'absent',
      without('medicationRequest', 'medicationStatement'),
      /MedicationRequest \(not read: not sent with the request\)/,
    ],
    ['an OperationOutcome', { ...lupus, procedure: outcome }, /Procedure \(not read: the server reported a problem\)/],
    [
      'paged',
      {
        ...lupus,
        observationLaboratory: {
          resourceType: 'Bundle',
          type: 'searchset',
          link: [{ relation: 'next', url: `${fhirServer}?p=2` }],
          entry: [],
        },
      },
      /Observation \(read in part: more pages than were given\)/,
    ],
  ])('names on the card what is %s', async (_what, prefetch, words) => {
    const { call } = await smallService()
    const [card] = cardsOf(await call(hookRequest({ prefetch })))
    expect(card?.detail).toMatch(words)
    expect(card?.summary).toContain('Record read in part.')
  })

  it('takes null for complete and empty', async () => {
    const { call } = await smallService()
    expect(cardsOf(await call(hookRequest({ prefetch: lupus })))[0]?.detail).not.toContain('Not read in full')
  })

  it.each([
    ['no prefetch', {}],
    ['no Patient', without('patient')],
    ['a Patient that is null', { ...lupus, patient: null }],
    ['another Patient', { ...lupus, patient: { resourceType: 'Patient', id: 'p2' } }],
    ['no Condition', without('condition')],
    ['a failed Condition', { ...lupus, condition: outcome }],
  ])('asks for more with 412 where there is %s and no way to read it', async (_what, prefetch) => {
    const { call } = await smallService()
    const response = await call(hookRequest({ prefetch }))
    expect(response.statusCode).toBe(412)
    expect(response.json<{ details: string[] }>().details.join()).toMatch(/Patient|Condition/)
  })
})

describe.each(samplePatients.map((sample) => [sample.id, sample] as const))('prefetched, %s', (id, sample) => {
  it('has the verdict counts of the command line on the card', async () => {
    const bundle = bundleOf(sample)
    const { call } = await smallService()
    const response = await call(
      hookRequest({ context: { patientId: id, userId: 'Practitioner/1' }, prefetch: prefetchOf(bundle) }),
    )
    const settings = clinicalSettings({ convert: await loadUcum() })
    const result = toResult(
      prescreen({ chart: chartFromBundle(bundle), entries: [], trials, asOf: today, settings }),
      'en',
      { version: '', contentDate: '' },
    )
    const fitting = result.trials.filter(({ outcome: of }) => of !== 'not-applicable')
    const counted = fitting.map(({ id: trial, criteria }) => {
      const of = (verdict: string) => criteria.filter((one) => one.verdict === verdict).length
      return [trial, `${of('pass')}/${of('unknown')}/${of('fail')}`] as const
    })
    const cards = cardsOf(response)
    expect(cards).toHaveLength(fitting.length > 0 ? 1 : 0)
    expect(countsIn(cards[0]?.detail ?? '')).toEqual(new Map(counted))
  })
})
