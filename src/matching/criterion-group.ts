import type { Missing, Reason } from '../criteria/determination.ts'
import type { CriterionMatch, TrialMatch } from './match.ts'

/** What a criterion means for the answer, most deciding first. */
export const groupIds = ['fails', 'holds-back', 'to-say', 'passes', 'settled', 'not-applicable'] as const
export type GroupId = (typeof groupIds)[number]

const holdsNothingBack: ReadonlySet<Reason> = new Set(['needs-attestation', 'before-treatment'])

/** Whether a missing datum holds the outcome back, and is not just for a person to say or for later. */
export function holdsBack({ reason }: Pick<Missing, 'reason'>): boolean {
  return !holdsNothingBack.has(reason)
}

/** A trial's criteria by what they mean for its outcome. Of criteria of which one suffices, a failing one rules out only together with the others. */
export function groupCriteria({ criteria }: TrialMatch): ReadonlyMap<GroupId, readonly CriterionMatch[]> {
  const byId = new Map(criteria.map((match) => [match.criterion.id, match]))
  const groups = new Map<GroupId, CriterionMatch[]>(groupIds.map((id) => [id, []]))
  for (const match of criteria) groups.get(groupOf(match, byId))?.push(match)
  return groups
}

/** What is looked at of a criterion to say what it means for the answer. */
interface Judged extends Pick<CriterionMatch, 'verdict' | 'alternatives'> {
  readonly missing: readonly Pick<Missing, 'reason'>[]
}

/** What one criterion means for the answer, the others of its trial being given by id. */
export function groupOf(
  { verdict, missing, alternatives }: Judged,
  byId: ReadonlyMap<string, Pick<CriterionMatch, 'verdict'>>,
): GroupId {
  const others = (alternatives ?? []).flatMap((id) => byId.get(id) ?? [])
  const isSettled = others.some((other) => other.verdict === 'pass')
  switch (verdict) {
    case 'pass':
      return 'passes'
    case 'not-applicable':
      return 'not-applicable'
    case 'fail':
      if (isSettled) return 'settled'
      return others.some((other) => other.verdict === 'unknown') ? 'holds-back' : 'fails'
    case 'unknown':
      if (isSettled && missing.length === 0) return 'settled'
      return missing.some(holdsBack) ? 'holds-back' : 'to-say'
  }
}
