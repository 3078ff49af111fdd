import { describe, expect, test } from 'vitest'
import { allOf, anyOf, atLeast, not, truthOf, type Truth } from '../../src/values/truth.ts'

const [T, U, F] = ['true', 'unknown', 'false'] as const

describe('three values', () => {
  test.each<[Truth, Truth, Truth, Truth]>([
    [T, T, T, T],
    [T, U, U, T],
    [T, F, F, T],
    [U, T, U, T],
    [U, U, U, U],
    [U, F, F, U],
    [F, T, F, T],
    [F, U, F, U],
    [F, F, F, F],
  ])('%s with %s: and is %s, or is %s', (a, b, and, or) => {
    expect(allOf([a, b])).toBe(and)
    expect(anyOf([a, b])).toBe(or)
    expect(not(allOf([a, b]))).toBe(anyOf([not(a), not(b)]))
  })

  test.each<[Truth, Truth]>([
    [T, F],
    [U, U],
    [F, T],
  ])('not %s is %s', (a, expected) => expect(not(a)).toBe(expected))

  test('of none, all hold and not one does', () => {
    expect(allOf([])).toBe(T)
    expect(anyOf([])).toBe(F)
  })

  test.each<[number, Truth[], Truth]>([
    [2, [T, T, F, F, F], T],
    [2, [T, F, F, F, F], F],
    [2, [T, U, F, F, F], U],
    [2, [U, U, F, F, F], U],
    [2, [U, F, F, F, F], F],
    [0, [], T],
  ])('at least %i of %j: %s', (count, values, expected) => expect(atLeast(count, values)).toBe(expected))

  test('a plain yes or no', () => {
    expect(truthOf(true)).toBe(T)
    expect(truthOf(false)).toBe(F)
  })
})
