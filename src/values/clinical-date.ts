/** Days since 1970-01-01 in the calendar written down; no time zone is ever applied to it. */
export type Day = number

const millisecondsPerDay = 86_400_000

/**
 * A date as a chart writes it: `2026`, `2026-03`, `2026-03-01` or with a time. A dateTime counts on the day written in
 * it. `first` and `last` are the days it may mean; `instant` orders values of one day where a time and a zone are given.
 */
export interface ClinicalDate {
  readonly text: string
  readonly first: Day
  readonly last: Day
  readonly instant?: number
}

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/

/** The date, or nothing where the text is none (or names a day that no calendar has). */
export function parseClinicalDate(text: unknown): ClinicalDate | undefined {
  if (typeof text !== 'string') return undefined
  const trimmed = text.trim()
  const match = pattern.exec(trimmed)
  if (!match) return undefined
  const [, year, month, day, zone] = match
  if (month === undefined) return spanned(trimmed, `${year}-01-01`, `${year}-12-31`)
  if (day === undefined) {
    const first = dayOf(`${year}-${month}-01`)
    return first === undefined ? undefined : { text: trimmed, first, last: addMonths(first, 1) - 1 }
  }
  const written = dayOf(`${year}-${month}-${day}`)
  if (written === undefined) return undefined
  const instant = zone === undefined ? Number.NaN : Date.parse(trimmed)
  if (trimmed.includes('T') && zone !== undefined && Number.isNaN(instant)) return undefined
  return { text: trimmed, first: written, last: written, ...(Number.isNaN(instant) ? {} : { instant }) }
}

function spanned(text: string, from: string, to: string): ClinicalDate | undefined {
  const first = dayOf(from)
  const last = dayOf(to)
  return first === undefined || last === undefined ? undefined : { text, first, last }
}

/** The day `YYYY-MM-DD` names, or nothing where no calendar has it. */
export function dayOf(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const milliseconds = Date.UTC(year, month - 1, date)
  const back = new Date(milliseconds)
  const exists = back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === date
  return exists ? milliseconds / millisecondsPerDay : undefined
}

/** `YYYY-MM-DD`. */
export function dayText(day: Day): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10)
}

export function onDay(day: Day): ClinicalDate {
  return { text: dayText(day), first: day, last: day }
}

/** The same date some months on; where the month is too short, its last day (31 January + 1 month: 28 February). */
export function addMonths(day: Day, months: number): Day {
  const from = new Date(day * millisecondsPerDay)
  const month = from.getUTCMonth() + months
  const lastOfMonth = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate()
  return Date.UTC(from.getUTCFullYear(), month, Math.min(from.getUTCDate(), lastOfMonth)) / millisecondsPerDay
}

/** Whole years lived on a day; born on 29 February, the birthday of other years is 1 March. */
export function ageInYears(birth: Day, on: Day): number {
  const [born, now] = [new Date(birth * millisecondsPerDay), new Date(on * millisecondsPerDay)]
  const hadBirthday =
    now.getUTCMonth() > born.getUTCMonth() ||
    (now.getUTCMonth() === born.getUTCMonth() && now.getUTCDate() >= born.getUTCDate())
  return now.getUTCFullYear() - born.getUTCFullYear() - (hadBirthday ? 0 : 1)
}

/**
 * Those that nothing is certainly later than: one value as a rule, several where dates do not tell which came last.
 * Two instants are compared as such; anything less precise by the days written.
 */
export function latestOf<T>(values: readonly T[], dateOf: (value: T) => ClinicalDate): readonly T[] {
  let lastInstant = Number.NEGATIVE_INFINITY
  let lastDayOfInstants = Number.NEGATIVE_INFINITY
  let lastDayOfOthers = Number.NEGATIVE_INFINITY
  for (const value of values) {
    const { first, instant } = dateOf(value)
    if (instant === undefined) lastDayOfOthers = Math.max(lastDayOfOthers, first)
    else {
      lastInstant = Math.max(lastInstant, instant)
      lastDayOfInstants = Math.max(lastDayOfInstants, first)
    }
  }
  return values.filter((value) => {
    const { last, instant } = dateOf(value)
    return instant === undefined
      ? Math.max(lastDayOfInstants, lastDayOfOthers) <= last
      : instant === lastInstant && lastDayOfOthers <= last
  })
}
