import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import type { CriterionMatch } from '../../src/matching/match.ts'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const woman = patient().withDiagnosis('sle')
const pregnant: Rule = { kind: 'pregnancy', or: 'intention' }
const orBreastfeeding: Rule = { kind: 'pregnancy', or: 'breastfeeding' }
const negativeTest: Rule = { kind: 'pregnancy-test' }
const serumTest: Rule = { kind: 'pregnancy-test', serumWithin: { days: 7 } }
const attestation = 'T/A needs-attestation'
const shown = ({ evidence }: CriterionMatch) => evidence.map(({ reference, concept }) => reference ?? concept)
const tested = (result: string, days: number, someone = woman) =>
  someone.withResult('hcg-serum', result, { on: daysAgo(days) })
const coded = (days: number, extra: Parameters<PatientSentence['withDiagnosis']>[1] = {}) =>
  woman.withDiagnosis('pregnancy', { facet: 'pregnant', recorded: daysAgo(days), ...extra })

describe('pregnant', () => {
  test('by a test or by a code, which is shown', () => {
    expect(asked(tested('Positive', 3), pregnant)).toMatchObject({
      verdict: 'pass',
      basis: 'documented',
      evidence: [{ reference: 'Observation/r2', value: 'Positive', ageDays: 3 }],
    })
    expect(asked(coded(40).withResult('hcg-urine', 'unclear'), pregnant)).toMatchObject({
      verdict: 'pass',
      evidence: [{ reference: 'Condition/r2', concept: 'pregnancy', ageDays: 40 }],
    })
    expect(asked(woman.entering('hcg-serum', 'positive'), pregnant).basis).toBe('entered')
  })
  test.each([
    ['a code and a negative test', coded(40).withResult('hcg-serum', 'Negative'), 'pregnancy conflicting'],
    ['a code that may have outlived it', coded(301), 'pregnancy needs-detail'],
    ['a code without a date', woman.withDiagnosis('pregnancy', { facet: 'pregnant' }), 'pregnancy needs-detail'],
    ['a suspicion', coded(40, { verification: 'provisional' }), 'pregnancy needs-detail'],
    ['words', coded(40, { text: 'Pregnancy' }), 'pregnancy needs-detail'],
    ['an unclear result', tested('equivocal', 2), 'hcg-serum value-unusable'],
    ['no test', woman, 'hcg-serum before-treatment'],
    [
      'a preliminary result',
      woman.withResult('hcg-serum', 'Positive', { status: 'preliminary' }),
      'hcg-serum before-treatment',
    ],
    ['a result of tomorrow', tested('Positive', -1), 'hcg-serum before-treatment'],
    ['two results of one day', tested('Negative', 2, tested('Positive', 2)), 'hcg-serum conflicting'],
    ['an unclear one beside a positive', tested('equivocal', 2, tested('Positive', 2)), 'hcg-serum conflicting'],
    ['an unclear one after a positive', tested('equivocal', 2, tested('Positive', 9)), 'hcg-serum value-unusable'],
  ])('or not: %s leaves it open', (_what, someone, why) => expect(reasons(asked(someone, pregnant))[0]).toBe(why))
  test('what contradicts a code is shown beside it', () =>
    expect(shown(asked(coded(40).withResult('hcg-serum', 'Negative'), pregnant))).toEqual([
      'Condition/r2',
      'Observation/r3',
    ]))
  test('a code that leaves it open is shown with the tests', () =>
    expect(shown(asked(tested('Negative', 40, coded(301)), pregnant))).toEqual(['Condition/r2', 'Observation/r3']))
  test('no test: the next step is one', () =>
    expect(asked(woman, pregnant).missing[0]?.action).toEqual({ id: 'action.pregnancyTest' }))
  test('of many tests the first four are shown', () => {
    const often = [1, 2, 3, 4].reduce((one, days) => tested('Positive', days, one), tested('Positive', 5))
    expect(shown(asked(often, pregnant))).toEqual([2, 3, 4, 5].map((number) => `Observation/r${number}`))
    expect(asked(often, negativeTest).evidence).toHaveLength(4)
  })
  test('results or diagnoses that were not read might say otherwise', () => {
    const unread = (someone: PatientSentence) =>
      someone.butUnread('Observation', 'partial').butUnread('Condition', 'partial')
    for (const someone of [coded(40), tested('Positive', 2), tested('Negative', 2)]) {
      const match = asked(unread(someone), pregnant)
      expect(reasons(match)).toContain('hcg-serum read-failed')
      expect(shown(match)).toContain(shown(asked(someone, pregnant))[0] ?? 'Observation/r2')
    }
    expect(asked(unread(coded(40)), pregnant).missing.filter(({ datum }) => datum === 'hcg-serum')).toHaveLength(2)
    expect(
      asked(unread(tested('Positive', 2)), pregnant).missing.filter(({ datum }) => datum === 'hcg-serum'),
    ).toHaveLength(2)
  })
})

describe('a code that an observation denies', () => {
  const denied = (coded: number, days: number) =>
    woman
      .withDiagnosis('lactation', { facet: 'breastfeeding', recorded: daysAgo(coded) })
      .withResult('lactation', 'No', { on: daysAgo(days) })
      .withResult('hcg-serum', 'Negative')
  test('on its day or since asks, and both are shown', () => {
    for (const someone of [denied(60, 60), denied(60, 2)]) {
      const match = asked(someone, orBreastfeeding)
      expect(reasons(match)).toEqual(['T/A needs-detail'])
      expect(shown(match)).toEqual(['Condition/r2', 'Observation/r3'])
    }
    expect(reasons(asked(coded(60).withResult('pregnancy', 'Not pregnant', { facet: 'status' }), pregnant))).toEqual([
      'pregnancy needs-detail',
      attestation,
    ])
  })
  test('before stands', () => {
    const match = asked(denied(60, 61), orBreastfeeding)
    expect(match.verdict).toBe('pass')
    expect(shown(match)).toEqual(['Condition/r2'])
  })
  test('beside another code is shown once, and an answer that is neither yes nor no denies nothing', () => {
    const twice = denied(60, 2).withDiagnosis('lactation', { facet: 'breastfeeding' })
    expect(shown(asked(twice, orBreastfeeding))).toEqual(['Condition/r2', 'Condition/r5', 'Observation/r3'])
    const unclear = denied(60, 60).withResult('lactation', 'see report')
    expect(asked(unclear, orBreastfeeding).verdict).toBe('pass')
  })
  test('is no contradiction of her sterilisation', () =>
    expect(
      asked(
        woman
          .withDiagnosis('childbearing-potential', { facet: 'sterilisation' })
          .withDiagnosis('pregnancy', { facet: 'pregnant', recorded: daysAgo(60) })
          .withResult('pregnancy', 'Not pregnant', { facet: 'status' }),
        pregnant,
      ),
    ).toMatchObject({ verdict: 'fail', basis: 'documented' }))
})

describe('intending to be', () => {
  const not = tested('Negative', 2)
  test('planning on record weighs more and is shown, until it is over', () => {
    const planning = (status: string) => not.withDiagnosis('pregnancy', { facet: 'planning', status })
    const match = asked(planning('active'), pregnant)
    expect(reasons(match)).toEqual(['T/A needs-detail'])
    expect(match.evidence).toMatchObject([{ reference: 'Condition/r3', concept: 'pregnancy' }])
    expect(reasons(asked(planning('resolved'), pregnant))).toEqual([attestation])
    expect(reasons(asked(not, pregnant))).toEqual([attestation])
  })
})

describe('breastfeeding', () => {
  const feeding = (extra: Parameters<PatientSentence['withDiagnosis']>[1]) =>
    tested('Negative', 2).withDiagnosis('lactation', { facet: 'breastfeeding', ...extra })
  const said = (text: string, days: number, someone = tested('Negative', 2)) =>
    someone.withResult('lactation', text, { on: daysAgo(days) })
  test.each([
    ['coded two years ago', feeding({ recorded: '2024-03-01' }), 'pass'],
    ['coded longer ago', feeding({ recorded: '2024-02-29' }), 'unknown'],
    ['coded without a date', feeding({}), 'unknown'],
    ['coded, begun lately', feeding({ onset: daysAgo(30) }), 'pass'],
    ['suspected', feeding({ recorded: daysAgo(9), verification: 'provisional' }), 'unknown'],
    ['observed', said('Yes', 30), 'pass'],
    ['observed last, though not before', said('Yes', 5, said('No', 9)), 'pass'],
  ])('%s', (_what, someone, verdict) => {
    const match = asked(someone, orBreastfeeding)
    expect(match.verdict).toBe(verdict)
    if (verdict === 'unknown') expect(reasons(match)).toEqual(['T/A needs-detail'])
  })
  test.each([
    ['over', feeding({ recorded: daysAgo(90), status: 'resolved' })],
    ['observed not to be', said('No', 5)],
    ['observed not to be, after it was', said('No', 5, said('Yes', 30))],
    ['a preliminary note', tested('Negative', 2).withResult('lactation', 'Yes', { status: 'preliminary' })],
    ['a note of tomorrow', said('Yes', -1)],
    ['a note without a value', tested('Negative', 2).withObservation('lactation', {})],
    ['a note in other words', said('see report', 2)],
    ['nothing', tested('Negative', 2)],
  ])('%s is asked of her', (_what, someone) => expect(reasons(asked(someone, orBreastfeeding))).toEqual([attestation]))
  test('what was observed on no known day does not take back what was', () => {
    const undated = { effectiveDateTime: undefined, valueString: 'No' }
    expect(asked(said('Yes', 3).withObservation('lactation', undated), orBreastfeeding).verdict).toBe('pass')
  })
  test('what is shown of it', () => {
    expect(asked(said('Yes', 30), orBreastfeeding).evidence).toMatchObject([
      { reference: 'Observation/r3', concept: 'lactation', value: 'Yes', ageDays: 30 },
    ])
    expect(asked(feeding({ verification: 'provisional' }), orBreastfeeding).evidence).toMatchObject([
      { reference: 'Condition/r3', concept: 'lactation', status: 'unconfirmed' },
    ])
    expect(asked(tested('Negative', 2).entering('lactation', 'yes'), orBreastfeeding).basis).toBe('entered')
  })
})

describe('a negative test', () => {
  test('passes, a positive one fails and can change, with what was tested', () => {
    expect(asked(tested('Negative', 28), negativeTest)).toMatchObject({
      verdict: 'pass',
      basis: 'documented',
      evidence: [{ reference: 'Observation/r2' }],
    })
    expect(asked(tested('Positive', 28), negativeTest)).toMatchObject({ verdict: 'fail', modifiable: true })
    expect(asked(tested('Negative', 29), negativeTest)).toMatchObject({
      missing: [{ reason: 'before-treatment', action: { id: 'action.pregnancyTest' } }],
      evidence: [{ reference: 'Observation/r2' }],
    })
  })
  test('of serum, where it must be of serum and of the last week: one of several is enough', () => {
    const urine = woman.withResult('hcg-urine', 'Negative')
    expect(asked(tested('Negative', 7), serumTest).verdict).toBe('pass')
    expect(asked(tested('Negative', 20, tested('Negative', 7, urine)), serumTest).verdict).toBe('pass')
    for (const someone of [tested('Negative', 8), urine, tested('equivocal', 5, urine)])
      expect(asked(someone, serumTest)).toMatchObject({
        missing: [{ reason: 'before-treatment', action: { id: 'action.serumPregnancyTest' } }],
      })
  })
  test('tested unclearly, or by results that contradict each other or were not read, is open', () => {
    expect(reasons(asked(tested('equivocal', 2), negativeTest))).toEqual(['hcg-serum value-unusable'])
    expect(reasons(asked(tested('Negative', 2, tested('Positive', 5)), negativeTest))).toEqual([
      'hcg-serum conflicting',
    ])
    const unread = asked(tested('Negative', 2).butUnread('Observation', 'partial'), negativeTest)
    expect(reasons(unread)).toEqual(['hcg-serum read-failed'])
    expect(shown(unread)).toEqual(['Observation/r2'])
  })
  test('is beside the point while her sex is not known, save where it is negative', () => {
    const someone = woman.ofSex('unknown')
    expect(shown(asked(tested('Positive', 2, someone), negativeTest))).toEqual(['Patient/p1', 'Observation/r2'])
    expect(reasons(asked(tested('Positive', 2, someone), negativeTest))).toEqual(['sex needs-detail'])
    expect(asked(tested('Negative', 2, someone), negativeTest).verdict).toBe('pass')
    expect(shown(asked(tested('Positive', 2, someone), pregnant))).toEqual(['Patient/p1', 'Observation/r2'])
    expect(reasons(asked(tested('Positive', 2, someone), pregnant))).toEqual(['sex needs-detail'])
  })
})
