/**
 * Something to be said, without its words: an id of the message catalogue (`wording`) and the values it speaks of.
 * Values are facts (numbers, dates, names of drugs), never sentences.
 */
export interface Message {
  readonly id: string
  readonly values?: Readonly<Record<string, string | number>>
}
