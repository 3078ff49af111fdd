import type { ActiveHepatitisRule } from './kinds/active-hepatitis.ts'
import type { AmbiguousRule } from './kinds/ambiguous.ts'
import type { StudyRule } from './kinds/study.ts'
import type { ClinicalSledaiRule } from './kinds/clinical-sledai.ts'
import type { PercentPredictedRule } from './kinds/percent-predicted.ts'
import type { AdverseRule } from './kinds/adverse.ts'
import type { AgeRule } from './kinds/age.ts'
import type { AllergyRule } from './kinds/allergy.ts'
import type { AttestRule } from './kinds/attest.ts'
import type { BCellMarkerRule } from './kinds/b-cell-marker.ts'
import type { BilagRule } from './kinds/bilag.ts'
import type { CombinationTherapyRule } from './kinds/combination-therapy.ts'
import type { CreatinineClearanceRule } from './kinds/creatinine-clearance.ts'
import type { DiagnosedSinceRule } from './kinds/diagnosed-since.ts'
import type { DiagnosisRule } from './kinds/diagnosis.ts'
import type { EgfrRule } from './kinds/egfr.ts'
import type { ExcusableRule } from './kinds/excusable.ts'
import type { GeneTherapyRule } from './kinds/gene-therapy.ts'
import type { HeartFailureClassRule } from './kinds/heart-failure-class.ts'
import type { HistoryRule } from './kinds/history.ts'
import type { HivRule } from './kinds/hiv.ts'
import type { IfPresentRule } from './kinds/if-present.ts'
import type { InfectionRule } from './kinds/infection.ts'
import type { LiveVaccineRule } from './kinds/live-vaccine.ts'
import type { MeasurementRule } from './kinds/measurement.ts'
import type { ModifiedSledaiRule } from './kinds/modified-sledai.ts'
import type { NotBreastfeedingRule } from './kinds/not-breastfeeding.ts'
import type { PregnancyRule } from './kinds/pregnancy.ts'
import type { PregnancyTestRule } from './kinds/pregnancy-test.ts'
import type { ProgressionRule } from './kinds/progression.ts'
import type { QtcRule } from './kinds/qtc.ts'
import type { ResultRule } from './kinds/result.ts'
import type { ScoreRule } from './kinds/score.ts'
import type { SeriesRule } from './kinds/series.ts'
import type { SourceIncompleteRule } from './kinds/source-incomplete.ts'
import type { StableDoseRule } from './kinds/stable-dose.ts'
import type { SteroidDoseRule } from './kinds/steroid-dose.ts'
import type { SyphilisRule } from './kinds/syphilis.ts'
import type { TakingRule } from './kinds/taking.ts'
import type { TitreRule } from './kinds/titre.ts'
import type { TriedClassesRule } from './kinds/tried-classes.ts'
import type { TriedDrugsRule } from './kinds/tried-drugs.ts'
import type { WashoutRule } from './kinds/washout.ts'

/** Every part holds. `inOrder`: a later part is asked for only once those before it are settled. */
export interface AllRule {
  readonly kind: 'all'
  readonly parts: readonly Rule[]
  readonly inOrder?: boolean
}

/** One part holds. */
export interface AnyRule {
  readonly kind: 'any'
  readonly parts: readonly Rule[]
  readonly inOrder?: boolean
}

export interface AtLeastRule {
  readonly kind: 'at-least'
  readonly count: number
  readonly parts: readonly Rule[]
}

export interface NotRule {
  readonly kind: 'not'
  readonly part: Rule
}

/** A sentence about a patient, as data: what it means is decided in `kinds`, one kind a file. */
export type Rule =
  | AllRule
  | AnyRule
  | AtLeastRule
  | NotRule
  | ActiveHepatitisRule
  | AmbiguousRule
  | StudyRule
  | ClinicalSledaiRule
  | PercentPredictedRule
  | AdverseRule
  | AgeRule
  | AllergyRule
  | AttestRule
  | BCellMarkerRule
  | BilagRule
  | CombinationTherapyRule
  | CreatinineClearanceRule
  | DiagnosedSinceRule
  | DiagnosisRule
  | EgfrRule
  | ExcusableRule
  | GeneTherapyRule
  | HeartFailureClassRule
  | HistoryRule
  | HivRule
  | IfPresentRule
  | InfectionRule
  | LiveVaccineRule
  | MeasurementRule
  | ModifiedSledaiRule
  | NotBreastfeedingRule
  | PregnancyRule
  | PregnancyTestRule
  | ProgressionRule
  | QtcRule
  | ResultRule
  | ScoreRule
  | SeriesRule
  | SourceIncompleteRule
  | StableDoseRule
  | SteroidDoseRule
  | SyphilisRule
  | TakingRule
  | TitreRule
  | TriedClassesRule
  | TriedDrugsRule
  | WashoutRule

export type RuleKind = Rule['kind']
export type RuleOf<Kind extends RuleKind> = Extract<Rule, { readonly kind: Kind }>
