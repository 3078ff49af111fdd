import { dayOn, type Day } from './calendar.ts'

export type { Day }

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

/**
 * The date, or nothing where the text is none (or names a day that no calendar has). Read character by character: a
 * chart has thousands, and a pattern or a Date object for each took most of the time of a prescreening.
 */
export function parseClinicalDate(value: unknown): ClinicalDate | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  const year = digits(text, 0, 4)
  if (text.length === 4) return spanned(text, dayOn(year, 1, 1), dayOn(year, 12, 31))
  const month = text[4] === '-' ? digits(text, 5, 2) : Number.NaN
  if (text.length === 7) {
    const first = dayOn(year, month, 1)
    return first === undefined ? undefined : spanned(text, first, addMonths(first, 1) - 1)
  }
  const day = text[7] === '-' ? dayOn(year, month, digits(text, 8, 2)) : undefined
  if (day === undefined) return undefined
  if (text.length === 10) return { text, first: day, last: day }
  const time = text[10] === 'T' ? timeIn(text) : undefined
  if (time === undefined) return undefined
  if (time === 'local') return { text, first: day, last: day }
  return { text, first: day, last: day, instant: day * millisecondsPerDay + time }
}

function spanned(text: string, first: Day | undefined, last: Day | undefined): ClinicalDate | undefined {
  return first === undefined || last === undefined ? undefined : { text, first, last }
}

/** The number that so many digits at a place write; not a number where something else stands there. */
function digits(text: string, at: number, count: number): number {
  let number = 0
  for (let place = at; place < at + count; place += 1) {
    const digit = text.charCodeAt(place) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

/**
 * Milliseconds from the start of the written day, in UTC, to the time that follows its `T`. `local`: a time without a
 * zone, which orders nothing. Nothing for what is no time, or one that no clock shows.
 */
function timeIn(text: string): number | 'local' | undefined {
  const [hours, minutes] = [digits(text, 11, 2), text[13] === ':' ? digits(text, 14, 2) : Number.NaN]
  const hasSeconds = text[16] === ':'
  const seconds = hasSeconds ? digits(text, 17, 2) : 0
  let at = hasSeconds ? 19 : 16
  let milliseconds = 0
  if (hasSeconds && text[19] === '.') {
    for (at = 20; !Number.isNaN(digits(text, at, 1)); at += 1)
      if (at < 23) milliseconds += digits(text, at, 1) * 10 ** (22 - at)
    if (at === 20) return undefined
  }
  if (Number.isNaN(hours + minutes + seconds)) return undefined
  if (at === text.length) return 'local'
  const zone = zoneIn(text, at)
  const isEndOfDay = hours === 24 && minutes + seconds + milliseconds === 0
  if (zone === undefined || (hours > 23 && !isEndOfDay) || minutes > 59 || seconds > 59) return undefined
  return ((hours * 60 + minutes - zone) * 60 + seconds) * 1000 + milliseconds
}

/** Minutes ahead of UTC of the zone that ends the text: `Z`, `+08:00`. */
function zoneIn(text: string, at: number): number | undefined {
  const sign = text[at]
  if (sign === 'Z') return text.length === at + 1 ? 0 : undefined
  if ((sign !== '+' && sign !== '-') || text.length !== at + 6 || text[at + 3] !== ':') return undefined
  const [hours, minutes] = [digits(text, at + 1, 2), digits(text, at + 4, 2)]
  if (!(hours <= 23 && minutes <= 59)) return undefined
  return (sign === '-' ? -1 : 1) * (hours * 60 + minutes)
}

/** The day `YYYY-MM-DD` names, or nothing where no calendar has it. */
export function dayOf(text: string): Day | undefined {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined
  return dayOn(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2))
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
  if (months === 0) return day
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

/** The day on which somebody turns so many years old; what `ageInYears` says from then on. */
export function birthdayOf(birth: Day, years: number): Day {
  const day = addMonths(birth, 12 * years)
  return ageInYears(birth, day) < years ? day + 1 : day
}

/**
 * Those that nothing is certainly later than: one value as a rule, several where dates do not tell which came last.
 * Two instants are compared as such; anything less precise by the days written. What has no date is left out.
 * @param counts leaves values out, as if they were not there; asked only of those that could be the latest
 */
export function latestOf<T, Counting extends T>(
  values: readonly T[],
  dateOf: (value: T) => ClinicalDate | undefined,
  counts: (value: T) => value is Counting,
): readonly Counting[]
export function latestOf<T>(
  values: readonly T[],
  dateOf: (value: T) => ClinicalDate | undefined,
  counts?: (value: T) => boolean,
): readonly T[]
export function latestOf<T>(
  values: readonly T[],
  dateOf: (value: T) => ClinicalDate | undefined,
  counts: (value: T) => boolean = always,
): readonly T[] {
  let lastInstant = Number.NEGATIVE_INFINITY
  let lastDayOfInstants = Number.NEGATIVE_INFINITY
  let lastDayOfOthers = Number.NEGATIVE_INFINITY
  for (const value of laterFirst(values, dateOf)) {
    const date = dateOf(value)
    if (date === undefined) continue
    const { first, instant } = date
    if (instant === undefined) {
      if (first > lastDayOfOthers && counts(value)) lastDayOfOthers = first
    } else if ((instant > lastInstant || first > lastDayOfInstants) && counts(value)) {
      lastInstant = Math.max(lastInstant, instant)
      lastDayOfInstants = Math.max(lastDayOfInstants, first)
    }
  }
  const latest: T[] = []
  for (const value of values) {
    const date = dateOf(value)
    if (date === undefined) continue
    const { last, instant } = date
    const isLatest =
      instant === undefined
        ? Math.max(lastDayOfInstants, lastDayOfOthers) <= last
        : instant === lastInstant && lastDayOfOthers <= last
    if (isLatest && counts(value)) latest.push(value)
  }
  return latest
}

function always(): boolean {
  return true
}

/** Records come by date, one way or the other: from the later end few values are later than all before them. */
function laterFirst<T>(values: readonly T[], dateOf: (value: T) => ClinicalDate | undefined): readonly T[] {
  const [one, other] = [values[0], values.at(-1)]
  if (one === undefined || other === undefined) return values
  const [first, last] = [dateOf(one), dateOf(other)]
  return first !== undefined && last !== undefined && first.first < last.first ? [...values].reverse() : values
}
