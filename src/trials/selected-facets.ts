import type { RuleKind } from '../criteria/rule.ts'
import { asRecord, asText, type JsonRecord } from '../values/json.ts'
import type { Trial } from './trial.ts'

const valueKinds: readonly (RuleKind | undefined)[] = ['measurement', 'result', 'titre'] satisfies RuleKind[]

/** Concepts whose values some criterion asks for by facet, with those facets. */
export function selectedFacets(trials: readonly Trial[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  for (const { criteria } of trials) for (const { rule } of criteria) gather(rule, found)
  return new Map([...found].map(([concept, facets]) => [concept, [...facets].sort()]))
}

function gather(node: unknown, found: Map<string, Set<string>>): void {
  if (Array.isArray(node)) for (const item of node) gather(item, found)
  const record = asRecord(node)
  if (record === undefined) return
  note(record, found)
  for (const value of Object.values(record)) gather(value, found)
}

function note({ kind, concept, facets }: JsonRecord, found: Map<string, Set<string>>): void {
  const name = asText(concept)
  if (name === undefined || !valueKinds.some((one) => one === kind) || !Array.isArray(facets)) return
  const known = found.get(name) ?? new Set()
  for (const facet of facets) if (typeof facet === 'string') known.add(facet)
  found.set(name, known)
}
