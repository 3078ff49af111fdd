import type { Outcome } from '../matching/outcome.ts'
import type { TrialMatch } from '../matching/match.ts'

const order: readonly Outcome[] = ['potentially-eligible', 'undetermined', 'ineligible', 'not-applicable']

/** Whether the chart leaves a trial open. */
export function isPossible({ outcome }: TrialMatch): boolean {
  return outcome === 'potentially-eligible' || outcome === 'undetermined'
}

/** The trials for one of whose diseases the patient has a diagnosis: nearest to eligible first, then soonest. */
export function fittingTrials(trials: readonly TrialMatch[]): readonly TrialMatch[] {
  return trials
    .filter(({ outcome }) => outcome !== 'not-applicable')
    .sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome) || rank(a) - rank(b) || byDate(a, b))
}

function rank({ modifiable }: TrialMatch): number {
  return modifiable === true ? 0 : 1
}

function byDate(a: TrialMatch, b: TrialMatch): number {
  return (a.passesFrom ?? '9999').localeCompare(b.passesFrom ?? '9999')
}
