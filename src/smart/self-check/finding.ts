import type { Label } from '../../terminology/concept.ts'
import type { findingStateWords } from '../../wording/self-check-words.ts'

/** `limited`: the app works with less. `missing`: something has to be changed first. */
export type FindingState = keyof typeof findingStateWords

/** One thing that was looked at, how it stands, and what to do where it is not in order. */
export interface Finding {
  readonly state: FindingState
  readonly what: Label
  /** What the server says, as it says it. */
  readonly said?: string
  readonly change?: Label
  /** What the texts' braces stand for. */
  readonly values?: Readonly<Record<string, string>>
}

/** A thing that is there or not; where it is not, `otherwise` says how bad that is. */
export function finding(
  what: Label,
  isThere: boolean,
  { otherwise, change, said }: { readonly otherwise: FindingState; readonly change: Label; readonly said?: string },
): Finding {
  const answer = said === undefined ? {} : { said }
  return isThere ? { state: 'ok', what, ...answer } : { state: otherwise, what, change, ...answer }
}
