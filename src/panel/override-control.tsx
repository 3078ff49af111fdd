import { useId, useRef, useState, type ReactNode, type SyntheticEvent } from 'react'
import type { CriterionMatch } from '../matching/match.ts'
import { verdictWords } from '../wording/catalogue.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { ExtrasFields, extrasOf, useEntryExtras } from './entry-extras.tsx'
import { useSpeech } from './language.tsx'
import { useWorkspace } from './workspace-context.ts'

/** "The chart is wrong": the other verdict, with a reason. An answer given here is taken back here. */
export function OverrideControl({ id, match }: { readonly id: string; readonly match: CriterionMatch }): ReactNode {
  const { say } = useSpeech()
  const { entries, takeBack } = useWorkspace()
  if (match.overridden !== undefined)
    return (
      <button type="button" className="plain" onClick={() => takeBack(id)}>
        {say(words.overrideBack)}
      </button>
    )
  // What a person answered is taken back among the entries, not overridden.
  if (entries.some((entry) => 'criterion' in entry && entry.criterion === id)) return null
  return (
    <details className="more">
      <summary>{say(words.override)}</summary>
      <OverrideForm id={id} match={match} />
    </details>
  )
}

function OverrideForm({ id, match }: { readonly id: string; readonly match: CriterionMatch }): ReactNode {
  const { say } = useSpeech()
  const { enter } = useWorkspace()
  const extras = useEntryExtras()
  const [reason, setReason] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const name = useId()
  const verdict = match.verdict === 'pass' ? 'fail' : 'pass'
  const word = say(verdictWords[verdict])

  function submit(event: SyntheticEvent): void {
    event.preventDefault()
    const said = reason.trim()
    if (!extras.isDateGood) return
    if (said === '') {
      setEmpty(true)
      field.current?.focus()
      return
    }
    const answer = (verdict === 'pass') === (match.criterion.category === 'inclusion') ? 'yes' : 'no'
    enter({ criterion: id, answer, ...extrasOf(extras), override: { reason: said } })
  }

  return (
    <form className="entry" noValidate onSubmit={submit}>
      <p>{say(words.overrideLead, { verdict: word })}</p>
      <label htmlFor={name}>{say(words.overrideReason)}</label>
      <textarea
        id={name}
        ref={field}
        rows={2}
        value={reason}
        required
        aria-invalid={isEmpty}
        aria-describedby={isEmpty ? `${name}-error` : undefined}
        onChange={(event) => {
          setReason(event.target.value)
          setEmpty(false)
        }}
      />
      {isEmpty ? (
        <p id={`${name}-error`} className="error">
          {say(words.reasonNeeded)}
        </p>
      ) : null}
      <ExtrasFields extras={extras} label={word} />
      <button type="submit">{say(words.overrideSet, { verdict: word })}</button>
    </form>
  )
}
