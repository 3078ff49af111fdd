import type { Measurement } from '../findings/measurement.ts'
import { latestOf, type ClinicalDate, type Day } from '../values/clinical-date.ts'

/** A measurement of which it is known when it was true. */
export type DatedMeasurement = Measurement & { readonly date: ClinicalDate }

/** One selection of measurements in time. */
export interface Timeline {
  /** Final, with a value, and true of a day that is not ahead. */
  readonly usable: readonly DatedMeasurement[]
  /** Of the usable ones those that none is later than; results that were corrected are left out. */
  readonly latest: readonly DatedMeasurement[]
}

const timelines = new WeakMap<readonly Measurement[], Timeline>()

/**
 * The timeline of a selection, drawn once: each threshold of each trial asks for the same latest value.
 * @param selection what `measurementsOf` gave; one list belongs to one as-of date
 */
export function timelineOf(selection: readonly Measurement[], asOf: Day): Timeline {
  const known = timelines.get(selection)
  if (known !== undefined) return known
  const usable = selection.filter(
    (one): one is DatedMeasurement =>
      !one.preliminary && one.date !== undefined && one.date.first <= asOf && one.value !== undefined,
  )
  const timeline = { usable, latest: withoutReplaced(latestOf(usable, ({ date }) => date)) }
  timelines.set(selection, timeline)
  return timeline
}

export function isDated(measurement: Measurement): measurement is DatedMeasurement {
  return measurement.date !== undefined
}

/** Of one instant, amended and corrected results replace those they correct. */
export function withoutReplaced<T extends Measurement>(latest: readonly T[]): readonly T[] {
  const replacing = latest.filter(({ replaces }) => replaces)
  return replacing.length === 0 ? latest : latest.filter(({ replaces, source }) => replaces || source === 'entry')
}
