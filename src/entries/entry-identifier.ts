import { canonicalConceptId } from '../terminology/catalog.ts'
import type { Entry } from '../findings/entry.ts'

/**
 * One name for one entry of one patient, always the same for the same content: what was sent can be found again, and
 * sent again without doubling. Content cannot be read from it.
 */
export async function entryIdentifier(entry: Entry, patientId: string): Promise<string> {
  const { date } = entry
  const content = JSON.stringify([patientId, ...contentOf(entry)])
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content))
  const hash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const name = 'criterion' in entry ? entry.criterion.replaceAll('/', '.') : canonicalConceptId(entry.datum)
  return `${name}.${date}.${hash.slice(0, 32)}`
}

function contentOf(entry: Entry): readonly unknown[] {
  const { date, author, remark } = entry
  if ('criterion' in entry) return [entry.criterion, entry.answer, date, author, remark, entry.override?.reason]
  const { datum, value, unit, items } = entry
  return [datum, sorted(value), date, unit, sorted(items), author, remark]
}

function sorted(value: unknown): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    : value
}
