import type { Evidence } from '../criteria/determination.ts'
import type { Answer } from '../scores/instrument.ts'

/** What is to be known about a suggestion beside its values. */
export type SuggestionNote =
  /** One result stands in for another that is not there. */
  | { readonly kind: 'stands-in'; readonly concept: string; readonly insteadOf: string }
  /** A result older than the instrument's own look-back. */
  | { readonly kind: 'old'; readonly days: number }
  /** Another result so near that it may explain the finding. */
  | { readonly kind: 'explained-by'; readonly concept: string; readonly date: string }

/** One fact beside an item; `range` is the laboratory's own. */
export interface SuggestionEvidence extends Evidence {
  readonly range?: string
}

/** What the chart says about one item. Nothing is answered by it: a person confirms the answer, or gives another. */
export interface Suggestion {
  readonly item: string
  /** What the chart points to; absent where its values are only shown. */
  readonly answer?: Answer
  readonly evidence: readonly SuggestionEvidence[]
  readonly notes: readonly SuggestionNote[]
}
