import type { Resource } from 'fhir/r4'
import type { Access } from './access.ts'
import { isWithinCompartment } from './compartment.ts'
import { asRecord } from './elements.ts'
import { answer, FhirRefusal, type FhirAnswer, type FhirRequest } from './exchange.ts'
import { readQuery } from './match.ts'
import { find } from './search.ts'
import { creatableTypes } from './search-parameters.ts'
import type { FhirStore, StoredResource } from './store.ts'

/** What a created resource must carry, beside its subject. */
const required: Readonly<Record<string, readonly string[]>> = {
  Observation: ['status', 'code'],
  QuestionnaireResponse: ['status', 'questionnaire'],
}

/** Where a created resource goes. */
export interface CreateRoom {
  readonly store: FhirStore
  readonly access: Access
  readonly base: string
  readonly now: () => Date
}

/** Creates a resource, unless `If-None-Exist` finds that it is already there. */
export function create(resourceType: string, request: FhirRequest, room: CreateRoom): FhirAnswer {
  if (!creatableTypes.includes(resourceType)) {
    throw new FhirRefusal(405, 'not-supported', `${resourceType} cannot be created here`)
  }
  const resource = readBody(resourceType, request)
  const { patient } = room.access
  if (patient !== undefined && !isWithinCompartment(resource, patient)) {
    throw new FhirRefusal(403, 'forbidden', 'The resource belongs to another patient than the token')
  }
  if (!room.access.maySee(resource, 'create')) throw new FhirRefusal(403, 'forbidden', 'No scope allows creating this')

  const condition = request.headers['if-none-exist']
  if (condition !== undefined) {
    const query = readQuery(resourceType, new URLSearchParams(condition.replace(/^\?/, '')))
    if (query.conditions.length === 0) {
      throw new FhirRefusal(412, 'incomplete', 'If-None-Exist names no search parameter of this type')
    }
    const existing = find(resourceType, query, room)
    if (existing.length > 1)
      throw new FhirRefusal(412, 'multiple-matches', 'If-None-Exist finds more than one resource')
    const only = existing[0] && room.store.read(resourceType, existing[0].id ?? '')
    if (only) return created(200, only, room.base)
  }
  return created(201, room.store.keep(resource, room.now()), room.base)
}

function created(status: 200 | 201, stored: StoredResource, base: string): FhirAnswer {
  const { resourceType, id } = stored.resource
  return answer(status, stored.resource, {
    location: `${base}/${resourceType}/${id}/_history/${stored.versionId}`,
    ...versionHeaders(stored),
  })
}

/** ETag and Last-Modified of a stored resource. */
export function versionHeaders(stored: StoredResource): Readonly<Record<string, string>> {
  return { etag: `W/"${stored.versionId}"`, 'last-modified': new Date(stored.lastUpdated).toUTCString() }
}

function readBody(resourceType: string, request: FhirRequest): Resource {
  if (!/^application\/(fhir\+)?json\b/.test(request.headers['content-type'] ?? '')) {
    throw new FhirRefusal(415, 'invalid', 'A resource must be sent as application/fhir+json')
  }
  const body = asRecord(parse(request.body ?? ''))
  if (!body) throw new FhirRefusal(400, 'structure', 'The body is not a JSON object')
  if (body['resourceType'] !== resourceType) {
    throw new FhirRefusal(400, 'invalid', `The body is not of the type ${resourceType}`)
  }
  const missing = required[resourceType]?.filter((name) => body[name] === undefined) ?? []
  if (missing.length > 0) throw new FhirRefusal(422, 'required', `${resourceType} lacks ${missing.join(', ')}`)
  const { id: _ignored, ...rest } = body
  return { ...rest, resourceType }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
