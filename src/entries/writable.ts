import type { Entry } from '../findings/entry.ts'
import { instrumentById } from '../scores/catalog.ts'

/** Whether an entry has a form of its own in FHIR: scores and attestations do. */
export function hasForm(entry: Entry): boolean {
  return 'criterion' in entry || instrumentById(entry.datum) !== undefined
}

/**
 * Whether an entry is one that is written to the chart: a score, or a plain yes or no. That the chart is wrong is to be
 * mended in the chart, and that somebody was unsure is no news to it.
 */
export function isWritable(entry: Entry): boolean {
  return 'criterion' in entry ? entry.answer !== 'unsure' && entry.override === undefined : hasForm(entry)
}
