import { useId, useRef, useState, type ReactNode } from 'react'
import type { EntryForm } from '../entries/entry-form.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import type { EntryFormProps } from './datum-entry-control.tsx'
import { EntryFrame } from './entry-frame.tsx'
import { useSpeech, type Speech } from './language.tsx'

type NumberForm = Extract<EntryForm, { kind: 'number' }>

/** A number, with its unit where it has one. */
export function NumberEntry({
  label,
  extras,
  submit,
  form,
}: EntryFormProps & { readonly form: NumberForm }): ReactNode {
  const speech = useSpeech()
  const { say } = speech
  const [text, setText] = useState('')
  const [unit, setUnit] = useState(form.units[0])
  const [error, setError] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const range = form.max === undefined ? '' : ` ${say(words.between, { min: form.min ?? 0, max: form.max })}`

  function take(): void {
    const read = readNumber(text, form, speech)
    setError(read.problem)
    if (read.value === undefined) field.current?.focus()
    else submit(read.value, unit)
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
        {range}
        <span className="unseen"> {label}</span>
      </label>
      <input
        id={id}
        ref={field}
        className="number-field"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={(event) => {
          setText(event.target.value)
          setError(undefined)
        }}
      />
      {form.units.length > 1 ? (
        <select
          aria-label={`${say(words.unit)} ${label}`}
          value={unit}
          onChange={(event) => setUnit(event.target.value)}
        >
          {form.units.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      ) : null}
      {form.units.length === 1 ? <span className="unit">{unit}</span> : null}
    </EntryFrame>
  )
}

/** A plain decimal number. A comma is refused, for it may mean a thousand or a tenth. */
function readNumber(
  text: string,
  { min, max, step }: NumberForm,
  { say }: Speech,
): { readonly value?: number; readonly problem?: string } {
  const plain = text.normalize('NFKC').trim()
  if (!/^-?(?:\d+(?:\.\d+)?|\.\d+)$/.test(plain)) return { problem: say(words.numberNeeded) }
  const value = Number(plain)
  if ((min !== undefined && value < min) || (max !== undefined && value > max))
    return {
      problem:
        max === undefined
          ? say(words.numberBelow, { min: min ?? 0 })
          : say(words.numberOutside, { min: min ?? 0, max }),
    }
  if (step !== undefined && step >= 1 && !Number.isInteger(value)) return { problem: say(words.wholeNeeded) }
  return { value }
}
