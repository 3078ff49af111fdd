/**
 * The core as a library: one patient's chart against trials, and the scores that trials ask for. It has no clock, no
 * network and no storage of its own; the day, the chart and what the clinician entered are given to it.
 *
 * ```js
 * const prescreening = prescreen({ chart: chartFromBundle(bundle), entries: [], trials, asOf, settings: clinicalSettings() })
 * const result = toResult(prescreening, 'en', program)
 * ```
 *
 * @module
 */
import type { Result } from './report/result.ts'
import { contentDate } from './trials/catalog.ts'

export { chartFromBundle } from './chart/from-bundle.ts'
export { chartResourceTypes } from './chart/chart.ts'
export type { Chart, ChartResourceType, Read, ReadDetail, ReadStatus, SearchRecord } from './chart/chart.ts'
export { UnusableInput, type UnusableReason } from './chart/unusable-input.ts'

export { parseEntries, UnusableEntries } from './entries/parse-entries.ts'
export type { AnswerEntry, DatumEntry, Entry, EntryValue } from './findings/entry.ts'

export { contentDate, trials } from './trials/catalog.ts'
export { parseTrials } from './trials/parse-trials.ts'
export { TrialFileError } from './trials/trial-file-error.ts'
export { criterionId } from './trials/trial.ts'
export type { Cohort, Criterion, CriterionGroup, DecidedBy, Trial } from './trials/trial.ts'

export { clinicalSettings, type SiteChoices } from './criteria/clinical-settings.ts'
export type { AssumedUln, ClinicalSettings } from './criteria/inquiry.ts'
export { loadUcum, needsUcum } from './findings/ucum.ts'
export type { CodingUse } from './terminology/concept.ts'
export type { LocalCode } from './terminology/bind.ts'
export type { Fault } from './values/fault.ts'
export type { Message } from './values/message.ts'
export type { Span } from './values/window.ts'
export type { ConvertUnit, MolarFactor } from './values/unit.ts'

export { prescreen, type Prescreening, type PrescreenRequest } from './prescreen.ts'
export type { Basis, Evidence, Missing, Reason, Verdict } from './criteria/determination.ts'
export type { CohortMatch, CriterionMatch, MissingDatum, TrialMatch } from './matching/match.ts'
export type { Outcome } from './matching/outcome.ts'

export { toResult } from './report/to-result.ts'
export { toText } from './report/to-text.ts'
export type {
  Result,
  ResultCohort,
  ResultCriterion,
  ResultEvidence,
  ResultMissing,
  ResultMissingDatum,
  ResultRead,
  ResultTrial,
} from './report/result.ts'
export type { Label } from './terminology/concept.ts'
export type { Language } from './wording/language.ts'

export { calculators } from './scores/calculators/catalog.ts'
export { ImpossibleInput, type Calculator, type Inputs, type Results } from './scores/calculators/calculator.ts'
export { classifications, instrumentById, instruments } from './scores/catalog.ts'
export { scoreOf, type ScoreOutput } from './scores/score-of.ts'
export type { Problem } from './scores/answers.ts'
export type { Answer, Answers, Bounds, Derived, Instrument, Item, Option, Score } from './scores/instrument.ts'

/** This package's version and the day its clinical content was last gone over: what every `Result` is marked with. */
export const program: Result['program'] = { version: __VERSION__, contentDate }
