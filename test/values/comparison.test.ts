import { describe, expect, test } from 'vitest'
import { between, compare, compared, exactly, intervalText, isExact, rounded } from '../../src/values/interval.ts'

describe('a comparison with 5', () => {
  // Of each interval: is it < 5, <= 5, = 5, >= 5, > 5?
  test.each([
    ['exactly 4', exactly(4), 'true true false false false'],
    ['exactly 5', exactly(5), 'false true true true false'],
    ['exactly 6', exactly(6), 'false false false true true'],
    ['<5', compared('<', 5), 'true true false false false'],
    ['<=5', compared('<=', 5), 'unknown true unknown unknown false'],
    ['>=5', compared('>=', 5), 'false unknown unknown true unknown'],
    ['>5', compared('>', 5), 'false false false true true'],
    ['<6', compared('<', 6), 'unknown unknown unknown unknown unknown'],
    ['>4', compared('>', 4), 'unknown unknown unknown unknown unknown'],
    ['4 to 5', between(4, 5), 'unknown true unknown unknown false'],
    ['5 to 6', between(5, 6), 'false unknown unknown true unknown'],
    ['4 to 6', between(4, 6), 'unknown unknown unknown unknown unknown'],
    ['1 to 2', between(1, 2), 'true true false false false'],
    ['8 to 9', between(8, 9), 'false false false true true'],
  ])('%s', (_name, interval, expected) => {
    expect((['<', '<=', '=', '>=', '>'] as const).map((how) => compare(interval, how, 5)).join(' ')).toBe(expected)
  })
})

test.each([
  [exactly(5), '5', true],
  [compared('<', 5), '<5', false],
  [compared('<=', 5), '<=5', false],
  [compared('<', 5, 0), '<5', false],
  [compared('>', 5), '>5', false],
  [compared('>=', 5), '>=5', false],
  [between(0, 5), '0-5', false],
  [between(4, 5), '4-5', false],
])('%j is written %s', (interval, text, exact) => {
  expect(intervalText(interval)).toBe(text)
  expect(isExact(interval)).toBe(exact)
})

test.each([
  [1.5 * 1.2, 1.8],
  [0.1 + 0.2, 0.3],
  [100_000.1 + 0.2, 100_000.3],
  [123_456.000_000_000_01, 123_456],
  [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
])('%d is taken for %d', (value, expected) => expect(rounded(value)).toBe(expected))
