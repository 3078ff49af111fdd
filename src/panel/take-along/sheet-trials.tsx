import type { ReactNode } from 'react'
import type { Outcome } from '../../matching/outcome.ts'
import { decidingLine } from '../../report/deciding-line.ts'
import type { Result } from '../../report/result.ts'
import type { Trial } from '../../trials/trial.ts'
import { outcomeWords } from '../../wording/catalogue.ts'
import { panelWords } from '../../wording/panel-words.ts'
import { registryStatus } from '../../wording/registry-words.ts'
import { sheetWords as words } from '../../wording/take-along-words.ts'
import { useSpeech } from '../language.tsx'

/** A sign for each outcome, told apart in black and white. */
const signs: { readonly [O in Outcome]: string } = {
  'potentially-eligible': '✓',
  undetermined: '?',
  ineligible: '✕',
  'not-applicable': '–',
}

interface SheetTrialsProps {
  readonly result: Result
  readonly trials: readonly Trial[]
  readonly nameOf: (datum: string) => string
}

/** All trials on paper: how each stands and what decides it. */
export function SheetTrials({ result, trials, nameOf }: SheetTrialsProps): ReactNode {
  const { say, day, language } = useSpeech()
  return (
    <table>
      <caption>{say(words.trials)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.outcome)}</th>
          <th scope="col">{say(words.trial)}</th>
          <th scope="col">{say(words.decides)}</th>
        </tr>
      </thead>
      <tbody>
        {result.trials.map((one) => {
          const status = trials.find(({ id }) => id === one.id)?.status
          const cohorts = one.cohorts.filter(({ outcome }) => outcome !== 'not-applicable').map(({ id }) => id)
          return (
            <tr key={one.id}>
              <th scope="row" className="sheet-outcome">
                {signs[one.outcome]} {say(outcomeWords[one.outcome])}
              </th>
              <td>
                <strong>{one.id}</strong> {one.title}
                {cohorts.length === 0 ? '' : ` · ${cohorts.join(', ')}`}
                {status === undefined ? null : (
                  <small>
                    {say(words.registry, { status: registryStatus(status.word, language), date: day(status.checked) })}
                  </small>
                )}
              </td>
              <td>
                {decidingLine(one, language, nameOf)}
                {one.outcome === 'ineligible' && one.modifiable === true ? (
                  <small>
                    {one.passesFrom === undefined
                      ? say(panelWords.modifiable)
                      : say(panelWords.possibleFrom, { date: day(one.passesFrom) })}
                  </small>
                ) : null}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
