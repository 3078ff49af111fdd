/** The middle of many measurements, and the middle half of them. */
export interface Spread {
  readonly median: number
  readonly low: number
  readonly high: number
}

/** Two things measured in turn: milliseconds of each, and their ratio, round by round. */
export interface SideBySide {
  readonly ours: Spread
  readonly beside: Spread
  readonly ratio: Spread
}

export interface Round {
  /** Milliseconds. */
  readonly ours: number
  readonly beside: number
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN
  return { median: at(0.5), low: at(0.25), high: at(0.75) }
}

/** A ratio is taken within a round: whatever slows the machine then slows both. */
export function compareRounds(rounds: readonly Round[]): SideBySide {
  return {
    ours: spreadOf(rounds.map(({ ours }) => ours)),
    beside: spreadOf(rounds.map(({ beside }) => beside)),
    ratio: spreadOf(rounds.map(({ ours, beside }) => ours / beside)),
  }
}

/** Milliseconds that a piece of work takes. */
export function timed(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

/** The exponent with which times grow with sizes: the slope of the line through their logarithms. */
export function growthExponent(points: readonly { readonly size: number; readonly milliseconds: number }[]): number {
  const logs = points.map(({ size, milliseconds }) => [Math.log(size), Math.log(milliseconds)] as const)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [meanX, meanY] = [mean(logs.map(([x]) => x)), mean(logs.map(([, y]) => y))]
  const slope = (weigh: (x: number, y: number) => number) => logs.reduce((sum, [x, y]) => sum + weigh(x, y), 0)
  return slope((x, y) => (x - meanX) * (y - meanY)) / slope((x) => (x - meanX) ** 2)
}
