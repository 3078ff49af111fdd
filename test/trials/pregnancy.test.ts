import { describe, expect, test } from 'vitest'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { summary } from './summary.ts'

const woman = patient().withDiagnosis('sle')
const serum = (result: string, days = 0) => woman.withResult('hcg-serum', result, { on: daysAgo(days) })
const urine = (result: string, days = 0) => woman.withResult('hcg-urine', result, { on: daysAgo(days) })
const [pass, fail] = ['pass documented', 'fail documented']

test('a test that was entered is not called documented', () => {
  const entered = woman.entering('hcg-urine', 'negative')
  expect(summary(entered.on('NCT06887985/I7a'))).toBe('pass entered')
  expect(summary(entered.entering('hcg-serum', 'positive').on('NCT06279923/E3'))).not.toContain('documented')
})

describe('who is asked at all', () => {
  const tests = ['NCT06887985/I7a', 'NCT07246096/I3b', 'NCT07193667/I4b']
  const exclusions = ['NCT06675422/E9', 'NCT06279923/E3', 'NCT07246096/E11', 'NCT07193667/E12']
  const asked: readonly (readonly [string, PatientSentence])[] = [
    ['a woman of 18', woman.aged(18)],
    ['a woman of 55', woman.aged(55)],
    [
      'with an ovary removed, not said which',
      woman.withDiagnosis('childbearing-potential', { facet: 'oophorectomy-unspecified' }),
    ],
    ['with her cervix removed only', woman.withDiagnosis('childbearing-potential', { facet: 'cervix-only' })],
    [
      'with a hysterectomy planned',
      woman.withProcedure('childbearing-potential', { facet: 'hysterectomy', status: 'preparation' }),
    ],
  ]
  const notAsked: readonly (readonly [string, PatientSentence])[] = [
    ['a man', woman.male()],
    ['a woman of 56', woman.aged(56)],
    ['after hysterectomy', woman.withProcedure('childbearing-potential', { facet: 'hysterectomy' })],
    ['sterilised', woman.withDiagnosis('childbearing-potential', { facet: 'sterilisation' })],
    ['after the menopause', woman.withDiagnosis('childbearing-potential', { facet: 'menopause' })],
  ]
  test.each(asked)('%s is', (_who, person) => {
    for (const criterion of tests)
      expect(summary(person.on(criterion)), criterion).toBe('unknown hcg-serum before-treatment')
    for (const criterion of exclusions)
      expect(summary(person.on(criterion)), criterion).toBe('unknown hcg-serum before-treatment, it needs-attestation')
  })
  test.each(notAsked)('%s is not', (_who, person) => {
    for (const criterion of tests) expect(summary(person.on(criterion)), criterion).toBe('not-applicable')
    for (const criterion of exclusions) expect(summary(person.on(criterion)), criterion).toBe(pass)
  })
  test('from 12 on', () => {
    expect(summary(woman.aged(12).on('NCT07246096/I3b'))).toBe('unknown hcg-serum before-treatment')
    expect(summary(woman.aged(11).on('NCT07246096/I3b'))).toBe('not-applicable')
  })
  test.each([...tests, ...exclusions])('%s: a sex that is not recorded, or another, asks', (criterion) => {
    for (const sex of ['unknown', 'other'])
      expect(summary(woman.ofSex(sex).on(criterion))).toContain('sex needs-detail')
  })
  test.each([...tests, ...exclusions])('%s: a man with evidence of pregnancy asks', (criterion) => {
    expect(summary(woman.male().withResult('hcg-serum', 'Positive').on(criterion))).toContain('sex needs-detail')
    expect(
      summary(
        woman
          .male()
          .withDiagnosis('pregnancy', { facet: 'pregnant', recorded: daysAgo(20) })
          .on(criterion),
      ),
    ).toContain('sex needs-detail')
  })
})

describe('NCT06887985/I7a: a negative test within 28 days', () => {
  test.each<readonly [string, PatientSentence, string]>([
    ['urine negative', urine('Negative'), pass],
    ['urine negative 28 days ago', urine('Negative', 28), pass],
    ['urine negative 29 days ago', urine('Negative', 29), 'unknown hcg-serum before-treatment'],
    ['serum negative', serum('Negative', 10), pass],
    ['positive', urine('Positive'), fail],
    ['positive 28 days ago', urine('Positive', 28), fail],
    ['positive 29 days ago counts as no test', urine('Positive', 29), 'unknown hcg-serum before-treatment'],
    [
      'positive, then negative',
      serum('Positive', 20).withResult('hcg-serum', 'Negative', { on: daysAgo(5) }),
      'unknown hcg-serum conflicting',
    ],
    [
      'positive 29 days ago, then negative',
      serum('Positive', 29).withResult('hcg-serum', 'Negative', { on: daysAgo(5) }),
      pass,
    ],
    ['negative, then positive', serum('Negative', 20).withResult('hcg-serum', 'Positive', { on: daysAgo(5) }), fail],
    ['hCG 4.9', woman.withLab('hcg-serum', 4.9, 'mIU/mL', { facet: 'quantity' }), pass],
    ['hCG 25', woman.withLab('hcg-serum', 25, 'mIU/mL', { facet: 'quantity' }), fail],
    [
      'hCG 12, neither',
      woman.withLab('hcg-serum', 12, 'mIU/mL', { facet: 'quantity' }),
      'unknown hcg-serum value-unusable',
    ],
  ])('%s', (_what, person, expected) => expect(summary(person.on('NCT06887985/I7a'))).toBe(expected))
  test('an old positive test is shown', () =>
    expect(urine('Positive', 29).on('NCT06887985/I7a').evidence).toHaveLength(1))
  test('a positive test can change', () => expect(urine('Positive').on('NCT06887985/I7a').modifiable).toBe(true))
})

describe.each(['NCT07246096/I3b', 'NCT07193667/I4b'])('%s: a negative serum test within 7 days', (criterion) => {
  test.each<readonly [string, PatientSentence, string]>([
    ['serum negative', serum('Negative'), pass],
    ['serum negative 7 days ago', serum('Negative', 7), pass],
    ['serum negative 8 days ago', serum('Negative', 8), 'unknown hcg-serum before-treatment'],
    ['urine negative', urine('Negative'), 'unknown hcg-serum before-treatment'],
    ['none', woman, 'unknown hcg-serum before-treatment'],
    ['serum positive', serum('Positive', 3), fail],
    ['urine positive', urine('Positive', 20), fail],
    [
      'positive, then negative',
      urine('Positive', 20).withResult('hcg-serum', 'Negative'),
      'unknown hcg-serum conflicting',
    ],
  ])('%s', (_what, person, expected) => expect(summary(person.on(criterion))).toBe(expected))
  test('the last result is shown with the question', () =>
    expect(urine('Negative', 3).on(criterion).evidence).toHaveLength(1))
  test('a positive test can change', () => expect(serum('Positive').on(criterion).modifiable).toBe(true))
})

describe('pregnant, or breastfeeding', () => {
  const pregnant = (days: number, facet = 'pregnant') =>
    woman.withDiagnosis('pregnancy', { facet, recorded: daysAgo(days) })
  describe.each(['NCT06675422/E9', 'NCT06279923/E3'])('%s', (criterion) => {
    test.each<readonly [string, PatientSentence, string]>([
      ['nothing on record', woman, 'unknown hcg-serum before-treatment, it needs-attestation'],
      ['test positive', serum('Positive', 5), fail],
      ['test negative', serum('Negative', 5), 'unknown it needs-attestation'],
      ['test negative 29 days ago', serum('Negative', 29), 'unknown hcg-serum before-treatment, it needs-attestation'],
      ['coded as present', pregnant(40), fail],
      ['coded 300 days ago', pregnant(300), fail],
      ['coded 301 days ago', pregnant(301), 'unknown it needs-attestation, pregnancy needs-detail'],
      ['breastfeeding recorded', woman.withDiagnosis('lactation', { recorded: daysAgo(30) }), fail],
      [
        'positive, then negative',
        serum('Positive', 20).withResult('hcg-serum', 'Negative', { on: daysAgo(2) }),
        'unknown hcg-serum conflicting, it needs-attestation',
      ],
      ['test negative, answered no', serum('Negative', 5).answering(criterion, 'no'), 'pass attested'],
    ])('%s', (_what, person, expected) => expect(summary(person.on(criterion))).toBe(expected))
  })
})

describe('pregnant, or intending to be', () => {
  describe.each(['NCT07246096/E11', 'NCT07193667/E12'])('%s', (criterion) => {
    test.each<readonly [string, PatientSentence, string]>([
      ['test positive', serum('Positive', 5), fail],
      ['test negative: the intention is left', serum('Negative', 5), 'unknown it needs-attestation'],
      [
        'planning on record',
        serum('Negative', 5).withDiagnosis('pregnancy', { facet: 'planning', recorded: daysAgo(9) }),
        'unknown it needs-detail',
      ],
      [
        'breastfeeding is not asked here',
        serum('Negative', 5).withDiagnosis('lactation', { recorded: daysAgo(30) }),
        'unknown it needs-attestation',
      ],
      ['coded as present', woman.withDiagnosis('pregnancy', { facet: 'pregnant', recorded: daysAgo(40) }), fail],
      [
        'coded, and resolved',
        serum('Negative', 5).withDiagnosis('pregnancy', {
          facet: 'pregnant',
          recorded: daysAgo(40),
          status: 'resolved',
        }),
        'unknown it needs-attestation',
      ],
    ])('%s', (_what, person, expected) => expect(summary(person.on(criterion))).toBe(expected))
  })
})

describe.each(['NCT07246096/I3c', 'NCT07193667/I4c'])('%s: not breastfeeding', (criterion) => {
  test.each<readonly [string, PatientSentence, string]>([
    ['nothing on record is never presumed', woman, 'unknown it needs-attestation'],
    ['on record', woman.withDiagnosis('lactation', { recorded: daysAgo(30) }), fail],
    [
      'on record three years ago',
      woman.withDiagnosis('lactation', { recorded: '2023-01-01' }),
      'unknown it needs-detail',
    ],
    ['observed last month', woman.withResult('lactation', 'Yes', { on: daysAgo(30) }), fail],
    ['observed in words', woman.withResult('lactation', 'Currently breastfeeding', { on: daysAgo(30) }), fail],
    ['observed in Chinese', woman.withResult('lactation', '哺乳期', { on: daysAgo(30) }), fail],
    ['observed not to be', woman.withResult('lactation', 'Not breastfeeding'), 'unknown it needs-attestation'],
    [
      'observed, coded as "mother currently breast-feeding"',
      woman.withObservation('lactation', {
        valueCodeableConcept: { coding: [{ system: 'http://snomed.info/sct', code: '169750002' }] },
      }),
      fail,
    ],
    [
      'observed last year, and no more last month',
      woman.withResult('lactation', 'Yes', { on: daysAgo(400) }).withResult('lactation', 'No', { on: daysAgo(30) }),
      'unknown it needs-attestation',
    ],
    ['entered', woman.entering('lactation', 'yes'), 'fail entered'],
    ['a man', woman.male(), 'not-applicable'],
    ['attested', woman.answering(criterion, 'yes'), 'pass attested'],
  ])('%s', (_what, person, expected) => expect(summary(person.on(criterion))).toBe(expected))
})
