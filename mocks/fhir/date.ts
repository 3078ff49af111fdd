import { textOf } from './elements.ts'
import { FhirRefusal } from './exchange.ts'

/** A FHIR date is a stretch of time: from its first millisecond to just before `end`. */
interface Stretch {
  readonly start: number
  readonly end: number
}

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/
const minute = 60_000

/** Reads a date, dateTime or instant; without a zone it counts as UTC. Undefined for anything else. */
export function stretchOf(text: string): Stretch | undefined {
  const match = pattern.exec(text)
  if (!match) return undefined
  const [, year, month, day, hour, minutes, seconds, fraction, zone] = match
  const y = Number(year)
  if (month === undefined) return { start: Date.UTC(y, 0), end: Date.UTC(y + 1, 0) }
  const m = Number(month) - 1
  if (day === undefined) return { start: Date.UTC(y, m), end: Date.UTC(y, m + 1) }
  const d = Number(day)
  if (hour === undefined) return { start: Date.UTC(y, m, d), end: Date.UTC(y, m, d + 1) }
  const milliseconds = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000)
  const start = Date.UTC(y, m, d, Number(hour), Number(minutes), Number(seconds ?? 0), milliseconds) - offsetOf(zone)
  const length = seconds === undefined ? minute : fraction === undefined ? 1000 : 1
  return { start, end: start + length }
}

/** FHIR date search with its prefixes, against a date, dateTime, instant or Period. */
export function matchesDate(element: unknown, wanted: string): boolean {
  const prefix = /^[a-z]{2}/.exec(wanted)?.[0] ?? 'eq'
  const asked = stretchOf(wanted.replace(/^[a-z]{2}/, ''))
  if (!asked) throw new FhirRefusal(400, 'value', `"${wanted}" is not a date to search by`)
  const held = typeof element === 'string' ? stretchOf(element) : periodOf(element)
  if (!held) return false
  switch (prefix) {
    case 'eq':
      return asked.start <= held.start && held.end <= asked.end
    case 'ne':
      return !(asked.start <= held.start && held.end <= asked.end)
    case 'ge':
      return held.end > asked.start
    case 'gt':
      return held.end > asked.end
    case 'le':
      return held.start < asked.end
    case 'lt':
      return held.start < asked.start
    case 'sa':
      return held.start >= asked.end
    case 'eb':
      return held.end <= asked.start
    default:
      throw new FhirRefusal(400, 'value', `Date prefix "${prefix}" is not supported`)
  }
}

/** The instant by which resources are sorted: the beginning of the date. */
export function instantOf(element: unknown): number | undefined {
  return (typeof element === 'string' ? stretchOf(element) : periodOf(element))?.start
}

function periodOf(element: unknown): Stretch | undefined {
  const start = textOf(element, 'start')
  const end = textOf(element, 'end')
  if (start === undefined && end === undefined) return undefined
  return {
    start: (start === undefined ? undefined : stretchOf(start)?.start) ?? Number.NEGATIVE_INFINITY,
    end: (end === undefined ? undefined : stretchOf(end)?.end) ?? Number.POSITIVE_INFINITY,
  }
}

function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0
  const sign = zone.startsWith('-') ? -1 : 1
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))) * minute
}
