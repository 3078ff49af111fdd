import { describe, expect, test } from 'vitest'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { summary } from './summary.ts'

const lupus = patient().withDiagnosis('sle')
const fail = 'fail documented'
const presumed = 'pass presumed'
const asked = 'unknown drug-allergy needs-detail'

describe('allergy', () => {
  const anything = 'NCT07246096/E1'
  const drugs = 'NCT07193667/E1'
  const lymphodepletion = 'NCT06675422/E20'
  const penicillin = (extra: Parameters<PatientSentence['withAllergy']>[0] = {}) =>
    lupus.withAllergy({ to: 'Penicillin G', category: 'medication', ...extra })
  const peanuts = (extra: Parameters<PatientSentence['withAllergy']>[0] = {}) =>
    lupus.withAllergy({ to: 'Peanuts', category: 'food', ...extra })
  const cyclophosphamide = (extra: Parameters<PatientSentence['withAllergy']>[0] = {}) =>
    lupus.withAllergy({ to: 'cyclophosphamide', rxcui: '3002', category: 'medication', ...extra })
  const nobodyAsked = 'unknown it needs-attestation'

  const cases: readonly (readonly [
    string,
    PatientSentence,
    toAnything: string,
    toDrugs: string,
    toLymphodepletion: string,
  ])[] = [
    ['nobody asked', lupus, nobodyAsked, nobodyAsked, nobodyAsked],
    ['no known allergy', lupus.withNoKnownAllergy(), presumed, presumed, presumed],
    [
      'one entry, refuted',
      penicillin({ verification: 'refuted', severity: 'severe' }),
      nobodyAsked,
      nobodyAsked,
      nobodyAsked,
    ],
    [
      'one entry, entered in error',
      penicillin({ verification: 'entered-in-error' }),
      nobodyAsked,
      nobodyAsked,
      nobodyAsked,
    ],
    ['severe to penicillin', penicillin({ severity: 'severe' }), fail, fail, presumed],
    ['anaphylaxis to penicillin', penicillin({ manifestation: 'Anaphylaxis' }), fail, fail, presumed],
    ['Stevens-Johnson syndrome', penicillin({ manifestation: 'Stevens-Johnson syndrome' }), fail, fail, presumed],
    [
      'severe nausea, an intolerance',
      penicillin({ type: 'intolerance', severity: 'severe', manifestation: 'Nausea' }),
      asked,
      asked,
      presumed,
    ],
    ['severe rash, an allergy', penicillin({ type: 'allergy', severity: 'severe' }), fail, fail, presumed],
    [
      'anaphylaxis, called an intolerance',
      penicillin({ type: 'intolerance', severity: 'severe', manifestation: 'Anaphylaxis' }),
      fail,
      fail,
      presumed,
    ],
    [
      'Stevens-Johnson syndrome by code alone',
      lupus.withResource({
        resourceType: 'AllergyIntolerance',
        category: ['medication'],
        code: { text: 'Carbamazepine' },
        reaction: [{ manifestation: [{ coding: [{ system: 'http://snomed.info/sct', code: '73442001' }] }] }],
      }),
      fail,
      fail,
      presumed,
    ],
    ['DRESS', penicillin({ manifestation: 'DRESS syndrome' }), fail, fail, presumed],
    ['mild to penicillin', penicillin({ severity: 'mild' }), presumed, presumed, presumed],
    ['moderate to penicillin', penicillin({ severity: 'moderate' }), presumed, presumed, presumed],
    ['ungraded', penicillin(), asked, asked, presumed],
    ['high criticality alone', penicillin({ criticality: 'high' }), asked, asked, presumed],
    ['mild, of high criticality', penicillin({ severity: 'mild', criticality: 'high' }), asked, asked, presumed],
    ['anaphylaxis to food', peanuts({ manifestation: 'Anaphylaxis' }), fail, presumed, presumed],
    [
      'severe to penicillin, unconfirmed',
      penicillin({ severity: 'severe', verification: 'unconfirmed' }),
      asked,
      asked,
      presumed,
    ],
    ['severe to cyclophosphamide', cyclophosphamide({ severity: 'severe' }), fail, fail, fail],
    ['ungraded to cyclophosphamide', cyclophosphamide(), fail, asked, asked],
    ['mild to cyclophosphamide', cyclophosphamide({ severity: 'mild' }), fail, presumed, asked],
    [
      'mild to what cells are frozen in',
      lupus.withAllergy({ to: 'DMSO', severity: 'mild' }),
      presumed,
      presumed,
      asked,
    ],
    [
      'severe to human albumin',
      lupus.withAllergy({ to: 'Human serum albumin', category: 'biologic', severity: 'severe' }),
      fail,
      fail,
      asked,
    ],
    [
      'severe to egg white',
      lupus.withAllergy({ to: 'Egg albumin', category: 'food', severity: 'severe' }),
      fail,
      presumed,
      presumed,
    ],
    [
      'unread',
      lupus.withNoKnownAllergy().butUnread('AllergyIntolerance'),
      'unknown drug-allergy read-failed',
      'unknown drug-allergy read-failed',
      'unknown drug-allergy read-failed',
    ],
  ]
  test.each(cases)('%s', (_what, person, toAnything, toDrugs, toLymphodepletion) => {
    expect(summary(person.on(anything)), 'any allergy').toBe(toAnything)
    expect(summary(person.on(drugs)), 'drugs').toBe(toDrugs)
    expect(summary(person.on(lymphodepletion)), 'lymphodepletion').toBe(toLymphodepletion)
  })
  test('any allergy to tocilizumab counts where the source names it', () =>
    expect(summary(lupus.withAllergy({ to: 'tocilizumab', severity: 'mild' }).on(anything))).toBe(fail))
})

describe('infection', () => {
  const infected = (days: number, extra: Parameters<PatientSentence['withDiagnosis']>[1] = {}) =>
    lupus.withDiagnosis('active-infection', { facet: 'pneumonia', onset: daysAgo(days), ...extra })
  const treated = (person: PatientSentence, from: number, to?: number) =>
    person.withDrug('ceftriaxone', {
      from: daysAgo(from),
      ...(to === undefined ? {} : { to: daysAgo(to) }),
      text: false,
      rxcui: ceftriaxone,
    })
  const ceftriaxone = '2193'
  const aciclovir = '281'
  const asks = 'unknown it needs-detail'
  describe.each([
    ['NCT06675422/E11', 14],
    ['NCT07246096/E2', 28],
    ['NCT07193667/E2', 28],
  ])('%s, within %d days', (criterion, days) => {
    test.each<readonly [string, PatientSentence, string]>([
      ['nothing found is never presumed', lupus, 'unknown it needs-attestation'],
      ['pneumonia with a course', treated(infected(days), days), fail],
      ['a day too old', treated(infected(days + 1), days), asks],
      ['pneumonia without treatment', infected(3), asks],
      [
        'shingles with a week of aciclovir',
        infected(6).withDrug('acyclovir', { from: daysAgo(5), to: daysAgo(0), rxcui: aciclovir }),
        fail,
      ],
      [
        'shingles under aciclovir that was there before',
        infected(6).withDrug('acyclovir', { from: daysAgo(200), to: daysAgo(0), rxcui: aciclovir }),
        asks,
      ],
      [
        'shingles, aciclovir without an end',
        infected(6).withDrug('acyclovir', { from: daysAgo(5), rxcui: aciclovir }),
        asks,
      ],
      ['an antimicrobial without an infection', treated(lupus, 5), asks],
      ['an antimicrobial of long ago', treated(lupus, 100, 90), 'unknown it needs-attestation'],
      [
        'pneumonia, resolved, treated long ago',
        treated(infected(200, { status: 'resolved', ended: daysAgo(180) }), 200, 180),
        'unknown it needs-attestation',
      ],
      ['a positive blood culture', lupus.withResult('culture', 'Staphylococcus aureus', { on: daysAgo(3) }), asks],
      [
        'a positive blood culture, dated by its month',
        lupus.withResult('culture', 'Positive', { on: '2026-02' }),
        asks,
      ],
      [
        'a negative blood culture',
        lupus.withResult('culture', 'No growth', { on: daysAgo(3) }),
        'unknown it needs-attestation',
      ],
      ['attested', lupus.answering(criterion, 'no'), 'pass attested'],
      ['diagnoses unread', lupus.butUnread('Observation'), 'unknown it read-failed'],
    ])('%s', (_what, person, expected) => expect(summary(person.on(criterion))).toBe(expected))
    test('a treated infection can pass', () => expect(treated(infected(2), 2).on(criterion).modifiable).toBe(true))
  })
})

describe('NCT06675422/E13: live vaccines', () => {
  const on = 'NCT06675422/E13'
  const measles = '03'
  test('within 28 days: something to wait for, with the day', () => {
    const match = lupus.withVaccine(measles, daysAgo(28)).on(on)
    expect(summary(match)).toBe('unknown it needs-attestation, live-vaccines before-treatment')
    expect(match.missing.find(({ reason }) => reason === 'before-treatment')?.action?.values?.['date']).toBe(
      '2026-03-02',
    )
  })
  test('29 days ago it is past, and the plan is left', () => {
    expect(summary(lupus.withVaccine(measles, daysAgo(29)).on(on))).toBe('unknown it needs-attestation')
    expect(summary(lupus.withVaccine(measles, daysAgo(29)).answering(on, 'no').on(on))).toBe('pass attested')
  })
  test('an inactivated vaccine does not count', () =>
    expect(summary(lupus.withVaccine('141', daysAgo(3)).on(on))).toBe('unknown it needs-attestation'))
  test('unread immunisations', () =>
    expect(summary(lupus.butUnread('Immunization').on(on))).toContain('live-vaccines read-failed'))
})
