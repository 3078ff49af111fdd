import { currencyWith, type CurrencyDays } from '../terminology/currency.ts'
import { convertByTable, type ConvertUnit } from '../values/unit.ts'
import type { AssumedUln, ClinicalSettings } from './inquiry.ts'

/** What a site may set otherwise than the product: days that values count, limits of normal that it assumes. */
export interface SiteChoices {
  readonly currencyDays?: Partial<CurrencyDays>
  readonly assumedUln?: Readonly<Record<string, AssumedUln>>
  /** A fuller unit converter than the table; loaded where a chart needs it. */
  readonly convert?: ConvertUnit
}

/** The product's clinical settings with a site's own in place. */
export function clinicalSettings({ currencyDays, assumedUln, convert }: SiteChoices = {}): ClinicalSettings {
  const days = currencyWith(currencyDays)
  return {
    currencyOf: (currency) => (days[currency] === null ? undefined : { days: days[currency] }),
    assumedUln: (concept) => assumedUln?.[concept],
    convert: convert ?? convertByTable,
  }
}
