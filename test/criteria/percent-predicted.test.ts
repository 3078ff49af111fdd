import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import { daysAgo, patient } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const scleroderma = patient().withDiagnosis('ssc').withDiagnosis('ild')
const id = 'NCT07246096/SSc.I2'

describe('lung function in percent of predicted', () => {
  test('69 % as reported leaves only the HRCT to be said', () =>
    expect(
      scleroderma
        .withLab('fvc', 69, '%', { facet: 'percent-predicted' })
        .on(id)
        .missing.map(({ reason }) => reason),
    ).toEqual(['needs-attestation']))

  test.each([
    [1.75, 'fail', []],
    [1.74, 'unknown', ['needs-attestation']],
  ])('FVC of %d L over 2.5 L predicted, DLCO 90 %%: %s', (measured, verdict, reasons) => {
    const match = scleroderma
      .withLab('fvc', measured, 'L', { facet: 'litres', on: daysAgo(10) })
      .withLab('fvc', 2.5, 'L', { facet: 'predicted', on: daysAgo(10) })
      .withLab('dlco', 90, '%', { facet: 'percent-predicted' })
      .on(id)
    expect(match.verdict).toBe(verdict)
    expect(match.missing.map(({ reason }) => reason)).toEqual(reasons)
  })

  test('a predicted value of another day is not this measurement’s', () => {
    const match = scleroderma
      .withLab('fvc', 1.5, 'L', { facet: 'litres', on: daysAgo(10) })
      .withLab('fvc', 2.5, 'L', { facet: 'predicted', on: daysAgo(200) })
      .on(id)
    expect(match.missing.map(({ datum, reason }) => `${datum} ${reason}`)).toContain('fvc value-unusable')
  })

  test('DLCO measured over predicted, in its own unit', () => {
    const match = scleroderma
      .withLab('fvc', 80, '%', { facet: 'percent-predicted' })
      .withLab('dlco', 12, 'mL/min/mm[Hg]', { facet: 'measured' })
      .withLab('dlco', 24, 'mL/min/mm[Hg]', { facet: 'predicted' })
      .on(id)
    expect(match.missing.map(({ reason }) => reason)).toEqual(['needs-attestation'])
    expect(match.evidence).toEqual([])
  })
})

describe('an ejection fraction without a unit', () => {
  const lupus = patient().withDiagnosis('sle')
  const limit = 'NCT07246096/I2d1'
  test('is a fraction up to 1, and nothing beyond', () => {
    expect(lupus.withLab('lvef', 0.6, '1').on(limit).verdict).toBe('pass')
    expect(lupus.withLab('lvef', 49, '1').on(limit)).toMatchObject({
      verdict: 'unknown',
      missing: [{ datum: 'lvef', reason: 'unit-not-convertible' }],
    })
  })
})

describe('forced vital capacity below 70 % of predicted, computed', () => {
  const rule: Rule = { kind: 'percent-predicted', concept: 'fvc', comparison: '<', value: 70 }
  const lupus = patient().withDiagnosis('sle')
  const on = daysAgo(10)
  const measured = (litres: number, someone = lupus, lab = {}) =>
    someone.withLab('fvc', litres, 'L', { facet: 'litres', on, ...lab })
  const predicted = (value: number, lab = {}, unit = 'L', someone = lupus) =>
    someone.withLab('fvc', value, unit, { facet: 'predicted', on, ...lab })
  const unusable = ['fvc value-unusable']

  test('says how, and on which side of the limit', () => {
    expect(asked(measured(1.74, predicted(2.5)), rule)).toMatchObject({
      verdict: 'pass',
      evidence: [{ value: '1.74 L', converted: '69.6 % predicted (measured / predicted)' }],
    })
    expect(asked(measured(1.75, predicted(2.5)), rule).verdict).toBe('fail')
  })
  test('has the predicted value in any unit of volume', () => {
    expect(asked(measured(1.74, predicted(2500, {}, 'mL')), rule).verdict).toBe('pass')
    expect(reasons(asked(measured(1.74, predicted(2.5, {}, 'kg')), rule))).toEqual(unusable)
    expect(reasons(asked(measured(1.74, predicted(2.5, {}, '')), rule))).toEqual(unusable)
  })
  test('stands in for a percentage that is too old, not for one that cannot be used', () => {
    const percent = (value: Record<string, unknown>, when: string) =>
      lupus.withObservation('fvc', value, { facet: 'percent-predicted', on: when })
    const old = percent({ valueQuantity: { value: 90, unit: '%' } }, daysAgo(91))
    expect(asked(measured(1.74, predicted(2.5, {}, 'L', old)), rule).verdict).toBe('pass')
    expect(asked(old, rule)).toMatchObject({
      missing: [{ datum: 'fvc', reason: 'out-of-date' }],
      evidence: [{ value: '90 %' }],
    })
    const inWords = percent({ valueString: 'see report' }, daysAgo(5))
    expect(asked(measured(1.74, predicted(2.5, {}, 'L', inWords)), rule)).toMatchObject({
      missing: [{ reason: 'value-unusable' }],
      evidence: [{ value: 'see report' }],
    })
  })
  test.each([
    ['a bound', measured(1.5, predicted(2.5), { comparator: '>' })],
    ['less than nothing', measured(-1, predicted(2.5))],
    ['in words', predicted(2.5).withResult('fvc', 'good', { facet: 'litres', on })],
    ['against none predicted', measured(1.5)],
    ['against a bound', measured(1.5, predicted(2.5, { comparator: '<' }))],
    ['against nothing predicted', measured(1.5, predicted(0))],
    ['against a preliminary one', measured(1.5, predicted(2.5, { status: 'preliminary' }))],
    ['against one of the day before', measured(1.5, predicted(2.5, { on: daysAgo(11) }))],
    [
      'against one of the month, begun that day',
      measured(1.5, predicted(2.5, { on: '2026-02' }), { on: '2026-02-01' }),
    ],
    [
      'against one of the month, ended that day',
      measured(1.5, predicted(2.5, { on: '2026-02' }), { on: '2026-02-28' }),
    ],
    ['against one without a date', measured(1.5, predicted(2.5, { on: 'unknown' }))],
    ['against two that differ', measured(1.5, predicted(2.5, {}, 'L', predicted(2.6)))],
  ])('is none of %s', (_, someone) => {
    const match = asked(someone, rule)
    expect(reasons(match)).toEqual(unusable)
    expect(match.evidence[0]).not.toHaveProperty('converted')
  })
  test('is one where two predicted values are the same, or one of them cannot be used', () => {
    expect(asked(measured(1.5, predicted(2.5, {}, 'L', predicted(2500, {}, 'mL'))), rule).verdict).toBe('pass')
    expect(asked(measured(1.5, predicted(2.5, {}, 'L', predicted(0))), rule).verdict).toBe('pass')
    expect(asked(measured(0, predicted(2.5)), rule).verdict).toBe('pass')
  })
  test('may have the predicted value from the clinician', () =>
    expect(asked(measured(1.74).entering('fvc-pred', 2.5, { on, unit: 'L' }), rule).verdict).toBe('pass'))
})
