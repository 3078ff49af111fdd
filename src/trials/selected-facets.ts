import type { RuleKind } from '../criteria/rule.ts'
import { facetsOf } from '../terminology/facets.ts'
import { asRecord, asText, type JsonRecord } from '../values/json.ts'
import type { Trial } from './trial.ts'

const selectingKinds: readonly string[] = ['measurement', 'result', 'titre'] satisfies RuleKind[]

/** Kinds that select by facet of themselves: a treponemal test is no RPR, FVC in litres no percentage. */
const facetedConcepts: { readonly [Kind in RuleKind]?: readonly string[] } = {
  hiv: ['hiv'],
  syphilis: ['syphilis'],
  egfr: ['egfr'],
  progression: ['fvc', 'dlco'],
}

/** Concepts whose values some criterion asks for by facet, with the facets to choose from. */
export function selectedFacets(trials: readonly Trial[]): ReadonlyMap<string, readonly string[]> {
  const found = new Set<string>()
  for (const { criteria } of trials) for (const { rule } of criteria) gather(rule, found)
  return new Map([...found].map((concept) => [concept, facetsOf(concept, 'match')]))
}

function gather(node: unknown, found: Set<string>): void {
  if (Array.isArray(node)) for (const item of node) gather(item, found)
  const record = asRecord(node)
  if (record === undefined) return
  for (const concept of selectedBy(record)) found.add(concept)
  for (const value of Object.values(record)) gather(value, found)
}

function selectedBy({ kind, concept, facets }: JsonRecord): readonly string[] {
  const [ruleKind, name] = [asText(kind) ?? '', asText(concept)]
  const own = Object.entries(facetedConcepts).find(([one]) => one === ruleKind)?.[1]
  if (own !== undefined) return own
  const isByFacet = ruleKind === 'percent-predicted' || (selectingKinds.includes(ruleKind) && Array.isArray(facets))
  return isByFacet && name !== undefined ? [name] : []
}
