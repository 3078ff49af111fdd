import type { ReactNode } from 'react'
import type { Suggestion, SuggestionEvidence, SuggestionNote } from '../../entries/suggestion.ts'
import type { Answer, Item } from '../../scores/instrument.ts'
import { conceptById } from '../../terminology/catalog.ts'
import { instrumentWords as words } from '../../wording/instrument-words.ts'
import { panelWords } from '../../wording/panel-words.ts'
import { useSpeech, type Speech } from '../language.tsx'
import { choicesOf } from './choice-item.tsx'

interface ItemSuggestionProps {
  readonly item: Item
  readonly suggestion: Suggestion
  readonly isConfirmed: boolean
  readonly confirm: (answer: Answer) => void
}

/** What the chart says about an item: values with their dates, and the answer they point to, to be confirmed. */
export function ItemSuggestion({ item, suggestion, isConfirmed, confirm }: ItemSuggestionProps): ReactNode {
  const speech = useSpeech()
  const { say } = speech
  const { answer, evidence, notes } = suggestion
  const words_ = answer === undefined ? '' : answerText(item, answer, speech)
  return (
    <div className="score-suggestion">
      <ul>
        {evidence.map((one, index) => (
          <li key={`${one.reference ?? ''} ${index}`}>{evidenceText(one, speech)}</li>
        ))}
        {notes.map((note) => (
          <li key={note.kind} className="score-warning">
            {noteText(note, speech)}
          </li>
        ))}
      </ul>
      {answer === undefined ? null : (
        <button type="button" aria-pressed={isConfirmed} onClick={() => confirm(answer)}>
          <span aria-hidden="true">{say(isConfirmed ? words.confirmed : words.confirm, { answer: words_ })}</span>
          <span className="unseen">{say(words.confirmOf, { answer: words_, item: say(item.label) })}</span>
        </button>
      )}
    </div>
  )
}

/** An answer in the item's own words. */
export function answerText(item: Item, answer: Answer, { say }: Speech): string {
  if (item.range !== undefined) return `${String(answer)}${item.range.unit === undefined ? '' : ` ${item.range.unit}`}`
  const found = choicesOf(item).find(({ value }) => value === answer)
  return found === undefined ? String(answer) : say(found.label)
}

function evidenceText(
  { concept, display, value, range, date, ageDays }: SuggestionEvidence,
  { say, day, language }: Speech,
): string {
  const name = conceptById(concept)?.label[language] ?? display
  const shown = name === display || conceptById(concept)?.kind === 'observation' ? name : `${name} (${display})`
  const parts = [
    `${shown}${value === undefined ? '' : ` ${value}`}`,
    range === undefined ? '' : say(words.ownRange, { range }),
    date === undefined ? '' : day(date),
    ageDays === undefined ? '' : ageText(ageDays, say),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

function ageText(days: number, say: Speech['say']): string {
  if (days <= 1) return say(days === 0 ? panelWords.today : panelWords.dayOld)
  return say(panelWords.daysOld, { n: days })
}

function noteText(note: SuggestionNote, { say, day, language }: Speech): string {
  const name = (concept: string) => conceptById(concept)?.label[language] ?? concept
  switch (note.kind) {
    case 'stands-in':
      return say(words.standsIn, { concept: name(note.concept), insteadOf: name(note.insteadOf) })
    case 'old':
      return say(words.old, { days: note.days })
    case 'explained-by':
      return say(words.explainedBy, { concept: name(note.concept), date: day(note.date) })
  }
}
