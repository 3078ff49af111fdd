import { canonicalConceptId } from '../terminology/catalog.ts'
import type { DatumEntry } from '../findings/entry.ts'

/**
 * One name for one entry of one patient, always the same for the same content: what was sent can be found again, and
 * sent again without doubling. Content cannot be read from it.
 */
export async function entryIdentifier(entry: DatumEntry, patientId: string): Promise<string> {
  const { datum, value, date, unit, items, author, remark } = entry
  const content = JSON.stringify([patientId, datum, sorted(value), date, unit, sorted(items), author, remark])
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content))
  const hash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${canonicalConceptId(datum)}.${date}.${hash.slice(0, 32)}`
}

function sorted(value: unknown): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    : value
}
