import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import type { CriterionMatch } from '../../src/matching/match.ts'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const lupus = patient().withDiagnosis('sle')
const shown = ({ evidence }: CriterionMatch) =>
  evidence.map(({ reference, concept }) => `${reference ?? ''} ${concept}`)

describe('a result that is no more than flagged', () => {
  const rule: Rule = { kind: 'result', concept: 'hbsag' }
  const flagged = (interpretation: string, extra: Record<string, unknown> = {}, someone = lupus) =>
    someone.withObservation('hbsag', extra, { interpretation, on: daysAgo(2) })
  test('as positive or negative counts, and is shown as flagged', () => {
    expect(asked(flagged('POS'), rule)).toMatchObject({ verdict: 'pass', evidence: [{ value: 'POS', ageDays: 2 }] })
    expect(asked(flagged('NEG'), rule)).toMatchObject({ verdict: 'fail', basis: 'documented' })
    expect(reasons(asked(flagged('IND'), rule))).toEqual(['hbsag value-unusable'])
  })
  test('as positive is not passed over for an older negative', () => {
    const before = lupus.withResult('hbsag', 'Negative', { on: daysAgo(60) })
    expect(asked(flagged('POS', {}, before), rule).verdict).toBe('pass')
  })
  test.each([
    ['as high', flagged('H')],
    ['beside a reason why there is no value', flagged('POS', { dataAbsentReason: { text: 'unsatisfactory' } })],
    ['beside two values', flagged('POS', { valueString: 'Negative', valueInteger: 0 })],
    ['not at all', lupus.withObservation('hbsag', {})],
  ])('%s says nothing', (_what, someone) => expect(asked(someone, rule).verdict).toBe('unknown'))
})

describe('HIV', () => {
  const rule: Rule = { kind: 'hiv' }
  const screened = (result: string, days: number, someone = lupus) =>
    someone.withResult('hiv', result, { facet: 'screening', on: daysAgo(days) })
  const rna = (result: string, someone = lupus, extra: { status?: string } = {}) =>
    someone.withResult('hiv', result, { facet: 'rna', ...extra })
  test('a reactive screen with viral RNA is an infection, and both are shown', () => {
    const match = asked(rna('2,000 copies/mL', screened('Reactive', 900)), rule)
    expect(match).toMatchObject({ verdict: 'pass', basis: 'documented' })
    expect(match.evidence).toMatchObject([{ value: 'Reactive' }, { value: '2,000 copies/mL' }])
  })
  test.each([
    ['a reactive screen of years ago', screened('Reactive', 900), ['Observation/r2 hiv']],
    ['one before a negative', screened('Negative', 5, screened('Reactive', 900)), ['Observation/r2 hiv']],
    ['viral RNA alone', rna('Detected'), ['Observation/r2 hiv']],
    ['viral RNA beside a negative screen', rna('Detected', screened('Negative', 5)), ['Observation/r3 hiv']],
  ])('%s asks, is shown, and is to be confirmed', (_what, someone, evidence) => {
    const match = asked(someone, rule)
    expect(match.missing).toEqual([{ datum: 'hiv', reason: 'needs-detail', action: { id: 'action.confirmHiv' } }])
    expect(shown(match)).toEqual(evidence)
  })
  test.each([
    ['no viral RNA', rna('Not detected', screened('Negative', 5))],
    ['a preliminary finding of it', rna('Detected', screened('Negative', 5), { status: 'preliminary' })],
  ])('%s leaves a negative screen as it is', (_what, someone) =>
    expect(asked(someone, rule)).toMatchObject({
      verdict: 'fail',
      basis: 'documented',
      evidence: [{ value: 'Negative' }],
    }),
  )
  test('a suspected infection asks what it is, though a screen is negative', () =>
    expect(
      reasons(asked(screened('Negative', 5).withDiagnosis('hiv-infection', { verification: 'provisional' }), rule)),
    ).toEqual(['hiv-infection needs-detail']))
})

describe('active hepatitis', () => {
  const rule: Rule = { kind: 'active-hepatitis' }
  const having = (...results: readonly string[]) =>
    results.reduce((one, result) => {
      const [concept = '', sign] = result.split(' ')
      return one.withResult(concept, sign === '+' ? 'Positive' : sign === '-' ? 'Negative' : 'equivocal')
    }, lupus)
  test.each<readonly [readonly string[], readonly string[], readonly string[]]>([
    [['hbsag +', 'hcv-ab -'], ['hbv-dna not-recorded'], ['r2 hbsag']],
    [['hbsag +', 'hbv-dna ?', 'hcv-ab -'], ['hbv-dna value-unusable'], ['r2 hbsag', 'r3 hbv-dna']],
    [['hbsag +', 'hbv-dna -', 'hcv-ab -'], ['hbv-dna source-ambiguous'], ['r2 hbsag', 'r3 hbv-dna']],
    [['hbsag -', 'hbcab +', 'hbv-dna ?', 'hcv-ab -'], ['hbv-dna value-unusable'], ['r3 hbcab', 'r4 hbv-dna']],
    [['hbsag -', 'hbcab ?', 'hcv-ab -'], ['hbcab value-unusable'], ['r3 hbcab']],
    [['hbsag -', 'hbcab -', 'hcv-ab +', 'hcv-rna ?'], ['hcv-rna value-unusable'], ['r4 hcv-ab', 'r5 hcv-rna']],
  ])('%j asks for %j and shows what says so', (results, asks, evidence) => {
    const match = asked(having(...results), rule)
    expect(reasons(match)).toEqual(asks)
    expect(shown(match)).toEqual(evidence.map((one) => `Observation/${one}`))
  })
  test('an infection that is coded is asked about and shown beside what results leave open', () => {
    const coded = having('hbsag ?', 'hcv-ab -').withDiagnosis('hepatitis-b')
    const match = asked(coded, rule)
    expect(reasons(match)).toEqual(['hbsag value-unusable', 'hepatitis-b needs-detail'])
    expect(shown(match)).toEqual(['Observation/r2 hbsag', 'Condition/r4 hepatitis-b'])
  })
})

describe('syphilis', () => {
  const rule: Rule = { kind: 'syphilis' }
  const treponemal = (result: string, days: number, someone = lupus) =>
    someone.withResult('syphilis', result, { facet: 'treponemal', on: daysAgo(days) })
  const rpr = (someone: PatientSentence) => someone.withResult('syphilis', '1:8', { facet: 'non-treponemal' })
  const immunoglobulin = (given: string, someone = treponemal('Reactive', 100)) =>
    someone.withDrug('immunoglobulin-intravenous', { given })
  test.each([
    ['half a year before the test', immunoglobulin(daysAgo(283)), 'unknown'],
    ['a day longer before', immunoglobulin(daysAgo(284)), 'pass'],
    ['on the day of the test', immunoglobulin(daysAgo(100)), 'unknown'],
    ['the day after', immunoglobulin(daysAgo(99)), 'pass'],
  ])('a positive test after immunoglobulin given %s: %s', (_when, someone, verdict) =>
    expect(asked(someone, rule).verdict).toBe(verdict),
  )
  test('what may be the donors’ antibodies is shown with their immunoglobulin', () => {
    const match = asked(immunoglobulin(daysAgo(150)), rule)
    expect(reasons(match)).toEqual(['syphilis needs-detail'])
    expect(shown(match)).toEqual(['Observation/r2 syphilis', 'MedicationAdministration/r3 ivig'])
  })
  test('a test that was positive before it was negative is shown with it', () => {
    const match = asked(treponemal('Nonreactive', 2, treponemal('Reactive', 400)), rule)
    expect(reasons(match)).toEqual(['syphilis conflicting'])
    expect(shown(match)).toEqual(['Observation/r2 syphilis', 'Observation/r3 syphilis'])
  })
  test('an unclear test is shown; where there is none, an RPR stands beside the question', () => {
    expect(shown(asked(rpr(treponemal('equivocal', 2)), rule))).toEqual(['Observation/r2 syphilis'])
    expect(shown(asked(rpr(lupus), rule))).toEqual(['Observation/r2 syphilis'])
    expect(reasons(asked(rpr(lupus), rule))).toEqual(['syphilis not-recorded'])
  })
})
