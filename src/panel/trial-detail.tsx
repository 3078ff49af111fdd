import type { ReactNode } from 'react'
import { groupCriteria, groupIds, type GroupId } from '../matching/criterion-group.ts'
import type { TrialMatch } from '../matching/match.ts'
import { outcomeWords } from '../wording/catalogue.ts'
import { groupWords, panelWords as words } from '../wording/panel-words.ts'
import { registryStatus } from '../wording/registry-words.ts'
import { inLanguage } from '../wording/words.ts'
import { CriterionRow } from './criterion-row.tsx'
import { useSpeech } from './language.tsx'
import { OutcomeMark } from './marks.tsx'
import { OneLine } from './one-line.tsx'
import { TrialAsRead } from './trial-as-read.tsx'
import { cohortsKnown, isNotYetTheirs, waitsForReading } from './trial-summary.ts'
import { useWorkspace } from './workspace-context.ts'

const folded: ReadonlySet<GroupId> = new Set(['passes', 'settled', 'not-applicable'])

/** One trial's criteria, what decides first; what no longer matters folded away. */
export function TrialDetail({
  match,
  isReading,
}: {
  readonly match: TrialMatch
  readonly isReading: boolean
}): ReactNode {
  const { say, day, language } = useSpeech()
  const { trial, outcome } = match
  const { chart } = useWorkspace()
  const isWaiting = waitsForReading(match, chart)
  const { known, possible } = cohortsKnown(match)
  const isEarly = isNotYetTheirs(match, chart)
  const groups = groupCriteria(match)
  return (
    <section id="criteria" className="detail" aria-labelledby="detail-heading" tabIndex={-1}>
      <header className={`detail-head is-${isWaiting ? 'waiting' : outcome}`}>
        <h2 id="detail-heading">
          <span className="card-id">{trial.id}</span> {trial.title[language]}
        </h2>
        <OutcomeMark outcome={outcome} reading={isWaiting ? 'waits' : isReading ? 'so-far' : undefined} />
        <OneLine match={match} />
        <p className="quiet">
          {inLanguage(trial.sponsor, language)} · {trial.product} ·{' '}
          {say(words.registryStatus, {
            status: registryStatus(trial.status.word, language),
            date: day(trial.status.checked),
          })}{' '}
          ·{' '}
          <a href={trial.source.url} target="_blank" rel="noreferrer">
            {say(words.registryEntry)}
          </a>
        </p>
        {known.length > 0 && possible.length > 1 ? (
          <ul className="cohorts">
            {possible.map((one) => (
              <li key={one.cohort.id}>
                {say(words.cohortWord)} {one.cohort.id}, {one.cohort.label[language]}:{' '}
                <strong>{say(outcomeWords[one.outcome])}</strong>
              </li>
            ))}
          </ul>
        ) : null}
      </header>
      {isEarly ? <p className="state">{say(words.criteriaFollow)}</p> : null}
      {(isEarly ? [] : groupIds).map((id) => {
        const rows = groups.get(id) ?? []
        if (rows.length === 0) return null
        const heading = (
          <>
            {say(groupWords[id])} <span className="tally">{rows.length}</span>
          </>
        )
        const list = (
          <ul className="criteria" data-keeps-focus tabIndex={-1} aria-label={say(groupWords[id])}>
            {rows.map((row) => (
              <CriterionRow key={row.criterion.id} trial={trial} match={row} />
            ))}
          </ul>
        )
        return folded.has(id) ? (
          <details key={id} className={`group group-${id}`}>
            <summary>
              <h3>{heading}</h3>
            </summary>
            {list}
          </details>
        ) : (
          <section key={id} className={`group group-${id}`}>
            <h3>{heading}</h3>
            {list}
          </section>
        )
      })}
      {trial.questions.length === 0 ? null : (
        <details className="group">
          <summary>
            <h3>{say(words.questionsForSite, { n: trial.questions.length })}</h3>
          </summary>
          <ul className="site-questions">
            {trial.questions.map((question) => (
              <li key={question.en}>{question[language]}</li>
            ))}
          </ul>
        </details>
      )}
      <TrialAsRead trial={trial} />
    </section>
  )
}
