import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  between,
  compare,
  compared,
  exactly,
  intervalText,
  mapped,
  rounded,
  type Comparison,
  type Interval,
} from '../../src/values/interval.ts'

describe('a number against a threshold', () => {
  test.each<[string, Interval, Comparison, number, string]>([
    ['exactly 1', exactly(1), '>=', 1, 'true'],
    ['0.99', exactly(0.99), '>=', 1, 'false'],
    ['exactly 1', exactly(1), '>', 1, 'false'],
    ['exactly 3', exactly(3), '<=', 3, 'true'],
    ['3.01', exactly(3.01), '<=', 3, 'false'],
    ['exactly 3', exactly(3), '<', 3, 'false'],
    ['<0.5', compared('<', 0.5, 0), '>=', 1, 'false'],
    ['<0.5', compared('<', 0.5, 0), '>=', 0.5, 'false'],
    ['<=0.5', compared('<=', 0.5, 0), '>=', 0.5, 'unknown'],
    ['<2', compared('<', 2, 0), '>=', 1, 'unknown'],
    ['>640', compared('>', 640), '>=', 80, 'true'],
    ['>80', compared('>', 80), '>', 80, 'true'],
    ['>=80', compared('>=', 80), '>', 80, 'unknown'],
    ['>60', compared('>', 60), '>=', 90, 'unknown'],
    ['<10', compared('<', 10, 0), '<=', 10, 'true'],
    ['<10', compared('<', 10, 0), '<', 10, 'true'],
    ['<=10', compared('<=', 10, 0), '<', 10, 'unknown'],
    ['45-55', between(45, 55), '>=', 50, 'unknown'],
    ['50-55', between(50, 55), '>=', 50, 'true'],
    ['exactly 4', exactly(4), '=', 4, 'true'],
    ['exactly 3', exactly(3), '=', 4, 'false'],
    ['3-5', between(3, 5), '=', 4, 'unknown'],
    ['<4', compared('<', 4, 0), '=', 4, 'false'],
  ])('%s %# %s %s %d is %s', (_text, interval, comparison, threshold, expected) => {
    expect(compare(interval, comparison, threshold)).toBe(expected)
  })

  test('1.5 × 1.2 is 1.8 to twelve digits', () => expect(rounded(1.5 * 1.2)).toBe(1.8))

  test('an interval decides only what every number in it decides alike', () => {
    const ends = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 30 }))
    fc.assert(
      fc.property(
        ends,
        fc.constantFrom<Comparison>('<', '<=', '>=', '>', '='),
        fc.integer({ min: -60, max: 90 }),
        ([low, width], comparison, threshold) => {
          const numbers = Array.from({ length: width + 1 }, (_, step) => low + step)
          const answers = new Set(numbers.map((number) => compare(exactly(number), comparison, threshold)))
          const whole = compare(between(low, low + width), comparison, threshold)
          if (whole !== 'unknown') expect([...answers]).toEqual([whole])
          // Between two whole numbers lie others: `=` and the strict comparisons may stay open there.
          else if (comparison !== '=') expect(answers.size).toBe(2)
        },
      ),
    )
  })

  test('in characters', () => {
    expect(intervalText(exactly(28))).toBe('28')
    expect(intervalText(compared('<', 0.5, 0))).toBe('<0.5')
    expect(intervalText(compared('>=', 90))).toBe('>=90')
    expect(intervalText(between(55, 60))).toBe('55-60')
    expect(intervalText(mapped(between(1, 2), (value) => value * 10))).toBe('10-20')
  })
})
