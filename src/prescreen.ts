import type { Chart } from './chart/chart.ts'
import type { ClinicalSettings } from './criteria/inquiry.ts'
import type { Entry } from './findings/entry.ts'
import type { Findings } from './findings/findings.ts'
import { gatherFindings } from './findings/gather.ts'
import { matchTrial } from './matching/match-trial.ts'
import type { MissingDatum, TrialMatch } from './matching/match.ts'
import { rankMissingData } from './matching/missing-data.ts'
import type { LocalCode } from './terminology/bind.ts'
import type { Trial } from './trials/trial.ts'
import { dayOf, dayText } from './values/clinical-date.ts'

export interface PrescreenRequest {
  readonly chart: Chart
  /** What the clinician entered and answered. */
  readonly entries: readonly Entry[]
  readonly trials: readonly Trial[]
  /** The day the patient is prescreened on, `YYYY-MM-DD`. */
  readonly asOf: string
  readonly settings: ClinicalSettings
  readonly localCodes?: readonly LocalCode[]
}

/** The answer, without words: what `report` says in a language, and every face shows. */
export interface Prescreening {
  readonly asOf: string
  readonly findings: Findings
  /** What it was asked under: whoever looks closer (thresholds, trends) asks under the same. */
  readonly settings: ClinicalSettings
  readonly trials: readonly TrialMatch[]
  readonly missingData: readonly MissingDatum[]
}

/**
 * Prescreens one patient: chart and entries become findings, each trial's criteria are decided on them, and what is
 * missing is gathered over all trials. Synchronous, without a clock or a network; a broken resource costs its own
 * criteria only. Throws where `asOf` is no day.
 */
export function prescreen({ chart, entries, trials, asOf, settings, localCodes }: PrescreenRequest): Prescreening {
  const day = dayOf(asOf)
  if (day === undefined) throw new RangeError(`asOf must be a day written YYYY-MM-DD, not "${asOf}"`)
  return prescreenFindings({ findings: gatherFindings(chart, entries, day, localCodes), trials, settings })
}

/**
 * Prescreens on findings already gathered. Where only entries change, a face gathers the chart once and lays them over
 * it (`withEntries`): what was worked out of the chart then stands.
 */
export function prescreenFindings({
  findings,
  trials,
  settings,
}: Pick<PrescreenRequest, 'trials' | 'settings'> & { readonly findings: Findings }): Prescreening {
  const matches = trials.map((trial) => matchTrial(trial, findings, settings))
  return { asOf: dayText(findings.asOf), findings, settings, trials: matches, missingData: rankMissingData(matches) }
}
