import { describe, expect, test } from 'vitest'
import { measurementsFrom } from '../../src/findings/from-observation.ts'
import type { Person } from '../../src/findings/person.ts'
import { readRange } from '../../src/findings/reference-range.ts'
import type { JsonRecord } from '../../src/values/json.ts'

const platelets = { coding: [{ system: 'http://loinc.org', code: '777-3', display: 'Platelets' }] }
const hemoglobin = { coding: [{ system: 'http://loinc.org', code: '718-7' }] }
const unknownCode = { coding: [{ system: 'urn:local', code: '42' }] }
const woman: Person = { sex: 'female', ageYears: 40 }
const value = { valueQuantity: { value: 28, unit: '10*9/L' } }
const measured = (observation: JsonRecord) =>
  measurementsFrom({ status: 'final', code: platelets, ...value, ...observation }, () => 'Observation/o', [], woman)
const one = (observation: JsonRecord) => measured(observation)[0]

describe('what an observation holds', () => {
  test('a result, cited and in the record’s words', () =>
    expect(one({})).toMatchObject({
      reference: 'Observation/o',
      source: 'chart',
      display: 'Platelets',
      preliminary: false,
      replaces: false,
      bindings: [{ concept: 'platelets' }],
    }))
  test.each([
    ['final', false, false],
    ['Final', false, false],
    ['preliminary', true, false],
    ['amended', false, true],
    ['corrected', false, true],
  ])('one that is %s: preliminary %s, replaces %s', (status, preliminary, replaces) => {
    const found = one({ status })
    expect([found?.preliminary, found?.replaces]).toEqual([preliminary, replaces])
  })
  test('nothing where no code of it is known', () => {
    expect(measured({ code: unknownCode })).toEqual([])
    expect(measured({ code: { coding: [{ system: 'http://loinc.org', code: '' }, { code: 7 }] } })).toEqual([])
    expect(measured({ code: { text: 'Platelets' } })).toEqual([])
  })
  test('a coding that is no list is one coding', () =>
    expect(measured({ code: { coding: platelets.coding[0] } })).toHaveLength(1))
  test('of two known codes each is bound', () =>
    expect(
      one({ code: { coding: [...platelets.coding, ...hemoglobin.coding] } })?.bindings.map(({ concept }) => concept),
    ).toEqual(['platelets', 'hemoglobin']))
  test('a value said to be absent is none, though one is written', () =>
    expect(one({ dataAbsentReason: { text: 'error' } })?.value).toBeUndefined())
  test('its own value and those of known components, each by its own code', () => {
    const component = [
      { code: hemoglobin, valueQuantity: { value: 9, unit: 'g/dL' } },
      { code: unknownCode, ...value },
    ]
    expect(measured({ component }).map(({ value: found }) => found?.text)).toEqual(['28 10*9/L', '9 g/dL'])
    expect(measured({ component, code: unknownCode }).map(({ value: found }) => found?.text)).toEqual(['9 g/dL'])
    expect(measured({ component, valueQuantity: undefined })).toHaveLength(1)
    expect(measured({ valueQuantity: undefined })).toHaveLength(1)
  })
  test.each([
    ['H', 'high'],
    ['L', 'low'],
    ['N', 'normal'],
    ['POS', 'positive'],
  ])('interpreted as %s: %s', (code, interpretation) =>
    expect(one({ interpretation: [{ coding: [{ code }] }] })?.interpretation).toBe(interpretation),
  )
})

describe('when it was true', () => {
  const [day, instant, start, end, issued] = [
    '2026-01-01',
    '2026-01-02T10:00:00Z',
    '2026-01-03',
    '2026-01-04',
    '2026-01-05',
  ]
  const effectivePeriod = { start, end }
  test.each<[JsonRecord, string | undefined]>([
    [{ effectiveDateTime: day, effectiveInstant: instant, effectivePeriod, issued }, day],
    [{ effectiveInstant: instant, effectivePeriod, issued }, instant],
    [{ effectivePeriod, issued }, end],
    [{ effectivePeriod: { start }, issued }, start],
    [{ issued }, issued],
    [{}, undefined],
  ])('%j: %s', (dates, expected) => expect(one(dates)?.date?.text).toBe(expected))
})

describe('a normal range', () => {
  const range = (resource: JsonRecord, person: Person = woman) =>
    readRange({ low: { value: 10, unit: 'U/L' }, high: { value: 40, unit: 'U/L' }, ...resource }, person)
  const fits = { low: 10, high: 40, unit: 'U/L' }
  test('of type normal, or of none, counts; a therapeutic or critical one does not', () => {
    expect(range({ type: { coding: [{ code: 'normal' }] } })).toEqual(fits)
    expect(range({})).toEqual(fits)
    expect(range({ type: { coding: [{ code: 'critical' }] } })).toBeUndefined()
  })
  test('has the unit of either end, its code before its name', () => {
    expect(range({ high: { value: 40, code: 'U/L', unit: 'units' } })?.unit).toBe('U/L')
    expect(range({ high: undefined })).toEqual({ low: 10, unit: 'U/L' })
    expect(range({ high: undefined, low: { value: 10, code: 'U/L', unit: 'units' } })?.unit).toBe('U/L')
    expect(range({ low: { value: 10 }, high: { value: 40 } })).toEqual({ low: 10, high: 40 })
  })
  test('is read from its words only where it has no numbers', () => {
    expect(range({ text: '7-56 U/L' })).toEqual({ ...fits, text: '7-56 U/L' })
    expect(range({ low: undefined, text: '<56' })).toEqual({ high: 40, unit: 'U/L', text: '<56' })
    expect(range({ high: undefined, text: '<56' })).toEqual({ low: 10, unit: 'U/L', text: '<56' })
    expect(range({ low: undefined, high: undefined, text: '<56' })).toEqual({ high: 56, text: '<56' })
    expect(range({ low: undefined, high: undefined, text: 'negative' })).toBeUndefined()
  })
  test.each([
    ['Female', 'female', true],
    ['women', 'female', true],
    ['248152002', 'female', true],
    ['female', 'male', false],
    ['female', 'unknown', false],
    ['Male', 'male', true],
    ['men', 'male', true],
    ['male', 'female', false],
    ['male', 'other', false],
    ['male and female', 'other', true],
    ['adults', 'other', true],
  ] as const)('for %s, the patient is %s: %s', (text, sex, counts) => {
    expect(range({ appliesTo: [{ text: 'adults' }, { text }] }, { sex }) !== undefined).toBe(counts)
    expect(range({ appliesTo: [{ coding: [{ code: text }] }] }, { sex }) !== undefined).toBe(counts)
  })
  test.each<[JsonRecord, boolean]>([
    [{ low: { value: 40, unit: 'a' } }, true],
    [{ low: { value: 41, unit: 'a' } }, false],
    [{ high: { value: 40, unit: 'Years' } }, true],
    [{ high: { value: 39, code: 'y' } }, false],
    [{ high: { value: 39 } }, false],
    [{ low: { value: 18 }, high: { value: 64 } }, true],
    [{ high: { value: 479, unit: 'mo' } }, false],
    [{ high: { value: 480, unit: 'months' } }, true],
    [{ high: { value: 14_600, unit: 'd' } }, false],
    [{ high: { value: 14_610, unit: 'days' } }, true],
    [{ high: { value: 2087, unit: 'wk' } }, false],
    [{ high: { value: 2088, unit: 'wk' } }, true],
    [{ high: { value: 3, unit: 'fortnights' } }, true],
  ])('of ages %j for a patient of 40: %s', (age, counts) => expect(range({ age }) !== undefined).toBe(counts))
  test('for an age nobody knows counts', () =>
    expect(range({ age: { high: { value: 17 } } }, { sex: 'female' })).toEqual(fits))
})
