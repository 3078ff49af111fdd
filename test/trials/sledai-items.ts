import { sledai2kItems } from '../../src/scores/sledai-2k-items.ts'

/** Every item of the SLEDAI-2K answered: these present, all others absent. */
export function sledaiItems(...present: readonly string[]): Record<string, boolean> {
  return Object.fromEntries(sledai2kItems.map(({ id }) => [id, present.includes(id)]))
}

/** The total that these items come to. */
export function sledaiOf(...present: readonly string[]): number {
  return sledai2kItems.filter(({ id }) => present.includes(id)).reduce((sum, { weight }) => sum + (weight ?? 0), 0)
}
