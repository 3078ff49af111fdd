import { failuresOf } from '../matching/cohort-outcome.ts'
import type { TrialMatch } from '../matching/match.ts'
import type { Outcome } from '../matching/outcome.ts'
import type { Result } from '../report/result.ts'
import { outcomeWords } from '../wording/catalogue.ts'
import type { Language } from '../wording/language.ts'
import { populationWords, workListWords } from '../wording/population-words.ts'
import { askedOf, onlyFailure } from './counting.ts'
import { csvLine } from '../report/csv.ts'

const mostMissing = 3

/** The first line of a work list: what its columns are called. */
export function workListHead(language: Language): string {
  return csvLine(Object.values(workListWords).map((word) => word[language]))
}

/**
 * A patient's lines of the work list: one for each trial that concerns them and whose outcome is asked for (all
 * outcomes where `only` is empty), with what rules them out, or what to find out first.
 */
export function workListLines(
  matches: readonly TrialMatch[],
  result: Result,
  only: readonly Outcome[],
  language: Language,
): string {
  return matches
    .filter(({ outcome }) => (only.length === 0 ? outcome !== 'not-applicable' : only.includes(outcome)))
    .map((match) => csvLine(Object.values(rowOf(match, result, language))))
    .join('')
}

function rowOf(
  match: TrialMatch,
  { patient, missingData }: Result,
  language: Language,
): { readonly [C in keyof typeof workListWords]: string } {
  const cohorts = match.cohorts.filter(({ outcome }) => outcome !== 'not-applicable')
  const failures = new Set(
    cohorts.flatMap((cohort) => failuresOf(match.trial, askedOf(match, cohort)).map(({ criterion }) => criterion)),
  )
  return {
    patient: patient.reference ?? '',
    birthDate: patient.birthDate ?? '',
    sex: patient.sex ?? '',
    trial: match.trial.id,
    outcome: outcomeWords[match.outcome][language],
    cohorts: cohorts.map(({ cohort, outcome }) => `${cohort.id}: ${outcomeWords[outcome][language]}`).join('; '),
    from: match.passesFrom ?? '',
    nearMiss: match.outcome === 'ineligible' && onlyFailure(match) !== undefined ? populationWords.yes[language] : '',
    ruledOutBy: [...failures].map(({ id, label }) => `${id} ${label[language]}`).join('; '),
    open: String(match.criteria.filter(({ verdict }) => verdict === 'unknown').length),
    missing: missingData
      .filter(({ trials }) => trials.includes(match.trial.id))
      .slice(0, mostMissing)
      .map(({ label }) => label)
      .join('; '),
  }
}
