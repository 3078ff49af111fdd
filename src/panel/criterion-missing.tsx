import type { ReactNode } from 'react'
import type { CriterionMatch } from '../matching/match.ts'
import { isForAPersonToSay } from '../matching/answered.ts'
import { reasonWords } from '../wording/catalogue.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { withDaysIn } from '../wording/days.ts'
import { actionFor, datumLabel } from '../wording/words.ts'
import { DatumEntryControl } from './datum-entry-control.tsx'
import { useSpeech } from './language.tsx'
import { QuestionControl } from './question-control.tsx'
import { isStillReading } from './trial-summary.ts'
import { useWorkspace } from './workspace-context.ts'

/** What a criterion waits for: why it is not there, what to do, and the place to enter it. */
export function CriterionMissing({ id, match }: { readonly id: string; readonly match: CriterionMatch }): ReactNode {
  const { say, language } = useSpeech()
  const { chart, questions } = useWorkspace()
  const { criterion, missing } = match
  if (missing.length === 0) return null
  const waiting = missing.filter((one) => isStillReading(one, chart))
  const open = missing.filter((one) => !waiting.includes(one))
  const data = [...new Set(open.map(({ datum }) => datum))]
  return (
    <div className="missing">
      {waiting.length > 0 ? <p className="quiet">{say(words.readingStill)}</p> : null}
      {data.map((datum) => (
        <div key={datum} className="missing-datum">
          {open
            .filter((one) => one.datum === datum)
            .map((one, index) => (
              <p key={`${one.reason} ${index}`} className="missing-line">
                <strong>
                  {datum === id ? '' : `${datumLabel(datum, language, questions)}: `}
                  {say(reasonWords[one.reason])}
                </strong>
                {say(words.stop)}
                {withDaysIn(actionFor(one, language), language)}
              </p>
            ))}
          <DatumEntryControl datum={datum} />
        </div>
      ))}
      {open.length > 0 && isForAPersonToSay(open) ? (
        <QuestionControl criterion={id} category={criterion.category} />
      ) : null}
    </div>
  )
}
