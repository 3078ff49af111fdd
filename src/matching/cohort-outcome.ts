import type { Determination, Reason } from '../criteria/determination.ts'
import type { Trial } from '../trials/trial.ts'
import type { CriterionMatch } from './match.ts'
import type { Outcome } from './outcome.ts'

/** Reasons that leave a patient a candidate: a person must still say, or the trial's own clock has not run out yet. */
export const holdsNothingBack: ReadonlySet<Reason> = new Set(['needs-attestation', 'before-treatment'])

export interface FoldedOutcome {
  readonly outcome: Outcome
  readonly modifiable?: boolean
  readonly passesFrom?: string
}

/** The outcome of one cohort from the criteria asked of it, and from whether the patient belongs to it. */
export function cohortOutcome(
  trial: Trial,
  membership: Determination,
  matches: readonly CriterionMatch[],
): FoldedOutcome {
  if (membership.truth === 'false') return { outcome: 'not-applicable' }
  const failing = failuresOf(trial, matches)
  if (failing.length > 0) {
    if (!failing.every(({ modifiable }) => modifiable === true)) return { outcome: 'ineligible' }
    const days = failing.flatMap(({ passesFrom }) => passesFrom ?? []).sort()
    const last = days.length === failing.length ? days.at(-1) : undefined
    return { outcome: 'ineligible', modifiable: true, ...(last === undefined ? {} : { passesFrom: last }) }
  }
  const open = matches.some(
    ({ verdict, missing }) => verdict === 'unknown' && missing.some(({ reason }) => !holdsNothingBack.has(reason)),
  )
  return { outcome: open || membership.truth === 'unknown' ? 'undetermined' : 'potentially-eligible' }
}

/** The failures that count: of criteria of which one suffices, none unless all of them fail. */
export function failuresOf(trial: Trial, matches: readonly CriterionMatch[]): readonly CriterionMatch[] {
  return matches.filter((match) => {
    if (match.verdict !== 'fail') return false
    const group = trial.groups?.find(
      ({ joined, criteria }) => joined === 'one-suffices' && criteria.includes(match.criterion.id),
    )
    return (
      group === undefined ||
      matches
        .filter(({ criterion }) => group.criteria.includes(criterion.id))
        .every(({ verdict }) => verdict === 'fail')
    )
  })
}

const ranks: readonly Outcome[] = ['potentially-eligible', 'undetermined', 'ineligible', 'not-applicable']

/** The best of the cohorts' outcomes; among those ruled out, one that time can change, and soonest. */
export function bestOutcome(outcomes: readonly FoldedOutcome[]): FoldedOutcome {
  const best = ranks.find((rank) => outcomes.some(({ outcome }) => outcome === rank)) ?? 'not-applicable'
  const [first, ...others] = outcomes.filter(({ outcome }) => outcome === best)
  if (first === undefined) return { outcome: best }
  return others.reduce((kept, other) => {
    if (other.modifiable !== true) return kept
    if (kept.modifiable !== true) return other
    return (other.passesFrom ?? '9999') < (kept.passesFrom ?? '9999') ? other : kept
  }, first)
}
