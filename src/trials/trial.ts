import type { Rule } from '../criteria/rule.ts'
import type { Selector } from '../criteria/select.ts'
import type { Label } from '../terminology/concept.ts'

/** How a criterion is decided, as the panel says it. */
export type DecidedBy = 'chart' | 'score' | 'history' | 'attestation' | 'chart-and-attestation' | 'source-incomplete'

/** One eligibility criterion: our words, its place in the source, our reading, and the rule that decides it. */
export interface Criterion {
  /** Its id within the trial: `I2a1`, `SLE.I2`. */
  readonly id: string
  /** The cohort it belongs to; absent where it is asked of everyone. */
  readonly cohort?: string
  readonly category: 'inclusion' | 'exclusion'
  /** The criterion in our words. */
  readonly label: Label
  /** Where it stands in the registry text. */
  readonly place: string
  /** How the text was read, where it had to be. */
  readonly reading?: Label
  /** A flaw of the source: a missing list, a contradiction, a slip. Shown beside the criterion. */
  readonly flaw?: Label
  readonly decidedBy: DecidedBy
  /** Says whether the criterion's sentence is true; what that means for the patient follows from the category. */
  readonly rule: Rule
}

/** A disease group of a trial. The patient belongs to it by diagnosis. */
export interface Cohort {
  readonly id: string
  readonly label: Label
  readonly diagnosis: readonly Selector[]
}

/** Criteria that the source joins: one of them suffices, or they are judged as one because no joiner is written. */
export interface CriterionGroup {
  readonly joined: 'one-suffices' | 'no-joiner'
  readonly criteria: readonly string[]
}

export interface Trial {
  readonly id: string
  readonly title: Label
  /** In both languages, or one name for both. */
  readonly sponsor: string | Label
  readonly product: string
  /** Where the text stands, and as of when. */
  readonly source: { readonly url: string; readonly retrieved: string }
  /** The registry's status when last seen. */
  readonly status: { readonly word: string; readonly checked: string }
  readonly cohorts: readonly Cohort[]
  readonly criteria: readonly Criterion[]
  readonly groups?: readonly CriterionGroup[]
  /** What only the trial's site can answer. */
  readonly questions: readonly Label[]
}

/** The id by which entries and exports name a criterion: `NCT07246096/SLE.I2`. */
export function criterionId(trial: Pick<Trial, 'id'>, criterion: Pick<Criterion, 'id'>): string {
  return `${trial.id}/${criterion.id}`
}
