import { latestOf, type ClinicalDate } from '../values/clinical-date.ts'
import type { Findings } from '../findings/findings.ts'
import type { Measurement } from '../findings/measurement.ts'

/** Why one value of several is the one that counts, or is not. */
export type Consideration = 'used' | 'older' | 'preliminary' | 'later' | 'no-value' | 'no-date' | 'replaced'

export interface ConsideredValue {
  readonly measurement: Measurement
  readonly consideration: Consideration
}

/** All values on record of one datum, the latest first, each with what became of it. Whether it is too old is the criterion's to say. */
export function consideredValues(concept: string, { measurements, asOf }: Findings): readonly ConsideredValue[] {
  const all = measurements.get(concept) ?? []
  const usable = all.filter((one) => unusableBecause(one, asOf) === undefined).filter(isDated)
  const latest = new Set<Measurement>(latestOf(usable, ({ date }) => date))
  const isReplaced = [...latest].some(({ replaces }) => replaces)
  return [...all]
    .sort((a, b) => (b.date?.first ?? Number.NEGATIVE_INFINITY) - (a.date?.first ?? Number.NEGATIVE_INFINITY))
    .map((measurement) => ({
      measurement,
      consideration: unusableBecause(measurement, asOf) ?? standing(measurement, latest, isReplaced),
    }))
}

function standing(one: Measurement, latest: ReadonlySet<Measurement>, isReplaced: boolean): Consideration {
  if (!latest.has(one)) return 'older'
  return isReplaced && !one.replaces && one.source === 'chart' ? 'replaced' : 'used'
}

function unusableBecause({ preliminary, value, date }: Measurement, asOf: number): Consideration | undefined {
  if (preliminary) return 'preliminary'
  if (value === undefined) return 'no-value'
  if (date === undefined) return 'no-date'
  return date.first > asOf ? 'later' : undefined
}

function isDated(one: Measurement): one is Measurement & { readonly date: ClinicalDate } {
  return one.date !== undefined
}
