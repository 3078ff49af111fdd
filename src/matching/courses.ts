import type { ClinicalSettings, Inquiry } from '../criteria/inquiry.ts'
import { totalOf } from '../criteria/instrument-total.ts'
import { inUnit } from '../criteria/kinds/measurement.ts'
import { windowOf } from '../criteria/window-of.ts'
import type { Findings } from '../findings/findings.ts'
import type { Measurement } from '../findings/measurement.ts'
import { conceptById } from '../terminology/catalog.ts'
import type { Day } from '../values/clinical-date.ts'
import type { Interval } from '../values/interval.ts'
import { spanBefore } from '../values/window.ts'
import { timesUln } from './limits.ts'
import type { Threshold, ThresholdRow } from './thresholds.ts'

export interface CoursePoint {
  readonly day: Day
  /** In the record's own characters. */
  readonly text: string
  readonly number: Interval
  readonly measurement: Measurement
}

/** How one datum has run, oldest first, in one unit, with the limits that trials set to it in that unit. */
export interface Course {
  readonly datum: string
  /** UCUM; nothing for a score. */
  readonly unit?: string
  readonly points: readonly CoursePoint[]
  readonly limits: readonly Threshold[]
  /** From this day on a value counts; nothing where it never grows old. */
  readonly countsFrom?: Day
}

interface Question {
  readonly findings: Findings
  readonly settings: ClinicalSettings
}

/** The courses of all data with a number and a day on record: those that trials set limits to first, then the longest. */
export function coursesOf(rows: readonly ThresholdRow[], question: Question): readonly Course[] {
  return [...question.findings.measurements.keys()]
    .flatMap((datum) => courseOf(datum, rows.find((row) => row.datum === datum)?.thresholds ?? [], question) ?? [])
    .filter(({ points, limits }) => points.length > 1 || limits.length > 0)
    .sort((a, b) => Number(b.limits.length > 0) - Number(a.limits.length > 0) || b.points.length - a.points.length)
}

function courseOf(
  datum: string,
  thresholds: readonly Threshold[],
  { findings, settings }: Question,
): Course | undefined {
  const concept = conceptById(datum)
  const inquiry: Pick<Inquiry, 'settings'> = { settings }
  const isScore = concept?.kind === 'score'
  const plain = thresholds.filter((one) => one.unit !== timesUln)
  const unit = isScore ? undefined : (plain[0]?.unit ?? concept?.unit)
  const points = (findings.measurements.get(datum) ?? [])
    .flatMap((measurement) => {
      const { value, date, preliminary, bindings } = measurement
      const counts = bindings.some((binding) => binding.concept === datum && binding.use === 'match')
      if (value === undefined || date === undefined || preliminary || !counts || date.first > findings.asOf) return []
      const number = isScore ? totalOf(datum, measurement) : numberIn(datum, measurement, unit, inquiry)
      return number === undefined ? [] : [{ day: date.first, text: value.text, number, measurement }]
    })
    .sort((a, b) => a.day - b.day)
  if (points.length === 0) return undefined
  const window = windowOf(datum, inquiry)
  return {
    datum,
    points,
    limits: plain.filter((one) => one.unit === unit),
    ...(unit === undefined ? {} : { unit }),
    ...(window === undefined ? {} : { countsFrom: spanBefore(findings.asOf, window) }),
  }
}

function numberIn(
  datum: string,
  { value }: Measurement,
  unit: string | undefined,
  inquiry: Pick<Inquiry, 'settings'>,
): Interval | undefined {
  if (value?.number === undefined) return undefined
  return unit === undefined ? value.number : inUnit(datum, value.number, value.unit ?? '', unit, inquiry)
}
