import { answerTo } from './answers.ts'
import type { Answers, Bounds, Item } from './instrument.ts'

/** Between what a formula that rises with every item lies, over the ranges of the items still open. */
export function risingBounds(
  items: readonly Item[],
  answers: Answers,
  formula: (values: Readonly<Record<string, number>>) => number,
): Bounds {
  const at = (end: 'min' | 'max') =>
    Object.fromEntries(items.map(({ id, range }) => [id, Number(answerTo(answers, id) ?? range?.[end] ?? 0)]))
  return { min: formula(at('min')), max: formula(at('max')) }
}
