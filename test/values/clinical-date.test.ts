import { describe, expect, test } from 'vitest'
import {
  addMonths,
  ageInYears,
  birthdayOf,
  dayOf,
  dayText,
  latestOf,
  parseClinicalDate,
  type Day,
} from '../../src/values/clinical-date.ts'
import { firstDayBeyond, firstDayPassed, hasPassed, isWithin, spanAfter, spanBefore } from '../../src/values/window.ts'

const day = (text: string): Day => dayOf(text) ?? Number.NaN
const date = (text: string) => {
  const parsed = parseClinicalDate(text)
  if (parsed === undefined) throw new Error(`no date: ${text}`)
  return parsed
}

describe('dates as charts write them', () => {
  test.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-03-01', '2026-03-01', '2026-03-01'],
    ['2026-03-01T23:30:00-05:00', '2026-03-01', '2026-03-01'],
    ['2026-03-01T00:30:00+08:00', '2026-03-01', '2026-03-01'],
  ])('%s may mean %s to %s, whatever the zone', (text, first, last) => {
    expect(dayText(date(text).first)).toBe(first)
    expect(dayText(date(text).last)).toBe(last)
  })

  test.each(['', 'yesterday', '2026-13', '2026-02-30', '2026-1-1', '03/01/2026', '2026-02-29'])(
    '%s is no date',
    (text) => expect(parseClinicalDate(text)).toBeUndefined(),
  )
  test.each([null, 20260301, {}, undefined])('%s is no date', (value) =>
    expect(parseClinicalDate(value)).toBeUndefined(),
  )

  test.each([
    ['1986-03-01', '2026-03-01', 40],
    ['1986-03-02', '2026-03-01', 39],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
  ])('born %s, on %s: %i years', (born, on, years) => expect(ageInYears(day(born), day(on))).toBe(years))

  test.each([
    ['2008-02-29', 18, '2026-03-01'],
    ['2008-02-29', 20, '2028-02-29'],
    ['2008-03-01', 18, '2026-03-01'],
  ])('born %s: %i on %s', (born, years, on) => expect(dayText(birthdayOf(day(born), years))).toBe(on))

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-03-01', -12, '2025-03-01'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s and %i months: %s', (from, months, to) => expect(dayText(addMonths(day(from), months))).toBe(to))
})

describe('windows', () => {
  test.each([
    ['2026-02-01', 'true'],
    ['2026-01-31', 'false'],
    ['2026-03-01', 'true'],
    ['2026-03-02', 'false'],
    ['2026-02', 'true'],
    ['2026-01', 'false'],
    ['2026', 'unknown'],
    ['2025', 'false'],
  ])('%s lies in the 28 days to 2026-03-01: %s', (text, expected) =>
    expect(isWithin(date(text), day('2026-03-01'), { days: 28 })).toBe(expected),
  )

  test.each([
    ['2025-09-01', 'true'],
    ['2025-09-02', 'false'],
    ['2025-09', 'unknown'],
    ['2025-08', 'true'],
  ])('6 months have passed since %s by 2026-03-01: %s', (text, expected) =>
    expect(hasPassed(date(text), day('2026-03-01'), { months: 6 })).toBe(expected),
  )

  // A month before 29, 30 and 31 March is 28 February too: not until 1 April does the month before begin later.
  test.each([
    ['2026-01-15', '2026-02-15', '2026-02-16'],
    ['2026-02-28', '2026-03-28', '2026-04-01'],
    ['2026-01-31', '2026-03-01', '2026-03-01'],
    ['2026-01-30', '2026-03-01', '2026-03-01'],
  ])('a month has passed since %s on %s; from %s it lies outside the month', (since, passed, beyond) => {
    expect(dayText(firstDayPassed(day(since), { months: 1 }))).toBe(passed)
    expect(dayText(firstDayBeyond(day(since), { months: 1 }))).toBe(beyond)
  })

  test('a span goes both ways', () => {
    expect(dayText(spanBefore(day('2026-03-01'), { years: 5 }))).toBe('2021-03-01')
    expect(dayText(spanAfter(day('2026-03-01'), { days: 28 }))).toBe('2026-03-29')
  })
})

describe('the latest of several', () => {
  const latest = (...texts: string[]) => latestOf(texts, date)
  test('is one, where dates tell', () => expect(latest('2026-02-01', '2026-03-01', '2025')).toEqual(['2026-03-01']))
  test('compares instants across zones', () =>
    expect(latest('2026-03-01T23:00:00-05:00', '2026-03-02T01:00:00Z')).toEqual(['2026-03-01T23:00:00-05:00']))
  test('is several on one day without a time', () =>
    expect(latest('2026-03-01', '2026-03-01T08:00:00Z')).toHaveLength(2))
  test('is several where a partial date may be the later one', () =>
    expect(latest('2026', '2026-03-01')).toHaveLength(2))
  test.each([
    ['2026-03-02x', '2026-03-01T08:00:00Zx', '2026-03-01', '2025-12', '2026-02-01'],
    ['2026-02-01', '2025-12', '2026-03-01', '2026-03-01T08:00:00Zx', '2026-03-02x'],
  ])('passes over what does not count, whichever end the record begins at (%s …)', (...texts) => {
    const plain = (text: string) => date(text.replace('x', ''))
    const counts = (text: string) => !text.endsWith('x')
    expect(latestOf(texts, plain, counts)).toEqual(latestOf(texts.filter(counts), plain))
  })
  test('is several on the same instant', () =>
    expect(latest('2026-03-01T08:00:00Z', '2026-03-01T16:00:00+08:00')).toHaveLength(2))
})
