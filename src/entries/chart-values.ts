import { withoutReplaced } from '../criteria/timeline.ts'
import { measurementsOf } from '../criteria/select.ts'
import type { Diagnosis } from '../findings/diagnosis.ts'
import type { Findings } from '../findings/findings.ts'
import type { Measurement } from '../findings/measurement.ts'
import type { Prefill } from '../scores/instrument.ts'
import { latestOf, type ClinicalDate, type Day } from '../values/clinical-date.ts'
import { isWithin } from '../values/window.ts'

export type DatedMeasurement = Measurement & { readonly date: ClinicalDate }

/** The time an instrument looks back over from the day it is scored on; endless for what counts over a life. */
export interface LookBack {
  readonly day: Day
  readonly days: number
}

/** Whether a date lies in the time looked back over. */
export function isLookedAt(date: ClinicalDate, { day, days }: LookBack): boolean {
  return Number.isFinite(days) ? isWithin(date, day, { days }) === 'true' : date.last <= day
}

/** Usable results of a concept up to the day, the newest first. Context codes (counts per microlitre) serve as hints. */
export function resultsOf(
  findings: Findings,
  concept: string,
  facet: string | undefined,
  { day }: LookBack,
  use: 'match' | 'context' = 'match',
): readonly DatedMeasurement[] {
  const selector = { concept, ...(facet === undefined ? {} : { facets: [facet] }) }
  return measurementsOf(findings, selector, [use])
    .filter(
      (one): one is DatedMeasurement =>
        !one.preliminary && one.value !== undefined && one.date !== undefined && one.date.last <= day,
    )
    .sort((a, b) => (b.date.instant ?? b.date.first * 86_400_000) - (a.date.instant ?? a.date.first * 86_400_000))
}

/** Those that may be the latest; several where dates do not tell. */
export function latestResults(results: readonly DatedMeasurement[]): readonly DatedMeasurement[] {
  return withoutReplaced(latestOf(results, ({ date }) => date))
}

/** Diagnoses beside an item: present ones, and where only new ones count those made in the window. */
export function diagnosesBeside(
  { concepts, facets, recent }: Prefill,
  findings: Findings,
  lookBack: LookBack,
): readonly (readonly [concept: string, diagnosis: Diagnosis])[] {
  return concepts.flatMap((concept) =>
    (findings.diagnosesByConcept.get(concept) ?? [])
      .filter(({ bindings, planned }) => !planned && bindings.some((one) => means(one, concept, facets)))
      .filter(({ presence, onset, recorded }) => {
        const made = onset ?? recorded
        return recent === true ? made === undefined || isLookedAt(made, lookBack) : presence !== 'past'
      })
      .map((diagnosis) => [concept, diagnosis] as const),
  )
}

function means(
  { concept, facet, use }: Diagnosis['bindings'][number],
  asked: string,
  facets: readonly string[] | undefined,
): boolean {
  return concept === asked && use !== 'exclude' && (facets === undefined || facets.includes(facet ?? ''))
}
