import type { Rule } from '../criteria/rule.ts'
import { canonicalConceptId, conceptById } from '../terminology/catalog.ts'
import { asRecord } from '../values/json.ts'
import { isRuleKind, needsOfKind } from './needs.ts'

/** Fields of rules that hold a concept's id, or several. */
const conceptFields: readonly string[] = [
  'concept',
  'instrument',
  'provenBy',
  'drugClass',
  'datum',
  'related',
  'classes',
]

/** Ids of the concepts that a rule looks at, whether it names them or its kind looks at them of itself; sorted. */
export function askedConcepts(rule: Rule): readonly string[] {
  const found = new Set<string>()
  gather(rule, found)
  return [...found].sort()
}

function gather(node: unknown, found: Set<string>): void {
  if (Array.isArray(node)) for (const item of node) gather(item, found)
  const record = asRecord(node)
  if (record === undefined) return
  const { kind } = record
  const own = isRuleKind(kind) ? (needsOfKind[kind].concepts ?? []) : []
  const named = conceptFields.flatMap((field) => [record[field]].flat())
  for (const name of [...own, ...named])
    if (typeof name === 'string' && conceptById(name) !== undefined) found.add(canonicalConceptId(name))
  for (const value of Object.values(record)) gather(value, found)
}
