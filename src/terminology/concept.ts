import type { CurrencyClass } from './currency.ts'

/** The two languages every label comes in. */
export interface Label {
  readonly en: string
  readonly zh: string
}

export type ConceptKind =
  'observation' | 'condition' | 'procedure' | 'medication' | 'score' | 'immunization' | 'allergy' | 'status'

/**
 * What a code does for its concept. `match`: it counts. `context`: it is shown or asks, and settles nothing alone.
 * `exclude`: it looks like the concept and must not count.
 */
export type CodingUse = 'match' | 'context' | 'exclude'

/** One code of a concept, with where it was seen. */
export interface ConceptCoding {
  /** Canonical URI. */
  readonly system: string
  readonly code: string
  readonly display: string
  readonly use: CodingUse
  /** A group within the concept that criteria can select by: `titre-if`, `diffuse`, `rituximab`. */
  readonly facet?: string
  /** `prefix`: the code and all below it. `range`: every three-character category between the two. Absent: exact. */
  readonly match?: 'prefix' | 'range'
  /** Whether code and meaning were seen in a release-derived list or in two independent sources. */
  readonly verified: boolean
  readonly reference: string
  /** An id of a national SNOMED CT extension. */
  readonly extension?: boolean
}

/** One thing that criteria ask about and charts record. */
export interface Concept {
  readonly id: string
  readonly kind: ConceptKind
  readonly label: Label
  readonly aliases?: readonly string[]
  /** Aliases that name one facet of the concept: `scl70` is the facet `scl-70` of the systemic sclerosis antibodies. */
  readonly facetAliases?: Readonly<Record<string, string>>
  /** Canonical UCUM unit. */
  readonly unit?: string
  readonly seenUnits?: readonly string[]
  readonly molarMass?: number
  /** Used only where the observation has no usable reference range, and shown as an assumption. */
  readonly defaultUln?: { readonly value: number; readonly unit: string; readonly note: string }
  readonly currency: CurrencyClass
  readonly pitfall?: string
  readonly notes?: string
  readonly codings: readonly ConceptCoding[]
}
