import { afterEach, describe, expect, test, vi } from 'vitest'
import { loadUcum } from '../../src/findings/ucum.ts'

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
