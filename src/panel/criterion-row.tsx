import type { ReactNode } from 'react'
import type { CriterionMatch } from '../matching/match.ts'
import { withDaysIn } from '../wording/days.ts'
import { criterionId, type Trial } from '../trials/trial.ts'
import { basisWords, verdictWords } from '../wording/catalogue.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { sentence } from '../wording/words.ts'
import { CriterionMissing } from './criterion-missing.tsx'
import { CriterionSource } from './criterion-source.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { rowId } from './focus-keeper.ts'
import { useSpeech } from './language.tsx'
import { VerdictMark } from './marks.tsx'
import { OverrideControl } from './override-control.tsx'

/** One criterion: its verdict and what it rests on, or what is missing and the place to enter it. */
export function CriterionRow({ trial, match }: { readonly trial: Trial; readonly match: CriterionMatch }): ReactNode {
  const { say, day, list, language } = useSpeech()
  const { criterion, verdict, basis, evidence, notes, passesFrom, alternatives, overridden } = match
  const id = criterionId(trial, criterion)
  const isDefinite = verdict === 'pass' || verdict === 'fail'
  return (
    <li id={rowId(id)} className={`criterion verdict-${verdict}`} data-item tabIndex={-1}>
      <div className="criterion-head">
        <VerdictMark verdict={verdict} />
        <h4>
          <span className="criterion-id">{criterion.id}</span> {criterion.label[language]}
        </h4>
        <span className="tags">
          {say(words[criterion.category])}
          {criterion.cohort === undefined ? '' : ` · ${criterion.cohort}`}
        </span>
      </div>
      <div className="criterion-body">
        {isDefinite ? <p className="basis">{say(basisWords[basis])}</p> : null}
        {overridden === undefined ? null : (
          <p className="override-mark">
            {say(words.overridden, { verdict: say(verdictWords[overridden.chartVerdict]), reason: overridden.reason })}
          </p>
        )}
        {passesFrom === undefined ? null : <p className="from">{say(words.passesFrom, { date: day(passesFrom) })}</p>}
        <EvidenceList evidence={evidence} />
        {notes.map((note) => (
          <p key={`${note.id} ${JSON.stringify(note.values ?? {})}`} className="note">
            {withDaysIn(sentence(note, language), language)}
          </p>
        ))}
        {alternatives === undefined ? null : (
          <p className="note">{say(words.alternatives, { list: list([criterion.id, ...alternatives]) })}</p>
        )}
        <CriterionMissing id={id} match={match} />
        {criterion.flaw === undefined || verdict === 'not-applicable' ? null : (
          <p className="flaw">
            <strong>{say(words.flaw)}:</strong> {criterion.flaw[language]}
          </p>
        )}
        <div className="criterion-more">
          <CriterionSource criterion={criterion} />
          {isDefinite ? <OverrideControl id={id} match={match} /> : null}
        </div>
      </div>
    </li>
  )
}
