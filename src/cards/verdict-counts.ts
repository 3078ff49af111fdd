import type { Verdict } from '../criteria/determination.ts'
import type { TrialMatch } from '../matching/match.ts'

/** How many of a trial's criteria have each verdict. */
export function verdictCounts({ criteria }: Pick<TrialMatch, 'criteria'>): Readonly<Record<Verdict, number>> {
  const counts = { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 }
  for (const { verdict } of criteria) counts[verdict] += 1
  return counts
}
