import type { ReactNode } from 'react'
import type { TrialMatch } from '../matching/match.ts'
import type { Outcome } from '../matching/outcome.ts'
import { outcomeWords } from '../wording/catalogue.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { useSpeech } from './language.tsx'
import { TrialCard } from './trial-card.tsx'
import { waitsForReading } from './trial-summary.ts'
import { useWorkspace } from './workspace-context.ts'

const outcomes: readonly Outcome[] = ['potentially-eligible', 'undetermined', 'ineligible', 'not-applicable']

interface TrialListProps {
  /** As they are to be listed. */
  readonly matches: readonly TrialMatch[]
  readonly chosen: string | undefined
  readonly choose: (trial: string) => void
  readonly isReading: boolean
}

/** The trials, best outcome first, and in one line what came of them. */
export function TrialList({ matches, chosen, choose, isReading }: TrialListProps): ReactNode {
  const { say, list } = useSpeech()
  const { chart } = useWorkspace()
  const standing = matches.filter((match) => !waitsForReading(match, chart))
  const parts = outcomes.flatMap((outcome) => {
    const n = standing.filter((match) => match.outcome === outcome).length
    return n === 0 ? [] : [say(words.trialsSummary, { n, outcome: say(outcomeWords[outcome]) })]
  })
  const noneFits = !isReading && matches.length > 0 && matches.every(({ outcome }) => outcome === 'not-applicable')
  return (
    <section className="trials" aria-labelledby="trials-heading">
      <h2 id="trials-heading">
        {say(words.trials)} <span className="quiet">{list(parts)}</span>
      </h2>
      {matches.length === 0 ? <p>{say(words.noTrials)}</p> : null}
      {noneFits ? (
        <div className="state">
          <h3>{say(words.noTrialTitle)}</h3>
          <p>{say(words.noTrialAdvice)}</p>
        </div>
      ) : null}
      <ul className="cards">
        {matches.map((match) => (
          <li key={match.trial.id}>
            <TrialCard match={match} isChosen={match.trial.id === chosen} choose={choose} isReading={isReading} />
          </li>
        ))}
      </ul>
    </section>
  )
}
