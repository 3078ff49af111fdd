import type { Truth } from './truth.ts'

/**
 * What is known of a number: `28` is the closed interval from 28 to 28, `<0.5` everything below 0.5, `55-60` the range.
 * A comparison holds when it holds everywhere in the interval.
 */
export interface Interval {
  readonly low: number
  readonly lowOpen: boolean
  readonly high: number
  readonly highOpen: boolean
}

export type Comparison = '<' | '<=' | '>=' | '>' | '='

/** Twelve significant digits: 1.5 × 1.2 is 1.8, not 1.7999999999999998. */
export function rounded(value: number): number {
  return isShort(value) || !Number.isFinite(value) ? value : Number(value.toPrecision(12))
}

/** Most values in charts have few digits, and are told apart from the rest without writing them out. */
function isShort(value: number): boolean {
  return Math.abs(value) < 100_000 && Math.round(value * 1e6) / 1e6 === value
}

export function exactly(value: number): Interval {
  const number = rounded(value)
  return { low: number, lowOpen: false, high: number, highOpen: false }
}

export function between(low: number, high: number): Interval {
  return { low: rounded(low), lowOpen: false, high: rounded(high), highOpen: false }
}

/** What a FHIR comparator says: `<5` is anything below 5; nothing in a chart is below `floor` unless told otherwise. */
export function compared(
  comparator: '<' | '<=' | '>=' | '>',
  value: number,
  floor = Number.NEGATIVE_INFINITY,
): Interval {
  const number = rounded(value)
  switch (comparator) {
    case '<':
      return { low: floor, lowOpen: false, high: number, highOpen: true }
    case '<=':
      return { low: floor, lowOpen: false, high: number, highOpen: false }
    case '>':
      return { low: number, lowOpen: true, high: Number.POSITIVE_INFINITY, highOpen: true }
    case '>=':
      return { low: number, lowOpen: false, high: Number.POSITIVE_INFINITY, highOpen: true }
  }
}

/** Both ends through a rising function (a unit conversion, a multiple). */
export function mapped(interval: Interval, rising: (value: number) => number): Interval {
  const { low, lowOpen, high, highOpen } = interval
  const risen = rounded(rising(low))
  return { low: risen, lowOpen, high: high === low ? risen : rounded(rising(high)), highOpen }
}

export function isExact(interval: Interval): boolean {
  return interval.low === interval.high
}

/** Whether everything in the interval stands so to the threshold; `unknown` where only a part does. */
export function compare(interval: Interval, comparison: Comparison, threshold: number): Truth {
  const { low, lowOpen, high, highOpen } = interval
  switch (comparison) {
    case '>=':
      return low >= threshold ? 'true' : high < threshold || (high === threshold && highOpen) ? 'false' : 'unknown'
    case '>':
      return low > threshold || (low === threshold && lowOpen) ? 'true' : high <= threshold ? 'false' : 'unknown'
    case '<':
      return high < threshold || (high === threshold && highOpen) ? 'true' : low >= threshold ? 'false' : 'unknown'
    case '<=':
      return high <= threshold ? 'true' : low > threshold || (low === threshold && lowOpen) ? 'false' : 'unknown'
    case '=':
      if (low === threshold && high === threshold) return 'true'
      return threshold < low || threshold > high || (threshold === low && lowOpen) || (threshold === high && highOpen)
        ? 'false'
        : 'unknown'
  }
}

/** What the interval says in characters: `28`, `<0.5`, `>=90`, `55-60`. */
export function intervalText({ low, lowOpen, high, highOpen }: Interval): string {
  if (low === high) return String(low)
  if (high === Number.POSITIVE_INFINITY) return `${lowOpen ? '>' : '>='}${low}`
  if (low === Number.NEGATIVE_INFINITY || (low === 0 && highOpen)) return `${highOpen ? '<' : '<='}${high}`
  return `${low}-${high}`
}
