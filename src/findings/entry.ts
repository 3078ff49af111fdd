/** What a clinician typed in: a value for a datum, or an answer to a criterion's question. */
export type Entry = DatumEntry | AnswerEntry

interface Entered {
  /** The day the value or answer is about, `YYYY-MM-DD`. */
  readonly date: string
  readonly author?: string
  readonly remark?: string
  /** "The chart is wrong": lets the entry stand against a definite chart verdict, and is shown wherever it does. */
  readonly override?: { readonly reason: string }
}

export interface DatumEntry extends Entered {
  /** Concept or instrument id in kebab-case; the spellings of other lists are taken as aliases. */
  readonly datum: string
  readonly value: EntryValue
  /** UCUM; required for a quantity that has a unit. */
  readonly unit?: string
  /**
   * The instrument's item answers, where it was scored item by item; what is not named was not assessed. They decide:
   * `value` then repeats their total, or, while some are open, the least it can be.
   */
  readonly items?: Readonly<Record<string, unknown>>
}

export interface AnswerEntry extends Entered {
  /** Full criterion id: `NCT07246096/I2d2`. */
  readonly criterion: string
  /** Whether the ledger's sentence is true of this patient. */
  readonly answer: 'yes' | 'no' | 'unsure'
}

/** A number, a word (`positive`, `III`), yes or no, or counts by grade (`{ A: 1, B: 1 }`). */
export type EntryValue = number | string | boolean | Readonly<Record<string, number>>
