import type { Bundle, Resource } from 'fhir/r4'
import type { ReadDetail } from './chart.ts'
import { isObject, isOperationOutcome, isResource, linkOf, listOf } from './fhir-json.ts'
import { outcomeDetail } from './operation-outcome.ts'

/** One page of a search's answer, its entries kept apart by what they are. */
export interface Page {
  /** Of the type that was searched for. */
  readonly matches: readonly Resource[]
  /** Brought along by `_include`. */
  readonly included: readonly Resource[]
  /** Of the type that was searched for, yet marked as brought along: some servers mark so what does match. */
  readonly alongside: readonly Resource[]
  /** Entries that hold no resource. */
  readonly broken: number
  /** What an OperationOutcome among the entries says against completeness. */
  readonly outcome?: ReadDetail
  /** The next page's address as sent, '' for a link without one. */
  readonly next?: string
  readonly total?: number
}

export function readPage(bundle: Bundle, resourceType: string): Page {
  const matches: Resource[] = []
  const included: Resource[] = []
  const alongside: Resource[] = []
  let broken = 0
  let outcome: ReadDetail | undefined
  for (const entry of listOf(bundle.entry)) {
    const resource = isObject(entry) ? entry['resource'] : undefined
    if (!isResource(resource)) broken += 1
    else if (isOperationOutcome(resource)) outcome ??= outcomeDetail(resource)
    else if (resource.resourceType !== resourceType) included.push(resource)
    else if (isObject(entry) && isObject(entry['search']) && entry['search']['mode'] === 'include')
      alongside.push(resource)
    else matches.push(resource)
  }
  const next = linkOf(bundle, 'next')
  return {
    matches,
    included,
    alongside,
    broken,
    ...(outcome ? { outcome } : {}),
    ...(next === undefined ? {} : { next }),
    ...(typeof bundle.total === 'number' ? { total: bundle.total } : {}),
  }
}
