import type { Trial } from '../trials/trial.ts'
import { ageInYears, dayOf } from '../values/clinical-date.ts'
import { outcomeWords, reportWords } from '../wording/catalogue.ts'
import { dayIn, withDaysIn } from '../wording/days.ts'
import { exportWords as words } from '../wording/export-words.ts'
import type { Language } from '../wording/language.ts'
import { panelWords } from '../wording/panel-words.ts'
import { registryStatus } from '../wording/registry-words.ts'
import { fill } from '../wording/fill.ts'
import { inLanguage } from '../wording/words.ts'
import { decidingLine } from './deciding-line.ts'
import { datumNames } from './names.ts'
import { programLine } from './program-line.ts'
import { recordLine } from './record-line.ts'
import { criteriaLines } from './referral-criteria.ts'
import type { Result, ResultTrial } from './result.ts'

const blank = '________________________________'

/**
 * A letter that asks a trial's site to screen the patient: what passes, what is open, what only the site can answer.
 * It names nobody: who the patient is, and who refers, are blanks for the clinician.
 * @param trial the trial itself: sponsor, registry entry, its open questions
 * @throws RangeError where the result holds no such trial
 */
export function toReferral(result: Result, trial: Trial, language: Language): string {
  const own = result.trials.find(({ id }) => id === trial.id)
  if (own === undefined) throw new RangeError(`The result holds no trial ${trial.id}.`)
  const nameOf = datumNames(result, language)
  const toFill = (label: string): string => `${label}${language === 'zh' ? '：' : ': '}${blank}`
  const lines = [
    fill(words.referral, language, { trial: trial.id }),
    trial.title[language],
    '',
    fill(words.to, language, { sponsor: inLanguage(trial.sponsor, language) }),
    toFill(fill(words.contact, language, { url: trial.source.url })),
    toFill(words.from[language]),
    toFill(words.patient[language]),
    ...personLines(result, language),
    '',
    fill(words.asOf, language, { date: dayIn(result.asOf, language), record: recordLine(result, language) }),
    fill(words.registry, language, {
      date: dayIn(trial.status.checked, language),
      status: registryStatus(trial.status.word, language),
    }),
    fill(words.outcome, language, {
      outcome: outcomeWords[own.outcome][language],
      why: decidingLine(own, language, nameOf),
    }),
    '',
    ...criteriaLines(own, nameOf, language),
    ...questionLines(own, trial, language),
    reportWords.disclaimer[language],
    programLine(result.program, language),
    '',
    toFill(words.signed[language]),
  ]
  return `${lines.map((line) => withDaysIn(line, language)).join('\n')}\n`
}

/** A letter for each trial that is for a disease of this patient, one below the other. */
export function toReferrals(result: Result, trials: readonly Trial[], language: Language): string {
  const letters = trials
    .filter((trial) => result.trials.some(({ id, outcome }) => id === trial.id && outcome !== 'not-applicable'))
    .map((trial) => toReferral(result, trial, language))
  return letters.length === 0 ? `${words.nothingToRefer[language]}\n` : letters.join('\n\n')
}

/** Age and sex, which criteria ask for; no name, no day of birth, no record number. */
function personLines({ patient, asOf }: Result, language: Language): readonly string[] {
  const [birth, day] = [dayOf(patient.birthDate ?? ''), dayOf(asOf)]
  if (birth === undefined || day === undefined) return []
  const { sex } = patient
  const sexWord = sex === 'female' || sex === 'male' ? panelWords[sex] : panelWords.unknownSex
  return [fill(words.ageAndSex, language, { age: ageInYears(birth, day), sex: sexWord[language] })]
}

/** What the trial's text leaves open: where this patient's criteria meet a flaw of it, and what is asked of any patient. */
function questionLines(own: ResultTrial, { criteria, questions }: Trial, language: Language): readonly string[] {
  const met = own.criteria.filter(({ missing }) =>
    missing.some(({ reason }) => reason === 'source-incomplete' || reason === 'source-ambiguous'),
  )
  const flaws = met.map(({ id, label }) => {
    const flaw = criteria.find((criterion) => criterion.id === id)?.flaw
    return fill(words.flawed, language, { criterion: `${id} ${label}`, flaw: flaw?.[language] ?? '' })
  })
  const all = [...flaws, ...questions.map((question) => question[language])]
  return all.length === 0
    ? []
    : [fill(words.questions, language, { n: all.length }), ...all.map((one, index) => `${index + 1}. ${one}`), '']
}
