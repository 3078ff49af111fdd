import { conceptById } from './catalog.ts'

/** The facets that a concept's codes have, sorted; on request only those of codes that count. */
export function facetsOf(concept: string, use?: 'match'): readonly string[] {
  const codings = conceptById(concept)?.codings ?? []
  const facets = codings.filter((coding) => use === undefined || coding.use === use).flatMap(({ facet }) => facet ?? [])
  return [...new Set(facets)].sort()
}
