import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import type { CriterionMatch } from '../../src/matching/match.ts'
import { daysAgo, patient } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const lupus = patient().withDiagnosis('sle')
const area = 'mL/min/{1.73_m2}'

describe('eGFR', () => {
  const atLeast = (value: number): Rule => ({ kind: 'egfr', comparison: '>=', value })
  const creatinine = (value: number, unit = 'mg/dL', someone = lupus) => someone.withLab('creatinine', value, unit)
  test.each(['ckd-epi-2021', 'ckd-epi-2009', 'ckd-epi-cystatin'])('counts as reported by %s', (facet) =>
    expect(asked(lupus.withLab('egfr', 59, area, { facet }), atLeast(60)).verdict).toBe('fail'),
  )
  test('is computed where none is reported of late, and says so', () => {
    const computed = asked(creatinine(1), atLeast(60))
    expect(computed).toMatchObject({
      verdict: 'pass',
      evidence: [{ value: '1 mg/dL', converted: 'eGFR 73 mL/min/1.73 m² (CKD-EPI 2021)' }],
    })
    const old = lupus.withLab('egfr', 20, area, { facet: 'ckd-epi-2021', on: daysAgo(29) })
    expect(asked(creatinine(1, 'mg/dL', old), atLeast(60)).verdict).toBe('pass')
  })
  test('is not computed past a reported one that cannot be used', () => {
    const unusable = lupus.withLab('egfr', 90, 'mg', { facet: 'ckd-epi-2021' })
    expect(reasons(asked(creatinine(1, 'mg/dL', unusable), atLeast(60)))).toEqual(['egfr unit-not-convertible'])
  })
  test('that is missing is asked for itself, with what is on record', () => {
    expect(reasons(asked(lupus, atLeast(60)))).toEqual(['egfr not-recorded'])
    const old = lupus.withLab('egfr', 20, area, { facet: 'ckd-epi-2021', on: daysAgo(30) })
    const both = asked(old.withLab('creatinine', 1, 'mg/dL', { on: daysAgo(29) }), atLeast(60))
    expect(reasons(both)).toEqual(['creatinine out-of-date'])
    expect(both.evidence.map(({ concept }) => concept)).toEqual(['egfr', 'creatinine'])
  })
  test('differs by sex: where that is not known, both must agree', () => {
    const someone = creatinine(1).ofSex('unknown')
    expect(asked(someone, atLeast(60))).toMatchObject({
      verdict: 'pass',
      evidence: [{ converted: 'eGFR 73 / 97.6 mL/min/1.73 m² (CKD-EPI 2021)' }],
    })
    expect(reasons(asked(someone, atLeast(80)))).toEqual(['creatinine value-unusable'])
    expect(asked(creatinine(1).male(), atLeast(80)).verdict).toBe('pass')
    expect(asked(creatinine(1), atLeast(80)).verdict).toBe('fail')
  })
  test('is for adults, and of a known age', () => {
    expect(reasons(asked(creatinine(1, 'mg/dL', lupus.born('2008-03-02')), atLeast(60)))).toEqual([
      'birth-date value-unusable',
    ])
    expect(asked(creatinine(1, 'mg/dL', lupus.born('2008-03-01')), atLeast(60)).verdict).toBe('pass')
    expect(reasons(asked(lupus.born(''), atLeast(60)))).toEqual(['birth-date not-recorded'])
  })
  test.each([
    ['in words', lupus.withResult('creatinine', 'see comment'), 'creatinine value-unusable'],
    ['in another unit', creatinine(1, 'U/L'), 'creatinine unit-not-convertible'],
    ['without a unit', creatinine(1, ''), 'creatinine unit-not-convertible'],
    ['of nothing', creatinine(0), 'creatinine value-unusable'],
    ['below 2', lupus.withLab('creatinine', 2, 'mg/dL', { comparator: '<' }), 'creatinine value-unusable'],
    ['above 0.5', lupus.withLab('creatinine', 0.5, 'mg/dL', { comparator: '>' }), 'creatinine value-unusable'],
  ])('comes to nothing from creatinine %s', (_, someone, reason) =>
    expect(reasons(asked(someone, atLeast(60)))).toEqual([reason]),
  )
  test('from creatinine above 2 is low', () =>
    expect(asked(lupus.withLab('creatinine', 2, 'mg/dL', { comparator: '>' }), atLeast(60)).verdict).toBe('fail'))
})

describe('creatinine clearance', () => {
  const rule: Rule = { kind: 'creatinine-clearance', comparison: '>=', value: 60 }
  const weighing = (value: number, unit = 'kg', lab = {}) => lupus.withLab('body-weight', value, unit, lab)
  const creatinine = (value: number, someone = weighing(60), unit = 'mg/dL', lab = {}) =>
    asked(someone.withLab('creatinine', value, unit, lab), rule)
  test('(140 − 40) × 60 kg ÷ (72 × 1 mg/dL) × 0.85 is 70.8 mL/min', () =>
    expect(creatinine(1)).toMatchObject({
      verdict: 'pass',
      basis: 'documented',
      evidence: [
        { concept: 'creatinine', converted: '70.8 mL/min (Cockcroft-Gault)' },
        { concept: 'body-weight', value: '60 kg' },
        { concept: 'birth-date', value: '1986-02-01' },
        { concept: 'sex', value: 'female' },
      ],
    }))
  test('stands in for a reported one that is too old, not for one that cannot be used', () => {
    expect(creatinine(1, weighing(60).withLab('crcl', 20, 'mL/min', { on: daysAgo(29) })).verdict).toBe('pass')
    expect(reasons(creatinine(1, weighing(60).withResult('crcl', 'see comment')))).toEqual(['crcl value-unusable'])
  })
  test('of somebody of unknown sex lies between a woman’s and a man’s', () => {
    expect(creatinine(1, weighing(60).ofSex('unknown'))).toMatchObject({
      verdict: 'pass',
      evidence: [{ converted: '70.8-83.3 mL/min (Cockcroft-Gault)' }, {}, {}, {}],
    })
    expect(reasons(creatinine(1.25, weighing(60).ofSex('unknown')))).toEqual(['sex needs-detail'])
    expect(creatinine(1.25, weighing(60).male()).verdict).toBe('pass')
    expect(creatinine(1.25).verdict).toBe('fail')
  })
  test('may rest on what was entered', () => {
    const entered = lupus.entering('creatinine', 1, { unit: 'mg/dL' }).entering('body-weight', 60, { unit: 'kg' })
    expect(asked(entered, rule)).toMatchObject({ verdict: 'pass', basis: 'entered' })
  })
  test('from a bound is only as sure', () => {
    expect(creatinine(1, weighing(60), 'mg/dL', { comparator: '<' })).toMatchObject({
      verdict: 'pass',
      evidence: [{ converted: '>70.8 mL/min (Cockcroft-Gault)' }, {}, {}, {}],
    })
    expect(reasons(creatinine(2, weighing(60), 'mg/dL', { comparator: '<' }))).toEqual(['creatinine value-unusable'])
    expect(creatinine(2, weighing(60), 'mg/dL', { comparator: '>' })).toMatchObject({
      verdict: 'fail',
      evidence: [{ converted: '<35.4 mL/min (Cockcroft-Gault)' }, {}, {}, {}],
    })
  })
  test.each<readonly [string, () => CriterionMatch, readonly string[]]>([
    ['no creatinine', () => asked(weighing(60), rule), ['creatinine not-recorded']],
    ['no weight', () => creatinine(1, lupus), ['body-weight not-recorded']],
    [
      'neither, of unknown age',
      () => asked(lupus.born(''), rule),
      ['creatinine', 'body-weight', 'birth-date'].map((one) => `${one} not-recorded`),
    ],
    ['an old weight', () => creatinine(1, weighing(60, 'kg', { on: daysAgo(91) })), ['body-weight out-of-date']],
    [
      'creatinine in words',
      () => asked(weighing(60).withResult('creatinine', 'see'), rule),
      ['creatinine value-unusable'],
    ],
    ['creatinine without a unit', () => creatinine(1, weighing(60), ''), ['creatinine unit-not-convertible']],
    [
      'two values in two units, one of no use',
      () => creatinine(1, weighing(60).withLab('creatinine', 1, 'U/L')),
      ['creatinine unit-not-convertible'],
    ],
    [
      'two values that differ',
      () => creatinine(1, weighing(60).withLab('creatinine', 2, 'mg/dL')),
      ['creatinine conflicting'],
    ],
    [
      'a value and a bound',
      () => creatinine(1, weighing(60).withLab('creatinine', 1, 'mg/dL', { comparator: '<' })),
      ['creatinine conflicting'],
    ],
    ['no creatinine at all in the blood', () => creatinine(0), ['creatinine value-unusable']],
  ])('%s', (_, match, expected) => expect(reasons(match())).toEqual(expected))
  test('two equal values of a day, one of them in umol/L, are one', () =>
    expect(creatinine(88.4, weighing(60).withLab('creatinine', 1, 'mg/dL'), 'umol/L').verdict).toBe('pass'))
})
