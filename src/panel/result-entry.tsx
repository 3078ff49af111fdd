import { useRef, useState, type ReactNode } from 'react'
import { panelWords as words } from '../wording/panel-words.ts'
import type { EntryFormProps } from './datum-entry-control.tsx'
import { useSpeech } from './language.tsx'
import { SelectEntry } from './select-entry.tsx'

/** Positive or negative; where the test has a titre, that instead. */
export function ResultEntry({
  label,
  extras,
  submit,
  hasTitre,
}: EntryFormProps & { readonly hasTitre: boolean }): ReactNode {
  const { say } = useSpeech()
  const [titre, setTitre] = useState('')
  const field = useRef<HTMLInputElement>(null)

  function take(sign: string): string | undefined {
    const reciprocal = titre
      .normalize('NFKC')
      .trim()
      .replace(/^1\s*[:/]\s*/, '')
    if (sign === 'titre' && !/^[1-9]\d*$/.test(reciprocal)) {
      field.current?.focus()
      return say(words.wholeNeeded)
    }
    submit(sign === 'titre' ? `1:${reciprocal}` : sign)
    return undefined
  }

  return (
    <SelectEntry
      label={label}
      extras={extras}
      choices={[
        { value: 'positive', text: say(words.positive) },
        { value: 'negative', text: say(words.negative) },
        ...(hasTitre ? [{ value: 'titre', text: say(words.titre) }] : []),
      ]}
      take={take}
      besides={(sign, described) =>
        sign === 'titre' ? (
          <input
            ref={field}
            className="number-field"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            aria-label={`${say(words.titre)} ${label}`}
            aria-describedby={described}
            value={titre}
            onChange={(event) => setTitre(event.target.value)}
          />
        ) : null
      }
    />
  )
}
