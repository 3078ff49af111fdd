import { useId, useRef, useState, type ReactNode } from 'react'
import { panelWords as words } from '../wording/panel-words.ts'
import type { EntryFormProps } from './datum-entry-control.tsx'
import { EntryFrame } from './entry-frame.tsx'
import { useSpeech } from './language.tsx'

interface SelectEntryProps extends Pick<EntryFormProps, 'label' | 'extras'> {
  /** Value and words of each choice. None is chosen beforehand. */
  readonly choices: readonly { readonly value: string; readonly text: string }[]
  /** Takes what was chosen; says what is wrong with it where it cannot be taken. */
  readonly take: (chosen: string) => string | undefined
  /** What a choice asks besides. */
  readonly besides?: (chosen: string, described: string | undefined) => ReactNode
}

/** One choice of several, from a list. */
export function SelectEntry({ label, extras, choices, take, besides }: SelectEntryProps): ReactNode {
  const { say } = useSpeech()
  const [chosen, setChosen] = useState('')
  const [error, setError] = useState<string>()
  const field = useRef<HTMLSelectElement>(null)
  const id = useId()
  const described = error === undefined ? undefined : `${id}-error`

  function submit(): void {
    const problem = chosen === '' ? say(words.choiceNeeded) : take(chosen)
    setError(problem)
    if (chosen === '') field.current?.focus()
  }

  return (
    <EntryFrame
      label={label}
      extras={extras}
      error={error === undefined ? undefined : { id: `${id}-error`, text: error }}
      take={submit}
    >
      <label htmlFor={id}>
        {say(words.value)}
        <span className="unseen"> {label}</span>
      </label>
      <select
        id={id}
        ref={field}
        value={chosen}
        aria-describedby={described}
        onChange={(event) => {
          setChosen(event.target.value)
          setError(undefined)
        }}
      >
        <option value="">{say(words.choose)}</option>
        {choices.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {besides?.(chosen, described)}
    </EntryFrame>
  )
}
