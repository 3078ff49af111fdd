import { useMemo, type ReactNode } from 'react'
import { thresholdRows, type Threshold, type ThresholdRow } from '../matching/thresholds.ts'
import type { Prescreening } from '../prescreen.ts'
import { reasonWords } from '../wording/catalogue.ts'
import { viewNames } from '../wording/panel-words.ts'
import { limitText, viewWords as words } from '../wording/view-words.ts'
import { datumLabel } from '../wording/words.ts'
import { useSpeech, type Speech } from './language.tsx'
import { LimitBar } from './limit-bar.tsx'
import { StandingMark } from './marks.tsx'
import './values-view.css'
import { useWorkspace } from './workspace-context.ts'

/** One fact, and the bar that every trial sets to it: a row a datum, a column a trial. */
export function ValuesView({ prescreening }: { readonly prescreening: Prescreening }): ReactNode {
  const { say } = useSpeech()
  const rows = useMemo(() => thresholdRows(prescreening.trials, prescreening), [prescreening])
  const trials = prescreening.trials.map(({ trial }) => trial.id).filter((id) => rows.some((row) => asks(row, id)))
  return (
    <section id="criteria" className="values" aria-labelledby="values-heading" tabIndex={-1}>
      <h2 id="values-heading">{say(viewNames.values)}</h2>
      {rows.length === 0 ? (
        <p className="state">{say(words.noValues)}</p>
      ) : (
        <>
          <p className="quiet">{say(words.valuesLead)}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">{say(words.datum)}</th>
                {trials.map((trial) => (
                  <th key={trial} scope="col" className="card-id">
                    {trial.slice(0, 3)}
                    <wbr />
                    {trial.slice(3)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <ValueRow key={row.datum} row={row} trials={trials} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}

function asks({ thresholds }: ThresholdRow, trial: string): boolean {
  return thresholds.some((one) => one.trial === trial)
}

function ValueRow({ row, trials }: { readonly row: ThresholdRow; readonly trials: readonly string[] }): ReactNode {
  const { say, day, language } = useSpeech()
  const { questions } = useWorkspace()
  const { datum, latest, thresholds } = row
  return (
    <tr>
      <th scope="row">
        <span className="value-name">{datumLabel(datum, language, questions)}</span>
        {latest === undefined ? (
          <span className="quiet">{say(words.notRecorded)}</span>
        ) : (
          <span>
            <strong>{latest.value?.text}</strong> <span className="quiet">· {day(latest.date.text)}</span>
          </span>
        )}
      </th>
      {trials.map((trial) => (
        <td key={trial} data-trial={trial} className={asks(row, trial) ? undefined : 'is-empty'}>
          {asks(row, trial) ? (
            <ul>
              {thresholds
                .filter((one) => one.trial === trial)
                .map((one) => (
                  <ThresholdItem key={`${one.criterion} ${one.value}`} threshold={one} />
                ))}
            </ul>
          ) : (
            <span className="unseen">{say(words.noLimit)}</span>
          )}
        </td>
      ))}
    </tr>
  )
}

function ThresholdItem({ threshold }: { readonly threshold: Threshold }): ReactNode {
  const speech = useSpeech()
  const { say } = speech
  const { goTo } = useWorkspace()
  const { criterion, standing, isNear } = threshold
  return (
    <li className={isNear ? 'threshold is-near' : 'threshold'}>
      <button type="button" className="plain threshold-limit" onClick={() => goTo(criterion)}>
        {limitText(threshold)}
        <span className="unseen"> {criterion}</span>
      </button>
      <LimitBar threshold={threshold} />
      <StandingMark standing={standing}>{standingText(threshold, speech)}</StandingMark>
      {isNear ? <span className="chip is-near">{say(words.near)}</span> : null}
    </li>
  )
}

function standingText({ standing, distance, reason }: Threshold, { say }: Speech): string {
  switch (standing) {
    case 'meets':
      if (distance === undefined) return say(words.meets)
      return distance === 0 ? say(words.meetsExactly) : say(words.meetsBy, { distance })
    case 'misses':
      return distance === undefined ? say(words.misses) : say(words.missesBy, { distance: -distance })
    case 'open':
      return reason === undefined ? say(words.open) : say(words.openBecause, { reason: say(reasonWords[reason]) })
  }
}
