/** Days since 1970-01-01 in the calendar written down; no time zone is ever applied to it. */
export type Day = number

/** Years before it are slips of a pen, and two-digit years. */
const earliestYear = 100

/** The day a year, month and date of the Gregorian calendar name, or nothing where it has none. */
export function dayOn(year: number, month: number, date: number): Day | undefined {
  if (!(year >= earliestYear && month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month))) return undefined
  // Counted in years that begin on 1 March, so that leap days come last.
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
