import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import { daysAgo, patient } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const lupus = patient().withDiagnosis('sle')
const rule: Rule = { kind: 'series', concept: 'platelets', atLeast: 2, related: ['hemoglobin'] }
const platelets = (days: readonly number[], someone = lupus) =>
  days.reduce((one, on) => one.withLab('platelets', 100 + on, '10*9/L', { on: daysAgo(on) }), someone)
const shown = (someone: typeof lupus) => asked(someone, rule).evidence.map(({ value }) => value?.split(' ')[0])

describe('a course that a person reads', () => {
  test('needs so many values, and a person in any case', () => {
    expect(asked(platelets([1, 8]), rule)).toMatchObject({
      verdict: 'unknown',
      missing: [{ datum: 'T/A', reason: 'needs-attestation', action: { id: 'action.confirmTrend' } }],
    })
    expect(reasons(asked(platelets([1]), rule))).toEqual(['platelets not-recorded', 'T/A needs-attestation'])
    expect(reasons(asked(platelets([1, 8]).butUnread('Observation', 'partial'), rule))).toEqual([
      'platelets read-failed',
    ])
  })
  test('is shown from the oldest of the last twelve on, with what stands beside it', () => {
    expect(shown(platelets([8, 1, 30]).withLab('hemoglobin', 7, 'g/dL'))).toEqual(['130', '108', '101', '7'])
    const many = Array.from({ length: 13 }, (_, index) => index + 1)
    expect(shown(platelets(many))).toEqual(
      many
        .slice(0, 12)
        .reverse()
        .map((on) => String(100 + on)),
    )
  })
  test('has the times of one day in their order', () => {
    const at = (time: string, value: number, someone = lupus) =>
      someone.withLab('platelets', value, '10*9/L', { on: `2026-02-20T${time}:00Z` })
    expect(shown(at('09:00', 2, at('18:00', 3, at('07:00', 1))))).toEqual(['1', '2', '3'])
  })
  test('is made of final numbers up to today', () => {
    const others = lupus
      .withLab('platelets', 1, '10*9/L', { status: 'preliminary', on: daysAgo(3) })
      .withLab('platelets', 2, '10*9/L', { on: daysAgo(-1) })
      .withLab('platelets', 3, '10*9/L', { on: 'unknown' })
      .withResult('platelets', 'clumped', { on: daysAgo(4) })
      .withObservation('platelets', {}, { on: daysAgo(5) })
    expect(shown(platelets([8], others))).toEqual(['108'])
  })
})
