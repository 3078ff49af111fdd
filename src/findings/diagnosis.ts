import type { Binding } from '../terminology/bind.ts'
import type { TextHint } from '../terminology/text-hints.ts'
import type { ClinicalDate } from '../values/clinical-date.ts'

/** What the record says of a disease's presence: `unstated` where no clinical status is given (encounter diagnoses). */
export type Presence = 'active' | 'unstated' | 'past'

/** How severe a record calls a disease. */
export type SeverityGrade = 'mild' | 'moderate' | 'severe'

/** One Condition, or one Procedure: a statement that something is or was so. */
export interface Diagnosis {
  readonly reference: string
  readonly resourceType: 'Condition' | 'Procedure'
  readonly display: string
  readonly bindings: readonly Binding[]
  /** What its words alone suggest; only asks, never decides. */
  readonly hints: readonly TextHint[]
  readonly presence: Presence
  /** Provisional, differential or unconfirmed: shown, asks. */
  readonly tentative: boolean
  /** Planned or still being prepared (procedures). */
  readonly planned: boolean
  readonly onset?: ClinicalDate
  readonly ended?: ClinicalDate
  readonly recorded?: ClinicalDate
  /** Severity in the record's words, and what they come to. */
  readonly severity?: string
  readonly grade?: SeverityGrade
}
