import type { Basis, Determination, Evidence, Missing, Verdict } from '../criteria/determination.ts'
import type { Cohort, Criterion, Trial } from '../trials/trial.ts'
import type { Message } from '../values/message.ts'
import type { Outcome } from './outcome.ts'

/** One criterion's verdict for one patient. */
export interface CriterionMatch {
  readonly criterion: Criterion
  readonly verdict: Verdict
  readonly basis: Basis
  readonly evidence: readonly Evidence[]
  readonly missing: readonly Missing[]
  readonly notes: readonly Message[]
  readonly modifiable?: boolean
  readonly passesFrom?: string
  /** The other criteria of a group of which one suffices. */
  readonly alternatives?: readonly string[]
  readonly overridden?: { readonly reason: string; readonly chartVerdict: Verdict }
  /** The tree that led here, shaped like the rule. */
  readonly determination: Determination
}

export interface CohortMatch {
  readonly cohort: Cohort
  readonly outcome: Outcome
  readonly modifiable?: boolean
  readonly passesFrom?: string
  /** Whether the patient belongs to it. */
  readonly membership: Determination
}

export interface TrialMatch {
  readonly trial: Trial
  readonly outcome: Outcome
  readonly modifiable?: boolean
  readonly passesFrom?: string
  readonly cohorts: readonly CohortMatch[]
  readonly criteria: readonly CriterionMatch[]
}

/** One datum that is missing somewhere, and all that it would help to settle. */
export interface MissingDatum {
  readonly datum: string
  readonly missing: readonly Missing[]
  /** Full criterion ids. */
  readonly criteria: readonly string[]
  readonly trials: readonly string[]
}
