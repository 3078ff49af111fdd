import type { Findings } from '../findings/findings.ts'
import type { Measurement } from '../findings/measurement.ts'
import type { Truth } from '../values/truth.ts'
import { isWithin, type Span } from '../values/window.ts'
import type { Determination, Evidence, Missing, Reason } from './determination.ts'
import { failsToHold, holds, undecided } from './determine.ts'
import { evidenceOfMeasurement, evidenceOfReport } from './evidence.ts'
import type { Inquiry } from './inquiry.ts'
import { scoreTypes, unread } from './readability.ts'
import { measurementsOf, type Selector } from './select.ts'
import { timelineOf, type DatedMeasurement } from './timeline.ts'

/** What one measurement says of the sentence, or why it says nothing. `converted` is shown beside the value. */
export interface Judgement {
  readonly truth: Truth
  readonly converted?: string
  readonly reason?: Reason
}

export type Judge = (measurement: Measurement) => Judgement

interface Options {
  readonly selector: Selector
  readonly judge: Judge
  /** How old a value may be; nothing: any age. */
  readonly within: Span | undefined
  /** A value that proves the sentence never grows old (a positive HIV test). */
  readonly trueNeverExpires?: boolean
  /**
   * Scores are hardly ever in a chart: what is missing after a complete read is an entry. Where the read failed a saved
   * one may exist, and is not passed over; an entry of now stands in any case.
   */
  readonly entered?: boolean
  /** Which of several values of one instant count, where they are parts of one result (a titre for each pattern). */
  readonly counting?: (latest: readonly DatedMeasurement[]) => readonly DatedMeasurement[]
}

/**
 * The latest usable value in its window decides. Values of one instant that disagree are `conflicting`; a latest value
 * that cannot be read is never passed over for an older one. What is on record and cannot decide is shown.
 */
export function decideByLatest(inquiry: Inquiry, options: Options): Determination {
  const { findings } = inquiry
  const { selector, judge, within, counting } = options
  const all = measurementsOf(findings, selector)
  const newest = timelineOf(all, findings.asOf).latest
  const latest = counting?.(newest) ?? newest
  const show = (shown: readonly Measurement[]): readonly Evidence[] =>
    shown.map((one) =>
      evidenceOfMeasurement(
        selector.concept,
        one,
        findings.asOf,
        one.value === undefined ? undefined : judge(one).converted,
      ),
    )
  const fresh =
    within === undefined ? latest : latest.filter(({ date }) => isWithin(date, findings.asOf, within) === 'true')
  const closed = unreadFor(options, findings)
  const absent = absence(options, closed, latest.length === 0 ? all : latest)
  const byHand = latest.length > 0 && (options.entered === true ? latest.some(isEntry) : latest.every(isEntry))

  const judged = latest.map((one) => ({ one, ...judge(one) }))
  const proven = judged.filter(({ truth }) => truth === 'true')
  if (options.trueNeverExpires === true && judged.length > 0 && proven.length === judged.length)
    return isClosed(closed) && !byHand ? undecided(closed, show(latest)) : holds(basisOf(latest), show(latest))
  if (fresh.length === 0 || fresh.length < latest.length) {
    const shown =
      latest.length > 0
        ? latest
        : all.filter(({ preliminary, value }) => preliminary || value !== undefined).slice(0, 3)
    return undecided(absent, [...show(shown), ...reportsOn(selector.concept, findings)])
  }
  const truths = new Set(judged.map(({ truth }) => truth))
  const [only] = truths
  if (isClosed(closed) && !byHand) return undecided(closed, show(latest))
  if (truths.size > 1 && truths.has('true') && truths.has('false'))
    return undecided([{ datum: selector.concept, reason: 'conflicting' }], show(latest))
  if (only === undefined || truths.has('unknown')) {
    const reason = judged.find(({ truth }) => truth === 'unknown')?.reason ?? 'value-unusable'
    return undecided([{ datum: selector.concept, reason }], show(latest))
  }
  return only === 'true' ? holds(basisOf(latest), show(latest)) : failsToHold(basisOf(latest), show(latest))
}

function isEntry({ source }: Measurement): boolean {
  return source === 'entry'
}

type SomeMissing = readonly [Missing, ...Missing[]]

function isClosed(missing: readonly Missing[]): missing is SomeMissing {
  return missing.length > 0
}

function unreadFor(
  { selector, entered }: Pick<Options, 'selector' | 'entered'>,
  findings: Findings,
): readonly Missing[] {
  const [first] = unread(findings, entered === true ? scoreTypes : ['Observation'], selector.concept)
  if (first === undefined) return []
  return [entered === true ? { ...first, action: { ...first.action, id: 'action.readAgainOrEnter' } } : first]
}

/** Why there is no value to go by: the read, the age, its form, or nothing on record. */
function absence(
  { selector, entered }: Options,
  closed: readonly Missing[],
  found: readonly Measurement[],
): SomeMissing {
  if (isClosed(closed)) return closed
  if (found.length === 0)
    return [{ datum: selector.concept, reason: entered === true ? 'needs-entry' : 'not-recorded' }]
  return [
    { datum: selector.concept, reason: found.some((one) => isDatedValue(one)) ? 'out-of-date' : 'value-unusable' },
  ]
}

/** What reports say of it in words: shown where no value is at hand, never read as one. */
function reportsOn(concept: string, { reports, asOf }: Findings): readonly Evidence[] {
  return reports
    .filter(({ concepts }) => concepts.includes(concept))
    .slice(0, 2)
    .map((report) => evidenceOfReport(concept, report, asOf))
}

function isDatedValue({ preliminary, value, date }: Measurement): boolean {
  return !preliminary && value !== undefined && date !== undefined
}

export function basisOf(measurements: readonly Pick<Measurement, 'source'>[]): 'documented' | 'entered' {
  return measurements.some(({ source }) => source === 'chart') ? 'documented' : 'entered'
}

/** Any value of any age that proves the sentence is enough; only a complete read without one disproves it. */
export function decideByEver(
  inquiry: Inquiry,
  { selector, judge }: Pick<Options, 'selector' | 'judge'>,
): Determination {
  const { findings } = inquiry
  const usable = measurementsOf(findings, selector).filter(
    ({ preliminary, value, date }) =>
      !preliminary && value !== undefined && (date === undefined || date.first <= findings.asOf),
  )
  const judged = usable.map((one) => ({ one, ...judge(one) }))
  const show = (truth: Truth): readonly Evidence[] =>
    judged
      .filter((one) => one.truth === truth)
      .slice(0, 3)
      .map(({ one, converted }) => evidenceOfMeasurement(selector.concept, one, findings.asOf, converted))
  const proving = judged.filter(({ truth }) => truth === 'true')
  if (proving.length > 0) return holds(basisOf(proving.map(({ one }) => one)), show('true'))
  const [first, ...rest] = unread(findings, ['Observation'], selector.concept)
  if (first !== undefined) return undecided([first, ...rest], show('false'))
  const unclear = judged.find(({ truth }) => truth === 'unknown')
  if (unclear !== undefined)
    return undecided([{ datum: selector.concept, reason: unclear.reason ?? 'value-unusable' }], show('unknown'))
  if (judged.length === 0) return undecided([{ datum: selector.concept, reason: 'not-recorded' }])
  return failsToHold(basisOf(judged.map(({ one }) => one)), show('false'))
}
