import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { writeLog, type WriteLog, type WriteState } from '../../entries/write-log.ts'
import type { Entry } from '../../findings/entry.ts'
import type { Findings } from '../../findings/findings.ts'
import { mayCreate } from '../../smart/scopes.ts'
import type { Session } from '../../smart/session.ts'
import type { Label } from '../../terminology/concept.ts'
import { withFolded } from '../../wording/deferred-texts.ts'

/** The log of what is written to this session's chart; nothing where the site or the granted scopes allow none. */
export function useWriteLog(
  session: Session,
  findings: Findings,
  questions: ReadonlyMap<string, Label>,
): WriteLog | undefined {
  const latest = useRef({ findings, questions })
  useEffect(() => {
    latest.current = { findings, questions }
  })
  return useMemo(() => {
    const { site, port, scopesGranted } = session
    const may = (type: 'Observation' | 'QuestionnaireResponse') => mayCreate(scopesGranted, type)
    if (site.writeBack !== true || port.create === undefined || !(may('Observation') || may('QuestionnaireResponse')))
      return undefined
    return writeLog(session, async (entry, { isRetry }) => {
      const { writeEntry } = await withFolded(import('../../entries/write-entry.ts'))
      return writeEntry(entry, {
        port,
        mayCreate: may,
        at: new Date().toISOString(),
        amends: wasWritten(entry, latest.current.findings),
        sentenceOf: (criterion) => latest.current.questions.get(criterion)?.en,
        isRetry,
      })
    })
  }, [session])
}

/** Whether the chart holds something of ours on the same instrument and day already. */
function wasWritten(entry: Entry, { measurements }: Findings): boolean {
  if ('criterion' in entry) return false
  const { datum, date } = entry
  return (measurements.get(datum) ?? []).some((one) => one.writtenAt !== undefined && one.date?.text.startsWith(date))
}

const silent = (): (() => void) => () => undefined

/** How the writing of an entry stands, as it changes. */
export function useWriteState(log: WriteLog | undefined, entry: Entry): WriteState | undefined {
  return useSyncExternalStore(log?.subscribe ?? silent, () => log?.stateOf(entry))
}
