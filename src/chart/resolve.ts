import type { DomainResource, Reference, Resource } from 'fhir/r4'
import type { Chart } from './chart.ts'
import { isResource, listOf } from './fhir-json.ts'
import { literalOf } from './subject.ts'

/** The references within one chart, looked up by indices that are made where the first is asked for. */
export class References {
  private byLiteral: ReadonlyMap<string, Resource> | undefined
  private names: ReadonlyMap<Resource, string> | undefined

  constructor(private readonly chart: Chart) {}

  /**
   * The resource a reference means, where the chart holds it: contained (`#id`), by the name its Bundle gave it
   * (`urn:uuid:…`, a full URL), relative (`Medication/1`) or absolute on the chart's own server. A version is ignored.
   * @param container the resource the reference stands in; needed for contained ones only
   */
  resolve(reference: Reference | string | undefined, container?: Resource): Resource | undefined {
    const literal = typeof reference === 'string' ? reference : reference?.reference
    if (typeof literal !== 'string' || literal === '') return undefined
    if (literal.startsWith('#')) return contained(literal.slice(1), container)
    const { fullUrls } = this.chart
    const byName = fullUrls?.get(literal) ?? fullUrls?.get(literal.replace(/\/_history\/[^/]+$/, ''))
    if (byName) return byName
    const named = literalOf(literal)
    if (!named || (/^[a-z][a-z0-9+.-]*:/i.test(literal) && !isOwnServer(this.chart, literal))) return undefined
    this.byLiteral ??= indexed(this.chart)
    return this.byLiteral.get(`${named.type}/${named.id}`)
  }

  /** How to cite a resource of the chart: `Observation/1`, or the name its Bundle gave it when it has no id. */
  cite(resource: Resource): string | undefined {
    if (resource.id) return `${resource.resourceType}/${resource.id}`
    this.names ??= namesIn(this.chart)
    return this.names.get(resource)
  }
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

/** The first name that its Bundle gave each resource. */
function namesIn(chart: Chart): ReadonlyMap<Resource, string> {
  const found = new Map<Resource, string>()
  for (const [name, resource] of chart.fullUrls ?? []) if (!found.has(resource)) found.set(resource, name)
  return found
}

function indexed({ resources }: Chart): ReadonlyMap<string, Resource> {
  return new Map(resources.map((each) => [`${each.resourceType}/${each.id ?? ''}`, each]))
}
