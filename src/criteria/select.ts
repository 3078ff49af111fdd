import type { Findings } from '../findings/findings.ts'
import type { Measurement } from '../findings/measurement.ts'
import type { Binding } from '../terminology/bind.ts'
import { Place } from '../values/memory.ts'

/** A concept, or some of its codings by facet (the immunofluorescence titres among the antinuclear antibodies). */
export interface Selector {
  readonly concept: string
  readonly facets?: readonly string[]
  readonly exceptFacets?: readonly string[]
}

/** Whether a binding is one that was asked for, and counts (`match`; never `context` or `exclude`). */
export function isSelected(
  binding: Pick<Binding, 'concept' | 'facet' | 'use'>,
  selector: Selector,
  uses: readonly Binding['use'][] = ['match'],
): boolean {
  if (binding.concept !== selector.concept || !uses.includes(binding.use)) return false
  const facet = binding.facet ?? ''
  if (selector.exceptFacets?.includes(facet) === true) return false
  return selector.facets === undefined || selector.facets.includes(facet)
}

/** The selections made of one concept's measurements: criteria and trials mostly ask for the same few. */
const selections = new Place<readonly Measurement[], Map<string, readonly Measurement[]>>()
const none: readonly Measurement[] = []

/** The measurements a selector means; an entered value that names no method serves every facet. The same list each time. */
export function measurementsOf(
  findings: Findings,
  selector: Selector,
  uses?: readonly Binding['use'][],
): readonly Measurement[] {
  const found = findings.measurements.get(selector.concept)
  if (found === undefined) return none
  const all = selections.in(findings.memory)
  const made = all.get(found) ?? new Map<string, readonly Measurement[]>()
  all.set(found, made)
  const key = selectionKey(selector, uses)
  const known = made.get(key)
  if (known !== undefined) return known
  const selected = found.filter(({ bindings, source }) =>
    bindings.some(
      (binding) => (source === 'entry' && binding.facet === undefined) || isSelected(binding, selector, uses),
    ),
  )
  made.set(key, selected)
  return selected
}

function selectionKey({ facets, exceptFacets }: Selector, uses: readonly string[] | undefined): string {
  if (facets === undefined && exceptFacets === undefined && uses === undefined) return ''
  return `${facets?.join() ?? '*'}|${exceptFacets?.join() ?? ''}|${uses?.join() ?? ''}`
}
