import type { ReactNode } from 'react'
import { isWritable } from '../../entries/writable.ts'
import type { WriteFailure } from '../../entries/write-entry.ts'
import type { WriteLog } from '../../entries/write-log.ts'
import type { Entry } from '../../findings/entry.ts'
import { instrumentWords as words, writeFailureWords } from '../../wording/instrument-words.ts'
import { datumLabel } from '../../wording/words.ts'
import { useSpeech, type Speech } from '../language.tsx'
import { useWorkspace } from '../workspace-context.ts'
import { useInstrumentDesk } from './desk-context.ts'
import { useWriteState } from './use-write-log.ts'

/** Whether an entry stands in the chart, and the way to put it there. Nothing where nothing may be written. */
export function WriteStatus({ entry }: { readonly entry: Entry }): ReactNode {
  const log = useInstrumentDesk()?.log
  if (log === undefined || !isWritable(entry)) return null
  return <StatusOf entry={entry} log={log} />
}

function StatusOf({ entry, log }: { readonly entry: Entry; readonly log: WriteLog }): ReactNode {
  const speech = useSpeech()
  const { say, language } = speech
  const { questions } = useWorkspace()
  const state = useWriteState(log, entry)
  const label = datumLabel('criterion' in entry ? entry.criterion : entry.datum, language, questions)
  const send = (text: string): ReactNode => (
    <button type="button" className="plain" onClick={() => void log.write(entry)}>
      <span aria-hidden="true">{text}</span>
      <span className="unseen">{say(words.tryAgainOf, { label })}</span>
    </button>
  )
  return (
    <span className="score-written" role="status">
      {state?.kind === 'writing' ? <span className="quiet">{say(words.writing)}</span> : null}
      {state?.kind === 'written' ? <span className="is-check">{say(words.written)}</span> : null}
      {state?.kind === 'failed' ? (
        <span className="error">{say(words.notWritten, { reason: failureText(state.failure, speech) })}</span>
      ) : null}
      {state === undefined ? send(say(words.writeNow)) : null}
      {state?.kind === 'failed' ? send(say(words.tryAgain)) : null}
    </span>
  )
}

function failureText(failure: WriteFailure, { say }: Speech): string {
  const detail =
    failure.kind === 'refused' ? [failure.status, failure.text].filter((part) => part !== undefined).join(' ') : ''
  return say(writeFailureWords[failure.kind], { detail })
}
