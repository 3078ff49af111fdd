import type { Findings } from '../findings/findings.ts'
import type { CurrencyClass } from '../terminology/currency.ts'
import type { ConvertUnit } from '../values/unit.ts'
import type { Span } from '../values/window.ts'
import type { Determination } from './determination.ts'
import type { Rule } from './rule.ts'

/** A limit of normal where the laboratory gives none: an assumption, and shown as one. */
export interface AssumedUln {
  readonly value: number
  readonly unit: string
}

/** The clinical settings that one site can change; defaults come from `terminology`. */
export interface ClinicalSettings {
  /** How long a value of this class counts; nothing: for ever. */
  readonly currencyOf: (currency: CurrencyClass) => Span | undefined
  readonly assumedUln: (concept: string) => AssumedUln | undefined
  readonly convert: ConvertUnit
}

/** What a rule is asked against: one patient's findings, the site's settings, and the way to decide its parts. */
export interface Inquiry {
  readonly findings: Findings
  readonly settings: ClinicalSettings
  /** Full id of the criterion asked about; names the datum of questions that only a person can answer. */
  readonly criterion: string
  readonly decide: (rule: Rule) => Determination
}
