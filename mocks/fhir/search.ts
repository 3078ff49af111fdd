import type { Bundle, BundleEntry, Resource } from 'fhir/r4'
import type { Access } from './access.ts'
import { isWithinCompartment } from './compartment.ts'
import { instantOf } from './date.ts'
import { textOf, valuesAt } from './elements.ts'
import { FhirRefusal, outcome } from './exchange.ts'
import { meets, readQuery, type Query } from './match.ts'
import type { FoundList, Pages } from './pages.ts'
import { includes, searchParameters } from './search-parameters.ts'
import type { FhirStore } from './store.ts'

/** Where a search looks, for whom, and under which base its links are written. */
export interface SearchRoom {
  readonly store: FhirStore
  readonly pages: Pages
  readonly base: string
  readonly access: Access
  readonly pageSize: number
  readonly largestPage: number
}

/** Runs a search, or turns to one of its later pages, and answers one page of it. */
export function search(resourceType: string, parameters: URLSearchParams, room: SearchRoom): Bundle {
  const token = parameters.get('_page')
  if (token !== null) return laterPage(resourceType, token, room)

  const query = readQuery(resourceType, parameters)
  refuseOtherPatients(query, room.access)
  const matches = sorted(resourceType, parameters, find(resourceType, query, room))
  const asked = Number(parameters.get('_count') ?? Number.NaN)
  const countOnly = asked === 0 || parameters.get('_summary') === 'count'
  const list: FoundList = {
    resourceType,
    matches,
    includes: parameters
      .getAll('_include')
      .flatMap((include) => (Object.hasOwn(includes, plain(include)) ? [plain(include)] : [])),
    size: Number.isInteger(asked) && asked > 0 ? Math.min(asked, room.largestPage) : room.pageSize,
  }
  const self = `${room.base}/${resourceType}${withoutUnknown(parameters, query)}`
  if (countOnly)
    return { resourceType: 'Bundle', type: 'searchset', total: matches.length, link: [{ relation: 'self', url: self }] }
  return page(list, 0, self, room)
}

/** The resources of a type that the query finds and the bearer may see. */
export function find(
  resourceType: string,
  query: Query,
  room: Pick<SearchRoom, 'store' | 'access'>,
): readonly Resource[] {
  const { patient } = room.access
  return room.store
    .all(resourceType)
    .map(({ resource }) => resource)
    .filter(
      (resource) =>
        (patient === undefined || isWithinCompartment(resource, patient)) &&
        meets(resource, query.conditions) &&
        room.access.maySee(resource, 'search'),
    )
}

function refuseOtherPatients(query: Query, access: Access): void {
  const { patient } = access
  if (patient === undefined) return
  const strays = query.conditions.some(
    ({ name, values }) =>
      ['patient', 'subject', 'individual'].includes(name) &&
      values.some((value) => value.split('/').at(-1) !== patient),
  )
  if (strays) throw new FhirRefusal(403, 'forbidden', 'The token is bound to another patient')
}

function laterPage(resourceType: string, token: string, room: SearchRoom): Bundle {
  const found = room.pages.find(token)
  if (!found || found.list.resourceType !== resourceType) {
    throw new FhirRefusal(410, 'not-found', 'This page of results is no longer kept; repeat the search')
  }
  const { patient } = room.access
  // The token names a result list, it does not grant it: what the bearer may not see is left out again.
  const visible = found.list.matches.every(
    (resource) =>
      (patient === undefined || isWithinCompartment(resource, patient)) && room.access.maySee(resource, 'search'),
  )
  if (!visible) throw new FhirRefusal(403, 'forbidden', 'The token is bound to another patient')
  return page(found.list, found.offset, `${room.base}/${resourceType}?_page=${token}`, room)
}

function page(list: FoundList, offset: number, self: string, room: SearchRoom): Bundle {
  const matches = list.matches.slice(offset, offset + list.size)
  const link = [{ relation: 'self', url: self }]
  const following = offset + list.size
  if (following < list.matches.length) {
    link.push({ relation: 'next', url: `${room.base}/${list.resourceType}?_page=${room.pages.mark(list, following)}` })
  }
  const entry: BundleEntry[] = matches.map((resource) => ({
    fullUrl: `${room.base}/${resource.resourceType}/${resource.id ?? ''}`,
    resource,
    search: { mode: 'match' },
  }))
  entry.push(...included(matches, list.includes, room))
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: list.matches.length,
    link,
    ...(entry.length > 0 ? { entry } : {}),
  }
}

/** The resources that the matches refer to, each once; without the scope for them the bundle says that they are missing. */
function included(matches: readonly Resource[], asked: readonly string[], room: SearchRoom): readonly BundleEntry[] {
  const references = new Set(
    asked
      .flatMap((name) => matches.flatMap((match) => valuesAt(match, includes[name] ?? '')))
      .map((each) => textOf(each, 'reference')),
  )
  const found = [...references].flatMap((reference) => {
    const [type = '', id = ''] = reference?.split('/').slice(-2) ?? []
    return room.store.read(type, id)?.resource ?? []
  })
  const allowed = found.filter(
    (resource) => room.access.mayDo('read', resource.resourceType) && room.access.maySee(resource, 'read'),
  )
  const entries: BundleEntry[] = allowed.map((resource) => ({
    fullUrl: `${room.base}/${resource.resourceType}/${resource.id}`,
    resource,
    search: { mode: 'include' },
  }))
  if (allowed.length < found.length) {
    const note = outcome('suppressed', 'Referenced resources were left out: the app has no scope for them', 'warning')
    entries.push({ resource: note, search: { mode: 'outcome' } })
  }
  return entries
}

/** Sorts by the first `_sort` key when it is a date parameter; any other key is left without effect. */
function sorted(resourceType: string, parameters: URLSearchParams, found: readonly Resource[]): readonly Resource[] {
  const key = parameters.get('_sort')?.split(',')[0] ?? ''
  const parameter = searchParameters[resourceType]?.[key.replace(/^-/, '')]
  if (parameter?.kind !== 'date') return found
  const direction = key.startsWith('-') ? -1 : 1
  const at = (resource: Resource): number =>
    parameter.paths
      .flatMap((path) => valuesAt(resource, path))
      .map(instantOf)
      .find((each) => each !== undefined) ?? Number.NEGATIVE_INFINITY
  return [...found].sort((a, b) => direction * (at(a) - at(b)))
}

/** The query as it was understood: the self link leaves out what was ignored. */
function withoutUnknown(parameters: URLSearchParams, query: Query): string {
  const kept = [...parameters].filter(([name]) => !query.unknownNames.includes(name))
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept).toString()}`
}

/** `MedicationRequest:medication:Medication` asks for the same as without the target type. */
function plain(include: string): string {
  return include.split(':').slice(0, 2).join(':')
}
