import type { Label } from '../terminology/concept.ts'

/** Said of an item that nobody looked at: not the same as absent. */
export const notAssessed = 'not-assessed'

/** Present or absent, an option's value, or a number. */
export type Answer = boolean | number | string

/** Answers by item id. An item that is not named counts as not assessed. */
export type Answers = Readonly<Record<string, Answer>>

export interface Option {
  readonly value: number | string
  readonly label: Label
  /** The name that lists and command lines use for it: `Moderate`. */
  readonly name?: string
}

/** What a chart value says about an item: above or below a number, the laboratory's own limit, or a multiple of it. */
export interface PrefillTest {
  readonly concept: string
  readonly facet?: string
  readonly is: '>' | '>=' | '<' | '<=' | 'positive'
  readonly value?: number
  readonly unit?: string
  /** The laboratory's own limit: `upper` or `lower`; `value` is then a multiple of it. */
  readonly limit?: 'upper' | 'lower'
  /** The answer it points to, where the item has options. */
  readonly answer?: number | string
  /** Any result in the window counts, not the latest alone. */
  readonly any?: boolean
  /** Stands in where that concept has no result in the window, and is shown as standing in. */
  readonly insteadOf?: string
}

/** What the chart can say about an item. `suggest`: ticked, unconfirmed. `hint`: shown beside it, nothing ticked. */
export interface Prefill {
  readonly mode: 'suggest' | 'hint'
  readonly concepts: readonly string[]
  /** Which diagnoses of the concepts, where not all of them. */
  readonly facets?: readonly string[]
  /** Diagnoses count only where they were made in the window: a new stroke, not an old one. */
  readonly recent?: boolean
  /** Any of these that holds points to the answer; for options the first that holds does. */
  readonly tests?: readonly PrefillTest[]
  /** A result so near in time that it may explain the finding otherwise. */
  readonly warnsOf?: { readonly concept: string; readonly facet?: string; readonly withinDays: number }
  /** Values below the item's range are entered as its least: an ESR of 0 as 1. */
  readonly raisedToLeast?: boolean
}

/** One thing that is looked at: present or absent (weight), graded (options), or a number (range). */
export interface Item {
  readonly id: string
  readonly label: Label
  readonly weight?: number
  readonly options?: readonly Option[]
  readonly range?: { readonly min: number; readonly max: number; readonly step?: number; readonly unit?: string }
  readonly group?: string
  readonly prefill?: Prefill
  /** Other causes that the clinician rules out before it counts. */
  readonly excludes?: Label
  /** Holds in a finished form unless it is denied: the entry conditions of classification criteria. */
  readonly assumed?: boolean
  readonly source?: string
}

/** A value that goes with the total: another total over the same items, a count, a level. */
export type Derived = Readonly<Record<string, number | string | boolean | null>>

export interface Score {
  /** Absent while items that count are open. */
  readonly total?: number
  readonly derived?: Derived
  readonly band?: string
}

/** Between what the total lies while items are open; both ends the same once nothing is open. */
export interface Bounds {
  readonly min: number
  readonly max: number
  /** The same for the totals that are derived from the same items. */
  readonly derived?: Readonly<Record<string, { readonly min: number; readonly max: number }>>
}

export interface Instrument {
  /** The id of its concept. */
  readonly id: string
  readonly aliases?: readonly string[]
  readonly label: Label
  /** `max` is absent where the scale is open. */
  readonly range: { readonly min: number; readonly max?: number }
  /** The smallest difference between two totals; absent where any number is possible. */
  readonly step?: number
  readonly unit?: string
  readonly items?: readonly Item[]
  /**
   * What an item means that is not named in a finished form: absent; open, and the total does without it; or required,
   * and there is no total without it.
   */
  readonly unnamed: 'absent' | 'open' | 'required'
  readonly window: { readonly days: number; readonly flagOverDays?: number }
  /** What is to be known before it is filled in: what counts, and from where on criteria are met. */
  readonly lead?: Label
  readonly licence: string
  readonly sources: readonly string[]
  /** Where a total stands, for instruments that have bands. */
  readonly bandOf?: (total: number) => string
  score(answers: Answers): Score
  bounds(answers: Answers): Bounds
}
