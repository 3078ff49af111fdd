import type { Exposure } from '../../src/findings/exposure.ts'
import type { Findings } from '../../src/findings/findings.ts'
import type { Day } from '../../src/values/clinical-date.ts'

export interface DrugsAsked {
  readonly classes: readonly string[]
  readonly except?: readonly string[]
}

/** The drugs of an exposure that are meant. */
export function meant({ drugs }: Exposure, { classes, except = [] }: DrugsAsked): readonly string[] {
  return drugs
    .filter((drug) => drug.classes.some((one) => classes.includes(one)) && !except.includes(drug.ingredient))
    .map(({ ingredient }) => ingredient)
}

/** Exposures of the whole body to the drugs meant; what the record says is local does not count. */
export function takenOf({ exposures }: Findings, asked: DrugsAsked): readonly Exposure[] {
  return exposures.filter((exposure) => exposure.systemic !== 'no' && meant(exposure, asked).length > 0)
}

/** The last day, up to today, on which it may have been taken; an end that nobody wrote down may be today. */
export function lastDayOf({ start, end, ongoing, single }: Exposure, asOf: Day): Day {
  if (ongoing === 'yes' || (start !== undefined && start.first > asOf)) return asOf
  const written = end?.last ?? (single ? start?.last : undefined) ?? asOf
  return Math.min(Math.max(written, start?.last ?? written), asOf)
}
