import { criterionId } from '../trials/trial.ts'
import type { TrialMatch } from './match.ts'

/** A day from which a criterion passes that does not today, were nothing else to change. */
export interface TurningDay {
  readonly date: string
  readonly trial: string
  /** Full id. */
  readonly criterion: string
}

/** All of them over all trials, the next first. */
export function turningDays(matches: readonly TrialMatch[]): readonly TurningDay[] {
  return matches
    .flatMap(({ trial, criteria }) =>
      criteria.flatMap(({ criterion, passesFrom }) =>
        passesFrom === undefined
          ? []
          : [{ date: passesFrom, trial: trial.id, criterion: criterionId(trial, criterion) }],
      ),
    )
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
}
