import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import type { CriterionMatch } from '../../src/matching/match.ts'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const woman = patient().withDiagnosis('sle')
const negativeTest: Rule = { kind: 'pregnancy-test' }
const pregnant: Rule = { kind: 'pregnancy', or: 'breastfeeding' }
const shown = ({ evidence }: CriterionMatch) => evidence.map(({ reference, concept }) => reference ?? concept)

/** What is asked of whoever may or may not be able to bear children. */
function ofPotential(someone: PatientSentence): string {
  const match = asked(someone, negativeTest)
  return match.verdict === 'not-applicable' ? match.verdict : reasons(match).join(', ')
}

describe('who can bear children', () => {
  const ended = (facet: string, extra: Parameters<PatientSentence['withDiagnosis']>[1] = {}) =>
    woman.withDiagnosis('childbearing-potential', { facet, ...extra })
  test.each(['menopause', 'hysterectomy', 'sterilisation', 'oophorectomy'])('not after %s, which is shown', (facet) => {
    const match = asked(ended(facet), negativeTest)
    expect(match.verdict).toBe('not-applicable')
    expect(match.evidence).toMatchObject([{ reference: 'Condition/r2', concept: 'childbearing-potential' }])
  })
  test.each([
    ['suspected menopause', ended('menopause', { verification: 'provisional' })],
    ['menopause in words', ended('menopause', { text: 'Postmenopausal' })],
    ['an ovary removed, not said which', ended('oophorectomy-unspecified')],
    [
      'a hysterectomy planned',
      woman.withProcedure('childbearing-potential', { facet: 'hysterectomy', status: 'preparation' }),
    ],
  ])('still, with %s', (_what, someone) => expect(ofPotential(someone)).toBe('hcg-serum before-treatment'))
  test('a procedure that was not read may have ended it', () => {
    const unread = woman.butUnread('Procedure')
    const match = asked(unread, negativeTest)
    expect(reasons(match)).toEqual(['childbearing-potential read-failed'])
    expect(shown(match)).toEqual(['Patient/p1', 'Patient/p1'])
    expect(match.evidence).toMatchObject([{ concept: 'sex' }, { concept: 'birth-date' }])
    // A negative test answers for those who can and for those who cannot.
    expect(asked(unread.withResult('hcg-serum', 'Negative'), negativeTest).verdict).toBe('pass')
    expect(reasons(asked(unread.withResult('hcg-serum', 'Positive'), pregnant))).toEqual([
      'childbearing-potential read-failed',
    ])
  })
  test('a sex or a birth date that is not recorded is asked for', () => {
    expect(ofPotential(woman.ofSex('other'))).toBe('sex needs-detail')
    expect(asked(woman.ofSex('other'), negativeTest).evidence).toMatchObject([{ concept: 'sex', value: 'other' }])
    expect(ofPotential(woman.born(''))).toBe('birth-date not-recorded')
    expect(asked(woman.born(''), negativeTest).evidence).toMatchObject([{ concept: 'sex', value: 'female' }, {}])
    expect(ofPotential(woman.born('').butUnread('Patient'))).toBe('birth-date read-failed')
  })
  test('a birth date ahead is a mistake, and makes nobody too young', () => {
    expect(ofPotential(woman.born('2030-01-01'))).toBe('birth-date value-unusable')
    expect(reasons(asked(woman.born('2030-01-01'), pregnant))).toContain('birth-date value-unusable')
    for (const day of ['2026', '2026-03-01']) expect(ofPotential(woman.born(day))).toBe('not-applicable')
  })
  test('of an age that only a month of birth tells, whoever may be 12, or 55, can', () => {
    for (const month of ['2014-03', '1970-03']) expect(ofPotential(woman.born(month))).toContain('hcg-serum')
    for (const month of ['2014-04', '1970-02']) expect(ofPotential(woman.born(month))).toBe('not-applicable')
  })
})

describe('a man', () => {
  const man = woman.male()
  test('is not asked, and his sex is shown', () => {
    expect(asked(man, negativeTest)).toMatchObject({ verdict: 'not-applicable', evidence: [{ concept: 'sex' }] })
    expect(asked(man, pregnant)).toMatchObject({ verdict: 'fail', basis: 'documented', evidence: [{ concept: 'sex' }] })
  })
  test('with a positive test or a coded pregnancy is, and these are shown', () => {
    const contradicted = man
      .withResult('hcg-serum', 'Positive', { on: '2019-01-01' })
      .withDiagnosis('pregnancy', { facet: 'pregnant' })
    expect(ofPotential(contradicted)).toBe('sex needs-detail')
    expect(shown(asked(contradicted, negativeTest)).slice(0, 3)).toEqual([
      'Patient/p1',
      'Condition/r3',
      'Observation/r2',
    ])
  })
  test('a negative test contradicts nothing', () =>
    expect(ofPotential(man.withResult('hcg-serum', 'Negative'))).toBe('not-applicable'))
  test('whose results or diagnoses were not read is asked', () => {
    const match = asked(man.butUnread('Observation'), pregnant)
    expect(reasons(match)).toContain('sex read-failed')
    expect(match.evidence).toMatchObject([{ concept: 'sex', value: 'male' }])
    expect(reasons(asked(man.butUnread('Condition'), negativeTest))).toEqual(['sex read-failed'])
  })
})

describe('a pregnancy in a woman who could not bear children', () => {
  const sterilised = woman.withDiagnosis('childbearing-potential', { facet: 'sterilisation', onset: daysAgo(100) })
  const contradiction = 'childbearing-potential conflicting'
  test.each([
    ['a positive test', (one: PatientSentence) => one.withResult('hcg-serum', 'Positive', { on: daysAgo(28) })],
    [
      'a pregnancy coded',
      (one: PatientSentence) => one.withDiagnosis('pregnancy', { facet: 'pregnant', recorded: daysAgo(100) }),
    ],
    [
      'a pregnancy observed',
      (one: PatientSentence) => one.withResult('pregnancy', 'Pregnant', { facet: 'status', on: daysAgo(9) }),
    ],
  ])('%s asks, whatever should have prevented it', (_what, and) => {
    for (const someone of [and(sterilised), and(woman.aged(56)), and(woman.aged(11))]) {
      expect(ofPotential(someone)).toBe(contradiction)
      const match = asked(someone, pregnant)
      expect(match.verdict).toBe('unknown')
      expect(reasons(match)).toContain(contradiction)
    }
    expect(shown(asked(and(sterilised), negativeTest)).slice(0, 2)).toEqual([
      'Condition/r2',
      expect.stringMatching(/\/r3$/),
    ])
  })
  test.each([
    ['a positive test of 29 days ago', sterilised.withResult('hcg-serum', 'Positive', { on: daysAgo(29) })],
    ['a negative test', sterilised.withResult('hcg-serum', 'Negative')],
    ['a pregnancy before', sterilised.withDiagnosis('pregnancy', { facet: 'pregnant', recorded: daysAgo(101) })],
    [
      'a pregnancy suspected',
      sterilised.withDiagnosis('pregnancy', {
        facet: 'pregnant',
        recorded: daysAgo(9),
        verification: 'provisional',
      }),
    ],
    [
      'a pregnancy of years ago',
      woman.aged(56).withDiagnosis('pregnancy', { facet: 'pregnant', recorded: daysAgo(301) }),
    ],
  ])('%s contradicts nothing', (_what, someone) => {
    expect(ofPotential(someone)).toBe('not-applicable')
    expect(asked(someone, pregnant)).toMatchObject({ verdict: 'fail', basis: 'documented' })
  })
  test('where nobody wrote when she was sterilised, any that is present counts', () =>
    expect(
      ofPotential(
        woman
          .withDiagnosis('childbearing-potential', { facet: 'sterilisation' })
          .withDiagnosis('pregnancy', { facet: 'pregnant', recorded: daysAgo(300) }),
      ),
    ).toBe(contradiction))
})
