import { addMonths, type ClinicalDate, type Day } from '../../src/values/clinical-date.ts'
import type { Span } from '../../src/values/window.ts'

type Answer = 'true' | 'false' | 'unknown'

export function earlier(day: Day, { days = 0, months = 0, years = 0 }: Span): Day {
  return addMonths(day, -months - 12 * years) - days
}

/** The first day on which the span has passed since a day: looked for day by day. */
export function dayPassed(since: Day, span: Span): Day {
  let day = since
  while (earlier(day, span) < since) day += 1
  return day
}

/** The first day whose span before it no longer reaches back to a day. */
export function dayBeyond(last: Day, span: Span): Day {
  return dayPassed(last + 1, span)
}

/** A date may mean any of its days: the answer is theirs where they agree. */
export function onEveryDayOf({ first, last }: ClinicalDate, holds: (day: Day) => boolean): Answer {
  const seen = new Set<boolean>()
  for (let day = first; day <= last; day += 1) seen.add(holds(day))
  const [only] = seen
  return seen.size === 1 && only !== undefined ? (only ? 'true' : 'false') : 'unknown'
}

/** In the span that ends on a day, both edges included. */
export function liesIn(date: ClinicalDate, asOf: Day, span: Span): Answer {
  return onEveryDayOf(date, (day) => day >= earlier(asOf, span) && day <= asOf)
}

/** At least the span ago. */
export function liesBack(date: ClinicalDate, asOf: Day, span: Span): Answer {
  return onEveryDayOf(date, (day) => day <= earlier(asOf, span))
}

/** Whether one is later for certain: by instants where both have one, else by the days written. */
export function isSurelyLater(one: ClinicalDate, other: ClinicalDate): boolean {
  if (one.instant !== undefined && other.instant !== undefined) return one.instant > other.instant
  return one.first > other.last
}
