import { useId, useRef, useState, type ReactNode } from 'react'
import { panelWords as words } from '../wording/panel-words.ts'
import type { EntryFormProps } from './datum-entry-control.tsx'
import { EntryFrame } from './entry-frame.tsx'
import { useSpeech } from './language.tsx'

interface GradesProps extends EntryFormProps {
  readonly grades: readonly string[]
  /** How many systems there are in all. */
  readonly most: number
}

/** How many systems have each grade that counts. Left empty means none. */
export function GradesEntry({ label, extras, submit, grades, most }: GradesProps): ReactNode {
  const { say } = useSpeech()
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const [error, setError] = useState<string>()
  const first = useRef<HTMLInputElement>(null)
  const id = useId()

  function take(): void {
    const given = grades.map((grade) => (texts[grade] ?? '').normalize('NFKC').trim())
    const counts = given.map((text) => (text === '' ? 0 : Number(text)))
    const isGood =
      counts.every((count) => Number.isInteger(count) && count >= 0) &&
      counts.reduce((sum, count) => sum + count, 0) <= most
    if (isGood && given.some((text) => text !== '')) {
      submit(Object.fromEntries(grades.map((grade, index) => [grade, counts[index] ?? 0])))
      return
    }
    setError(say(words.countsNeeded, { most }))
    first.current?.focus()
  }

  return (
    <EntryFrame
      label={label}
      extras={extras}
      error={error === undefined ? undefined : { id: `${id}-error`, text: error }}
      take={take}
    >
      {grades.map((grade, index) => (
        <label key={grade} className="grade">
          {say(words.gradeCount, { grade })}
          <input
            ref={index === 0 ? first : undefined}
            className="number-field"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={texts[grade] ?? ''}
            aria-invalid={error !== undefined}
            aria-describedby={error === undefined ? undefined : `${id}-error`}
            onChange={(event) => {
              setTexts({ ...texts, [grade]: event.target.value })
              setError(undefined)
            }}
          />
        </label>
      ))}
    </EntryFrame>
  )
}
