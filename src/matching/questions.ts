import type { Label } from '../terminology/concept.ts'
import { criterionId } from '../trials/trial.ts'
import type { TrialMatch } from './match.ts'

/** The questions that only a person can answer are called by the criterion they ask. */
export function questionsOf(trials: readonly Pick<TrialMatch, 'trial'>[]): ReadonlyMap<string, Label> {
  return new Map(
    trials.flatMap(({ trial }) =>
      trial.criteria.map((criterion) => [criterionId(trial, criterion), criterion.label] as const),
    ),
  )
}
