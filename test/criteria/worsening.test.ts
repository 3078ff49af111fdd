import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import { daysAgo, patient } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const sclerosis = patient().withDiagnosis('sle')
const rule: Rule = {
  kind: 'progression',
  mrssUpPercent: 25,
  fvcDownPercent: 10,
  fvcWithDlco: { fvcDownPercent: 5, comparison: '>', dlcoDownPercent: 15 },
}
const [then, now] = [daysAgo(200), daysAgo(5)]
type Measured = readonly [concept: 'fvc' | 'dlco', facet: string, unit: string]
const [fvc, litres] = [
  ['fvc', 'percent-predicted', '%'],
  ['fvc', 'litres', 'L'],
] as const
const [dlco, amount] = [
  ['dlco', 'percent-predicted', '%'],
  ['dlco', 'measured', 'mL/min/mm[Hg]'],
] as const

const value = ([concept, facet, unit]: Measured, number: number, on: string, someone = sclerosis, extra = {}) =>
  someone.withLab(concept, number, unit, { facet, on, ...extra })
const change = (what: Measured, from: number, to: number, someone = sclerosis) =>
  value(what, to, now, value(what, from, then, someone))
const skin = (from: number, to: number, someone = sclerosis) =>
  someone.entering('mrss', from, { on: then }).entering('mrss', to, { on: now })
const still = skin(10, 10)

describe('skin', () => {
  test.each([
    [20, 25, 'fail'],
    [20, 26, 'pass'],
    [0, 1, 'pass'],
    [0, 0, 'fail'],
    [10, 0, 'fail'],
  ])('from %s to %s: %s', (from, to, verdict) =>
    expect(asked(skin(from, to, change(fvc, 80, 80, change(dlco, 80, 80))), rule).verdict).toBe(verdict),
  )
  test('shows both totals, and by how much it got worse', () => {
    const worse = asked(skin(20, 26), rule)
    expect(worse).toMatchObject({
      basis: 'entered',
      evidence: [
        { concept: 'mrss', value: '20', date: then, ageDays: 200 },
        { concept: 'mrss', value: '26', date: now, converted: '30 %' },
      ],
    })
    expect(worse.evidence[0]).not.toHaveProperty('reference')
    expect(asked(skin(0, 3), rule).evidence[1]).not.toHaveProperty('converted')
  })
  test('is open where results could not be read, unless all that counts was entered', () => {
    expect(asked(skin(20, 26).butUnread('Observation'), rule).verdict).toBe('pass')
    const unread = asked(change(litres, 3, 2).butUnread('Observation', 'partial'), rule)
    expect(reasons(unread)).toContain('fvc read-failed')
    expect(unread.evidence).toHaveLength(2)
  })
})

describe('lung', () => {
  const lung = change(dlco, 80, 80, still)
  test.each([
    ['litres by a tenth', change(litres, 3, 2.7, lung), 'pass'],
    ['litres by less', change(litres, 3, 2.71, lung), 'fail'],
    ['a percentage by ten points, and a tenth', change(fvc, 80, 70, lung), 'pass'],
    ['a percentage by less than a tenth', change(fvc, 80, 73, lung), 'fail'],
    ['litres by more than 5 %, DLCO by 15 %', change(litres, 3, 2.8, change(amount, 20, 17, still)), 'pass'],
    ['litres by 5 % only, DLCO by 15 %', change(litres, 4, 3.8, change(amount, 20, 17, still)), 'fail'],
    ['litres by more than 5 %, DLCO by less', change(litres, 3, 2.8, change(amount, 20, 17.1, still)), 'fail'],
  ])('%s', (_what, someone, verdict) => expect(asked(someone, rule).verdict).toBe(verdict))

  test('a percentage down a tenth but not ten points is for the site to read', () =>
    expect(asked(change(fvc, 80, 71, change(dlco, 80, 80, still)), rule)).toMatchObject({
      missing: [{ datum: 'fvc', reason: 'source-ambiguous', action: { id: 'action.relativeOrAbsolute' } }],
      evidence: [{ value: '80 %' }, { value: '71 %', converted: '-11.3 %' }],
    }))

  test('percentages come first, amounts where these say nothing, and what is at hand is asked about', () => {
    const fvcMissing = (someone: typeof still) => asked(someone, rule).missing.filter(({ datum }) => datum === 'fvc')
    expect(asked(change(fvc, 80, 80, change(litres, 3, 2, lung)), rule).verdict).toBe('fail')
    expect(asked(value(fvc, 80, now, change(litres, 3, 2, lung)), rule).verdict).toBe('pass')
    expect(fvcMissing(lung)).toEqual([{ datum: 'fvc', reason: 'not-recorded' }])
    expect(fvcMissing(value(litres, 3, '2019-05-01', lung))).toEqual([{ datum: 'fvc', reason: 'out-of-date' }])
    expect(fvcMissing(value(fvc, 80, now, lung))).toEqual([
      { datum: 'fvc', reason: 'not-recorded', action: { id: 'action.baseline' } },
    ])
  })
})

describe('a change', () => {
  const fall = (...values: readonly (readonly [number, string])[]) =>
    asked(
      values.reduce((one, [number, on]) => value(litres, number, on, one), change(dlco, 80, 80, still)),
      rule,
    )
  test('runs from the earliest value of three months to two years before the latest', () => {
    const latest = [2.7, '2026-02-24'] as const
    expect(fall([3, '2025-11-24'], latest).verdict).toBe('pass')
    expect(fall([3, '2025-11-25'], latest).verdict).toBe('unknown')
    expect(fall([3, '2024-02-24'], latest).verdict).toBe('pass')
    expect(fall([3, '2024-02-23'], latest).verdict).toBe('unknown')
    expect(fall([2.7, '2025-08-01'], [3, '2025-06-01'], latest).verdict).toBe('pass')
    expect(fall([2.7, '2025-06-01'], [3, '2025-08-01'], latest).verdict).toBe('fail')
  })
  test('cannot be told where values of one day differ, at its end or its beginning', () => {
    expect(reasons(fall([3, then], [2.7, now], [3, now]))).toContain('fvc value-unusable')
    expect(reasons(fall([3, then], [2.7, then], [2.7, now]))).toContain('fvc value-unusable')
    expect(fall([3, then], [3, then], [2.7, now], [2.7, now]).verdict).toBe('pass')
  })
  test('cannot be told between two units', () =>
    expect(
      reasons(
        asked(value(['fvc', 'litres', 'mL'], 2000, now, value(litres, 3, then, change(dlco, 80, 80, still))), rule),
      ),
    ).toContain('fvc value-unusable'))
  test('is not that of values that do not count: preliminary, ahead, undated, in words, or “below”', () => {
    const two = change(litres, 3, 3, change(dlco, 80, 80, still))
    for (const someone of [
      value(litres, 2, daysAgo(1), two, { status: 'preliminary' }),
      value(litres, 2, daysAgo(-1), two),
      value(litres, 2, daysAgo(1), two, { comparator: '<' }),
      value(litres, -2, daysAgo(1), two),
      two.withResult('fvc', 'reduced', { facet: 'litres', on: daysAgo(1) }),
      two.withObservation(
        'fvc',
        { valueQuantity: { value: 2, unit: 'L' }, effectiveDateTime: undefined },
        { facet: 'litres' },
      ),
    ])
      expect(asked(someone, rule).verdict).toBe('fail')
    expect(asked(value(litres, 2, daysAgo(0), two), rule).verdict).toBe('pass')
  })
})
