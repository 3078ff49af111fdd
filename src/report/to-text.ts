import { basisWords, outcomeWords, reasonWords, reportWords, verdictWords } from '../wording/catalogue.ts'
import type { Language } from '../wording/language.ts'
import { fill } from '../wording/fill.ts'
import { recordLine } from './record-line.ts'
import type { Result, ResultCriterion, ResultTrial } from './result.ts'

const mark = { pass: '+', fail: '×', unknown: '?', 'not-applicable': '·' } as const
const order = { fail: 0, unknown: 1, pass: 2, 'not-applicable': 3 } as const

/** A result as plain text: outcome first, then what decides, then what is missing, then the rest. */
export function toText(result: Result, language: Language): string {
  const { patient, asOf } = result
  const lines = [
    `${reportWords.patient[language]} ${[patient.reference, patient.birthDate, patient.sex].filter((part) => part !== undefined).join(', ')} · ${reportWords.asOf[language]} ${asOf}`,
    recordLine(result, language),
    '',
    ...result.trials.flatMap((trial) => trialLines(trial, language)),
  ]
  if (result.missingData.length > 0) {
    lines.push(reportWords.missingData[language])
    result.missingData.forEach(({ label, reasons, criteria, trials }, index) => {
      const settles = fill(reportWords.settles, language, { criteria: criteria.length, trials: trials.length })
      lines.push(
        `${String(index + 1).padStart(3)}. ${label} — ${reasons.map((reason) => reasonWords[reason][language]).join(', ')} (${settles})`,
      )
    })
    lines.push('')
  }
  lines.push(reportWords.disclaimer[language])
  return `${lines.join('\n')}\n`
}

function trialLines(trial: ResultTrial, language: Language): readonly string[] {
  const from = trial.passesFrom === undefined ? '' : `, ${fill(reportWords.from, language, { date: trial.passesFrom })}`
  const cohorts = trial.cohorts
    .filter(({ outcome }) => outcome !== 'not-applicable')
    .map(({ id, outcome }) => `${id}: ${outcomeWords[outcome][language]}`)
  const asked = trial.criteria
    .filter(({ verdict }) => verdict !== 'not-applicable')
    .sort((a, b) => order[a.verdict] - order[b.verdict])
  return [
    `${trial.id}  ${outcomeWords[trial.outcome][language].toUpperCase()}${from}  ${trial.title}`,
    ...(cohorts.length > 1 ? [`  ${cohorts.join(' · ')}`] : []),
    ...asked.flatMap((criterion) => criterionLines(criterion, language)),
    '',
  ]
}

function criterionLines(criterion: ResultCriterion, language: Language): readonly string[] {
  const { id, label, verdict, basis, evidence, missing, note, passesFrom, overridden } = criterion
  const head = `  ${mark[verdict]} ${id.padEnd(8)} ${label}  [${verdictWords[verdict][language]}${verdict === 'unknown' ? '' : `, ${basisWords[basis][language]}`}]`
  return [
    head,
    ...evidence.map(
      ({ display, value, converted, date, reference }) =>
        `      ${[display, value, converted === undefined ? undefined : `= ${converted}`, date, reference].filter((part) => part !== undefined && part !== '').join('  ')}`,
    ),
    ...missing.map(({ datum, reason, action }) => `      → ${datum}: ${reasonWords[reason][language]}. ${action}`),
    ...(passesFrom === undefined ? [] : [`      ${fill(reportWords.from, language, { date: passesFrom })}`]),
    ...(overridden === undefined
      ? []
      : [
          `      ${fill(reportWords.overridden, language, { verdict: verdictWords[overridden.chartVerdict][language], reason: overridden.reason })}`,
        ]),
    ...(note === undefined ? [] : [`      ${note}`]),
  ]
}
