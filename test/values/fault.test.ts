import { expect, test } from 'vitest'
import { faultsInOneLine, pathText } from '../../src/values/fault.ts'

test.each<[readonly PropertyKey[], string]>([
  [[], ''],
  [['criteria'], 'criteria'],
  [['criteria', 3, 'rule'], 'criteria[3].rule'],
  [[0, 'datum'], '[0].datum'],
])('the path %j is written %s', (path, text) => expect(pathText(path)).toBe(text))

const faults = Array.from({ length: 9 }, (_, index) => ({ path: `f${index}`, advice: 'give one' }))

test('faults stand in one line, with the rest counted', () => {
  expect(faultsInOneLine(faults.slice(0, 1))).toMatch(/^f0.*give one$/)
  expect(faultsInOneLine([{ path: '', advice: 'give a list' }])).toBe('give a list')
  expect(faultsInOneLine(faults.slice(0, 8))).not.toContain('more')
  expect(faultsInOneLine(faults)).toMatch(/f7.*; and 1 more$/)
  expect(faultsInOneLine(faults, 2)).toMatch(/^f0.*; f1.*; and 7 more$/)
})
