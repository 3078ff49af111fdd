import { groupOf, type GroupId } from '../matching/criterion-group.ts'
import type { ResultCriterion, ResultTrial } from './result.ts'

/** The criteria of a trial that mean one thing for its outcome, grouped as the panel groups them. */
export function criteriaIn({ criteria }: Pick<ResultTrial, 'criteria'>, group: GroupId): readonly ResultCriterion[] {
  const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]))
  return criteria.filter((criterion) => groupOf(criterion, byId) === group)
}
