import type { Findings } from '../findings/findings.ts'
import type { Measurement } from '../findings/measurement.ts'
import type { Day } from '../values/clinical-date.ts'
import type { Truth } from '../values/truth.ts'
import { isWithin, type Span } from '../values/window.ts'
import type { Determination, Evidence, Missing, Reason } from './determination.ts'
import { failsToHold, holds, undecided } from './determine.ts'
import { evidenceOfMeasurement, evidenceOfReport } from './evidence.ts'
import type { Inquiry } from './inquiry.ts'
import { scoreTypes, unread } from './readability.ts'
import { measurementsOf, type Selector } from './select.ts'
import { hasValue, latestValues, type UsableMeasurement, type ValuedMeasurement } from './timeline.ts'

/** What one measurement says of the sentence, or why it says nothing. `converted` is shown beside the value. */
export type Judgement = (
  { readonly truth: 'true' | 'false' } | { readonly truth: 'unknown'; readonly reason: Reason }
) & { readonly converted?: string | undefined }

export type Judge = (measurement: ValuedMeasurement) => Judgement

/** What a comparison comes to, with the value that was compared; why, where it comes to nothing. */
export function judgement(truth: Truth, converted?: string, reason: Reason = 'value-unusable'): Judgement {
  return truth === 'unknown' ? { truth, reason, converted } : { truth, converted }
}

export const unusable: Judgement = { truth: 'unknown', reason: 'value-unusable' }
export const unconvertible: Judgement = { truth: 'unknown', reason: 'unit-not-convertible' }

interface Options {
  readonly selector: Selector
  readonly judge: Judge
  /** How old a value may be; nothing: any age. */
  readonly within: Span | undefined
  /** A value that proves the sentence never grows old (a positive HIV test). */
  readonly trueNeverExpires?: boolean | undefined
  /**
   * Scores are hardly ever in a chart: what is missing after a complete read is an entry. Where the read failed a saved
   * one may exist, and is not passed over; an entry of now stands in any case.
   */
  readonly entered?: boolean
  /** Which of several values of one instant count, where they are parts of one result (a titre for each pattern). */
  readonly counting?: (latest: readonly UsableMeasurement[]) => readonly UsableMeasurement[]
}

/**
 * The latest usable value in its window decides. Values of one instant that disagree are `conflicting`; a latest value
 * that cannot be read is never passed over for an older one. What is on record and cannot decide is shown.
 */
export function decideByLatest(inquiry: Inquiry, options: Options): Determination {
  const { findings } = inquiry
  const { selector, judge, within, counting } = options
  const { asOf } = findings
  const all = measurementsOf(findings, selector)
  const newest = latestValues(all, findings)
  const latest = counting?.(newest) ?? newest
  const closed = unreadFor(options, findings)
  if (latest.length === 0)
    return undecided(absence(options, closed, all), [...onRecord(all, options, asOf), ...reportsOn(selector, findings)])

  const judgements = latest.map(judge)
  const shown = latest.map((one, index) =>
    evidenceOfMeasurement(selector.concept, one, asOf, judgements[index]?.converted),
  )
  const byHand = options.entered === true ? latest.some(isEntry) : latest.every(isEntry)
  const holdsBack = byHand ? undefined : closed
  const isSaid = (truth: Truth) => judgements.some((one) => one.truth === truth)
  if (options.trueNeverExpires === true && !isSaid('false') && !isSaid('unknown'))
    return holdsBack === undefined ? holds(basisOf(latest), shown) : undecided(holdsBack, shown)
  if (within !== undefined && !latest.every(({ date }) => isWithin(date, asOf, within) === 'true'))
    return undecided(absence(options, closed, latest), [...shown, ...reportsOn(selector, findings)])
  if (holdsBack !== undefined) return undecided(holdsBack, shown)
  if (isSaid('true') && isSaid('false')) return undecided([{ datum: selector.concept, reason: 'conflicting' }], shown)
  const open = judgements.find((one) => one.truth === 'unknown')
  if (open !== undefined) return undecided([{ datum: selector.concept, reason: open.reason }], shown)
  return isSaid('true') ? holds(basisOf(latest), shown) : failsToHold(basisOf(latest), shown)
}

/** What is on record where nothing of it can decide. */
function onRecord(all: readonly Measurement[], { selector, judge }: Options, asOf: Day): readonly Evidence[] {
  return all
    .filter((one) => one.preliminary || hasValue(one))
    .slice(0, 3)
    .map((one) => evidenceOfMeasurement(selector.concept, one, asOf, hasValue(one) ? judge(one).converted : undefined))
}

function isEntry({ source }: Measurement): boolean {
  return source === 'entry'
}

type SomeMissing = readonly [Missing, ...Missing[]]

function unreadFor(
  { selector, entered }: Pick<Options, 'selector' | 'entered'>,
  findings: Findings,
): readonly [Missing] | undefined {
  const [first] = unread(findings, entered === true ? scoreTypes : ['Observation'], selector.concept)
  if (first === undefined) return undefined
  return [entered === true ? { ...first, action: { ...first.action, id: 'action.readAgainOrEnter' } } : first]
}

/** Why there is no value to go by: the read, the age, its form, or nothing on record. */
function absence(
  { selector, entered }: Options,
  closed: SomeMissing | undefined,
  found: readonly Measurement[],
): SomeMissing {
  if (closed !== undefined) return closed
  if (found.length === 0)
    return [{ datum: selector.concept, reason: entered === true ? 'needs-entry' : 'not-recorded' }]
  return [
    { datum: selector.concept, reason: found.some((one) => isDatedValue(one)) ? 'out-of-date' : 'value-unusable' },
  ]
}

/** What reports say of it in words: shown where no value is at hand, never read as one. */
function reportsOn({ concept }: Selector, { reports, asOf }: Findings): readonly Evidence[] {
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
  const usable = measurementsOf(findings, selector)
    .filter(hasValue)
    .filter(({ preliminary, date }) => !preliminary && (date === undefined || date.first <= findings.asOf))
  const judged = usable.map((one) => ({ one, said: judge(one) }))
  const show = (truth: Truth): readonly Evidence[] =>
    judged
      .filter(({ said }) => said.truth === truth)
      .slice(0, 3)
      .map(({ one, said }) => evidenceOfMeasurement(selector.concept, one, findings.asOf, said.converted))
  const proving = judged.filter(({ said }) => said.truth === 'true')
  if (proving.length > 0) return holds(basisOf(proving.map(({ one }) => one)), show('true'))
  const [first, ...rest] = unread(findings, ['Observation'], selector.concept)
  if (first !== undefined) return undecided([first, ...rest], show('false'))
  const unclear = judged.map(({ said }) => said).find((said) => said.truth === 'unknown')
  if (unclear !== undefined) return undecided([{ datum: selector.concept, reason: unclear.reason }], show('unknown'))
  if (judged.length === 0) return undecided([{ datum: selector.concept, reason: 'not-recorded' }])
  return failsToHold(basisOf(judged.map(({ one }) => one)), show('false'))
}
