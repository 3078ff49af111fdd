import type { DomainResource, Reference, Resource } from 'fhir/r4'
import type { Chart } from './chart.ts'
import { isResource, listOf } from './fhir-json.ts'
import { literalOf } from './subject.ts'

/**
 * The resource a reference means, where the chart holds it: contained (`#id`), by the name its Bundle gave it
 * (`urn:uuid:…`, a full URL), relative (`Medication/1`) or absolute on the chart's own server. A version is ignored.
 * @param container the resource the reference stands in; needed for contained ones only
 */
export function resolveReference(
  chart: Chart,
  reference: Reference | string | undefined,
  container?: Resource,
): Resource | undefined {
  const literal = typeof reference === 'string' ? reference : reference?.reference
  if (typeof literal !== 'string' || literal === '') return undefined
  if (literal.startsWith('#')) return contained(literal.slice(1), container)
  const byName = chart.fullUrls?.get(literal) ?? chart.fullUrls?.get(literal.replace(/\/_history\/[^/]+$/, ''))
  if (byName) return byName
  const named = literalOf(literal)
  if (!named || (/^[a-z][a-z0-9+.-]*:/i.test(literal) && !isOwnServer(chart, literal))) return undefined
  return byLiteral(chart).get(`${named.type}/${named.id}`)
}

/** How to cite a resource of the chart: `Observation/1`, or the name its Bundle gave it when it has no id. */
export function referenceTo(chart: Chart, resource: Resource): string | undefined {
  return resource.id ? `${resource.resourceType}/${resource.id}` : namesIn(chart).get(resource)
}

function contained(id: string, container: Resource | undefined): Resource | undefined {
  if (!container) return undefined
  if (id === '') return container
  return listOf((container as DomainResource).contained)
    .filter(isResource)
    .find((each) => each.id === id || each.id === `#${id}`)
}

/** A file does not say which server it is from: an absolute reference is then taken by its type and id. */
function isOwnServer(chart: Chart, literal: string): boolean {
  return chart.issuer === undefined || literal.startsWith(`${chart.issuer.replace(/\/+$/, '')}/`)
}

const names = new WeakMap<Chart, ReadonlyMap<Resource, string>>()

/** The first name that its Bundle gave each resource. */
function namesIn(chart: Chart): ReadonlyMap<Resource, string> {
  const known = names.get(chart)
  if (known) return known
  const found = new Map<Resource, string>()
  for (const [name, resource] of chart.fullUrls ?? []) if (!found.has(resource)) found.set(resource, name)
  names.set(chart, found)
  return found
}

const indexes = new WeakMap<Chart, ReadonlyMap<string, Resource>>()

function byLiteral(chart: Chart): ReadonlyMap<string, Resource> {
  const known = indexes.get(chart)
  if (known) return known
  const index = new Map(chart.resources.map((each) => [`${each.resourceType}/${each.id ?? ''}`, each]))
  indexes.set(chart, index)
  return index
}
