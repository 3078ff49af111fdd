import { describe, expect, test } from 'vitest'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { summary } from './summary.ts'

const sclerosis = patient().withDiagnosis('ssc')
const [trialOf10, trialOf25] = ['NCT07246096/SSc.I5', 'NCT07193667/SSc.I5']

const skin = (from: number, to: number, days = 180) =>
  sclerosis.entering('mrss', from, { on: daysAgo(days) }).entering('mrss', to)
const lung = (concept: 'fvc' | 'dlco', from: number, to: number, person = sclerosis, days = 180) =>
  person
    .withLab(concept, from, '%', { facet: 'percent-predicted', on: daysAgo(days) })
    .withLab(concept, to, '%', { facet: 'percent-predicted' })
const litres = (from: number, to: number) =>
  sclerosis
    .withLab('fvc', from, 'L', { facet: 'litres', on: daysAgo(180) })
    .withLab('fvc', to, 'L', { facet: 'litres' })

/** Whether the change alone proves progression: the parts that were never measured stay open. */
const proves = (person: PatientSentence, criterion: string) => person.on(criterion).verdict === 'pass'

describe('the skin', () => {
  test.each([
    [20, 22, false, false],
    [20, 23, true, false],
    [20, 25, true, false],
    [20, 26, true, true],
    [10, 11, false, false],
    [8, 10, true, false],
    [0, 1, true, true],
  ])('mRSS from %d to %d: above 10 %% %s, above 25 %% %s', (from, to, above10, above25) => {
    expect(proves(skin(from, to), trialOf10)).toBe(above10)
    expect(proves(skin(from, to), trialOf25)).toBe(above25)
  })
  test.each([
    [daysAgo(89), false],
    ['2025-12-01', true],
    ['2025-03-01', true],
    ['2025-02-28', false],
  ])('the baseline of %s counts: %s', (day, counts) =>
    expect(proves(sclerosis.entering('mrss', 10, { on: day }).entering('mrss', 20), trialOf10)).toBe(counts),
  )
  test('the trend is shown with its change', () => {
    const match = skin(20, 26).on(trialOf10)
    expect(match.evidence.map(({ value }) => value)).toEqual(['20', '26'])
    expect(match.evidence[1]?.converted).toBe('30 %')
  })
})

describe('the lung', () => {
  test.each([
    [100, 90, true],
    [100, 90.1, false],
  ])('FVC from %d to %d %% predicted, relative and absolute alike: %s', (from, to, expected) => {
    expect(proves(lung('fvc', from, to), trialOf10)).toBe(expected)
    expect(proves(lung('fvc', from, to), trialOf25)).toBe(expected)
  })
  test('FVC in litres falls by its share', () => {
    expect(proves(litres(3, 2.7), trialOf10)).toBe(true)
    expect(proves(litres(3, 2.71), trialOf10)).toBe(false)
  })
  test('relative and absolute change that disagree are for the site to say', () => {
    // From 70 to 62: 11.4 % of the first value, 8 percentage points.
    const match = lung('fvc', 70, 62).on(trialOf10)
    expect(match.verdict).toBe('unknown')
    expect(match.missing).toContainEqual({
      datum: 'fvc',
      reason: 'source-ambiguous',
      action: { id: 'action.relativeOrAbsolute' },
    })
  })
  test('FVC down 5 % with DLCO down 15 %: exactly 5 counts in the one trial and not in the other', () => {
    const both = (fvc: number, dlco: number) => lung('dlco', 100, dlco, lung('fvc', 100, fvc))
    expect([proves(both(95, 85), trialOf10), proves(both(95, 85), trialOf25)]).toEqual([true, false])
    expect([proves(both(94.9, 85), trialOf10), proves(both(94.9, 85), trialOf25)]).toEqual([true, true])
    expect([proves(both(95.1, 85), trialOf10), proves(both(95.1, 85), trialOf25)]).toEqual([false, false])
    expect([proves(both(94, 85.1), trialOf10), proves(both(94, 85.1), trialOf25)]).toEqual([false, false])
  })
  test.each([
    ['2025-12-01', true],
    ['2025-12-02', false],
    ['2024-03-01', true],
    ['2024-02-28', false],
  ])('the baseline of %s counts: %s', (day, counts) => {
    const falling = sclerosis
      .withLab('fvc', 100, '%', { facet: 'percent-predicted', on: day })
      .withLab('fvc', 80, '%', { facet: 'percent-predicted' })
    expect(proves(falling, trialOf10)).toBe(counts)
  })
})

describe('what decides nothing', () => {
  test('nothing on record', () =>
    expect(summary(sclerosis.on(trialOf25))).toBe('unknown dlco not-recorded, fvc not-recorded, mrss not-recorded'))
  test('one value is no course', () =>
    expect(summary(sclerosis.entering('mrss', 20).on(trialOf25))).toBe(
      'unknown dlco not-recorded, fvc not-recorded, mrss not-recorded',
    ))
  test('a course that ended long ago is out of date', () =>
    expect(
      sclerosis
        .entering('mrss', 10, { on: daysAgo(300) })
        .entering('mrss', 20, { on: daysAgo(100) })
        .on(trialOf25).missing,
    ).toContainEqual({ datum: 'mrss', reason: 'out-of-date' }))
  test('skin and lung both steady', () => {
    const steady = lung('dlco', 90, 90, lung('fvc', 90, 90, skin(20, 20)))
    expect(steady.on(trialOf25).verdict).toBe('fail')
    expect(steady.on(trialOf10).verdict).toBe('unknown')
  })
})
