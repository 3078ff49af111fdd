import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const lupus = patient().withDiagnosis('sle')
const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const inWords = lupus.withDrug('mycophenolate', { text: true, from: daysAgo(90) })
const cream = lupus.withDrug('tacrolimus ointment', { text: true, from: daysAgo(90), route: 'topical' })

describe('a drug taken', () => {
  const taking = (when: 'now' | 'ever', ifAbsent: 'presume' | 'ask' = 'presume'): Rule => ({
    kind: 'taking',
    classes: ['csdmards'],
    when,
    ifAbsent,
  })
  const course = (extra: { to?: string; status?: string }) =>
    lupus.withDrug('methotrexate', { from: daysAgo(90), milligrams: 10, ...extra })

  test('is one that is taken now, or was ever', () => {
    expect(asked(course({}), taking('now'))).toMatchObject({
      verdict: 'pass',
      basis: 'documented',
      evidence: [{ concept: 'csdmards', reference: 'MedicationStatement/r2', value: `10 mg/d, ${daysAgo(90)} – …` }],
    })
    const past = course({ to: daysAgo(9) })
    expect(asked(past, taking('ever')).verdict).toBe('pass')
    expect(asked(past, taking('now'))).toMatchObject({
      verdict: 'fail',
      basis: 'presumed',
      evidence: [{ reference: 'MedicationStatement/r2' }],
      notes: [{ id: 'note.presumed' }],
    })
  })

  test.each([
    ['perhaps taken still', course({ status: 'unknown' }), taking('now')],
    ['known by its words, taken now', inWords, taking('now')],
    ['known by its words, ever', inWords, taking('ever')],
  ])('is a question where it is %s', (_what, someone, rule) =>
    expect(asked(someone, rule)).toMatchObject({
      missing: [{ datum: 'csdmards', reason: 'needs-detail' }],
      evidence: [{ reference: 'MedicationStatement/r2' }],
    }),
  )

  test('is settled by one that is coded, whatever else is doubtful', () =>
    expect(
      asked(inWords.withDrug('methotrexate', { from: daysAgo(9) }), taking('ever')).evidence.map(
        ({ reference }) => reference,
      ),
    ).toEqual(['MedicationStatement/r3']))

  test('is none where only the skin is treated, or only the doubtful is over', () => {
    expect(asked(cream, taking('ever'))).toMatchObject({ verdict: 'fail', evidence: [] })
    const over = lupus.withDrug('mycophenolate', { text: true, from: daysAgo(90), to: daysAgo(9) })
    expect(asked(over, taking('now')).verdict).toBe('fail')
  })

  test('is asked for where absence tells nothing, and where drugs could not be read', () => {
    expect(reasons(asked(lupus, taking('now', 'ask')))).toEqual(['csdmards not-recorded'])
    expect(asked(course({ to: daysAgo(9) }), taking('now', 'ask')).evidence).toHaveLength(1)
    const [lost, all] = [lupus.butUnread('MedicationRequest'), lupus.butUnread('MedicationAdministration')]
    expect(reasons(asked(lost, taking('now')))).toEqual(['csdmards read-failed'])
    expect(reasons(asked(all.butUnread('MedicationRequest'), taking('now')))).toHaveLength(2)
  })
})

describe('a drug by its class', () => {
  const ever = (classes: readonly string[], except: readonly string[] = []): Rule => ({
    kind: 'taking',
    classes,
    except,
    when: 'ever',
    ifAbsent: 'presume',
  })
  const compound = (...codes: readonly string[]) =>
    lupus.withResource({
      resourceType: 'MedicationStatement',
      status: 'active',
      contained: [
        {
          resourceType: 'Medication',
          id: 'mix',
          ingredient: codes.map((code) => ({ itemCodeableConcept: { coding: [{ system: rxnorm, code }] } })),
        },
      ],
      medicationReference: { reference: '#mix' },
      effectivePeriod: { start: daysAgo(90) },
      dosage: [{ route: { text: 'oral' } }],
    })
  const [prednisone, methotrexate, hydroxychloroquine] = ['8640', '6851', '5521'] as const

  test('is any ingredient of what was taken, but for those that do not count', () => {
    const both = compound(prednisone, methotrexate)
    expect(asked(both, ever(['csdmards'])).verdict).toBe('pass')
    expect(asked(both, ever(['glucocorticoids'])).verdict).toBe('pass')
    expect(asked(both, ever(['csdmards'], ['methotrexate'])).verdict).toBe('fail')
    expect(asked(compound(methotrexate, hydroxychloroquine), ever(['csdmards'], ['hydroxychloroquine'])).verdict).toBe(
      'pass',
    )
    expect(asked(compound(hydroxychloroquine), ever(['biologics'])).verdict).toBe('fail')
  })

  test('is told once, though several of its classes are meant', () =>
    expect(asked(compound(prednisone, methotrexate), ever(['glucocorticoids', 'csdmards'])).evidence).toHaveLength(1))

  test('counts for its own class alone where several were taken together', () => {
    const tried: Rule = { kind: 'tried-classes', groups: [{ classes: ['csdmards'], drugs: 2 }] }
    expect(reasons(asked(compound(prednisone, methotrexate), tried))).toEqual(['T/A not-recorded'])
  })
})

describe('drugs that were tried', () => {
  const long: Rule = { kind: 'tried-drugs', classes: ['csdmards'], count: 2, months: 3 }
  const both = (someone: PatientSentence, from: string) =>
    someone.withDrug('methotrexate', { from }).withDrug('azathioprine', { from })

  test('two for three months each, to the day', () => {
    expect(asked(both(lupus, '2025-12-01'), long)).toMatchObject({
      verdict: 'pass',
      basis: 'documented',
      evidence: [{ concept: 'csdmards' }, { concept: 'csdmards' }],
    })
    expect(asked(both(lupus, '2025-12-02'), long)).toMatchObject({
      missing: [{ datum: 'csdmards', reason: 'needs-detail', action: { id: 'action.statePriorTreatment' } }],
      evidence: [{}, {}],
    })
  })

  const one: Rule = { ...long, count: 1 }
  const spells = (...ends: readonly (readonly [number, number])[]) =>
    asked(
      ends.reduce(
        (someone, [from, to]) => someone.withDrug('methotrexate', { from: daysAgo(from), to: daysAgo(to) }),
        lupus,
      ),
      one,
    ).verdict
  test('spells with a gap of a month are one, others add up', () => {
    expect(spells([400, 370], [339, 308])).toBe('pass')
    expect(spells([400, 370], [338, 308])).toBe('unknown')
    expect(spells([700, 650], [500, 458])).toBe('pass')
    expect(spells([700, 650], [500, 459])).toBe('unknown')
    expect(spells([90, 0], [700, 699])).toBe('pass')
    expect(spells([400, 390], [500, 410], [450, 440])).toBe('pass')
  })

  test('intolerance is shown beside what was taken, and answers nothing', () => {
    const allergic = lupus.withAllergy({ rxcui: '6851', to: 'methotrexate', manifestation: 'rash', severity: 'severe' })
    expect(asked(allergic, long)).toMatchObject({
      missing: [{ datum: 'csdmards', reason: 'not-recorded' }],
      evidence: [{ concept: 'drug-allergy', display: 'methotrexate', reference: 'AllergyIntolerance/r2' }],
    })
    const unread = asked(both(allergic, daysAgo(5)).butUnread('MedicationRequest'), long)
    expect(reasons(unread)).toEqual(['csdmards read-failed'])
    expect(unread.evidence).toHaveLength(3)
    expect(asked(lupus.withAllergy({ rxcui: '8640', to: 'prednisone' }), long).evidence).toEqual([])
  })

  test('known by their words, or on the skin, they are none', () => {
    expect(reasons(asked(inWords, one))).toEqual(['csdmards needs-detail'])
    expect(reasons(asked(cream, one))).toEqual(['csdmards not-recorded'])
  })
})

describe('classes that were tried', () => {
  const group = (drugClass: string) => ({ classes: [drugClass], drugs: 1 })
  const rule: Rule = { kind: 'tried-classes', groups: [group('csdmards'), group('biologics')] }
  const methotrexate = lupus.withDrug('methotrexate', { from: daysAgo(90) })
  const both = methotrexate.withDrug('rituximab', { given: daysAgo(30) })

  test('all on record: whether they failed is for a person to say', () =>
    expect(asked(both, rule)).toMatchObject({
      missing: [{ datum: 'T/A', reason: 'needs-attestation', action: { id: 'action.attestFailure' } }],
      evidence: [{ concept: 'csdmards' }, { concept: 'biologics' }],
    }))

  test('fewer are a question, in dispute, or to be confirmed where words alone name the last of them', () => {
    for (const someone of [methotrexate, cream])
      expect(asked(someone, rule).missing).toMatchObject([
        { datum: 'T/A', reason: 'not-recorded', action: { id: 'action.statePriorTreatment' } },
      ])
    expect(reasons(asked(inWords, rule))).toEqual(['T/A needs-detail'])
    expect(reasons(asked(methotrexate, { ...rule, ambiguousAt: 1 }))).toEqual(['T/A source-ambiguous'])
    expect(reasons(asked(lupus, { ...rule, ambiguousAt: 1 }))).toEqual(['T/A not-recorded'])
    expect(reasons(asked(methotrexate, { ...rule, distinctGroups: 1 }))).toEqual(['T/A needs-attestation'])
  })

  test('that could not be read are missing', () => {
    const unread = asked(methotrexate.butUnread('MedicationRequest'), { ...rule, ambiguousAt: 1 })
    expect(reasons(unread)).toEqual(['csdmards read-failed'])
    expect(unread.evidence).toHaveLength(1)
  })
})
