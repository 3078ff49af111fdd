import { basisWords, outcomeWords, reasonWords, reportWords, verdictWords } from '../wording/catalogue.ts'
import { criteriaColumns, exportWords } from '../wording/export-words.ts'
import type { Language } from '../wording/language.ts'
import { panelWords } from '../wording/panel-words.ts'
import { fill } from '../wording/fill.ts'
import { csvLine } from './csv.ts'
import { datumNames } from './names.ts'
import { recordLine } from './record-line.ts'
import type { Result, ResultCriterion, ResultEvidence, ResultTrial } from './result.ts'

type Row = { readonly [C in keyof typeof criteriaColumns]: string }

/**
 * A result as CSV, one line a criterion, in a language. Lines are sorted and filtered apart from each other, so each says
 * the day, how complete the record was and what this is. Dates stay as FHIR writes them: spreadsheets sort them.
 */
export function toCsv(result: Result, language: Language): string {
  const nameOf = datumNames(result, language)
  const about = {
    asOf: result.asOf,
    record: recordLine(result, language),
    patient: result.patient.reference ?? '',
    purpose: reportWords.disclaimer[language],
  }
  const rows = result.trials.flatMap((trial) =>
    trial.criteria.map((criterion) => ({ ...about, ...cells(trial, criterion, nameOf, language) })),
  )
  const columns = Object.keys(criteriaColumns) as (keyof Row)[]
  return [
    csvLine(columns.map((column) => criteriaColumns[column][language])),
    ...rows.map((row: Row) => csvLine(columns.map((column) => row[column]))),
  ].join('')
}

function cells(
  trial: ResultTrial,
  criterion: ResultCriterion,
  nameOf: (datum: string) => string,
  language: Language,
): Omit<Row, 'asOf' | 'record' | 'patient' | 'purpose'> {
  const { id, cohort, category, label, verdict, basis, passesFrom, evidence, missing, note, overridden } = criterion
  const override =
    overridden === undefined
      ? []
      : [
          fill(panelWords.overridden, language, {
            verdict: verdictWords[overridden.chartVerdict][language],
            reason: overridden.reason,
          }),
        ]
  return {
    trial: trial.id,
    outcome: outcomeWords[trial.outcome][language],
    cohort: cohort ?? '',
    criterion: id,
    category: panelWords[category][language],
    label,
    verdict: verdictWords[verdict][language],
    basis: verdict === 'unknown' || verdict === 'not-applicable' ? '' : basisWords[basis][language],
    passesFrom: passesFrom ?? '',
    evidence: evidence.map(evidenceCell).join(' | '),
    missing: missing
      .map(({ datum, reason, action }) =>
        fill(exportWords.missing, language, { name: nameOf(datum), why: reasonWords[reason][language], action }),
      )
      .join(' | '),
    note: [...override, ...(note === undefined ? [] : [note])].join(' '),
  }
}

function evidenceCell({ display, value, converted, date, reference }: ResultEvidence): string {
  return [display, value, converted === undefined ? undefined : `= ${converted}`, date, reference]
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
}
