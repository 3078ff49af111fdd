import type { ReactNode } from 'react'
import type { Entry } from '../findings/entry.ts'
import { outcomeWords } from '../wording/catalogue.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { datumLabel } from '../wording/words.ts'
import type { Changes } from './changes.ts'
import { useSpeech } from './language.tsx'
import { useWorkspace } from './workspace-context.ts'

/** What was entered or taken back last, and what came of it. */
export interface Notice {
  readonly kind: 'entered' | 'removed'
  readonly entry: Entry
  readonly changes: Changes
}

interface ChangeNoticeProps {
  readonly notice: Notice | undefined
  readonly undo: () => void
  readonly dismiss: () => void
}

/** Says what the last entry changed: seen, and heard politely. The region stays, so that it is heard at all. */
export function ChangeNotice({ notice, undo, dismiss }: ChangeNoticeProps): ReactNode {
  const { say } = useSpeech()
  return (
    <div className={notice === undefined ? 'notice' : 'notice is-shown'}>
      <div role="status" aria-live="polite" aria-atomic="true">
        {notice === undefined ? null : <NoticeText notice={notice} />}
      </div>
      {notice === undefined ? null : (
        <span className="notice-acts">
          <button type="button" onClick={undo}>
            {say(words.undo)}
          </button>
          <button type="button" onClick={dismiss}>
            {say(words.dismiss)}
          </button>
        </span>
      )}
    </div>
  )
}

function NoticeText({ notice: { kind, entry, changes } }: { readonly notice: Notice }): ReactNode {
  const { say, language } = useSpeech()
  const { questions } = useWorkspace()
  const label = datumLabel('criterion' in entry ? entry.criterion : entry.datum, language, questions)
  const { outcomes, criteria } = changes
  return (
    <p>
      {say(kind === 'entered' ? words.changeEntered : words.changeRemoved, { label })}{' '}
      {outcomes.map(({ trial, before, after }) => (
        <strong key={trial}>
          {say(words.changeOutcome, { trial, before: say(outcomeWords[before]), after: say(outcomeWords[after]) })}{' '}
        </strong>
      ))}
      {say(verdictWords(criteria.length), { n: criteria.length })}
    </p>
  )
}

function verdictWords(count: number) {
  if (count === 0) return words.changeNothing
  return count === 1 ? words.changeVerdictOne : words.changeVerdicts
}
