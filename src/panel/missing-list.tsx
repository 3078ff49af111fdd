import type { ReactNode } from 'react'
import type { Missing } from '../criteria/determination.ts'
import { holdsBack } from '../matching/criterion-group.ts'
import type { MissingDatum, TrialMatch } from '../matching/match.ts'
import { instrumentWords } from '../wording/instrument-words.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { useInstrumentDesk } from './instrument/desk-context.ts'
import { useSpeech } from './language.tsx'
import { MissingItem } from './missing-item.tsx'
import { isStillReading } from './trial-summary.ts'
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
  // What is only still being read is not missing.
  const known = missingData
    .map((datum) => ({ ...datum, missing: datum.missing.filter((one) => !isStillReading(one, chart)) }))
    .filter(({ missing }) => missing.length > 0)
  const deciding = known.filter(({ missing }) => missing.some((one: Missing) => holdsBack(one)))
  const toSay = known.filter((one) => !deciding.includes(one))
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
        {deciding.map((datum) => (
          <MissingItem key={datum.datum} missing={datum} matches={matches} />
        ))}
      </ol>
      {toSay.length === 0 ? null : (
        <details className="to-say">
          <summary>
            <h3>{say(words.onlyPersons, { n: toSay.length })}</h3>
          </summary>
          <p className="quiet">{say(words.onlyPersonsLead)}</p>
          <ol
            className="missing-items"
            data-keeps-focus
            tabIndex={-1}
            aria-label={say(words.onlyPersons, { n: toSay.length })}
          >
            {toSay.map((datum) => (
              <MissingItem key={datum.datum} missing={datum} matches={matches} />
            ))}
          </ol>
        </details>
      )}
    </section>
  )
}
