import type { Spread } from './side-by-side.ts'

/** One line of the table. */
export interface Figure {
  readonly what: string
  readonly value: Spread
  readonly unit: string
  /** Absolute times and sizes that the value was made of, for whoever wants them. */
  readonly detail: string
  readonly goal?: { readonly text: string; readonly isMet: boolean }
}

/** One thing that the bench measures. */
export interface BenchItem {
  /** What `npm run bench -- NAME` calls it. */
  readonly name: string
  readonly title: string
  /** What is measured against what, in a sentence or two. */
  readonly method: string
  /** Why a goal may be out of reach, and what would be tried next; printed only where one is not met. */
  readonly whereUnmet?: string
  readonly run: () => Measurement | Promise<Measurement>
}

/** Figures, or the sentence that says why there are none. */
export type Measurement = readonly Figure[] | { readonly notMeasured: string }

export function atMost(limit: number, { median }: Spread): { readonly text: string; readonly isMet: boolean } {
  return { text: `≤ ${limit}`, isMet: median <= limit }
}

export function atLeast(limit: number, { median }: Spread): { readonly text: string; readonly isMet: boolean } {
  return { text: `≥ ${limit}`, isMet: median >= limit }
}

/** A value that was not measured many times. */
export function single(value: number): Spread {
  return { median: value, low: value, high: value }
}

export function milliseconds({ median, low, high }: Spread): string {
  return `${short(median)} ms (${short(low)}–${short(high)})`
}

/** Three significant digits. */
export function short(value: number): string {
  return String(Number(value.toPrecision(3)))
}
