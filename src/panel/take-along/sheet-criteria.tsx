import type { ReactNode } from 'react'
import type { Verdict } from '../../criteria/determination.ts'
import { groupIds } from '../../matching/criterion-group.ts'
import { evidenceLine } from '../../report/evidence-line.ts'
import { criteriaIn } from '../../report/grouped-criteria.ts'
import type { ResultCriterion, ResultTrial } from '../../report/result.ts'
import { basisWords, reasonWords, verdictWords } from '../../wording/catalogue.ts'
import { exportWords } from '../../wording/export-words.ts'
import { panelWords } from '../../wording/panel-words.ts'
import { sheetWords as words } from '../../wording/take-along-words.ts'
import { withDaysIn } from '../../wording/days.ts'
import type { Language } from '../../wording/language.ts'
import { useSpeech, type Speech } from '../language.tsx'

const signs: { readonly [V in Verdict]: string } = { pass: '✓', fail: '✕', unknown: '?', 'not-applicable': '–' }
const mostEvidence = 3
const shown = groupIds.filter((id) => id !== 'not-applicable')

interface SheetCriteriaProps {
  readonly trial: ResultTrial
  readonly nameOf: (datum: string) => string
}

/** One trial's criteria on paper, what decides first; what only a person can say has boxes to tick. */
export function SheetCriteria({ trial, nameOf }: SheetCriteriaProps): ReactNode {
  const { say } = useSpeech()
  const others = criteriaIn(trial, 'not-applicable').map(({ id }) => id)
  return (
    <>
      <table className="sheet-criteria">
        <caption>{say(words.criteria, { trial: `${trial.id} ${trial.title}` })}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.verdict)}</th>
            <th scope="col">{say(words.criterion)}</th>
            <th scope="col">{say(words.evidence)}</th>
          </tr>
        </thead>
        <tbody>
          {shown
            .flatMap((group) => criteriaIn(trial, group))
            .map((criterion) => (
              <tr key={criterion.id}>
                <td className="sheet-outcome">
                  {signs[criterion.verdict]} {say(verdictWords[criterion.verdict])}
                </td>
                <th scope="row">
                  <span>{criterion.id}</span> {criterion.label}
                </th>
                <td>
                  <Support criterion={criterion} nameOf={nameOf} />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      {others.length === 0 ? null : <p>{say(words.notApplicable, { list: others.join(', ') })}</p>}
    </>
  )
}

function Support({
  criterion,
  nameOf,
}: {
  readonly criterion: ResultCriterion
  readonly nameOf: (datum: string) => string
}): ReactNode {
  const { say, language } = useSpeech()
  const { verdict, basis, evidence, missing, overridden } = criterion
  const isAsked = missing.some(({ reason }) => reason === 'needs-attestation' || reason === 'needs-detail')
  const lines = [
    ...(verdict !== 'unknown' && basis !== 'documented' ? [say(basisWords[basis])] : []),
    ...(evidence.length === 0 ? [] : [shortEvidence(criterion, say, language)]),
    ...missing
      .filter(({ reason }) => reason !== 'needs-attestation')
      .map(({ datum, reason, action }) =>
        withDaysIn(say(exportWords.missing, { name: nameOf(datum), why: say(reasonWords[reason]), action }), language),
      ),
    ...(overridden === undefined
      ? []
      : [
          say(panelWords.overridden, {
            verdict: say(verdictWords[overridden.chartVerdict]),
            reason: overridden.reason,
          }),
        ]),
  ]
  return (
    <>
      {lines.join(' · ')}
      {isAsked ? (
        <span className="sheet-boxes">
          ☐ {say(words.yes)} ☐ {say(words.no)}
        </span>
      ) : null}
    </>
  )
}

/** The first of much evidence, so that two pages suffice; the rest is on the screen. */
function shortEvidence({ evidence }: ResultCriterion, say: Speech['say'], language: Language): string {
  const line = withDaysIn(evidenceLine({ evidence: evidence.slice(0, mostEvidence) }, language), language)
  const rest = evidence.length - mostEvidence
  return rest > 0 ? `${line} · ${say(panelWords.moreEvidence, { n: rest })}` : line
}
