/** One of several equal parts of a population: `2/5` is the second of five. */
export interface Shard {
  /** From 1. */
  readonly number: number
  readonly of: number
}

export const wholePopulation: Shard = { number: 1, of: 1 }

/** What `--shard i/n` says; nothing where it is no part of anything. */
export function parseShard(text: string): Shard | undefined {
  const found = /^(\d{1,6})\/(\d{1,6})$/.exec(text)
  const [number, of] = [Number(found?.[1]), Number(found?.[2])]
  return number >= 1 && number <= of ? { number, of } : undefined
}

/**
 * The shard's slice of things in a row: from the first to the one after the last. The slices of all shards, one after
 * the other, are the whole.
 */
export function sliceOf(total: number, { number, of }: Shard): { readonly from: number; readonly to: number } {
  return { from: Math.floor((total * (number - 1)) / of), to: Math.floor((total * number) / of) }
}
