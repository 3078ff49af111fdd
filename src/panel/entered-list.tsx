import type { ReactNode } from 'react'
import { entryKey } from '../entries/entry-store.ts'
import type { Entry } from '../findings/entry.ts'
import { measurementFromEntry } from '../findings/from-entry.ts'
import { instrumentWords } from '../wording/instrument-words.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { datumLabel } from '../wording/words.ts'
import { useInstrumentDesk } from './instrument/desk-context.ts'
import { ExportEntries } from './instrument/export-entries.tsx'
import { ScoreButton } from './instrument/score-button.tsx'
import { WriteStatus } from './instrument/write-status.tsx'
import { useSpeech, type Speech } from './language.tsx'
import { useWorkspace } from './workspace-context.ts'

/** What was entered for this patient, newest last, each with its way back. */
export function EnteredList(): ReactNode {
  const speech = useSpeech()
  const { say, day, language } = speech
  const { entries, questions, takeBack } = useWorkspace()
  const log = useInstrumentDesk()?.log
  if (entries.length === 0) return null
  return (
    <section className="entered" aria-labelledby="entered-heading">
      <h2 id="entered-heading">{say(words.entered, { n: entries.length })}</h2>
      <p className="quiet">{say(log === undefined ? words.enteredLead : instrumentWords.enteredLead)}</p>
      <ul data-keeps-focus tabIndex={-1} aria-labelledby="entered-heading">
        {entries.map((entry) => {
          const label =
            'criterion' in entry
              ? datumLabel(entry.criterion, language, questions)
              : datumLabel(entry.datum, language, questions)
          return (
            <li key={entryKey(entry)} data-item tabIndex={-1}>
              <span>
                {'criterion' in entry ? (
                  <span className="criterion-id">{entry.criterion.replace('/', ' ')} </span>
                ) : null}
                {label}: <strong>{entryText(entry, speech)}</strong>{' '}
                <span className="quiet">
                  · {[day(entry.date), ...(entry.author === undefined ? [] : [entry.author])].join(' · ')}
                </span>
                {entry.override === undefined ? null : (
                  <span className="chip is-override">{say(words.overriddenShort)}</span>
                )}
                {entry.remark === undefined ? null : <span className="quiet"> · {entry.remark}</span>}
                {entry.override === undefined ? null : <span className="quiet"> · {entry.override.reason}</span>}
                <WriteStatus entry={entry} />
              </span>
              {'criterion' in entry ? null : <ScoreButton datum={entry.datum} isChange />}
              <button type="button" className="plain" onClick={() => takeBack(entryKey(entry))}>
                {say(words.remove)}
                <span className="unseen"> {label}</span>
              </button>
            </li>
          )
        })}
      </ul>
      <ExportEntries />
    </section>
  )
}

const answerWords = { yes: words.answeredYes, no: words.answeredNo, unsure: words.answeredUnsure } as const

function entryText(entry: Entry, { say }: Speech): string {
  if ('criterion' in entry) return say(answerWords[entry.answer])
  const { value, unit, items } = entry
  // While items are open, a total is an interval.
  if (items !== undefined) return measurementFromEntry(entry)?.value?.text ?? ''
  if (value === 'positive') return say(words.positive)
  if (value === 'negative') return say(words.negative)
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([grade, count]) => `${count} ${grade}`)
      .join(', ')
  return `${String(value)}${unit === undefined ? '' : ` ${unit}`}`
}
