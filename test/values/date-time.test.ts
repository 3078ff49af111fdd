import { describe, expect, test } from 'vitest'
import { dayOf, dayText, onDay, parseClinicalDate } from '../../src/values/clinical-date.ts'

/** What JavaScript's own calendar makes of the same text. */
const instantOf = (text: string) => Date.parse(text)

describe('a date with a time', () => {
  test.each([
    '2026-03-01T10:20:30Z',
    '2026-03-01T10:20:30.5Z',
    '2026-03-01T10:20:30.123Z',
    '2026-03-01T23:59:59+08:00',
    '2026-03-01T00:00:00-05:30',
    '2026-03-01T24:00:00Z',
    '2026-03-01T10:20:00+23:59',
  ])('%s is its instant, on the day written', (text) => {
    expect(parseClinicalDate(text)).toEqual({
      text,
      first: dayOf('2026-03-01'),
      last: dayOf('2026-03-01'),
      instant: instantOf(text),
    })
  })

  test('orders milliseconds and no finer', () => {
    expect(parseClinicalDate('2026-03-01T10:20:30.1239Z')?.instant).toBe(instantOf('2026-03-01T10:20:30.123Z'))
  })

  test('may leave the seconds out', () => {
    expect(parseClinicalDate('2026-03-01T10:20Z')?.instant).toBe(instantOf('2026-03-01T10:20:00Z'))
  })

  test.each(['2026-03-01T10:20:30', '2026-03-01T10:20', '2026-03-01T10:20:30.5'])('%s orders nothing', (text) => {
    const day = dayOf('2026-03-01')
    expect(parseClinicalDate(text)).toEqual({ text, first: day, last: day })
  })

  test('may stand between blanks', () => expect(parseClinicalDate(' 2026-03-01 ')?.text).toBe('2026-03-01'))

  test.each([
    '2026-03-01X10:20:30Z',
    '2026-03-01T10-20:30Z',
    '2026-03-01T10:20-30Z',
    '2026-03-01T10:20:30.Z',
    '2026-03-01T10:20:30z',
    '2026-03-01T10:20:30ZZ',
    '2026-03-01T10:20:30*08:00',
    '2026-03-01T10:20:30+0800',
    '2026-03-01T10:20:30+08-00',
    '2026-03-01T10:20:30+08:000',
    '2026-03-01T10:20:30+24:00',
    '2026-03-01T10:20:30+08:60',
    '2026-03-01T10:20:30+a8:00',
    '2026-03-01T25:00:00Z',
    '2026-03-01T24:00:01Z',
    '2026-03-01T24:01:00Z',
    '2026-03-01T24:00:00.001Z',
    '2026-03-01T10:60:00Z',
    '2026-03-01T10:20:60Z',
    '2026-03-01Tab:cd:efZ',
    '2026-03/01',
    '2026/03-01',
    '2026/03',
    '2026-0a',
    '20:6',
    '202/',
    '20260301',
  ])('%s is no date', (text) => expect(parseClinicalDate(text)).toBeUndefined())
})

describe('days', () => {
  test.each([
    ['0100-01-01', true],
    ['0099-12-31', false],
    ['2026-00-10', false],
    ['2026-13-01', false],
    ['2026-01-00', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2026/01-01', false],
    ['2026-01/01', false],
    ['2026-01-010', false],
  ])('%s is a day: %s', (text, isDay) => expect(dayOf(text) !== undefined).toBe(isDay))

  test.each([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].map((days, index) => [index + 1, days] as const))(
    'month %i of 2026 has %i days',
    (month, days) => {
      const text = `2026-${String(month).padStart(2, '0')}`
      const date = parseClinicalDate(text)
      expect((date?.last ?? 0) - (date?.first ?? 0) + 1).toBe(days)
      expect(dayOf(`${text}-${days}`)).toBe(date?.last)
      expect(dayOf(`${text}-${days + 1}`)).toBeUndefined()
    },
  )

  test('are written as they are read', () => {
    const day = dayOf('2026-03-01') ?? 0
    expect(onDay(day)).toEqual({ text: '2026-03-01', first: day, last: day })
    for (let one = dayOf('1899-12-25') ?? 0; one < (dayOf('1904-03-10') ?? 0); one += 1)
      expect(dayOf(dayText(one))).toBe(one)
  })
})
