import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { asRecord, type JsonRecord } from '../src/values/json.ts'

/** What tables say about themselves: where a row was seen, and what to know of it. Documents print it; no page does. */
const provenance: ReadonlySet<string> = new Set(['reference', 'verified', 'notes', 'note', 'pitfall', 'extension'])

/**
 * Leaves out of the browser's copy of the terminology what only people who check it read. The Node programs and the
 * documents carry everything.
 */
export function leanData(root: string): Plugin {
  const folder = resolve(root, 'src/terminology')
  return {
    name: 'lean-data',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(folder) || !id.endsWith('.json')) return undefined
      return { code: JSON.stringify(leaned(JSON.parse(code))), map: null }
    },
  }
}

/** The data without what they say about themselves. An assumed limit keeps its note: that is shown beside the value. */
export function leaned(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(leaned)
  const record = asRecord(data)
  if (record === undefined) return data
  const kept = Object.entries(record).filter(([key]) => !provenance.has(key))
  return Object.fromEntries(kept.map(([key, value]) => [key, leanField(key, value)]))
}

function leanField(key: string, value: unknown): unknown {
  if (key === 'defaultUln') return value
  return key === 'codings' && Array.isArray(value) ? value.map(leanCoding(value)) : leaned(value)
}

/** The codes that orders and written scores go out under keep their names; no other name is read. */
function leanCoding(codings: readonly unknown[]): (coding: unknown) => unknown {
  const ordered = codings.find((coding) => isOrderable(asRecord(coding)))
  return (coding) => {
    const { display, ...rest } = asRecord(leaned(coding)) ?? {}
    if (coding === ordered) return { ...rest, display, verified: true }
    return isWritten(asRecord(coding)) ? { ...rest, display } : rest
  }
}

function isOrderable(coding: JsonRecord | undefined): boolean {
  const { system, use, match, verified } = coding ?? {}
  return system === 'http://loinc.org' && use === 'match' && match === undefined && verified === true
}

function isWritten(coding: JsonRecord | undefined): boolean {
  return coding?.['facet'] === 'total' || coding?.['facet'] === 'class'
}
