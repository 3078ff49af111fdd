import { evidenceOfMeasurement } from '../criteria/evidence.ts'
import type { Findings } from '../findings/findings.ts'
import type { Instrument, Prefill } from '../scores/instrument.ts'
import { isLookedAt, latestResults, resultsOf, type DatedMeasurement, type LookBack } from './chart-values.ts'
import type { SuggestionEvidence, SuggestionNote } from './suggestion.ts'

/** The value that counts, and for hints the one before it; a fever is shown at its highest. */
export function shownResults(
  concept: string,
  { mode, tests = [] }: Prefill,
  findings: Findings,
  lookBack: LookBack,
): readonly SuggestionEvidence[] {
  const counted = resultsOf(findings, concept, undefined, lookBack)
  const all = counted.length > 0 ? counted : resultsOf(findings, concept, undefined, lookBack, 'context')
  const fresh = all.filter(({ date }) => isLookedAt(date, lookBack))
  if (fresh.length === 0) return []
  const isAny = tests.some((test) => test.concept === concept && test.any === true)
  const highest = fresh.reduce((high, one) =>
    (one.value?.number?.low ?? 0) > (high.value?.number?.low ?? 0) ? one : high,
  )
  const shown = isAny ? [highest] : mode === 'hint' ? all.slice(0, 2) : latestResults(fresh)
  return shown.map((one) => ({ ...evidenceOfMeasurement(concept, one, lookBack.day), ...ownRange(one) }))
}

function ownRange({ ranges }: DatedMeasurement): { readonly range?: string } {
  const range = ranges.find(({ low, high, text }) => low !== undefined || high !== undefined || text !== undefined)
  if (range === undefined) return {}
  const { low, high, text, unit } = range
  const limits =
    low !== undefined && high !== undefined ? `${low}–${high}` : low === undefined ? `≤ ${high}` : `≥ ${low}`
  if (low === undefined && high === undefined) return text === undefined ? {} : { range: text }
  return { range: unit === undefined ? limits : `${limits} ${unit}` }
}

/** What stands in for another result, is older than the instrument looks back, or may be explained otherwise. */
export function notesOn(
  { window }: Instrument,
  { tests = [], concepts, warnsOf }: Prefill,
  findings: Findings,
  lookBack: LookBack,
): readonly SuggestionNote[] {
  const latest = (concept: string) =>
    resultsOf(findings, concept, undefined, lookBack).find(({ date }) => isLookedAt(date, lookBack))
  const standing = tests.flatMap(({ concept, insteadOf }) =>
    insteadOf !== undefined && latest(insteadOf) === undefined && latest(concept) !== undefined
      ? [{ kind: 'stands-in', concept, insteadOf } as const]
      : [],
  )
  const shown = concepts.flatMap((concept) => latest(concept) ?? [])
  const days = Math.max(0, ...shown.map(({ date }) => lookBack.day - date.first))
  const old = window.flagOverDays !== undefined && days > window.flagOverDays ? [{ kind: 'old', days } as const] : []
  const near = warnsOf === undefined ? [] : resultsOf(findings, warnsOf.concept, warnsOf.facet, lookBack)
  const explaining = near.find(
    ({ date, value }) =>
      value?.sign !== 'negative' &&
      shown.some((one) => Math.abs(one.date.first - date.first) <= (warnsOf?.withinDays ?? 0)),
  )
  return [
    ...standing,
    ...old,
    ...(explaining === undefined || warnsOf === undefined
      ? []
      : [{ kind: 'explained-by', concept: warnsOf.concept, date: explaining.date.text } as const]),
  ]
}
