import type { Comparison, Interval } from '../../src/values/interval.ts'

type Answer = 'true' | 'false' | 'unknown'

/** Whether every number that the interval may stand for compares so; tried on its ends, the threshold and between. */
export function everywhere(interval: Interval, comparison: Comparison, threshold: number): Answer {
  const seen = new Set(pointsOf(interval, threshold).map((point) => isSo(point, comparison, threshold)))
  const [only] = seen
  return seen.size === 1 && only !== undefined ? (only ? 'true' : 'false') : 'unknown'
}

function pointsOf({ low, lowOpen, high, highOpen }: Interval, threshold: number): readonly number[] {
  const bottom = low === Number.NEGATIVE_INFINITY ? Math.min(high, threshold) - 1 : low
  const top = high === Number.POSITIVE_INFINITY ? Math.max(bottom, threshold) + 1 : high
  const corners = [...new Set([bottom, top, Math.min(Math.max(threshold, bottom), top)])].sort((a, b) => a - b)
  const between = corners.slice(1).map((corner, index) => (corner + (corners[index] ?? corner)) / 2)
  const isOutside = (point: number) => (lowOpen && point === low) || (highOpen && point === high)
  return [...corners, ...between].filter((point) => !isOutside(point))
}

function isSo(number: number, comparison: Comparison, threshold: number): boolean {
  switch (comparison) {
    case '<':
      return number < threshold
    case '<=':
      return number <= threshold
    case '=':
      return number === threshold
    case '>=':
      return number >= threshold
    case '>':
      return number > threshold
  }
}
