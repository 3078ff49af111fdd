import { expect, test } from 'vitest'
import { asBoolean, asNumber, asRecord, asRecords, asText } from '../../src/values/json.ts'

const values: readonly unknown[] = [undefined, null, 7, Number.NaN, Number.POSITIVE_INFINITY, ' a ', ' ', true, [1], {}]

test('each reader gives the thing only where it is one', () => {
  expect(values.filter((value) => asRecord(value) !== undefined)).toEqual([{}])
  expect(values.flatMap((value) => asNumber(value) ?? [])).toEqual([7])
  expect(values.flatMap((value) => asText(value) ?? [])).toEqual(['a'])
  expect(values.flatMap((value) => asBoolean(value) ?? [])).toEqual([true])
})

test('a list gives its records, one record a list of one, anything else none', () => {
  expect(asRecords([{ a: 1 }, null, 7, [], { b: 2 }])).toEqual([{ a: 1 }, { b: 2 }])
  expect(asRecords([{ a: 1 }])).toEqual([{ a: 1 }])
  expect(asRecords({ a: 1 })).toEqual([{ a: 1 }])
  expect(asRecords(undefined)).toEqual([])
  expect(asRecords('text')).toEqual([])
})
