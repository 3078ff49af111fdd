import { useId, useRef, useState, type ReactNode } from 'react'
import { panelWords as words } from '../wording/panel-words.ts'
import type { EntryFormProps } from './datum-entry-control.tsx'
import { EntryFrame } from './entry-frame.tsx'
import { useSpeech } from './language.tsx'

/** Positive or negative; where the test has a titre, that instead. */
export function ResultEntry({
  label,
  extras,
  submit,
  hasTitre,
}: EntryFormProps & { readonly hasTitre: boolean }): ReactNode {
  const { say } = useSpeech()
  const [sign, setSign] = useState('')
  const [titre, setTitre] = useState('')
  const [error, setError] = useState<string>()
  const field = useRef<HTMLSelectElement>(null)
  const titreField = useRef<HTMLInputElement>(null)
  const id = useId()

  function take(): void {
    const reciprocal = titre
      .normalize('NFKC')
      .trim()
      .replace(/^1\s*[:/]\s*/, '')
    if (sign === 'titre' && !/^[1-9]\d*$/.test(reciprocal)) {
      setError(say(words.wholeNeeded))
      titreField.current?.focus()
    } else if (sign === '') {
      setError(say(words.choiceNeeded))
      field.current?.focus()
    } else submit(sign === 'titre' ? `1:${reciprocal}` : sign)
  }

  const described = error === undefined ? undefined : `${id}-error`
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
        value={sign}
        aria-describedby={described}
        onChange={(event) => {
          setSign(event.target.value)
          setError(undefined)
        }}
      >
        <option value="">{say(words.choose)}</option>
        <option value="positive">{say(words.positive)}</option>
        <option value="negative">{say(words.negative)}</option>
        {hasTitre ? <option value="titre">{say(words.titre)}</option> : null}
      </select>
      {sign === 'titre' ? (
        <input
          ref={titreField}
          className="number-field"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          aria-label={`${say(words.titre)} ${label}`}
          aria-describedby={described}
          value={titre}
          onChange={(event) => setTitre(event.target.value)}
        />
      ) : null}
    </EntryFrame>
  )
}
