import type { Missing, Reason } from '../criteria/determination.ts'
import { criterionId } from '../trials/trial.ts'
import type { MissingDatum, TrialMatch } from './match.ts'

interface Tally {
  readonly missing: Missing[]
  readonly criteria: string[]
  readonly trials: Set<string>
  /** Criteria that wait for this datum and nothing else. */
  settles: number
  holdsBack: boolean
}

const candidate: ReadonlySet<Reason> = new Set(['needs-attestation', 'before-treatment'])

/**
 * Every missing datum once over all trials, most useful first: what holds an outcome back before what only remains to
 * be said, then by how many criteria it would settle alone, by trials, by criteria. A trial or cohort ruled out for
 * good asks for nothing.
 */
export function rankMissingData(matches: readonly TrialMatch[]): readonly MissingDatum[] {
  const tallies = new Map<string, Tally>()
  for (const match of matches)
    for (const { criterion, verdict, missing } of match.criteria) {
      if (verdict !== 'unknown' || !stillMatters(match, criterion.cohort)) continue
      for (const [index, { datum }] of missing.entries()) {
        if (missing.findIndex((one) => one.datum === datum) < index) continue
        const own = missing.length === 1 ? missing : missing.filter((one) => one.datum === datum)
        const tally = tallies.get(datum) ?? {
          missing: [],
          criteria: [],
          trials: new Set(),
          settles: 0,
          holdsBack: false,
        }
        tallies.set(datum, tally)
        tally.missing.push(...own)
        tally.criteria.push(criterionId(match.trial, criterion))
        tally.trials.add(match.trial.id)
        tally.settles += own.length === missing.length ? 1 : 0
        tally.holdsBack ||= own.some(({ reason }) => !candidate.has(reason))
      }
    }
  return [...tallies.entries()]
    .sort(
      ([nameA, a], [nameB, b]) =>
        Number(b.holdsBack) - Number(a.holdsBack) ||
        b.settles - a.settles ||
        b.trials.size - a.trials.size ||
        b.criteria.length - a.criteria.length ||
        (nameA < nameB ? -1 : 1),
    )
    .map(([datum, { missing, criteria, trials }]) => ({ datum, missing, criteria, trials: [...trials] }))
}

function stillMatters({ cohorts }: TrialMatch, cohort: string | undefined): boolean {
  return cohorts.some(
    (one) =>
      (cohort === undefined || one.cohort.id === cohort) &&
      one.outcome !== 'not-applicable' &&
      (one.outcome !== 'ineligible' || one.modifiable === true),
  )
}
