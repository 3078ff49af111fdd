import type { Evidence, Missing } from '../criteria/determination.ts'
import type { CriterionMatch, TrialMatch } from '../matching/match.ts'
import { questionsOf } from '../matching/questions.ts'
import type { Prescreening } from '../prescreen.ts'
import type { Label } from '../terminology/concept.ts'
import type { Trial } from '../trials/trial.ts'
import type { Growing } from '../values/growing.ts'
import { readDetailWords } from '../wording/catalogue.ts'
import type { Language } from '../wording/language.ts'
import { actionFor, datumLabel, evidenceConverted, evidenceValue, sentence } from '../wording/words.ts'
import type { Result, ResultCriterion, ResultEvidence, ResultMissing, ResultRead, ResultTrial } from './result.ts'

/**
 * A prescreening in one language, as the JSON that command line, card and export share.
 * @param questions those of the trials; whoever says many results of the same trials makes them once
 */
export function toResult(
  prescreening: Prescreening,
  language: Language,
  program: Result['program'],
  questions: ReadonlyMap<string, Label> = questionsOf(prescreening.trials),
): Result {
  const { asOf, findings, trials, missingData } = prescreening
  const { person, chart } = findings
  return {
    program,
    asOf,
    patient: {
      ...(person.reference === undefined ? {} : { reference: person.reference }),
      ...(person.birth === undefined ? {} : { birthDate: person.birth.text }),
      ...(person.sex === 'unknown' ? {} : { sex: person.sex }),
    },
    reads: chart.reads.map(({ resourceType, status, count, detail }): ResultRead => ({
      resourceType,
      status,
      count,
      ...(detail === undefined ? {} : { detail: readDetailWords[detail.kind][language] }),
    })),
    trials: trials.map((match) =>
      match.outcome === 'not-applicable'
        ? unaskedTrial(match, language, questions)
        : trialResult(match, language, questions),
    ),
    missingData: missingData.map(({ datum, missing, criteria, trials: names }) => ({
      datum,
      label: datumLabel(datum, language, questions),
      reasons: [...new Set(missing.map(({ reason }) => reason))],
      criteria,
      trials: names,
    })),
  }
}

const unaskedTrials = { en: new WeakMap<Trial, ResultTrial>(), zh: new WeakMap<Trial, ResultTrial>() }

/** Of a trial that does not apply no criterion is asked: its words are the same for all patients, and are made once. */
function unaskedTrial(match: TrialMatch, language: Language, questions: ReadonlyMap<string, Label>): ResultTrial {
  const made = unaskedTrials[language].get(match.trial)
  if (made !== undefined) return made
  const result = trialResult(match, language, questions)
  unaskedTrials[language].set(match.trial, result)
  return result
}

function trialResult(
  { trial, outcome, modifiable, passesFrom, cohorts, criteria }: TrialMatch,
  language: Language,
  questions: ReadonlyMap<string, Label>,
): ResultTrial {
  return {
    id: trial.id,
    title: trial.title[language],
    outcome,
    ...(modifiable === undefined ? {} : { modifiable }),
    ...(passesFrom === undefined ? {} : { passesFrom }),
    cohorts: cohorts.map((cohort) => ({
      id: cohort.cohort.id,
      outcome: cohort.outcome,
      ...(cohort.modifiable === undefined ? {} : { modifiable: cohort.modifiable }),
      ...(cohort.passesFrom === undefined ? {} : { passesFrom: cohort.passesFrom }),
    })),
    criteria: criteria.map((match) => criterionResult(match, language, questions)),
  }
}

function criterionResult(
  match: CriterionMatch,
  language: Language,
  questions: ReadonlyMap<string, Label>,
): ResultCriterion {
  const { criterion, verdict, basis, modifiable, passesFrom, alternatives, overridden, evidence, missing } = match
  const { id, cohort, category } = criterion
  const label = criterion.label[language]
  const row: Growing<Omit<ResultCriterion, 'evidence' | 'missing'>> =
    cohort === undefined ? { id, category, label, verdict, basis } : { id, cohort, category, label, verdict, basis }
  const note = noteOf(match, language)
  if (modifiable !== undefined) row.modifiable = modifiable
  if (passesFrom !== undefined) row.passesFrom = passesFrom
  if (note !== '') row.note = note
  if (alternatives !== undefined) row.alternatives = alternatives
  if (overridden !== undefined) row.overridden = overridden
  return {
    ...row,
    evidence: evidence.map((one) => evidenceResult(one, language, questions)),
    missing: missing.map((one) => missingResult(one, language)),
  }
}

/** The source's flaw, what a presumption rests on, what was answered: everything a reader must know beside the verdict. */
function noteOf({ criterion, notes, verdict }: CriterionMatch, language: Language): string {
  const flaw = verdict === 'not-applicable' ? undefined : criterion.flaw?.[language]
  if (notes.length === 0) return flaw ?? ''
  const said = asOne(notes).map((note) => sentence(note, language))
  return (flaw === undefined ? said : [...said, flaw]).join(' ')
}

/** Several presumptions are one: resting on all their reads together. */
function asOne(notes: CriterionMatch['notes']): CriterionMatch['notes'] {
  const presumed = notes.filter(({ id }) => id === 'note.presumed')
  if (presumed.length < 2) return notes
  const reads = [...new Set(presumed.flatMap(({ values }) => String(values?.['reads'] ?? '').split(', ')))].join(', ')
  return [{ id: 'note.presumed', values: { reads } }, ...notes.filter(({ id }) => id !== 'note.presumed')]
}

/** One piece of evidence in words. */
export function evidenceResult(
  evidence: Evidence,
  language: Language,
  questions: ReadonlyMap<string, Label>,
): ResultEvidence {
  const { reference, concept, date, ageDays } = evidence
  const isNamed = evidence.display !== '' && evidence.display !== concept
  const display = isNamed ? evidence.display : datumLabel(concept, language, questions)
  const [value, converted] = [evidenceValue(evidence, language), evidenceConverted(evidence, language)]
  const row: Growing<ResultEvidence> = reference === undefined ? { concept, display } : { reference, concept, display }
  if (date !== undefined) row.date = date
  if (ageDays !== undefined) row.ageDays = ageDays
  if (value !== undefined) row.value = value
  if (converted !== undefined) row.converted = converted
  return row
}

function missingResult(missing: Missing, language: Language): ResultMissing {
  return { datum: missing.datum, reason: missing.reason, action: actionFor(missing, language) }
}
