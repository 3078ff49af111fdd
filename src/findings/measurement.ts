import type { Binding } from '../terminology/bind.ts'
import type { ClinicalDate } from '../values/clinical-date.ts'
import type { Interval } from '../values/interval.ts'
import type { CodedText } from './coded-text.ts'

export type Sign = 'positive' | 'negative' | 'unclear'

/** What `Observation.interpretation` says, where it says anything that we read. */
export type Interpretation = 'positive' | 'negative' | 'unclear' | 'high' | 'low' | 'normal' | 'abnormal'

/** The laboratory's own normal range; only of type normal (or none) and fitting the patient. */
export interface ReferenceRange {
  readonly low?: number
  readonly high?: number
  readonly unit?: string
  readonly text?: string
}

/** Everything one result says at once: `Positive 1:160` is a sign and a titre. */
export interface MeasuredValue {
  /** The value in the record's own characters. */
  readonly text: string
  readonly number?: Interval
  readonly unit?: string
  /** The reciprocal of the titre: 160 for 1:160. */
  readonly titre?: Interval
  readonly sign?: Sign
  readonly coded?: CodedText
  /** Counts by grade: `{ A: 1, B: 1 }`. */
  readonly counts?: Readonly<Record<string, number>>
  /** Item answers of an instrument scored item by item. */
  readonly items?: Readonly<Record<string, unknown>>
}

/**
 * One result of one concept's measurement, from an Observation or one of its components, or entered by hand. What
 * stands in an Observation is read when it is asked for; a copy by spreading would lose it.
 */
export interface Measurement {
  readonly reference: string | undefined
  readonly source: 'chart' | 'entry'
  readonly bindings: readonly Binding[]
  readonly display: string
  readonly date: ClinicalDate | undefined
  /** A preliminary result is shown and never used. */
  readonly preliminary: boolean
  /** An amended or corrected result replaces the others of its instant. */
  readonly replaces: boolean
  readonly value: MeasuredValue | undefined
  readonly ranges: readonly ReferenceRange[]
  readonly interpretation: Interpretation | undefined
  readonly remark: string | undefined
  /** When this product itself wrote it to the chart. */
  readonly writtenAt: string | undefined
}
