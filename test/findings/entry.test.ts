import { describe, expect, test } from 'vitest'
import type { DatumEntry, EntryValue } from '../../src/findings/entry.ts'
import { measurementFromEntry } from '../../src/findings/from-entry.ts'
import { withEntries } from '../../src/findings/with-entries.ts'
import { gatherFindings } from '../../src/findings/gather.ts'
import { dayOf } from '../../src/values/clinical-date.ts'
import { daysAgo, patient, today } from '../patient.ts'

const entered = (datum: string, value: EntryValue, extra: Partial<DatumEntry> = {}) =>
  measurementFromEntry({ datum, value, date: today, ...extra })
const read = (...given: Parameters<typeof entered>) => entered(...given)?.value

describe('what a clinician entered', () => {
  test('is a measurement without a reference, with its remark and day', () =>
    expect(entered('platelets', 28, { unit: '10*9/L', remark: 'by phone' })).toEqual({
      reference: undefined,
      source: 'entry',
      bindings: [{ concept: 'platelets', use: 'match', coding: { code: 'platelets' } }],
      display: 'platelets',
      date: expect.objectContaining({ text: today }) as unknown,
      preliminary: false,
      replaces: false,
      value: { text: '28 10*9/L', number: { low: 28, lowOpen: false, high: 28, highOpen: false }, unit: '10*9/L' },
      ranges: [],
      interpretation: undefined,
      remark: 'by phone',
      writtenAt: undefined,
    }))
  test('by another name is the same datum, and what nobody knows keeps its name', () => {
    expect(entered('mmt8', 100)?.display).toBe('mmt-8')
    expect(entered('sledai2k', 8)?.display).toBe('sledai-2k')
    expect(entered('sle-2019-eular-acr', 12)?.display).toBe('sle-2019-eular-acr')
    expect(entered('shoe-size', 43)?.display).toBe('shoe-size')
  })
  test('a number without a unit', () => expect(read('sledai-2k', 8)).toMatchObject({ text: '8', unit: '' }))
  test.each(['{titer}', 'Titre'])('a number of %s is a titre', (unit) =>
    expect(read('ana', 640, { unit })?.titre).toMatchObject({ low: 640, high: 640 }),
  )
  test('another number is none', () => expect(read('ana', 640, { unit: 'U/mL' })).not.toHaveProperty('titre'))
  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%s is nothing', (value) =>
    expect(entered('platelets', value)).toBeUndefined(),
  )
  test('words are read as a result is', () => {
    expect(read('ana', 'Positive 1:320')).toMatchObject({ sign: 'positive', titre: { low: 320 } })
    expect(read('crp', '<5', { unit: 'mg/L' })).toMatchObject({ text: '<5', number: { high: 5 }, unit: 'mg/L' })
    expect(read('ana', 'negative')).toMatchObject({ sign: 'negative' })
    expect(read('nyha', 'III')).toEqual({ text: 'III' })
    expect(read('nyha', '')).toEqual({ text: '' })
  })
  test('yes and no', () => {
    expect(read('ana', true)).toEqual({ text: 'yes', sign: 'positive' })
    expect(read('ana', false)).toEqual({ text: 'no', sign: 'negative' })
  })
  test('counts by grade', () =>
    expect(read('bilag-2004', { A: 1, B: 2 })).toEqual({ text: 'A: 1, B: 2', counts: { A: 1, B: 2 } }))
  test('items without any answer stay beside the total', () => {
    const items = { arthritis: 'not-assessed' }
    expect(read('sledai-2k', 8, { items })).toMatchObject({ text: '8', items })
    expect(read('sledai-2k', 'eight', { items })).toMatchObject({ text: 'eight', items })
    expect(read('sledai-2k', true, { items })).toMatchObject({ text: 'yes', items })
    expect(read('bilag-2004', { A: 1 }, { items: {} })).toMatchObject({ text: 'A: 1', items: {} })
  })
})

describe('an instrument entered item by item', () => {
  test.each<[string, EntryValue, Readonly<Record<string, unknown>>, string]>([
    ['cdai', 'items', { tjc28: 4, sjc28: 5 }, '9-29'],
    ['cdai', 20, { tjc28: 4, sjc28: 5, ptga: 5, phga: 6 }, '20'],
    ['cdai', 20.05, { tjc28: 4, sjc28: 5, ptga: 5, phga: 6 }, '20'],
    ['cdai', 20.06, { tjc28: 4, sjc28: 5, ptga: 5, phga: 6 }, '?'],
    ['cdai', 19.94, { tjc28: 4, sjc28: 5, ptga: 5, phga: 6 }, '?'],
    ['cdai', 9, { tjc28: 4, sjc28: 5 }, '9-29'],
    ['cdai', 10, { tjc28: 4, sjc28: 5 }, '10'],
    ['cdai', 29, { tjc28: 4, sjc28: 5 }, '29'],
    ['cdai', 29.1, { tjc28: 4, sjc28: 5 }, '?'],
    ['sledai-2k', 4, { arthritis: true }, '4-105'],
    ['sledai-2k', 5, { arthritis: true }, '5'],
    ['sledai-2k', 3, { arthritis: true }, '?'],
    ['sledai-2k', 8, { gout: true }, '?'],
    ['haq-di', 'items', { dressing: 1, arising: 1, eating: 1, walking: 1, hygiene: 1, reach: 1 }, '1'],
    ['mmt-8', 'items', { neck_flexors: 8, scale: 80 }, '8-78/80'],
    ['mmt-8', 'items', { neck_flexors: 8 }, '8-148'],
    ['mmt-8', 60, { neck_flexors: 8, scale: 80 }, '60/80'],
    ['mmt-8', 79, { neck_flexors: 8, scale: 80 }, '?'],
  ])('%s of %s with %j: %s', (datum, value, items, text) => expect(read(datum, value, { items })?.text).toBe(text))

  const eight = ['constitutional', 'mucocutaneous', 'neuropsychiatric', 'musculoskeletal', 'cardiorespiratory'].concat(
    'gastrointestinal',
    'ophthalmic',
    'haematological',
  )
  const restE = Object.fromEntries(eight.map((id) => [id, 'E']))
  test.each<[EntryValue, Readonly<Record<string, unknown>>, string]>([
    ['grades', { renal: 'A', constitutional: 'B' }, 'A: 1, B: 1, ?: 7'],
    ['grades', { ...restE, renal: 'A' }, 'A: 1, B: 0'],
    [{ A: 1, B: 0 }, { ...restE, renal: 'A' }, 'A: 1, B: 0'],
    [{ A: 1, B: 1 }, { ...restE, renal: 'A' }, '?'],
    [{ A: 0, B: 0 }, { ...restE, renal: 'A' }, '?'],
    [{ A: 1, B: 7 }, { renal: 'A', ophthalmic: 'B' }, 'A: 1, B: 7'],
    [{ A: 2, B: 7 }, { renal: 'A', ophthalmic: 'B' }, 'A: 2, B: 7'],
    [{ A: 2, B: 8 }, { renal: 'A', ophthalmic: 'B' }, '?'],
    [{ A: 1 }, { renal: 'A' }, 'A: 1, B: 0, ?: 8'],
  ])('BILAG of %j with %j: %s', (value, items, text) => expect(read('bilag-2004', value, { items })?.text).toBe(text))
  test('grades are kept by system, counts where they exceed them', () => {
    expect(read('bilag-2004', { A: 1, B: 0 }, { items: { renal: 'A' } })).toMatchObject({ items: { renal: 'A' } })
    expect(read('bilag-2004', { A: 1, B: 1 }, { items: { renal: 'A' } })).toEqual({
      text: 'A: 1, B: 1',
      counts: { A: 1, B: 1 },
    })
  })
  test('an item that is empty is no answer', () => {
    expect(read('cdai', 20, { items: { tjc28: null, sjc28: undefined, scale: 80 } })?.text).toBe('20')
    expect(read('cdai', 20, { items: { tjc28: 0 } })?.text).toBe('20')
    expect(read('cdai', 'items', { items: { tjc28: 0 } })?.text).toBe('0-48')
  })
})

describe('entries over a chart', () => {
  const chart = gatherFindings(patient().withLab('platelets', 28, '10*9/L').chart(), [], dayOf(today) ?? 0)
  test('none leave it as it is', () => expect(withEntries(chart, [])).toBe(chart))
  test('a value stands beside those of the chart', () => {
    const over = withEntries(chart, [{ datum: 'platelets', value: 30, unit: '10*9/L', date: daysAgo(1) }])
    expect(over.measurements.get('platelets')?.map(({ source }) => source)).toEqual(['chart', 'entry'])
    expect(chart.measurements.get('platelets')).toHaveLength(1)
  })
  test('a value that is none changes nothing', () =>
    expect(
      withEntries(chart, [{ datum: 'platelets', value: Number.NaN, date: today }]).measurements.get('platelets'),
    ).toHaveLength(1))
  test('of two answers to one criterion the later stands', () => {
    const answer = (said: 'yes' | 'no') => ({ criterion: 'NCT07246096/I2d2', answer: said, date: today }) as const
    expect(withEntries(chart, [answer('yes'), answer('no')]).answers.get('NCT07246096/I2d2')?.answer).toBe('no')
  })
})
