import type { DrugBinding } from '../terminology/drugs.ts'
import type { ClinicalDate, Day } from '../values/clinical-date.ts'
import type { Interval } from '../values/interval.ts'

/** How much of a drug a day: known (as an interval, `5-10`), or why not. */
export type DailyDose =
  | { readonly kind: 'known'; readonly milligrams: Interval }
  | { readonly kind: 'as-needed' | 'text-only' | 'not-stated' | 'tapered' | 'unit-unknown' }

/** One statement that a patient takes or took a drug: an order, a report, a dose given, or a supply handed over. */
export interface Exposure {
  readonly reference: string
  readonly resourceType: 'MedicationRequest' | 'MedicationStatement' | 'MedicationAdministration' | 'MedicationDispense'
  readonly display: string
  readonly drugs: readonly DrugBinding[]
  /** The drug is known by its words only, which a person confirms. */
  readonly byTextOnly: boolean
  readonly systemic: 'yes' | 'no' | 'unclear'
  readonly start?: ClinicalDate
  readonly end?: ClinicalDate
  /** On the as-of date: taken, not taken, or not told. */
  readonly ongoing: 'yes' | 'no' | 'unclear'
  /** A single dose given. */
  readonly single: boolean
  readonly dose: DailyDose
  readonly doseText?: string
  /** Its instructions or reason say that it prevents an infection. */
  readonly prophylaxis: boolean
}

/** The days an exposure may cover; an end that nobody recorded may be any day up to the as-of date. */
export interface Cover {
  /** Days on which it was surely taken; nothing where no day is sure. */
  readonly sure?: { readonly from: Day; readonly to: Day }
  readonly possible?: { readonly from: Day; readonly to: Day }
}

export function coverOf(exposure: Exposure, asOf: Day): Cover {
  const { start, end, ongoing, single } = exposure
  const earliest = start?.first ?? Number.NEGATIVE_INFINITY
  if (earliest > asOf) return {}
  const lastPossible = ongoing === 'yes' ? asOf : Math.min(end?.last ?? (single ? (start?.last ?? asOf) : asOf), asOf)
  const possible = { from: earliest, to: Math.max(lastPossible, Math.min(start?.last ?? lastPossible, asOf)) }
  const surelyFrom = start?.last
  const surelyTo = ongoing === 'yes' ? asOf : (end?.first ?? surelyFrom)
  if (surelyFrom === undefined) return ongoing === 'yes' ? { sure: { from: asOf, to: asOf }, possible } : { possible }
  if (surelyTo === undefined || surelyTo < surelyFrom || surelyFrom > asOf) return { possible }
  return { sure: { from: surelyFrom, to: Math.min(surelyTo, asOf) }, possible }
}
