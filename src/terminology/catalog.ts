import type { Concept, ConceptKind } from './concept.ts'
import allergies from './concepts/allergies.json' with { type: 'json' }
import conditions from './concepts/conditions.json' with { type: 'json' }
import immunizations from './concepts/immunizations.json' with { type: 'json' }
import medications from './concepts/medications.json' with { type: 'json' }
import observations from './concepts/observations.json' with { type: 'json' }
import procedures from './concepts/procedures.json' with { type: 'json' }
import scores from './concepts/scores.json' with { type: 'json' }
import statuses from './concepts/statuses.json' with { type: 'json' }

// The JSON is part of the program and tested as data; a parse at run time would check it a second time on every start.
const files: readonly unknown[] = [
  observations,
  scores,
  conditions,
  procedures,
  medications,
  immunizations,
  allergies,
  statuses,
]

/** Every concept the product knows. */
export const concepts: readonly Concept[] = files.flatMap((file) => file as readonly Concept[])

/** A concept, or one facet of it where the name means only that (`scl70`). */
export interface ConceptName {
  readonly concept: string
  readonly facet?: string
}

const byId = new Map(concepts.map((concept) => [concept.id, concept]))
const names = new Map<string, ConceptName>()
for (const concept of concepts) {
  names.set(concept.id, { concept: concept.id })
  for (const alias of concept.aliases ?? []) names.set(alias, { concept: concept.id })
  for (const [alias, facet] of Object.entries(concept.facetAliases ?? {})) {
    names.set(alias, { concept: concept.id, facet })
  }
}

/** What an id or alias means; undefined when nothing is called that. */
export function resolveConceptName(idOrAlias: string): ConceptName | undefined {
  return names.get(idOrAlias) ?? names.get(idOrAlias.toLowerCase().trim())
}

/** The id the product uses for an id or alias; a name that nothing is called by comes back as it is. */
export function canonicalConceptId(idOrAlias: string): string {
  return resolveConceptName(idOrAlias)?.concept ?? idOrAlias
}

/** The concept of an id or alias. */
export function conceptById(idOrAlias: string): Concept | undefined {
  return byId.get(canonicalConceptId(idOrAlias))
}

/** All concepts of one kind. */
export function conceptsOfKind(kind: ConceptKind): readonly Concept[] {
  return concepts.filter((concept) => concept.kind === kind)
}
