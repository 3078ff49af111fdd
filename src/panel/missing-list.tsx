import type { ReactNode } from 'react'
import type { Missing } from '../criteria/determination.ts'
import { holdsBack } from '../matching/criterion-group.ts'
import type { MissingDatum, TrialMatch } from '../matching/match.ts'
import { instrumentWords } from '../wording/instrument-words.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { useInstrumentDesk } from './instrument/desk-context.ts'
import { useSpeech } from './language.tsx'
import { MissingItem } from './missing-item.tsx'
import { isNotYetTheirs, isStillReading } from './trial-summary.ts'
import { useWorkspace } from './workspace-context.ts'

interface MissingListProps {
  readonly missingData: readonly MissingDatum[]
  readonly matches: readonly TrialMatch[]
}

/** The worklist: what is missing, most useful first; and apart from it what only a person can say. */
export function MissingList({ missingData, matches }: MissingListProps): ReactNode {
  const { say } = useSpeech()
  const { chart, isReading } = useWorkspace()
  const log = useInstrumentDesk()?.log
  // What is only still being read is not missing; nor is what a trial asks before it is known to be for this patient.
  const fitting = new Set(matches.filter((match) => !isNotYetTheirs(match, chart)).map(({ trial }) => trial.id))
  const known = missingData
    .map((datum) => ({ ...datum, missing: datum.missing.filter((one) => !isStillReading(one, chart)) }))
    .filter(({ missing, trials }) => missing.length > 0 && trials.some((trial) => fitting.has(trial)))
  const deciding = known.filter(({ missing }) => missing.some((one: Missing) => holdsBack(one)))
  const notRead = deciding.filter(({ missing }) => missing.some(isNotRead))
  const toFind = deciding.filter((one) => !notRead.includes(one))
  const toSay = known.filter((one) => !deciding.includes(one))
  const items = (data: readonly MissingDatum[]) =>
    data.map((datum) => <MissingItem key={datum.datum} missing={datum} matches={matches} />)
  return (
    <section id="missing" className="worklist" aria-labelledby="missing-heading" tabIndex={-1}>
      <h2 id="missing-heading">
        {say(words.missing)} {deciding.length === 0 ? null : <span className="tally">{deciding.length}</span>}
      </h2>
      {known.length === 0 ? null : (
        <p className="quiet">{say(log === undefined ? words.missingLead : instrumentWords.missingLead)}</p>
      )}
      {isReading ? <p className="quiet">{say(words.missingWhileReading)}</p> : null}
      {deciding.length === 0 && !isReading ? <p className="state">{say(words.missingNothing)}</p> : null}
      <ol className="missing-items" data-keeps-focus tabIndex={-1} aria-labelledby="missing-heading">
        {items(toFind)}
      </ol>
      {notRead.length === 0 ? null : (
        <Folded
          title={say(words.notRead, { n: notRead.length })}
          lead={say(words.notReadLead)}
          isOpen={toFind.length === 0}
        >
          {items(notRead)}
        </Folded>
      )}
      {toSay.length === 0 ? null : (
        <Folded title={say(words.onlyPersons, { n: toSay.length })} lead={say(words.onlyPersonsLead)}>
          {items(toSay)}
        </Folded>
      )}
    </section>
  )
}

interface FoldedProps {
  readonly title: string
  readonly lead: string
  readonly isOpen?: boolean
  readonly children: ReactNode
}

function Folded({ title, lead, isOpen = false, children }: FoldedProps): ReactNode {
  return (
    <details className="to-say" open={isOpen}>
      <summary>
        <h3>{title}</h3>
      </summary>
      <p className="quiet">{lead}</p>
      <ol className="missing-items" data-keeps-focus tabIndex={-1} aria-label={title}>
        {children}
      </ol>
    </details>
  )
}

const isNotRead = ({ reason }: Missing): boolean => reason === 'read-failed' || reason === 'not-permitted'
