/** Chance that is the same for the same seed: synthetic charts are made again exactly, on any machine. */
export interface SeededChance {
  /** A number from `low` up to `high`. */
  between(low: number, high: number): number
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  /** Whether something that has this probability happens. */
  happens(probability: number): boolean
  oneOf<const T>(choices: readonly [T, ...T[]]): T
}

/** Mulberry32: 32 bits of state, good enough to spread synthetic patients, and a few nanoseconds a number. */
export function createChance(seed: number): SeededChance {
  let state = scattered(seed)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    between: (low, high) => low + next() * (high - low),
    whole,
    happens: (probability) => next() < probability,
    oneOf: (choices) => choices[whole(0, choices.length - 1)] ?? choices[0],
  }
}

/** Neighbouring seeds start far apart. */
function scattered(seed: number): number {
  const mixed = Math.imul(seed ^ (seed >>> 16), 0x45d9f3b)
  return Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b) ^ 0x9e3779b9
}
