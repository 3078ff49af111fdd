import type { Answer, Answers, Instrument, Item } from '../scores/instrument.ts'

/** The answers an item offers, its least first; nothing for numbers. */
export function offered({ options, range }: Item): readonly Answer[] {
  if (options !== undefined) return options.map(({ value }) => value)
  return range === undefined ? [false, true] : []
}

/**
 * What an answer adds to a total over the least answer of its item, all other items at their least: the ordinal value of
 * an answer where a total is a sum. `beside`: answers that other items have.
 */
export function pointsFor(instrument: Instrument, item: Item, answer: Answer, beside: Answers = {}): number {
  const least = { ...leastAnswers(instrument), ...beside }
  const points = instrument.bounds({ ...least, [item.id]: answer }).min - instrument.bounds(least).min
  return Number(points.toPrecision(12))
}

function leastAnswers(instrument: Instrument): Answers {
  return Object.fromEntries((instrument.items ?? []).map((item) => [item.id, leastOf(instrument, item)] as const))
}

/** A graded item may list its worst first (BILAG), a criterion may subtract (AAV): absent and the last grade count least. */
function leastOf({ id: instrument }: Instrument, { options, range }: Item): Answer {
  if (range !== undefined) return range.min
  if (options === undefined) return false
  return (instrument === 'bilag-2004' ? options.at(-1)?.value : options[0]?.value) ?? 0
}
