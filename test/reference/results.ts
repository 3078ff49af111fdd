import type { Findings } from '../../src/findings/findings.ts'
import type { Measurement } from '../../src/findings/measurement.ts'
import type { ClinicalDate } from '../../src/values/clinical-date.ts'
import type { Span } from '../../src/values/window.ts'
import { isSurelyLater, liesIn } from './calendar.ts'
import { notRead } from './reads.ts'
import { definite, open, type Ruling } from './ruling.ts'

export interface Asked {
  readonly concept: string
  readonly facets?: readonly string[]
  readonly exceptFacets?: readonly string[]
}

/** What one result says: yes, no, or why it says neither. */
export type Saying = 'true' | 'false' | { readonly because: string }
export type Say = (measurement: Measurement) => Saying

/** The results that count for a concept; one typed in without naming a method serves every method. */
export function resultsOf(
  { measurements }: Findings,
  { concept, facets, exceptFacets }: Asked,
): readonly Measurement[] {
  return (measurements.get(concept) ?? []).filter(({ bindings, source }) =>
    bindings.some((binding) => {
      if (source === 'entry' && binding.facet === undefined) return true
      if (binding.concept !== concept || binding.use !== 'match') return false
      const facet = binding.facet ?? ''
      return !(exceptFacets ?? []).includes(facet) && (facets === undefined || facets.includes(facet))
    }),
  )
}

interface Latest {
  readonly asked: Asked
  readonly say: Say
  readonly within: Span | undefined
  readonly yesStays?: boolean
  /** Of those that may be latest, those that count. */
  readonly counting?: (latest: readonly Dated[]) => readonly Dated[]
  /** A score: the clinician's to enter, and as good as read once entered. */
  readonly score?: boolean
}

type Dated = Measurement & { readonly date: ClinicalDate }

/** There is something to show of it: a value, or one that is not final yet. */
export function isShown({ preliminary, value }: Measurement): boolean {
  return preliminary || value !== undefined
}

/** The usable ones that none is surely later than; what was corrected gives way to the correction. */
export function latestOf(results: readonly Measurement[], asOf: number): readonly Dated[] {
  const usable = results.filter(
    (one): one is Dated =>
      !one.preliminary && one.value !== undefined && one.date !== undefined && one.date.first <= asOf,
  )
  const last = usable.filter((one) => !usable.some((other) => isSurelyLater(other.date, one.date)))
  const isCorrected = last.some(({ replaces }) => replaces)
  return isCorrected ? last.filter(({ replaces, source }) => replaces || source === 'entry') : last
}

/** "The latest usable one in its window": nothing older stands in for it, and those that may be latest must agree. */
export function byLatest(
  findings: Findings,
  { asked, say, within, yesStays = false, score = false, counting = (latest) => latest }: Latest,
): Ruling {
  const all = resultsOf(findings, asked)
  const latest = counting(latestOf(all, findings.asOf))

  const lost = notRead(findings, score ? ['Observation', 'QuestionnaireResponse'] : ['Observation']).slice(0, 1)
  const entries = latest.filter(({ source }) => source === 'entry')
  const standsWithoutTheRead = score ? entries.length > 0 : entries.length > 0 && entries.length === latest.length
  const closed = lost.length > 0 && !standsWithoutTheRead
  const sayings = latest.map(say)

  if (latest.length === 0) {
    if (lost.length > 0) return open(...lost)
    if (all.length === 0) return open(score ? 'needs-entry' : 'not-recorded')
    const hasAny = all.some(({ preliminary, value, date }) => !preliminary && value !== undefined && date !== undefined)
    return open(hasAny ? 'out-of-date' : 'value-unusable')
  }
  if (yesStays && sayings.every((saying) => saying === 'true')) return closed ? open(...lost) : definite(true)
  if (within !== undefined && !latest.every(({ date }) => liesIn(date, findings.asOf, within) === 'true'))
    return open(...(lost.length > 0 ? lost : ['out-of-date']))
  if (closed) return open(...lost)
  if (sayings.includes('true') && sayings.includes('false')) return open('conflicting')
  const unclear = sayings.find((saying) => typeof saying === 'object')
  if (unclear !== undefined) return open(unclear.because)
  return definite(sayings[0] === 'true')
}

/** "Ever": one result of any age that says yes is enough; no only where all was read and all say no. */
export function byAny(findings: Findings, asked: Asked, say: Say): Ruling {
  const sayings = resultsOf(findings, asked)
    .filter(
      ({ preliminary, value, date }) =>
        !preliminary && value !== undefined && (date === undefined || date.first <= findings.asOf),
    )
    .map(say)
  if (sayings.includes('true')) return definite(true)
  const lost = notRead(findings, ['Observation'])
  if (lost.length > 0) return open(...lost)
  const unclear = sayings.find((saying) => typeof saying === 'object')
  if (unclear !== undefined) return open(unclear.because)
  return sayings.length === 0 ? open('not-recorded') : definite(false)
}
