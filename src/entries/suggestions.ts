import { evidenceOfDiagnosis } from '../criteria/evidence.ts'
import type { Findings } from '../findings/findings.ts'
import type { Instrument } from '../scores/instrument.ts'
import type { Day } from '../values/clinical-date.ts'
import type { ConvertUnit } from '../values/unit.ts'
import { diagnosesBeside } from './chart-values.ts'
import { suggestedAnswer } from './suggested-answer.ts'
import { notesOn, shownResults } from './suggestion-facts.ts'
import type { Suggestion } from './suggestion.ts'

/** The day an instrument is scored on, and how units convert. */
export interface SuggestionSettings {
  readonly day: Day
  readonly convert: ConvertUnit
}

/**
 * What the chart says about an instrument's items: the latest results inside its window, compared with limits of the
 * same result only. What is missing stays unknown: a finding is called absent only where all that could show it was
 * measured, and never for criteria that count over a life.
 */
export function suggestionsFor(
  instrument: Instrument,
  findings: Findings,
  { day, convert }: SuggestionSettings,
): ReadonlyMap<string, Suggestion> {
  const lookBack = { day, days: instrument.window.days }
  const found = (instrument.items ?? []).flatMap((item) => {
    if (item.prefill === undefined) return []
    const { prefill } = item
    const shown = [
      ...prefill.concepts.flatMap((concept) => shownResults(concept, prefill, findings, lookBack)),
      ...diagnosesBeside(prefill, findings, lookBack).map(([concept, one]) => evidenceOfDiagnosis(concept, one, day)),
    ]
    if (shown.length === 0) return []
    const answer =
      prefill.mode === 'suggest' ? suggestedAnswer(item, prefill, { findings, lookBack, convert }) : undefined
    const notes = notesOn(instrument, prefill, findings, lookBack)
    return [{ item: item.id, evidence: shown, notes, ...(answer === undefined ? {} : { answer }) }]
  })
  return new Map(found.map((suggestion) => [suggestion.item, suggestion]))
}
