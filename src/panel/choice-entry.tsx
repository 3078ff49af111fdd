import type { ReactNode } from 'react'
import type { Option } from '../scores/instrument.ts'
import type { EntryFormProps } from './datum-entry-control.tsx'
import { useSpeech } from './language.tsx'
import { SelectEntry } from './select-entry.tsx'

/** One class or grade of several. */
export function ChoiceEntry({
  label,
  extras,
  submit,
  options,
}: EntryFormProps & { readonly options: readonly Option[] }): ReactNode {
  const { say } = useSpeech()
  return (
    <SelectEntry
      label={label}
      extras={extras}
      choices={options.map((option) => ({ value: String(option.value), text: say(option.label) }))}
      take={(chosen) => {
        const option = options.find(({ value }) => String(value) === chosen)
        if (option !== undefined) submit(option.value)
        return undefined
      }}
    />
  )
}
