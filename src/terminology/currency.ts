import { conceptById } from './catalog.ts'

/** Kinds of fact by how long one stays current where a trial names no window of its own. */
export const currencyClasses = [
  'blood',
  'instrument',
  'infection',
  'function',
  'autoantibody',
  'flow-cytometry',
  'vital-signs',
  'body-size',
  'ever',
] as const
export type CurrencyClass = (typeof currencyClasses)[number]

/** Days a value counts before the as-of date; `null` counts for ever. */
export type CurrencyDays = Readonly<Record<CurrencyClass, number | null>>

/**
 * The one table of currency. `blood`: counts, chemistry, coagulation, CRP, ESR, urine. `function`: LVEF, ECG, HRCT,
 * lung function, MRI. `autoantibody`: for "positive at screening"; a plain "is positive for" asks `ever`.
 */
export const defaultCurrencyDays: CurrencyDays = {
  blood: 28,
  instrument: 28,
  infection: 90,
  function: 90,
  autoantibody: 90,
  'flow-cytometry': 28,
  'vital-signs': 28,
  'body-size': 90,
  ever: null,
}

/** The table with a site's own numbers in place. */
export function currencyWith(site: Partial<CurrencyDays> = {}): CurrencyDays {
  return { ...defaultCurrencyDays, ...site }
}

/** Tests whose positive result never expires: the antibody stays when the infection is treated. Facets where they differ. */
export const positiveNeverExpires: readonly { readonly concept: string; readonly facets?: readonly string[] }[] = [
  { concept: 'hiv' },
  { concept: 'syphilis', facets: ['treponemal'] },
]

/** How long values of a concept stay current, as a class of the table above; what nothing is called by never expires. */
export function currencyOf(concept: string): CurrencyClass {
  return conceptById(concept)?.currency ?? 'ever'
}
