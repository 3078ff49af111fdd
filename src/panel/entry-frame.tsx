import type { ReactNode, SyntheticEvent } from 'react'
import { panelWords as words } from '../wording/panel-words.ts'
import { ExtrasFields, type EntryExtras } from './entry-extras.tsx'
import { useSpeech } from './language.tsx'

interface EntryFrameProps {
  readonly label: string
  readonly extras: EntryExtras
  /** Said where what was entered cannot be taken. */
  readonly error: { readonly id: string; readonly text: string } | undefined
  readonly take: () => void
  readonly children: ReactNode
}

/** What all forms of entry share: one row with its button, the error below it, date and remark folded. */
export function EntryFrame({ label, extras, error, take, children }: EntryFrameProps): ReactNode {
  const { say } = useSpeech()
  function submit(event: SyntheticEvent): void {
    event.preventDefault()
    if (extras.isDateGood) take()
  }
  return (
    <form className="entry" noValidate onSubmit={submit}>
      <div className="entry-row">
        {children}
        <button type="submit">
          {say(words.enter)}
          <span className="unseen"> {label}</span>
        </button>
        <ExtrasFields extras={extras} label={label} />
      </div>
      {error === undefined ? null : (
        <p id={error.id} className="error" role="alert">
          {error.text}
        </p>
      )}
    </form>
  )
}
