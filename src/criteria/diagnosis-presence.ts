import type { Diagnosis } from '../findings/diagnosis.ts'
import type { Findings } from '../findings/findings.ts'
import { isSelected, type Selector } from './select.ts'

/** How a diagnosis names a concept: by a code that counts, by one too broad to decide, or by its words only. */
export type Naming = 'coded' | 'broad' | 'words'

export interface NamedDiagnosis {
  readonly diagnosis: Diagnosis
  readonly naming: Naming
}

/**
 * The diagnoses and procedures that a selector means. A coding that is excluded for the concept (drug-induced lupus
 * for lupus) takes the diagnosis out, whatever else it is coded with, unless its facet is asked for by name.
 */
export function diagnosesOf(findings: Findings, selector: Selector): readonly NamedDiagnosis[] {
  return (findings.diagnosesByConcept.get(selector.concept) ?? []).flatMap((diagnosis): readonly NamedDiagnosis[] => {
    const own = diagnosis.bindings.filter(({ concept }) => concept === selector.concept)
    if (own.some(({ use }) => use === 'exclude') && selector.facets === undefined) return []
    const named = selector.facets === undefined ? (['match'] as const) : (['match', 'exclude'] as const)
    if (own.some((binding) => isSelected(binding, selector, named))) return [{ diagnosis, naming: 'coded' }]
    if (own.some((binding) => isSelected(binding, selector, ['context']))) return [{ diagnosis, naming: 'broad' }]
    if (own.length > 0) return []
    const hinted = diagnosis.hints.some((hint) => hint.concept === selector.concept && fitsFacet(hint.facet, selector))
    return hinted ? [{ diagnosis, naming: 'words' }] : []
  })
}

/** Words without a subgroup may mean any of them. */
function fitsFacet(facet: string | undefined, { facets, exceptFacets }: Selector): boolean {
  if (facet === undefined) return true
  return (facets === undefined || facets.includes(facet)) && exceptFacets?.includes(facet) !== true
}
