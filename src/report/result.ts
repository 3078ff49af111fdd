import type { ReadStatus } from '../chart/chart.ts'
import type { Basis, Reason, Verdict } from '../criteria/determination.ts'
import type { Outcome } from '../matching/outcome.ts'

/** The answer of one prescreening in words, as JSON: the stable contract of command line, card and export. */
export interface Result {
  readonly program: { readonly version: string; readonly contentDate: string }
  /** The day the patient is prescreened on, `YYYY-MM-DD`. */
  readonly asOf: string
  readonly patient: { readonly reference?: string; readonly birthDate?: string; readonly sex?: string }
  readonly reads: readonly ResultRead[]
  readonly trials: readonly ResultTrial[]
  /** What would settle most, first. */
  readonly missingData: readonly ResultMissingDatum[]
}

export interface ResultRead {
  readonly resourceType: string
  readonly status: ReadStatus
  readonly count: number
  readonly detail?: string
}

export interface ResultTrial {
  readonly id: string
  readonly title: string
  readonly outcome: Outcome
  readonly modifiable?: boolean
  readonly passesFrom?: string
  readonly cohorts: readonly ResultCohort[]
  readonly criteria: readonly ResultCriterion[]
}

export interface ResultCohort {
  readonly id: string
  readonly outcome: Outcome
  readonly modifiable?: boolean
  readonly passesFrom?: string
}

export interface ResultCriterion {
  /** The ledger's id within its trial: `I2a1`, `SLE.I2`. */
  readonly id: string
  readonly cohort?: string
  readonly category: 'inclusion' | 'exclusion'
  readonly label: string
  readonly verdict: Verdict
  readonly basis: Basis
  readonly modifiable?: boolean
  readonly passesFrom?: string
  readonly note?: string
  readonly alternatives?: readonly string[]
  readonly overridden?: { readonly reason: string; readonly chartVerdict: Verdict }
  readonly evidence: readonly ResultEvidence[]
  readonly missing: readonly ResultMissing[]
}

export interface ResultEvidence {
  readonly reference?: string
  readonly concept: string
  readonly display: string
  readonly value?: string
  readonly converted?: string
  readonly date?: string
  readonly ageDays?: number
}

export interface ResultMissing {
  readonly datum: string
  readonly reason: Reason
  readonly action: string
}

export interface ResultMissingDatum {
  readonly datum: string
  readonly label: string
  readonly reasons: readonly Reason[]
  /** Full criterion ids. */
  readonly criteria: readonly string[]
  readonly trials: readonly string[]
}
