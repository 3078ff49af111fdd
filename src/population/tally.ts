import type { Outcome } from '../matching/outcome.ts'

/** How often a datum held back the outcome of one trial, and how often it alone did. */
export interface DatumTally {
  readonly patients: number
  readonly alone: number
}

/** Patients ruled out by these criteria and nothing else; of them those whom time or a clinician can still bring in. */
export interface NearMissTally {
  readonly patients: number
  readonly modifiable: number
}

export interface TrialTally {
  readonly outcomes: Readonly<Record<Outcome, number>>
  /** Ruled out only by what time or a clinician can change. */
  readonly modifiable: number
  readonly missing: Readonly<Record<string, DatumTally>>
  /** By criterion ids, joined by ` + ` where one of several would have sufficed. */
  readonly nearMisses: Readonly<Record<string, NearMissTally>>
}

/** What is counted over a population. Plain data: it is kept beside an interrupted run and comes back the same. */
export interface Tally {
  readonly patients: number
  /** Results written; fewer than patients where only some outcomes are asked for. */
  readonly written: number
  readonly broken: number
  /** The first of those, as `file:line`. */
  readonly brokenPlaces: readonly string[]
  readonly trials: Readonly<Record<string, TrialTally>>
}

/** As many places as one may want to look at; all are counted. */
const mostPlaces = 100

export const noTally: Tally = { patients: 0, written: 0, broken: 0, brokenPlaces: [], trials: {} }

export const noOutcomes: Readonly<Record<Outcome, number>> = {
  'potentially-eligible': 0,
  undetermined: 0,
  ineligible: 0,
  'not-applicable': 0,
}

/** Two parts of a population together. */
export function addTallies(a: Tally, b: Tally): Tally {
  return {
    patients: a.patients + b.patients,
    written: a.written + b.written,
    broken: a.broken + b.broken,
    brokenPlaces: [...a.brokenPlaces, ...b.brokenPlaces].slice(0, mostPlaces),
    trials: merged(a.trials, b.trials, addTrials),
  }
}

function addTrials(a: TrialTally, b: TrialTally): TrialTally {
  return {
    outcomes: { ...noOutcomes, ...merged(a.outcomes, b.outcomes, add) },
    modifiable: a.modifiable + b.modifiable,
    missing: merged(a.missing, b.missing, (x, y) => ({ patients: x.patients + y.patients, alone: x.alone + y.alone })),
    nearMisses: merged(a.nearMisses, b.nearMisses, (x, y) => ({
      patients: x.patients + y.patients,
      modifiable: x.modifiable + y.modifiable,
    })),
  }
}

function add(a: number, b: number): number {
  return a + b
}

function merged<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  join: (a: T, b: T) => T,
): Readonly<Record<string, T>> {
  const all: Record<string, T> = { ...a }
  for (const [name, value] of Object.entries(b)) {
    const known = all[name]
    all[name] = known === undefined ? value : join(known, value)
  }
  return all
}
