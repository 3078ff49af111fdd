import type { Chart } from '../chart/chart.ts'
import type { Missing } from '../criteria/determination.ts'
import { groupCriteria, holdsBack, type GroupId } from '../matching/criterion-group.ts'
import type { CohortMatch, CriterionMatch, TrialMatch } from '../matching/match.ts'
import type { Outcome } from '../matching/outcome.ts'

const ranks: { readonly [O in Outcome]: number } = {
  'potentially-eligible': 0,
  undetermined: 1,
  ineligible: 2,
  'not-applicable': 3,
}

/** The trials as they are listed: by outcome; among those undecided, fewest open criteria first. */
export function orderTrials(matches: readonly TrialMatch[]): readonly TrialMatch[] {
  const open = new Map(matches.map((match) => [match, groupCriteria(match).get('holds-back')?.length ?? 0]))
  return [...matches].sort((a, b) => ranks[a.outcome] - ranks[b.outcome] || (open.get(a) ?? 0) - (open.get(b) ?? 0))
}

/** How many criteria that were asked came out which way. */
export function countVerdicts({ criteria }: TrialMatch): {
  readonly pass: number
  readonly unknown: number
  readonly fail: number
} {
  const count = (verdict: CriterionMatch['verdict']) => criteria.filter((match) => match.verdict === verdict).length
  return { pass: count('pass'), unknown: count('unknown'), fail: count('fail') }
}

/** The data that hold a trial back, each once, in the order they are met. */
export function missingDataOf(match: TrialMatch): readonly string[] {
  const open = groupCriteria(match).get('holds-back') ?? []
  return [...new Set(open.flatMap(({ missing }) => missing.filter(holdsBack).map(({ datum }) => datum)))]
}

export function inGroup(match: TrialMatch, group: GroupId): readonly CriterionMatch[] {
  return groupCriteria(match).get(group) ?? []
}

/** The cohorts that the patient is known to belong to, and all that are not ruled out. */
export function cohortsKnown({ cohorts }: TrialMatch): {
  readonly known: readonly CohortMatch[]
  readonly possible: readonly CohortMatch[]
} {
  const possible = cohorts.filter(({ outcome }) => outcome !== 'not-applicable')
  return { known: possible.filter(({ membership }) => membership.truth === 'true'), possible }
}

/** Whether a trial is undecided for what is still being read, whatever else it may wait for. */
export function waitsForReading(match: TrialMatch, chart: Chart): boolean {
  return (
    match.outcome === 'undetermined' &&
    inGroup(match, 'holds-back').some(({ missing }) => missing.some((one) => isStillReading(one, chart)))
  )
}

/** Whether even its disease may still come: what such a trial asks is not yet asked of this patient. */
export function isNotYetTheirs(match: TrialMatch, chart: Chart): boolean {
  return waitsForReading(match, chart) && cohortsKnown(match).known.length === 0
}

/** Whether a datum is missing only because its part of the record has not come yet. */
export function isStillReading({ reason, action }: Missing, chart: Chart): boolean {
  const type = action?.values?.['resourceType']
  return (
    reason === 'read-failed' &&
    chart.reads.some(({ resourceType, detail }) => resourceType === type && detail?.kind === 'reading')
  )
}
