import { describe, expect, test } from 'vitest'
import { isSameContent } from '../../src/values/same-content.ts'

describe('same content', () => {
  test.each<[unknown, unknown]>([
    [1, 1],
    ['a', 'a'],
    [null, null],
    [{}, {}],
    [
      { a: 1, b: { c: [2] } },
      { b: { c: [2] }, a: 1 },
    ],
    [[], []],
  ])('%j says the same as %j', (a, b) => expect(isSameContent(a, b)).toBe(true))

  test.each<[unknown, unknown]>([
    [1, 2],
    [1, '1'],
    [{}, null],
    [null, {}],
    [{}, 'text'],
    ['text', {}],
    [undefined, {}],
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, {}],
    [{}, { a: 1 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
    [[1, 2], [1]],
  ])('%j does not say the same as %j', (a, b) => expect(isSameContent(a, b)).toBe(false))
})
