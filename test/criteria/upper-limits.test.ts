import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import { patient, today } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const lupus = patient().withDiagnosis('sle')
const atMost = (concept: string, timesUln: number): Rule => ({
  kind: 'measurement',
  concept,
  comparison: '<=',
  threshold: { timesUln },
})
const limit = (value: number, unit?: string) => ({ high: unit === undefined ? { value } : { value, unit } })
const bilirubin = (value: number, unit: string, ranges: readonly object[]) =>
  lupus.withObservation('tbil', { valueQuantity: { value, unit }, referenceRange: ranges })

describe('twice the upper limit of bilirubin', () => {
  const rule = atMost('tbil', 2)
  test('is of the laboratory’s limit in whatever unit it has, and the evidence names it', () => {
    expect(asked(bilirubin(2.4, 'mg/dL', [limit(20.5, 'umol/L')]), rule)).toMatchObject({
      verdict: 'fail',
      evidence: [{ converted: '2 × ULN 20.5 umol/L' }],
    })
    expect(asked(bilirubin(2.3, 'mg/dL', [limit(20.5, 'umol/L')]), rule).verdict).toBe('pass')
    expect(asked(bilirubin(2, 'mg/dL', [limit(1)]), rule).evidence).toMatchObject([{ converted: '2 × ULN 1' }])
    expect(asked(bilirubin(2.1, 'mg/dL', [limit(1, 'mg/dL')]), rule).verdict).toBe('fail')
  })
  test('is of the assumed limit where the laboratory’s is none, or in a unit that is another quantity’s', () => {
    const assumed = { evidence: [{ converted: expect.stringMatching(/assumed/) as string }] }
    for (const ranges of [[], [limit(0, 'mg/dL')], [limit(20, 'U/L')], [{ low: { value: 1, unit: 'mg/dL' } }]])
      expect(asked(bilirubin(1, 'mg/dL', ranges), rule)).toMatchObject({ verdict: 'pass', ...assumed })
    expect(reasons(asked(bilirubin(1, 'U/L', [limit(1, 'mg/dL')]), rule))).toEqual(['tbil unit-not-convertible'])
    expect(reasons(asked(lupus.withObservation('tbil', { valueInteger: 1 }), rule))).toEqual([
      'tbil unit-not-convertible',
    ])
  })
  test('of two limits must be kept, or exceeded, by both', () => {
    const both = (value: number) => asked(bilirubin(value, 'mg/dL', [limit(1, 'mg/dL'), limit(1.2, 'mg/dL')]), rule)
    expect(both(2).verdict).toBe('pass')
    expect(both(2.5).verdict).toBe('fail')
    expect(both(2.3)).toMatchObject({
      missing: [{ datum: 'tbil', reason: 'value-unusable' }],
      evidence: [{ converted: '2.3 × ULN 1 mg/dL' }],
    })
  })
})

test('an INR limit of 1.5 is of normal, one above is the goal of anticoagulation', () => {
  const inr = (high: number) => asked(lupus.withLab('inr', 1.6, '{INR}', { high }), atMost('inr', 1))
  expect(inr(1.5).evidence).toMatchObject([{ converted: '1.07 × ULN 1.5 {INR}' }])
  expect(inr(1.6).evidence).toMatchObject([{ converted: expect.stringMatching(/assumed/) as string }])
})

test('a site’s own assumption goes before the product’s; without either there is no multiple', () => {
  const alt = (someone: typeof lupus) => asked(someone.withLab('alt', 120, 'U/L'), atMost('alt', 3))
  expect(alt(lupus).verdict).toBe('pass')
  expect(alt(lupus.atSite({ assumedUln: { alt: { value: 30, unit: 'U/L' } } })).verdict).toBe('fail')
  expect(reasons(asked(lupus.withLab('anc', 2, '10*9/L'), atMost('anc', 1)))).toEqual(['anc unit-not-convertible'])
})

describe('a value in the unit of the criterion', () => {
  const rule: Rule = { kind: 'measurement', concept: 'lvef', comparison: '>=', threshold: { value: 50, unit: '%' } }
  const range = (low: number, high: number, unit: string) =>
    lupus.withObservation('lvef', { valueRange: { low: { value: low, unit }, high: { value: high, unit } } })
  test('is shown as it was converted', () =>
    expect(asked(lupus.withLab('lvef', 0.6, '1'), rule).evidence).toMatchObject([
      { value: '0.6 1', converted: '60 %' },
    ]))
  test('of two ends must lie on one side of the limit with both', () => {
    expect(asked(range(50, 55, '%'), rule).verdict).toBe('pass')
    expect(asked(range(40, 45, '%'), rule).verdict).toBe('fail')
    expect(asked(range(45, 55, '%'), rule)).toMatchObject({
      missing: [{ datum: 'lvef', reason: 'value-unusable' }],
      evidence: [{ value: '45-55 %' }],
    })
  })
  test('is none where one end, or the unit, does not convert, and none below nothing', () => {
    expect(reasons(asked(range(0.6, 49, '1'), rule))).toEqual(['lvef unit-not-convertible'])
    expect(reasons(asked(lupus.withLab('lvef', 60, 'mg/dL'), rule))).toEqual(['lvef unit-not-convertible'])
    expect(reasons(asked(lupus.withObservation('lvef', { valueInteger: 60 }), rule))).toEqual([
      'lvef unit-not-convertible',
    ])
    expect(reasons(asked(lupus.withLab('lvef', -1, '%'), rule))).toEqual(['lvef unit-not-convertible'])
  })
})

describe('a count that a drug may have raised', () => {
  const rule: Rule = {
    kind: 'measurement',
    concept: 'anc',
    comparison: '>=',
    threshold: { value: 1, unit: '10*9/L' },
    spoiledBy: { drugClass: 'gcsf', within: { days: 7 } },
  }
  const treated = lupus.withDrug('filgrastim', { given: today })
  test('does not tell; one without a date is shown all the same', () => {
    expect(asked(lupus.withLab('anc', 2, '10*9/L'), rule).verdict).toBe('pass')
    expect(reasons(asked(treated.withLab('anc', 2, '10*9/L'), rule))).toEqual(['anc value-unusable'])
    const undated = treated.withLab('anc', 2000, '/uL', { on: 'unknown' })
    expect(asked(undated, rule).evidence).toMatchObject([{ converted: '2 10*9/L' }])
  })
})
