import type { RegistryRecord } from './registry-record.ts'

/** What a registry entry says otherwise than on the day its trial was read, and what was not written down on that day. */
export interface RegistryDifference {
  readonly changes: readonly string[]
  readonly unrecorded: readonly string[]
}

const fieldWords: { readonly [F in keyof RegistryRecord]-?: string } = {
  status: 'status',
  lastUpdate: 'last update posted',
  sex: 'sex',
  minimumAge: 'minimum age',
  maximumAge: 'maximum age',
  enrollment: 'enrolment',
  criteria: 'eligibility text',
  locations: 'sites',
}
const fields = Object.keys(fieldWords) as readonly (keyof RegistryRecord)[]

/** Compares field by field. What was never written down cannot have changed; what is gone has. */
export function compareRecords(before: RegistryRecord, now: RegistryRecord): RegistryDifference {
  const changed = fields.filter((field) => before[field] !== undefined && !isSame(before[field], now[field]))
  const unrecorded = fields.filter((field) => before[field] === undefined && now[field] !== undefined)
  return {
    changes: changed.map((field) => changeOf(field, before, now)),
    unrecorded: unrecorded.map((field) => `${fieldWords[field]} ${shown(now[field])}`),
  }
}

type Value = RegistryRecord[keyof RegistryRecord]

function isSame(before: Value, now: Value): boolean {
  return JSON.stringify(before) === JSON.stringify(now)
}

function changeOf(field: keyof RegistryRecord, before: RegistryRecord, now: RegistryRecord): string {
  if (field === 'criteria') return 'the eligibility text has changed: compare it with the readings, line by line'
  if (field === 'locations') return siteChanges(before.locations ?? [], now.locations ?? [])
  return `${fieldWords[field]}: ${shown(before[field])} → ${now[field] === undefined ? 'no longer stated' : shown(now[field])}`
}

function siteChanges(before: readonly string[], now: readonly string[]): string {
  const gone = before.filter((site) => !now.includes(site)).map((site) => `− ${site}`)
  const come = now.filter((site) => !before.includes(site)).map((site) => `+ ${site}`)
  return `sites: ${[...gone, ...come].join('; ')}`
}

function shown(value: Value): string {
  if (typeof value === 'object') return value.join('; ')
  const text = String(value)
  return /^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 12)}…` : text
}
