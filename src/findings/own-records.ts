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
  const { identifier } = record
  if (identifier === undefined) return undefined
  const isOurs = asRecords(identifier).some(({ system }) => system === ownSystems.entry)
  return isOurs ? (asText(record['issued']) ?? asText(record['authored']) ?? '') : undefined
}

/** Of what this product wrote about one instrument and day, only the last writing counts. */
export function withoutOutdated(measurements: readonly Measurement[]): readonly Measurement[] {
  const written: (readonly [Measurement, string])[] = []
  for (const one of measurements) {
    const at = one.writtenAt
    if (at !== undefined) written.push([one, at])
  }
  if (written.length === 0) return measurements
  const outdated = new Set(
    written
      .filter(([one, at]) => written.some(([other, later]) => isSameDay(one, other) && isLater(later, at)))
      .map(([one]) => one),
  )
  return measurements.filter((one) => !outdated.has(one))
}

/** Whether this product wrote it, and the same was entered anew in this session and differs. */
export function isOutdatedBy(one: Measurement, entered: Measurement): boolean {
  return one.writtenAt !== undefined && isSameDay(one, entered) && !saysTheSame(one, entered)
}

function isSameDay(one: Measurement, other: Measurement): boolean {
  return one.date?.first === other.date?.first && isSameDatum(one, other)
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
