import type { ClinicalDate } from '../values/clinical-date.ts'
import type { Exposure } from './exposure.ts'

/** A report that drugs are no longer taken, or never were, and the day from which it says so. */
export interface Denial {
  readonly drugs: Exposure['drugs']
  readonly from: ClinicalDate | undefined
}

/**
 * Orders stay active in a chart long after the patient stopped. Where a report since the order says that its drug is not
 * taken, nobody knows which of the two holds.
 */
export function withDenials(exposures: readonly Exposure[], denials: readonly Denial[]): readonly Exposure[] {
  if (denials.length === 0) return exposures
  return exposures.map((exposure) =>
    exposure.resourceType === 'MedicationRequest' &&
    exposure.ongoing === 'yes' &&
    denials.some((denial) => isSince(denial, exposure) && isOfOneDrug(denial, exposure))
      ? { ...exposure, ongoing: 'unclear' }
      : exposure,
  )
}

function isSince({ from }: Denial, { start }: Exposure): boolean {
  return from === undefined || start === undefined || from.last >= start.first
}

function isOfOneDrug({ drugs }: Denial, exposure: Exposure): boolean {
  return exposure.drugs.some(({ ingredient }) => drugs.some((denied) => denied.ingredient === ingredient))
}
