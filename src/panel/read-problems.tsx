import type { ReactNode } from 'react'
import type { Read, ReadDetail } from '../chart/chart.ts'
import { readStatusWords } from '../wording/catalogue.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { readAdviceWords, readWhy, type ReadAdvice } from '../wording/read-words.ts'
import { resourceWord } from '../wording/resource-words.ts'
import { useSpeech } from './language.tsx'

interface ReadProblemsProps {
  /** Reads that are not complete, and no longer under way. */
  readonly reads: readonly Read[]
  readonly hasEnded: boolean
}

/** What could not be read: parts that failed alike in one line, and what to do about each. */
export function ReadProblems({ reads, hasEnded }: ReadProblemsProps): ReactNode {
  const { say } = useSpeech()
  const serious = reads.filter(({ status }) => status !== 'unsupported')
  const notOffered = reads.filter(({ status }) => status === 'unsupported')
  return (
    <>
      {serious.length === 0 && !hasEnded ? null : (
        <div className="read-problems">
          {hasEnded ? (
            <p role="alert" className="alarm">
              {say(words.sessionEnded)}
            </p>
          ) : null}
          <ul className="failures">
            {alike(serious).map(([first, ...others]) => (
              <li key={first.resourceType}>
                <Problem reads={[first, ...others]} isAdvised={!hasEnded} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {notOffered.length === 0 ? null : (
        <ul className="failures">
          {alike(notOffered).map((group) => (
            <li key={group[0].resourceType} className="quiet">
              <Problem reads={group} isAdvised={false} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

type Alike = readonly [Read, ...Read[]]

function Problem({ reads, isAdvised }: { readonly reads: Alike; readonly isAdvised: boolean }): ReactNode {
  const { say, list, language } = useSpeech()
  const [{ status, detail }] = reads
  return (
    <>
      <strong>{list(reads.map(({ resourceType }) => resourceWord(resourceType, language)))}</strong>:{' '}
      <span className={status === 'unsupported' ? undefined : 'alarm'}>
        {say(readStatusWords[status])}
        {readWhy(detail, language)}
      </span>
      {isAdvised ? (
        <>
          {say(words.stop)}
          {say(readAdviceWords[adviceFor(status, detail)])}
        </>
      ) : null}
    </>
  )
}

/** Reads that failed for one cause stand together, in the order they are met. */
function alike(reads: readonly Read[]): readonly Alike[] {
  const groups = new Map<string, [Read, ...Read[]]>()
  for (const read of reads) {
    const { status, detail } = read
    const cause = `${status} ${detail?.kind ?? ''} ${detail?.kind === 'http' ? detail.status : ''}`
    const group = groups.get(cause)
    if (group === undefined) groups.set(cause, [read])
    else group.push(read)
  }
  return [...groups.values()]
}

/** Who can mend it. */
function adviceFor(status: Read['status'], detail: ReadDetail | undefined): ReadAdvice {
  if (status === 'not-permitted') return 'permission'
  switch (detail?.kind) {
    case 'scope':
    case 'server-not-allowed':
      return 'permission'
    case 'session-expired':
      return 'reopen'
    case 'broken-resources':
    case 'other-patient':
    case 'next-link':
    case 'not-sent':
    case 'page-elsewhere':
    case 'page-loop':
      return 'look-up'
    case 'http':
    case 'network':
    case 'not-json':
    case 'not-offered':
    case 'outcome':
    case 'page-lost':
    case 'reading':
    case 'timeout':
    case undefined:
      return 'again'
  }
}
