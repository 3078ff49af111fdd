import { describe, expect, it } from 'vitest'
import { samplePatients } from '../../mocks/patients/sample-patients.ts'
import { cardsFor } from '../../src/cards/cards-for.ts'
import { checkCard } from '../../src/cards/check-card.ts'
import { chartFromBundle } from '../../src/chart/from-bundle.ts'
import { clinicalSettings } from '../../src/criteria/clinical-settings.ts'
import { prescreen } from '../../src/prescreen.ts'
import { toResult } from '../../src/report/to-result.ts'
import { trials } from '../../src/trials/catalog.ts'
import { patient, today, type PatientSentence } from '../patient.ts'
import { bundleOf, countsIn, launch, settings } from './samples.ts'

const cardOf = (sentence: PatientSentence, more: Partial<typeof settings> = {}, language: 'en' | 'zh' = 'en') =>
  cardsFor(sentence.prescreened(), language, { launch }, { ...settings, ...more })[0]

/** A sentence that every trial of lupus may still take. */
const lupus = () => patient().withDiagnosis('sle')

describe.each(samplePatients.map((sample) => [sample.id, sample] as const))('the card of %s', (_id, sample) => {
  const prescreening = prescreen({
    chart: chartFromBundle(bundleOf(sample)),
    entries: [],
    trials,
    asOf: today,
    settings: clinicalSettings(),
  })

  it.each(['en', 'zh'] as const)('holds every rule of the specification (%s)', (language) => {
    for (const card of cardsFor(prescreening, language, { launch }, settings))
      expect(checkCard(card).filter(({ off }) => off.length > 0)).toEqual([])
  })

  it.each(['en', 'zh'] as const)('counts verdicts as the result does (%s)', (language) => {
    const { trials: results } = toResult(prescreening, language, { version: '', contentDate: '' })
    const fitting = results.filter(({ outcome }) => outcome !== 'not-applicable')
    const cards = cardsFor(prescreening, language, { launch }, settings)
    expect(cards).toHaveLength(fitting.length > 0 ? 1 : 0)
    const counted = fitting.map(({ id, criteria }) => {
      const of = (verdict: string) => criteria.filter((one) => one.verdict === verdict).length
      return [id, `${of('pass')}/${of('unknown')}/${of('fail')}`] as const
    })
    expect(countsIn(cards[0]?.detail ?? '')).toEqual(new Map(counted))
  })
})

describe('cardsFor', () => {
  it('gives none where no cohort fits', () => {
    expect(cardOf(patient().withDiagnosis('diabetes'))).toBeUndefined()
    expect(cardOf(patient())).toBeUndefined()
  })

  it('gives none for somebody who has died', () => {
    const cards = (person: PatientSentence) => cardsFor(person.prescreened(), 'en', {}, settings)
    expect(cards(lupus())).toHaveLength(1)
    expect(cards(lupus().died())).toEqual([])
    expect(cards(lupus().died('2026-01-01'))).toEqual([])
  })

  it('sums up how many trials are left, and the most useful missing datum', () => {
    const card = cardOf(lupus())
    expect(card?.summary).toMatch(/^CAR-T: 5 of 5 trials still possible\. Most useful missing: \S/)
    expect(cardOf(lupus(), {}, 'zh')?.summary).toMatch(/^CAR-T 预筛：5 项试验中 5 项仍有可能。最需补充：/)
  })

  it('says in summary and detail what could not be read', () => {
    const card = cardOf(lupus().butUnread('MedicationRequest'))
    expect(card?.summary).toContain('Record read in part.')
    expect(card?.detail).toMatch(/Not read in full.*MedicationRequest \(not read/)
    expect(cardOf(lupus())?.detail).not.toContain('Not read in full')
  })

  it('names the trial in the context of each link, and has no links without an app', () => {
    const card = cardOf(lupus())
    expect(card?.links?.map(({ appContext }) => JSON.parse(appContext) as unknown)).toEqual(
      expect.arrayContaining(trials.map(({ id }) => ({ trial: id }))),
    )
    expect(new Set(card?.links?.map(({ type, url }) => `${type} ${url}`))).toEqual(new Set([`smart ${launch}`]))
    expect(cardsFor(lupus().prescreened(), 'en', {}, settings)[0]).not.toHaveProperty('links')
  })

  it('links to no trial that is ruled out while another is possible, and to the nearest where all are', () => {
    const old = lupus().aged(90)
    const possible = [...(cardOf(old)?.detail ?? '').matchAll(/^- \*\*(NCT\d+)\*\* (?:undetermined|potentially)/gm)]
    expect(cardOf(old)?.links).toHaveLength(Math.max(1, possible.length))
  })

  it('has the same ids for the same content, and others for another patient, EHR, day or content', () => {
    const prescreening = lupus().prescreened()
    const { chart } = prescreening.findings
    const id = (change: Partial<typeof prescreening>) =>
      cardsFor({ ...prescreening, ...change }, 'en', {}, settings)[0]!.uuid
    const of = (more: object) => ({ findings: { ...prescreening.findings, chart: { ...chart, ...more } } })
    const same = id({})
    expect(id({})).toBe(same)
    expect(lupus().prescreened()).not.toBe(prescreening)
    expect(cardsFor(lupus().prescreened(), 'en', {}, settings)[0]!.uuid).toBe(same)
    const others = [
      id({ asOf: '2026-03-02' }),
      id(of({ issuer: 'https://other.example/fhir' })),
      id(of({ patient: { ...chart.patient, id: 'p2' } })),
      cardOf(lupus().withLab('platelets', 20, '10*9/L'))!.uuid,
    ]
    expect(new Set([same, ...others]).size).toBe(5)
  })

  it('names what rules a trial out, with the fact', () => {
    const card = cardOf(lupus().withLab('lvef', 30, '%'))
    expect(card?.detail).toMatch(/ruled out · \d+ pass.*\n {2}- Ruled out by: .*30 %/)
  })
})

describe('suggestions', () => {
  const orders = (sentence: PatientSentence, more = {}) =>
    (cardOf(sentence, more)?.suggestions ?? []).map(({ actions: [action] }) => action!.resource.code.coding[0]!.code)

  it('drafts orders for laboratory values that are not there', () => {
    const card = cardOf(lupus())
    expect(card?.selectionBehavior).toBe('any')
    expect(card?.suggestions?.length).toBeGreaterThan(0)
    for (const { actions } of card?.suggestions ?? []) {
      expect(actions).toHaveLength(1)
      expect(actions[0]?.resource).toMatchObject({
        resourceType: 'ServiceRequest',
        status: 'draft',
        intent: 'proposal',
        subject: { reference: 'Patient/p1' },
        code: { coding: [{ system: 'http://loinc.org', code: expect.stringMatching(/^\d+-\d$/) as string }] },
      })
    }
  })

  it('orders no score, no heart ultrasound, no vital sign', () => {
    const codes = new Set(orders(lupus()))
    for (const code of ['10230-1', '29463-7', '8636-3']) expect(codes).not.toContain(code)
  })

  it('does not order what a lost read may hold', () => {
    expect(orders(lupus().butUnread('Observation'))).toEqual([])
    expect(cardOf(lupus().butUnread('Observation'))).not.toHaveProperty('selectionBehavior')
  })

  it('orders nothing where a site does not want it', () => {
    expect(cardOf(lupus(), { suggestOrders: false })).not.toHaveProperty('suggestions')
  })
})
