import { holdsBack } from '../matching/criterion-group.ts'
import { listIn } from '../wording/days.ts'
import type { Language } from '../wording/language.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { fill } from '../wording/fill.ts'
import { criteriaIn } from './grouped-criteria.ts'
import type { ResultCriterion, ResultTrial } from './result.ts'

/**
 * What decides a trial, or would, in one line: what rules out, what is missing, or what remains to be asked.
 * @param nameOf what a datum is called
 * @param most so many are named; the rest are counted
 */
export function decidingLine(
  trial: ResultTrial,
  language: Language,
  nameOf: (datum: string) => string,
  most = 5,
): string {
  const list = (names: readonly string[]): string => {
    const rest = names.length - most
    return listIn(rest > 0 ? [...names.slice(0, most), fill(words.andMore, language, { n: rest })] : names, language)
  }
  switch (trial.outcome) {
    case 'not-applicable':
      return fill(words.noCohort, language, { list: list(trial.cohorts.map(({ id }) => id)) })
    case 'ineligible':
      return fill(words.ruledOutBy, language, {
        list: list(criteriaIn(trial, 'fails').map((one) => failureWords(one, language))),
      })
    case 'undetermined': {
      const data = missingOf(trial)
      const label = data.length === 1 ? words.onlyMissingOne : words.onlyMissing
      return fill(label, language, { n: data.length, list: list(data.map(nameOf)) })
    }
    case 'potentially-eligible': {
      const n = criteriaIn(trial, 'to-say').length
      if (n === 0) return words.nothingRemains[language]
      return fill(n === 1 ? words.questionRemains : words.questionsRemain, language, { n })
    }
  }
}

/** A criterion that fails, said so that nobody takes an inclusion for something the patient has. */
function failureWords({ id, category, label }: ResultCriterion, language: Language): string {
  return `${id} ${category === 'inclusion' ? fill(words.notMet, language, { label }) : label}`
}

/** The data that hold a trial back, each once. */
function missingOf(trial: ResultTrial): readonly string[] {
  const missing = criteriaIn(trial, 'holds-back').flatMap((criterion) => criterion.missing.filter(holdsBack))
  return [...new Set(missing.map(({ datum }) => datum))]
}
