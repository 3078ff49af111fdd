import { failuresOf, holdsNothingBack } from '../matching/cohort-outcome.ts'
import type { CohortMatch, CriterionMatch, TrialMatch } from '../matching/match.ts'
import type { Outcome } from '../matching/outcome.ts'
import { noOutcomes, noTally, type Tally, type TrialTally } from './tally.ts'

interface TrialCount {
  readonly outcomes: Record<Outcome, number>
  modifiable: number
  readonly missing: Record<string, { patients: number; alone: number }>
  readonly nearMisses: Record<string, { patients: number; modifiable: number }>
}

/** Counts patients, one after the other, for a tally. */
export class Counting {
  private patients = 0
  private written = 0
  private readonly trials: Record<string, TrialCount> = {}

  countPatient(matches: readonly TrialMatch[], isWritten: boolean): void {
    this.patients += 1
    if (isWritten) this.written += 1
    for (const match of matches) this.countTrial(match)
  }

  get tally(): Tally {
    const { patients, written } = this
    const trials: Readonly<Record<string, TrialTally>> = this.trials
    return { ...noTally, patients, written, trials }
  }

  private countTrial(match: TrialMatch): void {
    const count = (this.trials[match.trial.id] ??= {
      outcomes: { ...noOutcomes },
      modifiable: 0,
      missing: {},
      nearMisses: {},
    })
    count.outcomes[match.outcome] += 1
    if (match.outcome === 'undetermined') {
      const data = holdingBack(match)
      for (const datum of data) {
        const tally = (count.missing[datum] ??= { patients: 0, alone: 0 })
        tally.patients += 1
        if (data.size === 1) tally.alone += 1
      }
    }
    if (match.outcome !== 'ineligible') return
    const isModifiable = match.modifiable === true
    if (isModifiable) count.modifiable += 1
    const only = onlyFailure(match)
    if (only === undefined) return
    const tally = (count.nearMisses[only] ??= { patients: 0, modifiable: 0 })
    tally.patients += 1
    if (isModifiable) tally.modifiable += 1
  }
}

/** The data for want of which a trial's outcome is open. */
function holdingBack(match: TrialMatch): ReadonlySet<string> {
  const cohorts = match.cohorts.filter(({ outcome }) => outcome === 'undetermined')
  const missing = [
    ...cohorts.flatMap(({ membership }) => (membership.truth === 'unknown' ? membership.missing : [])),
    ...cohorts.flatMap((cohort) =>
      askedOf(match, cohort).flatMap((one) => (one.verdict === 'unknown' ? one.missing : [])),
    ),
  ]
  return new Set(missing.filter(({ reason }) => !holdsNothingBack.has(reason)).map(({ datum }) => datum))
}

/** The one criterion (or group of which one would have sufficed) that rules the patient out of a cohort, where it is one. */
export function onlyFailure(match: TrialMatch): string | undefined {
  for (const cohort of match.cohorts) {
    if (cohort.outcome !== 'ineligible') continue
    const [only, ...others] = new Set(failuresOf(match.trial, askedOf(match, cohort)).map(failureName))
    if (others.length === 0) return only
  }
  return undefined
}

function failureName({ criterion, alternatives = [] }: CriterionMatch): string {
  return [criterion.id, ...alternatives].sort().join(' + ')
}

/** The criteria that a cohort's outcome rests on. */
export function askedOf(match: TrialMatch, { cohort }: CohortMatch): readonly CriterionMatch[] {
  return match.criteria.filter(({ criterion }) => criterion.cohort === undefined || criterion.cohort === cohort.id)
}
