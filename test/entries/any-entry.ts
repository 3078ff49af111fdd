import fc from 'fast-check'
import type { DatumEntry } from '../../src/findings/entry.ts'
import type { Answer, Instrument, Item } from '../../src/scores/instrument.ts'
import { today } from '../patient.ts'

/** Any answer that an item can be given. */
export function anyAnswer(item: Item): fc.Arbitrary<Answer> {
  if (item.options) return fc.constantFrom(...item.options.map(({ value }) => value))
  return item.range ? fc.integer(item.range) : fc.boolean()
}

/** Any entry of an instrument scored item by item: some items answered, the others not assessed. */
export function anyEntry(instrument: Instrument, least = 1): fc.Arbitrary<DatumEntry> {
  const items = instrument.items ?? []
  const form = fc.record(Object.fromEntries(items.map((item) => [item.id, anyAnswer(item)])))
  const some = fc.subarray(
    items.map(({ id }) => id),
    { minLength: Math.min(least, items.length) },
  )
  return fc.tuple(form, some).map(([whole, ids]) => {
    const answered = Object.fromEntries(Object.entries(whole).filter(([id]) => ids.includes(id)))
    const { total } = instrument.score(answered)
    return {
      datum: instrument.id,
      value: total ?? instrument.bounds(answered).min,
      date: today,
      items: answered,
      author: 'Dr Wu',
      remark: 'seen in clinic',
    }
  })
}
