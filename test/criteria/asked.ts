import type { Rule } from '../../src/criteria/rule.ts'
import type { CriterionMatch } from '../../src/matching/match.ts'
import { matchOf, row, trialOf } from '../matching/made-up-trial.ts'
import type { PatientSentence } from '../patient.ts'

/** What the one row of a made-up trial, deciding `rule`, says of a patient. */
export function asked(someone: PatientSentence, rule: Rule): CriterionMatch {
  const [match] = matchOf(someone, trialOf([row('A', rule)])).criteria
  if (match === undefined) throw new Error('no row')
  return match
}

/** What a row asks for and why, each as “datum reason”. */
export const reasons = ({ missing }: CriterionMatch) => missing.map(({ datum, reason }) => `${datum} ${reason}`)
