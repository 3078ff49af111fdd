import type { Findings } from '../findings/findings.ts'
import type { MeasuredValue, Measurement } from '../findings/measurement.ts'
import { latestOf, type ClinicalDate } from '../values/clinical-date.ts'
import { Place } from '../values/memory.ts'

/** A measurement of which it is known when it was true. */
export type DatedMeasurement = Measurement & { readonly date: ClinicalDate }

/** A measurement that says something. */
export type ValuedMeasurement = Measurement & { readonly value: MeasuredValue }

/** What a sentence can be judged by, of now. */
export type UsableMeasurement = DatedMeasurement & ValuedMeasurement

const latestFound = new Place<readonly Measurement[], readonly UsableMeasurement[]>()

/**
 * Of the values that count (final, dated, not ahead) those that none is later than, without results that were corrected.
 * Found once: each threshold of each trial asks for the same latest value.
 * @param selection what `measurementsOf` gave of these findings
 */
export function latestValues(
  selection: readonly Measurement[],
  { asOf, memory }: Pick<Findings, 'asOf' | 'memory'>,
): readonly UsableMeasurement[] {
  const found = latestFound.in(memory)
  const known = found.get(selection)
  if (known !== undefined) return known
  const counts = (one: Measurement): one is UsableMeasurement =>
    !one.preliminary && isDated(one) && one.date.first <= asOf && hasValue(one)
  const latest = withoutReplaced(latestOf(selection, dateOf, counts))
  found.set(selection, latest)
  return latest
}

export function dateOf({ date }: Measurement): ClinicalDate | undefined {
  return date
}

export function hasValue(measurement: Measurement): measurement is ValuedMeasurement {
  return measurement.value !== undefined
}

export function isDated(measurement: Measurement): measurement is DatedMeasurement {
  return measurement.date !== undefined
}

/** Of one instant, amended and corrected results replace those they correct. */
export function withoutReplaced<T extends Measurement>(latest: readonly T[]): readonly T[] {
  const replacing = latest.filter(({ replaces }) => replaces)
  return replacing.length === 0 ? latest : latest.filter(({ replaces, source }) => replaces || source === 'entry')
}
