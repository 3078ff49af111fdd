import type { ReactNode } from 'react'
import type { Chart } from '../../chart/chart.ts'
import { datumNames } from '../../report/names.ts'
import { programLine } from '../../report/program-line.ts'
import { recordLine } from '../../report/record-line.ts'
import type { Result } from '../../report/result.ts'
import type { Trial } from '../../trials/trial.ts'
import { reportWords } from '../../wording/catalogue.ts'
import { withDaysIn } from '../../wording/days.ts'
import { panelWords } from '../../wording/panel-words.ts'
import { sheetWords as words } from '../../wording/take-along-words.ts'
import { useSpeech } from '../language.tsx'
import { namesOf, recordNumberOf } from '../patient-facts.ts'
import { SheetCriteria } from './sheet-criteria.tsx'
import { SheetMissing } from './sheet-missing.tsx'
import { SheetTrials } from './sheet-trials.tsx'
import './sheet.css'

interface SheetProps {
  readonly result: Result
  readonly trials: readonly Trial[]
  /** The trial whose criteria are printed. */
  readonly trial: Trial
  readonly chart: Chart
}

/** The prescreening on paper. On the screen it is not shown; what names the patient stands on every page. */
export function Sheet({ result, trials, trial, chart }: SheetProps): ReactNode {
  const { say, day, language } = useSpeech()
  const own = result.trials.find(({ id }) => id === trial.id)
  const nameOf = datumNames(result, language)
  return (
    <article className="sheet" aria-label={say(words.title)}>
      <header className="sheet-head">
        <div>
          <strong>{say(words.title)}</strong>
          <span>{useIdentity(chart, result).join(' · ')}</span>
          <span>{say(words.asOf, { date: day(result.asOf) })}</span>
        </div>
      </header>
      <div className="sheet-body">
        <p>{withDaysIn(recordLine(result, language), language)}</p>
        <SheetTrials result={result} trials={trials} nameOf={nameOf} />
        <SheetMissing result={result} />
        {own === undefined ? null : <SheetCriteria trial={own} nameOf={nameOf} />}
        <p className="sheet-signed">{say(words.signed)}</p>
      </div>
      <footer className="sheet-foot">
        <div>
          {reportWords.disclaimer[language]} {programLine(result.program, language)}
        </div>
      </footer>
    </article>
  )
}

/** Whose sheet it is: paper goes astray. */
function useIdentity({ patient }: Chart, result: Result): readonly string[] {
  const { say, day, language } = useSpeech()
  const { birthDate, sex, reference } = result.patient
  const names = patient === undefined ? [] : namesOf(patient, language)
  const record = patient === undefined ? undefined : recordNumberOf(patient)
  return [
    ...(names.length === 0 ? [say(panelWords.recordId, { id: reference ?? '' })] : names),
    birthDate === undefined ? say(panelWords.bornUnknown) : say(panelWords.born, { date: day(birthDate) }),
    ...(sex === 'female' || sex === 'male' ? [say(panelWords[sex])] : []),
    ...(record === undefined ? [] : [say(panelWords.mrn, { mrn: record })]),
  ]
}
