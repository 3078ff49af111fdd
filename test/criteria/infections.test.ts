import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import type { CriterionMatch } from '../../src/matching/match.ts'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const lupus = patient().withDiagnosis('sle')
const rule: Rule = { kind: 'infection', within: { days: 28 } }
const ceftriaxone = '2193'
const aciclovir = '281'
const asks = ['T/A needs-detail']
const nothing = ['T/A needs-attestation']
const shown = ({ evidence }: CriterionMatch) =>
  evidence.map(({ reference, concept }) => `${reference ?? ''} ${concept}`)
const infected = (extra: Parameters<PatientSentence['withDiagnosis']>[1] = {}, someone = lupus) =>
  someone.withDiagnosis('active-infection', { facet: 'pneumonia', onset: daysAgo(5), ...extra })
const given = (someone: PatientSentence, extra: Parameters<PatientSentence['withDrug']>[1] = {}) =>
  someone.withDrug('ceftriaxone', { from: daysAgo(4), rxcui: ceftriaxone, route: 'intravenous', ...extra })

describe('a treated infection', () => {
  test('is one now, and can pass; infection, drug and culture are shown', () => {
    const match = asked(given(infected()).withResult('culture', 'Positive', { facet: 'blood' }), rule)
    expect(match).toMatchObject({ verdict: 'pass', basis: 'documented' })
    expect(shown(match)).toEqual([
      'Condition/r2 active-infection',
      'MedicationStatement/r3 anti-infectives-iv',
      'Observation/r4 culture',
    ])
    expect(asked(given(infected()), { kind: 'not', part: rule })).toMatchObject({ verdict: 'fail', modifiable: true })
  })
  test.each([
    ['suspected', infected({ verification: 'provisional' })],
    ['in words', infected({ text: 'Pneumonia' })],
    ['without a date', infected({ onset: undefined as never })],
    ['begun before the window', infected({ onset: daysAgo(29) })],
    ['resolved in the window', infected({ status: 'resolved', ended: daysAgo(28) })],
  ])('%s asks', (_what, someone) => {
    const match = asked(given(someone), rule)
    expect(reasons(match)).toEqual(asks)
    expect(shown(match)).toContain('Condition/r2 active-infection')
  })
  test('recorded in the window counts from its record', () =>
    expect(
      asked(given(lupus.withDiagnosis('active-infection', { facet: 'pneumonia', recorded: daysAgo(28) })), rule)
        .verdict,
    ).toBe('pass'))
  test.each([
    ['to prevent one', { doseText: 'for prophylaxis' }],
    ['named in words alone', { text: true }],
    ['on the skin', { route: 'topical' }],
    ['that ended before the window', { from: daysAgo(60), to: daysAgo(29) }],
    ['that begins tomorrow', { from: daysAgo(-1) }],
  ])('with an antimicrobial %s is not treated by it', (_what, extra) =>
    expect(reasons(asked(given(infected(), extra), rule))).toEqual(asks),
  )
  test('beside one that is not sure is one all the same', () =>
    expect(asked(given(infected({}, infected({ verification: 'provisional' }))), rule).verdict).toBe('pass'))
  test('by a drug that ended on the first day of the window', () =>
    expect(asked(given(infected(), { from: daysAgo(60), to: daysAgo(28) }), rule).verdict).toBe('pass'))
})

describe('a drug that mostly prevents', () => {
  const zoster = (onset: string, someone = lupus) =>
    someone.withDiagnosis('active-infection', { facet: 'zoster', onset })
  const taking = (from: string | undefined, to: string | undefined, someone = zoster(daysAgo(20))) =>
    someone.withDrug('acyclovir', {
      rxcui: aciclovir,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    })
  test.each([
    ['from the day of the infection for four weeks', taking(daysAgo(20), daysAgo(-8)), 'pass'],
    ['for four weeks and a day', taking(daysAgo(20), daysAgo(-9)), 'unknown'],
    ['from the day before', taking(daysAgo(21), daysAgo(10)), 'unknown'],
    ['without a beginning', taking(undefined, daysAgo(10)), 'unknown'],
    ['without an end', taking(daysAgo(20), undefined), 'unknown'],
    [
      'begun with one of two infections',
      taking(daysAgo(15), daysAgo(8), zoster(daysAgo(2), zoster(daysAgo(20)))),
      'pass',
    ],
    ['beside one that treats', given(taking(daysAgo(200), undefined)), 'pass'],
  ])('%s: %s', (_when, someone, verdict) => expect(asked(someone, rule).verdict).toBe(verdict))
  test('combined with one that treats is a course', () =>
    expect(
      asked(
        zoster(daysAgo(5)).withResource({
          resourceType: 'MedicationStatement',
          status: 'active',
          medicationCodeableConcept: {
            coding: [ceftriaxone, aciclovir].map((code) => ({
              system: 'http://www.nlm.nih.gov/research/umls/rxnorm',
              code,
            })),
          },
          effectivePeriod: { start: daysAgo(100) },
          dosage: [{ route: { text: 'oral' } }],
        }),
        rule,
      ).verdict,
    ).toBe('pass'))
})

describe('what may be an infection asks', () => {
  const culture = (text: string, extra: Parameters<PatientSentence['withResult']>[2] = {}) =>
    lupus.withResult('culture', text, { facet: 'blood', ...extra })
  test.each([
    ['an infection that is not treated', infected()],
    ['one of long ago, active still', infected({ onset: daysAgo(400) })],
    ['one that ended in a month that may lie within', infected({ status: 'resolved', ended: '2026-02' })],
    ['an antimicrobial alone', given(lupus)],
    ['a positive culture', culture('Escherichia coli', { on: daysAgo(28) })],
    ['a positive culture of a month that may lie within', culture('Positive', { on: '2026-02' })],
    [
      'a positive culture without a date',
      lupus.withObservation('culture', { effectiveDateTime: undefined, valueString: 'Positive' }, { facet: 'blood' }),
    ],
    ['an unclear culture', culture('equivocal')],
    ['tuberculosis', lupus.withDiagnosis('tuberculosis', { facet: 'active', onset: daysAgo(5) })],
  ])('%s', (_what, someone) => {
    const match = asked(someone, rule)
    expect(reasons(match)).toEqual(asks)
    expect(match.evidence).toMatchObject([{ reference: expect.stringMatching(/\/r2$/) as string }])
  })
  test('tuberculosis, an infection by its code as well, is shown once', () =>
    expect(shown(asked(lupus.withDiagnosis('tuberculosis', { code: 'A15.0' }), rule))).toEqual([
      'Condition/r2 active-infection',
    ]))
})

describe('what is none leaves the question', () => {
  test.each([
    ['nothing', lupus, []],
    ['an infection that is over, nobody wrote since when', infected({ status: 'resolved' }), []],
    ['one that ended before the window', infected({ status: 'resolved', ended: daysAgo(29), onset: daysAgo(60) }), []],
    [
      'chronic hepatitis B, which has its own criterion',
      lupus.withDiagnosis('active-infection', { code: 'B18.1' }),
      [],
    ],
    ['an organism, which is no disease', lupus.withDiagnosis('active-infection', { code: 'B95.61' }), []],
    ['syphilis, which has its own criterion', lupus.withDiagnosis('active-infection', { code: 'A51.0' }), []],
    ['latent tuberculosis', lupus.withDiagnosis('tuberculosis', { facet: 'latent' }), []],
    ['a negative culture', lupus.withResult('culture', 'No growth', { facet: 'blood' }), []],
    ['a positive culture of before', lupus.withResult('culture', 'Positive', { facet: 'blood', on: daysAgo(29) }), []],
    ['a preliminary one', lupus.withResult('culture', 'Positive', { facet: 'blood', status: 'preliminary' }), []],
    ['a culture without a result', lupus.withObservation('culture', {}, { facet: 'blood' }), []],
    [
      'an antimicrobial that prevents',
      given(lupus, { doseText: 'for prophylaxis' }),
      ['MedicationStatement/r2 anti-infectives-iv'],
    ],
  ])('%s', (_what, someone, evidence) => {
    expect(reasons(asked(someone, rule))).toEqual(nothing)
    expect(shown(asked(someone, rule))).toEqual(evidence)
  })
  test.each(['Condition', 'Observation', 'MedicationAdministration'] as const)('%s not read', (type) => {
    const match = asked(given(lupus, { doseText: 'for prophylaxis' }).butUnread(type), rule)
    expect(reasons(match)).toEqual(['T/A read-failed'])
    expect(shown(match)).toEqual(['MedicationStatement/r2 anti-infectives-iv'])
  })
})
