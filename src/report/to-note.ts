import { outcomeWords, reasonWords, reportWords } from '../wording/catalogue.ts'
import { dayIn, listIn, withDaysIn } from '../wording/days.ts'
import { exportWords as words } from '../wording/export-words.ts'
import type { Language } from '../wording/language.ts'
import { panelWords } from '../wording/panel-words.ts'
import { fill } from '../wording/fill.ts'
import { decidingLine } from './deciding-line.ts'
import { datumNames } from './names.ts'
import { programLine } from './program-line.ts'
import { recordLine } from './record-line.ts'
import type { Result, ResultTrial } from './result.ts'

const mostNext = 8

/** A result as a short note for the patient's own record: each trial's outcome, what decides it, what to find out next. */
export function toNote(result: Result, language: Language): string {
  const { program, asOf, trials, missingData } = result
  const fitting = trials.filter(({ outcome }) => outcome !== 'not-applicable')
  const others = trials.filter(({ outcome }) => outcome === 'not-applicable').map(({ id }) => id)
  const lines = [
    fill(words.note, language, { date: dayIn(asOf, language) }),
    recordLine(result, language),
    '',
    ...fitting.flatMap((trial) => trialLines(trial, result, language)),
    ...(others.length === 0 ? [] : [fill(words.notApplicable, language, { list: listIn(others, language) })]),
    '',
  ]
  if (missingData.length > 0) {
    const next = missingData.slice(0, mostNext)
    lines.push(
      words.next[language],
      ...next.map(({ label, reasons, trials: names }, index) =>
        fill(words.nextItem, language, {
          n: index + 1,
          label,
          why: reasons.map((reason) => reasonWords[reason][language]).join(language === 'zh' ? '、' : ', '),
          trials: names.join(', '),
        }),
      ),
    )
    const rest = missingData.length - next.length
    if (rest > 0) lines.push(fill(words.more, language, { n: rest }))
    lines.push('')
  }
  lines.push(reportWords.disclaimer[language], programLine(program, language))
  return `${lines.join('\n')}\n`
}

function trialLines(trial: ResultTrial, result: Result, language: Language): readonly string[] {
  const { id, title, outcome, modifiable, passesFrom, cohorts, criteria } = trial
  const own = cohorts.filter((cohort) => cohort.outcome !== 'not-applicable').map((cohort) => cohort.id)
  const heading = fill(words.trialOutcome, language, {
    trial: `${id} ${title}`,
    outcome: `${outcomeWords[outcome][language]}${fill(words.cohorts, language, { list: own.join(', ') })}`,
  })
  const byHand = criteria.filter(({ basis }) => basis === 'entered' || basis === 'attested').map((one) => one.id)
  const overridden = criteria.filter((one) => one.overridden !== undefined).length
  return [
    heading,
    `  ${decidingLine(trial, language, datumNames(result, language))}`,
    ...(outcome === 'ineligible' && modifiable === true ? [`  ${changeLine(passesFrom, language)}`] : []),
    ...(byHand.length === 0 ? [] : [`  ${fill(words.byHand, language, { list: byHand.join(', ') })}`]),
    ...(overridden === 0 ? [] : [`  ${fill(panelWords.overrides, language, { n: overridden })}`]),
  ].map((line) => withDaysIn(line, language))
}

function changeLine(passesFrom: string | undefined, language: Language): string {
  return passesFrom === undefined
    ? panelWords.modifiable[language]
    : fill(panelWords.possibleFrom, language, { date: passesFrom })
}
