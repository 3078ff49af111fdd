import type { ReactNode } from 'react'
import { entryFormFor } from '../entries/entry-form.ts'
import type { EntryValue } from '../findings/entry.ts'
import { datumLabel } from '../wording/words.ts'
import { ChoiceEntry } from './choice-entry.tsx'
import { extrasOf, useEntryExtras, type EntryExtras } from './entry-extras.tsx'
import { GradesEntry } from './grades-entry.tsx'
import { ScoreButton } from './instrument/score-button.tsx'
import { useSpeech } from './language.tsx'
import { NumberEntry } from './number-entry.tsx'
import { ResultEntry } from './result-entry.tsx'
import { useWorkspace } from './workspace-context.ts'

/** What every form of entry is given. */
export interface EntryFormProps {
  readonly label: string
  readonly extras: EntryExtras
  readonly submit: (value: EntryValue, unit?: string) => void
}

/** The form for one measurable datum; one kind of form a kind of datum, and the way to its items where it has some. */
export function DatumEntryControl({ datum }: { readonly datum: string }): ReactNode {
  return (
    <>
      <DatumForm datum={datum} />
      <ScoreButton datum={datum} />
    </>
  )
}

function DatumForm({ datum }: { readonly datum: string }): ReactNode {
  const { language } = useSpeech()
  const { enter, questions } = useWorkspace()
  const extras = useEntryExtras()
  const form = entryFormFor(datum)
  const label = datumLabel(datum, language, questions)
  const submit = (value: EntryValue, unit?: string): void =>
    enter({ datum, value, ...(unit === undefined ? {} : { unit }), ...extrasOf(extras) })
  const props: EntryFormProps = { label, extras, submit }
  switch (form.kind) {
    case 'number':
      return <NumberEntry {...props} form={form} />
    case 'result':
      return <ResultEntry {...props} hasTitre={form.titre} />
    case 'choice':
      return <ChoiceEntry {...props} options={form.options} />
    case 'grades':
      return <GradesEntry {...props} grades={form.grades} most={form.most} />
    case 'question':
      return null
  }
}
