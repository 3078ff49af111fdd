import { useId, useState, type ReactNode } from 'react'
import type { Entry } from '../findings/entry.ts'
import { dayOf } from '../values/clinical-date.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { keepAuthor, keptAuthor } from './instrument/author.ts'
import { useSpeech } from './language.tsx'
import { useWorkspace } from './workspace-context.ts'

/** The day an entry is about, who says so, and a remark: today, the last in this tab, and nothing unless said otherwise. */
export interface EntryExtras {
  readonly date: string
  readonly author: string
  readonly remark: string
  readonly setAuthor: (author: string) => void
  readonly setDate: (date: string) => void
  readonly setRemark: (remark: string) => void
  readonly isDateGood: boolean
}

export function useEntryExtras(): EntryExtras {
  const { asOf } = useWorkspace()
  const [date, setDate] = useState(asOf)
  const [author, setAuthor] = useState(keptAuthor)
  const [remark, setRemark] = useState('')
  return { date, author, remark, setAuthor, setDate, setRemark, isDateGood: dayOf(date) !== undefined && date <= asOf }
}

/** The part of an entry that the extras say. */
export function extrasOf({ date, author, remark }: EntryExtras): Pick<Entry, 'date' | 'author' | 'remark'> {
  const [by, said] = [author.trim(), remark.trim()]
  return { date, ...(by === '' ? {} : { author: by }), ...(said === '' ? {} : { remark: said }) }
}

/** Date, author and remark, folded: hardly ever needed, and never in the way. */
export function ExtrasFields({ extras, label }: { readonly extras: EntryExtras; readonly label: string }): ReactNode {
  const { say, day } = useSpeech()
  const { asOf } = useWorkspace()
  const id = useId()
  const { date, author, remark, setDate, setAuthor, setRemark, isDateGood } = extras
  return (
    <details className="more extras">
      <summary>
        {say(words.dateAndRemark)}
        <span className="unseen"> {label}</span>
        {date === asOf ? null : <span className="chip">{day(date)}</span>}
      </summary>
      <div className="extras-fields">
        <label htmlFor={`${id}-date`}>{say(words.date)}</label>
        <input
          id={`${id}-date`}
          type="date"
          max={asOf}
          value={date}
          aria-invalid={!isDateGood}
          aria-describedby={isDateGood ? undefined : `${id}-error`}
          onChange={(event) => setDate(event.target.value)}
        />
        {isDateGood ? null : (
          <p id={`${id}-error`} className="error">
            {say(words.dateNeeded, { date: day(asOf) })}
          </p>
        )}
        <label htmlFor={`${id}-author`}>{say(words.author)}</label>
        <input
          id={`${id}-author`}
          type="text"
          autoComplete="off"
          maxLength={80}
          value={author}
          onChange={(event) => setAuthor(event.target.value)}
          onBlur={() => keepAuthor(author)}
        />
        <label htmlFor={`${id}-remark`}>{say(words.remark)}</label>
        <input
          id={`${id}-remark`}
          type="text"
          value={remark}
          maxLength={200}
          onChange={(event) => setRemark(event.target.value)}
        />
      </div>
    </details>
  )
}
