import type { Diagnosis } from '../findings/diagnosis.ts'
import type { Findings } from '../findings/findings.ts'
import type { Binding } from '../terminology/bind.ts'
import type { TextHint } from '../terminology/text-hints.ts'
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
    const { bindings, hints } = diagnosis
    if (selector.facets === undefined && bindings.some((one) => isExcluded(one, selector))) return []
    if (bindings.some((one) => isSelected(one, selector, ['match', 'exclude']))) return [{ diagnosis, naming: 'coded' }]
    if (bindings.some((one) => isSelected(one, selector, ['context']))) return [{ diagnosis, naming: 'broad' }]
    return hints.some((hint) => mayMean(hint, selector)) ? [{ diagnosis, naming: 'words' }] : []
  })
}

function isExcluded({ concept, use }: Binding, selector: Selector): boolean {
  return use === 'exclude' && concept === selector.concept
}

/** Words without a subgroup may mean any of them. */
function mayMean({ concept, facet }: TextHint, selector: Selector): boolean {
  if (facet !== undefined) return isSelected({ concept, facet, use: 'match' }, selector)
  return concept === selector.concept
}
