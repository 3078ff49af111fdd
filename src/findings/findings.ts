import type { Chart, ChartResourceType, Read } from '../chart/chart.ts'
import type { Allergy } from './allergy.ts'
import type { Diagnosis } from './diagnosis.ts'
import type { AnswerEntry } from './entry.ts'
import type { Exposure } from './exposure.ts'
import type { EarlierAnswer } from './from-attestation.ts'
import type { Measurement } from './measurement.ts'
import type { Person } from './person.ts'
import type { Report } from './report-text.ts'
import type { StudyParticipation } from './study.ts'
import type { Vaccination } from './vaccination.ts'
import type { Day } from '../values/clinical-date.ts'
import type { Memory } from '../values/memory.ts'

/** Everything known of one patient, each statement once, sourced and indexed by the concept it speaks of. */
export interface Findings {
  readonly asOf: Day
  readonly person: Person
  readonly measurements: ReadonlyMap<string, readonly Measurement[]>
  readonly diagnoses: readonly Diagnosis[]
  readonly diagnosesByConcept: ReadonlyMap<string, readonly Diagnosis[]>
  readonly exposures: readonly Exposure[]
  readonly exposuresByClass: ReadonlyMap<string, readonly Exposure[]>
  readonly allergies: readonly Allergy[]
  readonly vaccinations: readonly Vaccination[]
  readonly studies: readonly StudyParticipation[]
  readonly reports: readonly Report[]
  /** Answers by full criterion id; a later one replaces an earlier one. */
  readonly answers: ReadonlyMap<string, AnswerEntry>
  /** What was attested in earlier sessions and stands in the chart, by full criterion id: shown, never counted. */
  readonly earlierAnswers: ReadonlyMap<string, EarlierAnswer>
  readonly reads: ReadonlyMap<ChartResourceType, Read>
  readonly chart: Chart
  /** What was worked out of them so far. Shared with what lies over them, so that it stands there too. */
  readonly memory: Memory
}
