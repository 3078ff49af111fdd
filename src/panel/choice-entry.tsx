import { useId, useRef, useState, type ReactNode } from 'react'
import type { Option } from '../scores/instrument.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import type { EntryFormProps } from './datum-entry-control.tsx'
import { EntryFrame } from './entry-frame.tsx'
import { useSpeech } from './language.tsx'

/** One class or grade of several. */
export function ChoiceEntry({
  label,
  extras,
  submit,
  options,
}: EntryFormProps & { readonly options: readonly Option[] }): ReactNode {
  const { say } = useSpeech()
  const [chosen, setChosen] = useState('')
  const [error, setError] = useState<string>()
  const field = useRef<HTMLSelectElement>(null)
  const id = useId()

  function take(): void {
    const option = options[Number(chosen)]
    if (chosen !== '' && option !== undefined) {
      submit(option.value)
      return
    }
    setError(say(words.choiceNeeded))
    field.current?.focus()
  }

  return (
    <EntryFrame
      label={label}
      extras={extras}
      error={error === undefined ? undefined : { id: `${id}-error`, text: error }}
      take={take}
    >
      <label htmlFor={id}>
        {say(words.value)}
        <span className="unseen"> {label}</span>
      </label>
      <select
        id={id}
        ref={field}
        value={chosen}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={(event) => {
          setChosen(event.target.value)
          setError(undefined)
        }}
      >
        <option value="">{say(words.choose)}</option>
        {options.map((option, index) => (
          <option key={option.value} value={index}>
            {say(option.label)}
          </option>
        ))}
      </select>
    </EntryFrame>
  )
}
