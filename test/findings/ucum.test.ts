import { afterEach, describe, expect, test, vi } from 'vitest'
import { loadUcum, needsUcum } from '../../src/findings/ucum.ts'

describe('units of the whole UCUM library', () => {
  afterEach(() => vi.restoreAllMocks())

  test('a unit it cannot parse is nothing, and not a word is written where an answer may be read', async () => {
    const log = vi.spyOn(console, 'log')
    const convert = await loadUcum()
    for (const unit of [
      '10 3 / uL',
      'mg per dL',
      'm{note}g/L',
      '(mg)(dL)',
      'K{a}(L)',
      '(mg){b}/L',
      '{a}(L)',
      'mg/{b}L',
    ])
      expect(convert(1, unit, '10*9/L'), unit).toBeUndefined()
    expect(log).not.toHaveBeenCalled()
  })

  test('the laboratory spelling 10(9)/L is a power of ten, and other numbers before a bracket are no unit', async () => {
    const convert = await loadUcum()
    expect(convert(1, '10(9)/L', '10*9/L')).toBe(1)
    expect(convert(1, 'x10(3)/mcL', '10*9/L')).toBe(1)
    expect(convert(1, '10(6)/L', '10*9/L')).toBeUndefined()
  })
})

describe('whether the library is needed', () => {
  const needs = (resource: object) => needsUcum([{ resourceType: 'Observation', ...resource }])
  test('for a unit that the table lacks, by its code before its name, in a component too', () => {
    expect(needs({ valueQuantity: { value: 1, code: 'kat/L', unit: 'mg' } })).toBe(true)
    expect(needs({ valueQuantity: { value: 1, unit: 'kat/L' } })).toBe(true)
    expect(
      needs({ component: [{ valueQuantity: { value: 1, unit: 'mg' } }, { valueQuantity: { unit: 'kat/L' } }] }),
    ).toBe(true)
  })
  test.each([{}, { valueQuantity: { value: 1 } }, { valueQuantity: { unit: '1' } }, { valueQuantity: { code: 'mg' } }])(
    'not for %j',
    (resource) => expect(needs(resource)).toBe(false),
  )
  test('not for what is no observation', () =>
    expect(needs({ resourceType: 'MedicationRequest', valueQuantity: { unit: 'kat/L' } })).toBe(false))
  test('converts by the table first, then by the library, and rounds as everything is', async () => {
    const convert = await loadUcum()
    expect(convert(1, 'g', 'mg')).toBe(1000)
    expect(convert(3, '[oz_av]', 'g')).toBe(85.048569375)
    expect(convert(1, 'K/uL', 'mm[Hg]')).toBeUndefined()
    expect(convert(1, '[oz_av]', 'mm[Hg]')).toBeUndefined()
    expect(convert(1, ' mg per dL ', 'mg/dL')).toBeUndefined()
  })
})
