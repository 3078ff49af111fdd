import type { LocalCode } from '../terminology/bind.ts'
import { parseClinicalDate, type ClinicalDate, type Day } from '../values/clinical-date.ts'
import { asText, type JsonRecord } from '../values/json.ts'
import type { Exposure } from './exposure.ts'
import { exposuresFrom } from './from-medication.ts'

/** A report that drugs are no longer taken, or never were, and the day from which it says so. */
export interface Denial {
  readonly drugs: Exposure['drugs']
  readonly from: ClinicalDate | undefined
}

const denying = ['stopped', 'not-taken']

/** What a MedicationStatement denies; one of a drug never taken is no exposure, and is read as if it were stopped. */
export function denialsFrom(
  resource: JsonRecord,
  resolve: Parameters<typeof exposuresFrom>[2],
  asOf: Day,
  localCodes: readonly LocalCode[],
): readonly Denial[] {
  const isDenial = denying.includes(asText(resource['status'])?.toLowerCase() ?? '')
  if (resource['resourceType'] !== 'MedicationStatement' || !isDenial) return []
  const asserted = parseClinicalDate(resource['dateAsserted'])
  return exposuresFrom({ ...resource, status: 'stopped' }, '', resolve, asOf, localCodes).map(
    ({ drugs, start, end }) => ({ drugs, from: end ?? asserted ?? start }),
  )
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
