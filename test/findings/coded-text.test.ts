import { expect, test } from 'vitest'
import { codedText, codesOf, displayIn, displayOf, wordsOf } from '../../src/findings/coded-text.ts'

const coding = [
  { system: 's', code: 'c1' },
  { code: 'c2', display: 'second' },
]

test('every coding and the words of a concept, and nothing that it does not hold', () => {
  expect(codedText({ text: 'words', coding: [{ system: 's' }, { code: 'c', display: 'd' }] })).toEqual({
    text: 'words',
    codings: [{ system: 's' }, { code: 'c', display: 'd' }],
  })
  expect(Object.keys(codedText({ coding: [{ code: 'c' }] }).codings[0] ?? {})).toEqual(['code'])
  expect(Object.keys(codedText({}))).toEqual(['codings'])
  expect(codedText('words')).toEqual({ codings: [] })
})

test('is shown by its text, else the first display, else the first code', () => {
  expect(displayOf(codedText({ text: 'words', coding }))).toBe('words')
  expect(displayOf(codedText({ coding }))).toBe('second')
  expect(displayOf(codedText({ coding: coding.slice(0, 1) }))).toBe('c1')
  expect(displayOf(codedText({}))).toBe('')
  expect([displayIn({ text: 'words', coding }), displayIn({ coding }), displayIn(undefined)]).toEqual([
    'words',
    'second',
    '',
  ])
})

test('all its words, and its codes in lower case', () => {
  expect(wordsOf(codedText({ text: 'words', coding }))).toBe('words · second')
  expect(codesOf([{ coding: [{ code: ' Final ' }, {}] }, { coding: { code: 'X' } }])).toEqual(['final', 'x'])
})
