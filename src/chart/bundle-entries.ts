import type { Bundle, Resource } from 'fhir/r4'
import type { ReadDetail } from './chart.ts'
import { isBundle, isObject, isOperationOutcome, isResource, linkOf, listOf } from './fhir-json.ts'
import { outcomeDetail } from './operation-outcome.ts'
import { namedTypes } from './self-link.ts'
import { literalOf } from './subject.ts'
import { UnusableInput } from './unusable-input.ts'

/** A resource of a Bundle, and the name its entry gave it. */
export interface NamedResource {
  readonly resource: Resource
  readonly fullUrl?: string
}

/** A sign that something is missing, and of which types: all of them where the Bundle does not say. */
export interface Gap {
  readonly types: readonly string[] | 'all'
  readonly detail: ReadDetail
}

const deepest = 20

/**
 * The resources of a Bundle of any type, Bundles within it opened too, and every sign in it that there is more: next
 * links, OperationOutcomes, entries of a batch that failed, entries that hold nothing. What a history says was deleted
 * is left out.
 */
export function openBundle(bundle: Bundle): {
  readonly resources: readonly NamedResource[]
  readonly gaps: readonly Gap[]
} {
  const resources: NamedResource[] = []
  const gaps: Gap[] = []
  open(bundle, 0)
  return { resources, gaps }

  function open(each: Bundle, depth: number): void {
    if (depth > deepest)
      throw new UnusableInput('too-deep', 'The Bundle holds Bundles within Bundles too deep to open.')
    const types = namedTypes(linkOf(each, 'self'))
    const report = (detail: ReadDetail | undefined) => detail && gaps.push({ types, detail })
    const next = linkOf(each, 'next')
    if (next !== undefined) report({ kind: 'next-link', ...(next ? { url: next } : {}) })
    if (each.entry !== undefined && !Array.isArray(each.entry)) report({ kind: 'broken-resources', count: 1 })
    const settled = new Set<string>()
    for (const entry of listOf(each.entry)) {
      if (each.type === 'history' && isOlderVersion(entry, settled)) continue
      const resource = isObject(entry) ? entry['resource'] : undefined
      if (isBundle(resource)) open(resource, depth + 1)
      else if (isOperationOutcome(resource)) report(outcomeDetail(resource))
      else if (isResource(resource)) resources.push(named(resource, entry))
      else if (!mayBeEmpty(entry)) report({ kind: 'broken-resources', count: 1 })
      report(answerOf(entry))
    }
  }
}

function named(resource: Resource, entry: unknown): NamedResource {
  const fullUrl = isObject(entry) ? entry['fullUrl'] : undefined
  return typeof fullUrl === 'string' && fullUrl !== '' ? { resource, fullUrl } : { resource }
}

/** A history lists the newest version first; older ones, and those of what was deleted, no longer hold. */
function isOlderVersion(entry: unknown, settled: Set<string>): boolean {
  if (!isObject(entry)) return false
  const request = isObject(entry['request']) ? entry['request'] : {}
  const resource = entry['resource']
  const literal = literalOf(
    isResource(resource) ? `${resource.resourceType}/${resource.id ?? ''}` : String(request['url']),
  )
  if (!literal) return false
  const key = `${literal.type}/${literal.id}`
  if (settled.has(key)) return true
  settled.add(key)
  return request['method'] === 'DELETE'
}

/** Entries of batches and transactions may rightly hold no resource. */
function mayBeEmpty(entry: unknown): boolean {
  return isObject(entry) && (isObject(entry['response']) || isObject(entry['request']))
}

/** One request of a batch may have failed, or been answered with a warning. */
function answerOf(entry: unknown): ReadDetail | undefined {
  const response = isObject(entry) ? entry['response'] : undefined
  if (!isObject(response)) return undefined
  const status = Number.parseInt(String(response['status']), 10)
  if (status >= 400) return { kind: 'http', status }
  return isOperationOutcome(response['outcome']) ? outcomeDetail(response['outcome']) : undefined
}
