import type { Truth } from '../../src/values/truth.ts'

/** What some program says of each criterion, by the criterion's full id. */
export type Verdicts = ReadonlyMap<string, Truth>

/** A language's "nothing" is unknown. */
export function truthOf(value: unknown): Truth {
  return value === true ? 'true' : value === false ? 'false' : 'unknown'
}
