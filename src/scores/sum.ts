import { answerTo } from './answers.ts'
import type { Answers, Item } from './instrument.ts'

interface Range {
  readonly min: number
  readonly max: number
}

/** What one item can add while it is open, or adds once answered. */
export function pointsOf(item: Item, answers: Answers): Range {
  const answer = answerTo(answers, item.id)
  if (answer === undefined) return possible(item)
  const points = typeof answer === 'boolean' ? (answer ? (item.weight ?? 0) : 0) : Number(answer)
  return { min: points, max: points }
}

function possible({ weight = 0, options, range }: Item): Range {
  if (range) return { min: range.min, max: range.max }
  const points = options?.map(({ value }) => Number(value)) ?? [0, weight]
  return { min: Math.min(...points), max: Math.max(...points) }
}

/** Between what the sum over items lies. */
export function sumOf(items: readonly Item[], answers: Answers): Range {
  const points = items.map((item) => pointsOf(item, answers))
  return { min: total(points.map(({ min }) => min)), max: total(points.map(({ max }) => max)) }
}

/** Twelve significant digits, so that tenths add up: 1.3 + 0.7 is 2. */
export function total(points: readonly number[]): number {
  return Number(points.reduce((sum, point) => sum + point, 0).toPrecision(12))
}

/** The total where it is known, nothing where it is not yet. */
export function settled({ min, max }: Range): number | undefined {
  return min === max ? min : undefined
}
