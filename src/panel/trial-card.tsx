import { lazy, Suspense, type ReactNode } from 'react'
import type { TrialMatch } from '../matching/match.ts'
import { withFolded } from '../wording/deferred-texts.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { CohortChips } from './cohort-chips.tsx'
import { CountsBar } from './counts-bar.tsx'
import { useSpeech } from './language.tsx'
import { OutcomeMark } from './marks.tsx'
import { waitsForReading } from './trial-summary.ts'
import { useWorkspace } from './workspace-context.ts'

// What decides is said beside the outcome as soon as the names of criteria and data are there.
const OneLine = lazy(() => withFolded(import('./one-line.tsx')).then((module) => ({ default: module.OneLine })))

interface TrialCardProps {
  readonly match: TrialMatch
  readonly isChosen: boolean
  readonly choose: (trial: string) => void
  readonly isReading: boolean
}

/** One trial at a glance: its outcome, for which disease, how its criteria came out, and what decides. */
export function TrialCard({ match, isChosen, choose, isReading }: TrialCardProps): ReactNode {
  const { say, day, language } = useSpeech()
  const { trial, outcome, passesFrom, modifiable, criteria } = match
  const { chart } = useWorkspace()
  const isWaiting = waitsForReading(match, chart)
  const overridden = criteria.filter((one) => one.overridden !== undefined).length
  return (
    <article className={`card is-${isWaiting ? 'waiting' : outcome}${isChosen ? ' is-chosen' : ''}`}>
      <OutcomeMark outcome={outcome} reading={isWaiting ? 'waits' : isReading ? 'so-far' : undefined} />
      <h3>
        <button
          type="button"
          className="card-button"
          aria-current={isChosen ? 'true' : undefined}
          onClick={() => choose(trial.id)}
        >
          <span className="card-id">{trial.id}</span> <span className="card-title">{trial.title[language]}</span>
        </button>
      </h3>
      {outcome === 'not-applicable' ? null : (
        <p className="card-cohorts">
          <CohortChips match={match} />
          {overridden === 0 ? null : (
            <span className="chip is-override">{say(words.overrides, { n: overridden })}</span>
          )}
        </p>
      )}
      <Suspense fallback={<p className="one-line">{say(words.loading)}</p>}>
        <OneLine match={match} isBrief />
      </Suspense>
      {outcome === 'ineligible' && modifiable === true ? (
        <p className="card-from">
          {passesFrom === undefined ? say(words.modifiable) : say(words.possibleFrom, { date: day(passesFrom) })}
        </p>
      ) : null}
      {outcome === 'not-applicable' || isWaiting ? null : <CountsBar match={match} />}
    </article>
  )
}
