import type { Prescreening } from '../prescreen.ts'
import type { Label } from '../terminology/concept.ts'
import type { Language } from '../wording/language.ts'

/**
 * What a card is made of. It says a few things of a prescreening that has hundreds of criteria: only what stands in the
 * card is put into words.
 */
export interface Shown {
  readonly prescreening: Prescreening
  readonly language: Language
  /** What the questions are called that only a person can answer. */
  readonly questions: ReadonlyMap<string, Label>
}
