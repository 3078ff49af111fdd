import { addMonths, type ClinicalDate, type Day } from './clinical-date.ts'
import type { Truth } from './truth.ts'

/** A length of time as sources write it; months and years by the calendar. */
export interface Span {
  readonly days?: number
  readonly months?: number
  readonly years?: number
}

/** The day that lies one span before. */
export function spanBefore(day: Day, span: Span): Day {
  return addMonths(day, -(span.months ?? 0) - 12 * (span.years ?? 0)) - (span.days ?? 0)
}

/** The day that lies one span after. */
export function spanAfter(day: Day, span: Span): Day {
  return addMonths(day, (span.months ?? 0) + 12 * (span.years ?? 0)) + (span.days ?? 0)
}

/**
 * The first day on which the span has passed since a day: what `hasPassed` says yes on. Months are of unequal length, so
 * this is not always the same date some months on (a month before 30 March is 28 February, and so is one before 28 March).
 */
export function firstDayPassed(day: Day, span: Span): Day {
  let first = spanAfter(day, span)
  while (spanBefore(first, span) < day) first += 1
  while (spanBefore(first - 1, span) >= day) first -= 1
  return first
}

/** The first day on which a day no longer lies in the span before: what `isWithin` says no on. */
export function firstDayBeyond(day: Day, span: Span): Day {
  return firstDayPassed(day + 1, span)
}

/** Whether the date lies in the span that ends on `asOf`, both edges included. A date after `asOf` does not. */
export function isWithin(date: ClinicalDate, asOf: Day, span: Span): Truth {
  const since = spanBefore(asOf, span)
  if (date.last < since || date.first > asOf) return 'false'
  return date.first >= since && date.last <= asOf ? 'true' : 'unknown'
}

/** Whether at least the span has passed from the date to `asOf`; exactly the span is enough. */
export function hasPassed(date: ClinicalDate, asOf: Day, span: Span): Truth {
  const before = spanBefore(asOf, span)
  if (date.last <= before) return 'true'
  return date.first > before ? 'false' : 'unknown'
}
