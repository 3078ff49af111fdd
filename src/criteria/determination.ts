import type { Truth } from '../values/truth.ts'
import type { Message } from '../values/message.ts'

/** From the patient's side: an inclusion is fulfilled, or an exclusion does not apply → `pass`. */
export type Verdict = 'pass' | 'fail' | 'unknown' | 'not-applicable'

/** What a verdict rests on. `presumed`: a complete read holds nothing of the kind (histories that exclude, only). */
export type Basis = 'documented' | 'presumed' | 'entered' | 'attested' | 'none'

/** Why something cannot be decided. The first of each pair of words says what is wrong, the panel says what to do. */
export type Reason =
  | 'not-recorded'
  | 'out-of-date'
  | 'unit-not-convertible'
  | 'value-unusable'
  | 'conflicting'
  | 'read-failed'
  | 'not-permitted'
  | 'needs-entry'
  | 'needs-attestation'
  | 'needs-detail'
  | 'before-treatment'
  | 'source-incomplete'
  | 'source-ambiguous'

/** One fact that a determination rests on, or shows. `display` is the record's own words. */
export interface Evidence {
  /** `Observation/123`; absent for what a person entered or answered. */
  readonly reference?: string
  /** Concept id of what it says something about. */
  readonly concept: string
  readonly display: string
  /** What the record says of a diagnosis's presence; put in words beside the value. */
  readonly status?: 'active' | 'unstated' | 'past' | 'unconfirmed'
  readonly value?: string
  /** The value in the unit the criterion asks in, or what was computed from it, with the formula. */
  readonly converted?: string
  readonly date?: string
  readonly ageDays?: number
}

/** One datum that would help to settle a criterion, and why it is not there. */
export interface Missing {
  readonly datum: string
  readonly reason: Reason
  /** What to do, as a typed message; absent where datum and reason say it. */
  readonly action?: Message
}

/**
 * Whether a rule's sentence holds for this patient: a tree of the rule's own shape. Only parts that decide carry their
 * evidence upwards, and parts that can no longer matter report nothing missing.
 */
export interface Determination {
  readonly truth: Truth
  readonly basis: Basis
  readonly evidence: readonly Evidence[]
  readonly missing: readonly Missing[]
  readonly notes: readonly Message[]
  readonly parts: readonly Determination[]
  /** A failure that time or the clinician can change; with the first day on which it no longer holds, where one follows. */
  readonly modifiable?: boolean
  readonly passesFrom?: string
  /** The rule does not speak about this patient at all (pregnancy test, a man). */
  readonly notApplicable?: boolean
}
