import { decide } from '../criteria/decide.ts'
import type { Reason } from '../criteria/determination.ts'
import type { ClinicalSettings, Inquiry } from '../criteria/inquiry.ts'
import { impliedSledai, totalOf } from '../criteria/instrument-total.ts'
import { inUnit } from '../criteria/kinds/measurement.ts'
import { measurementsOf } from '../criteria/select.ts'
import { latestValues, type DatedMeasurement } from '../criteria/timeline.ts'
import type { Findings } from '../findings/findings.ts'
import type { Measurement } from '../findings/measurement.ts'
import { conceptById } from '../terminology/catalog.ts'
import { criterionId } from '../trials/trial.ts'
import { exactly, mapped, rounded, type Comparison, type Interval } from '../values/interval.ts'
import type { Truth } from '../values/truth.ts'
import type { CriterionMatch, TrialMatch } from './match.ts'
import { limitsIn, timesUln, type Limit } from './limits.ts'

/** How a patient's latest value stands to one limit that one criterion sets. */
export interface Threshold {
  readonly trial: string
  /** Full id. */
  readonly criterion: string
  /** What passes: an exclusion of values below 1 passes at 1 and above. */
  readonly comparison: Comparison
  readonly value: number
  /** UCUM; `×ULN` for a multiple of the upper limit of normal, nothing for a score. */
  readonly unit?: string
  /** From the rule itself, as the criterion decides it. */
  readonly standing: 'meets' | 'misses' | 'open'
  readonly reason?: Reason
  /** The latest value in the limit's unit. */
  readonly number?: Interval
  /** In the limit's unit: above zero how far it clears the limit, below zero how far it misses it. */
  readonly distance?: number
  /** Missed by a tenth of the limit at most, or by one point of a score. For the eye only: it decides nothing. */
  readonly isNear: boolean
}

/** One datum, its latest value, and every limit that the trials still in question set to it. */
export interface ThresholdRow {
  readonly datum: string
  readonly latest?: DatedMeasurement
  readonly thresholds: readonly Threshold[]
}

interface Question {
  readonly findings: Findings
  readonly settings: ClinicalSettings
}

/** One fact against all trials: a row a datum, the most asked first. Criteria that do not concern the patient set no limit. */
export function thresholdRows(matches: readonly TrialMatch[], question: Question): readonly ThresholdRow[] {
  const rows = new Map<string, Threshold[]>()
  for (const { trial, criteria } of matches)
    for (const match of criteria) {
      if (match.verdict === 'not-applicable') continue
      const { criterion } = match
      for (const limit of limitsIn(criterion.rule, criterion.category === 'inclusion')) {
        const own = rows.get(limit.datum) ?? []
        rows.set(limit.datum, own)
        own.push(thresholdOf(criterionId(trial, criterion), trial.id, match, limit, question))
      }
    }
  return [...rows]
    .map(([datum, thresholds]) => {
      const latest = latestUsable(question.findings, datum)
      return { datum, thresholds, ...(latest === undefined ? {} : { latest }) }
    })
    .sort((a, b) => trialsIn(b) - trialsIn(a) || b.thresholds.length - a.thresholds.length)
}

function trialsIn({ thresholds }: ThresholdRow): number {
  return new Set(thresholds.map(({ trial }) => trial)).size
}

function thresholdOf(
  criterion: string,
  trial: string,
  { overridden }: CriterionMatch,
  limit: Limit,
  { findings, settings }: Question,
): Threshold {
  const inquiry: Inquiry = {
    findings,
    settings,
    criterion,
    decide: (rule) => decide(rule, { findings, settings, criterion }),
  }
  const { truth, missing } = inquiry.decide(limit.rule)
  const standing = overridden === undefined ? standingOf(truth, limit.isWanted) : 'open'
  const number = numberFor(limit, inquiry)
  const distance = number && standing !== 'open' ? distanceTo(limit, number, standing) : undefined
  const [first] = missing
  return {
    trial,
    criterion,
    comparison: limit.comparison,
    value: limit.value,
    ...(limit.unit === undefined ? {} : { unit: limit.unit }),
    standing,
    ...(standing === 'open' && first !== undefined ? { reason: first.reason } : {}),
    ...(number === undefined ? {} : { number }),
    ...(distance === undefined ? {} : { distance }),
    isNear: standing === 'misses' && distance !== undefined && isNear(limit, distance),
  }
}

function standingOf(truth: Truth, isWanted: boolean): Threshold['standing'] {
  if (truth === 'unknown') return 'open'
  return (truth === 'true') === isWanted ? 'meets' : 'misses'
}

function distanceTo({ comparison, value }: Limit, { low, high }: Interval, standing: 'meets' | 'misses'): number {
  const isFloor = comparison === '>=' || comparison === '>'
  const end = isFloor === (standing === 'meets') ? low : high
  return rounded(isFloor ? end - value : value - end)
}

function isNear({ value, unit }: Limit, distance: number): boolean {
  const tenth = Math.abs(value) / 10
  return -distance <= (unit === undefined ? Math.max(1, tenth) : tenth)
}

/** The latest value that is final and dated, whatever its age. */
export function latestUsable(findings: Findings, datum: string): DatedMeasurement | undefined {
  return latestValues(measurementsOf(findings, { concept: datum }), findings)[0]
}

/** The latest value on the limit's own scale; nothing where it has no number there. */
function numberFor({ datum, scale, unit }: Limit, inquiry: Inquiry): Interval | undefined {
  const latest = latestUsable(inquiry.findings, datum)
  if (latest?.value === undefined) return undefined
  if (unit === undefined) {
    const implied = datum === 'sledai-2k' ? impliedSledai(latest) : undefined
    if (scale === 'sledai-2k-modified') return implied?.serologyFree
    return scale === 'sledai-2k-clinical' ? implied?.closed : totalOf(datum, latest)
  }
  const { number, unit: own = '' } = latest.value
  if (number === undefined) return undefined
  if (unit !== timesUln) return inUnit(datum, number, own, unit, inquiry)
  const high = upperLimit(latest, datum, own, inquiry)
  return high === undefined ? undefined : mapped(number, (amount) => Number((amount / high).toPrecision(3)))
}

/** The laboratory's own limit, else the site's assumption, in the value's unit. */
function upperLimit({ ranges }: Measurement, datum: string, unit: string, inquiry: Inquiry): number | undefined {
  const own = ranges.find(({ high }) => high !== undefined && high > 0)
  if (own?.high !== undefined && (own.unit === undefined || own.unit === unit)) return own.high
  const assumed = inquiry.settings.assumedUln(datum) ?? conceptById(datum)?.defaultUln
  if (assumed === undefined) return undefined
  return inUnit(datum, exactly(assumed.value), assumed.unit, unit, inquiry)?.low
}
