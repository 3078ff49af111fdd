import { instruments } from '../scores/catalog.ts'
import type { LocalCode } from '../terminology/bind.ts'
import { ownSystems } from '../terminology/own-names.ts'
import { asRecords, asText, type JsonRecord } from '../values/json.ts'
import type { Measurement } from './measurement.ts'

const ownCodes: readonly LocalCode[] = instruments.map(({ id }) => ({
  system: ownSystems.instrument,
  code: id,
  concept: id,
}))
const withOwn = new WeakMap<readonly LocalCode[], readonly LocalCode[]>()

/** A site's codes and ours for totals of instruments. The same list for the same site, so that it is indexed once. */
export function withOwnCodes(localCodes: readonly LocalCode[]): readonly LocalCode[] {
  if (localCodes.length === 0) return ownCodes
  const known = withOwn.get(localCodes) ?? [...localCodes, ...ownCodes]
  withOwn.set(localCodes, known)
  return known
}

/** When this product wrote a resource; nothing for what others wrote. */
export function writtenAt(record: JsonRecord): string | undefined {
  const isOurs = asRecords(record['identifier']).some(({ system }) => system === ownSystems.entry)
  return isOurs ? (asText(record['issued']) ?? asText(record['authored']) ?? '') : undefined
}

/**
 * Of what this product wrote about one instrument and day, only the last writing counts; and none of it where the same
 * was entered anew in this session and differs.
 */
export function withoutOutdated(measurements: readonly Measurement[]): readonly Measurement[] {
  if (!measurements.some((one) => one.writtenAt !== undefined)) return measurements
  const entered = measurements.filter(({ source }) => source === 'entry')
  return measurements.filter((one) => {
    if (one.writtenAt === undefined) return true
    const sameDay = (other: Measurement) => isSameDatum(one, other) && one.date?.first === other.date?.first
    const later = measurements.some(
      (other) => other.writtenAt !== undefined && sameDay(other) && isLater(other.writtenAt, one.writtenAt ?? ''),
    )
    return !later && entered.filter(sameDay).every((other) => saysTheSame(one, other))
  })
}

function isSameDatum(one: Measurement, other: Measurement): boolean {
  return one.bindings.some(({ concept }) => other.bindings.some((binding) => binding.concept === concept))
}

function isLater(a: string, b: string): boolean {
  return (Date.parse(a) || 0) > (Date.parse(b) || 0)
}

function saysTheSame({ value: a }: Measurement, { value: b }: Measurement): boolean {
  if (a?.number?.low !== b?.number?.low || a?.number?.high !== b?.number?.high) return false
  if (a?.items !== undefined && b?.items !== undefined) return spelled(a.items) === spelled(b.items)
  return a?.number !== undefined || spelled(a?.counts) === spelled(b?.counts)
}

function spelled(record: object = {}): string {
  const said = Object.entries(record).filter(([, value]) => value !== 'not-assessed')
  return JSON.stringify(said.sort(([a], [b]) => (a < b ? -1 : 1)))
}
