import type { Verdict } from '../criteria/determination.ts'
import type { Outcome } from '../matching/outcome.ts'
import type { Prescreening } from '../prescreen.ts'
import { criterionId } from '../trials/trial.ts'

/** What became different from one prescreening to the next. */
export interface Changes {
  readonly outcomes: readonly { readonly trial: string; readonly before: Outcome; readonly after: Outcome }[]
  /** Full ids of criteria whose verdict changed. */
  readonly criteria: readonly string[]
}

/** Compares two prescreenings of one patient. */
export function changesBetween(before: Prescreening, after: Prescreening): Changes {
  const outcomes = new Map(before.trials.map(({ trial, outcome }) => [trial.id, outcome]))
  const verdicts = verdictsOf(before)
  return {
    outcomes: after.trials.flatMap(({ trial, outcome }) => {
      const was = outcomes.get(trial.id)
      return was === undefined || was === outcome ? [] : [{ trial: trial.id, before: was, after: outcome }]
    }),
    criteria: [...verdictsOf(after)].filter(([id, verdict]) => verdicts.get(id) !== verdict).map(([id]) => id),
  }
}

function verdictsOf({ trials }: Prescreening): ReadonlyMap<string, Verdict> {
  return new Map(
    trials.flatMap(({ trial, criteria }) =>
      criteria.map(({ criterion, verdict }) => [criterionId(trial, criterion), verdict] as const),
    ),
  )
}
