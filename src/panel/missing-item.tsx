import type { ReactNode } from 'react'
import { entryFormFor } from '../entries/entry-form.ts'
import type { CriterionMatch, MissingDatum, TrialMatch } from '../matching/match.ts'
import { isForAPersonToSay } from '../matching/answered.ts'
import { criterionId } from '../trials/trial.ts'
import { reasonWords } from '../wording/catalogue.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { withDaysIn } from '../wording/days.ts'
import { actionFor, datumLabel } from '../wording/words.ts'
import { DatumEntryControl } from './datum-entry-control.tsx'
import { useSpeech } from './language.tsx'
import { QuestionControl } from './question-control.tsx'
import { useWorkspace } from './workspace-context.ts'

/** So many criteria are named at once. */
const most = 6

interface MissingItemProps {
  readonly missing: MissingDatum
  readonly matches: readonly TrialMatch[]
}

/** One missing datum: why, what it would settle in which trials, what to do, and its entry. */
export function MissingItem({ missing: { datum, missing, criteria }, matches }: MissingItemProps): ReactNode {
  const { say, language } = useSpeech()
  const { questions, goTo } = useWorkspace()
  const asked = matches.flatMap(({ trial, criteria: own }) =>
    own
      .filter(({ criterion }) => criteria.includes(criterionId(trial, criterion)))
      .map((match) => ({ id: criterionId(trial, match.criterion), match })),
  )
  const settled = asked.filter(({ match }) => waitsOnlyFor(match, datum))
  const named = (settled.length > 0 ? settled : asked).map(({ id }) => id)
  const links = (ids: readonly string[]) =>
    ids.map((id) => (
      <button key={id} type="button" className="chip is-link" onClick={() => goTo(id)}>
        <span className="unseen">{say(words.show, { id: '' })}</span>
        {id.replace('/', ' ')}
      </button>
    ))
  const isQuestion = entryFormFor(datum).kind === 'question'
  const toAnswer = isQuestion ? asked.filter(({ match }) => isForAPersonToSay(match.missing)) : []
  return (
    <li className="missing-item" data-item tabIndex={-1}>
      <h3>{datumLabel(datum, language, questions)}</h3>
      <p className="missing-why">
        <strong>{[...new Set(missing.map(({ reason }) => say(reasonWords[reason])))].join(' · ')}</strong>
        {say(words.stop)}
        {[...new Set(missing.map((one) => withDaysIn(actionFor(one, language), language)))].join(' ')}
      </p>
      <p className="settles">
        {say(settled.length > 0 ? words.settles : words.touches)}: {links(named.slice(0, most))}
      </p>
      {named.length <= most ? null : (
        <details className="more">
          <summary>{say(words.moreCriteria, { n: named.length - most })}</summary>
          <p className="settles">{links(named.slice(most))}</p>
        </details>
      )}
      {isQuestion ? null : <DatumEntryControl datum={datum} />}
      {toAnswer.map(({ id, match }) => (
        <div key={id}>
          {id === datum ? null : (
            <p className="asked">
              <span className="criterion-id">{id.replace('/', ' ')}</span> {match.criterion.label[language]}
            </p>
          )}
          <QuestionControl criterion={id} category={match.criterion.category} />
        </div>
      ))}
    </li>
  )
}

/** Whether the datum alone would settle the criterion. */
function waitsOnlyFor({ missing }: CriterionMatch, datum: string): boolean {
  return missing.every((one) => one.datum === datum)
}
