import { expect, it } from 'vitest'
import { instrumentById } from '../../src/scores/catalog.ts'
import { cdai } from '../../src/scores/cdai.ts'
import { areInstrumentsLoaded, deferredInstrument, loadInstruments } from '../../src/scores/deferred-instruments.ts'

const { id, label, range, unnamed, window } = cdai
const later = deferredInstrument({ id, label, range, unnamed, window })
const criteria = deferredInstrument({ id: 'sle-1997-acr', label, range, unnamed, window })

it('an instrument has its name at once, says clearly that its items are not loaded, and has them once they are', async () => {
  expect(areInstrumentsLoaded()).toBe(false)
  expect(later).toMatchObject({ id: 'cdai', label: { en: 'CDAI' }, range: { min: 0, max: 76 }, unnamed: 'required' })
  const message = 'The items of cdai were asked for before they were loaded.'
  expect(() => later.items).toThrow(message)
  expect(() => later.score({})).toThrow(message)
  expect(() => later.bounds({})).toThrow(message)

  await loadInstruments()
  expect(areInstrumentsLoaded()).toBe(true)
  const { items, licence, sources, bandOf } = later
  expect({ items, licence, sources, bandOf }).toEqual({
    items: cdai.items,
    licence: cdai.licence,
    sources: cdai.sources,
    bandOf: cdai.bandOf,
  })
  expect(later.score({ tjc28: 4, sjc28: 5, ptga: 5, phga: 6 })).toEqual({ total: 20, band: 'moderate' })
  expect(later.bounds({ tjc28: 4 })).toEqual(cdai.bounds({ tjc28: 4 }))
  expect(criteria.lead).toEqual(instrumentById('sle-1997-acr')?.lead)
})
