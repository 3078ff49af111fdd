import { describe, expect, test } from 'vitest'
import { daysAgo, patient } from '../patient.ts'

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
