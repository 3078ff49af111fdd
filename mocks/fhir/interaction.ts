import { FhirRefusal, type FhirRequest } from './exchange.ts'
import { searchParameters } from './search-parameters.ts'

/** What a request asks for, read from its method and path. */
export type Interaction =
  | { readonly kind: 'metadata' }
  | { readonly kind: 'read'; readonly resourceType: string; readonly id: string }
  | { readonly kind: 'search'; readonly resourceType: string; readonly parameters: URLSearchParams }
  | { readonly kind: 'create'; readonly resourceType: string }

/** Reads the interaction; `base` is the server's base that the request's URL begins with. */
export function readInteraction(request: FhirRequest, base: string): Interaction {
  const url = new URL(request.url)
  const path = url.pathname.slice(new URL(base).pathname.replace(/\/$/, '').length)
  const [resourceType = '', second, ...more] = path.split('/').filter((part) => part !== '')
  const method = request.method.toUpperCase()

  if (resourceType === 'metadata' && second === undefined) {
    if (method === 'GET') return { kind: 'metadata' }
    throw wrongMethod(method)
  }
  if (!Object.hasOwn(searchParameters, resourceType) || more.length > 0) {
    throw new FhirRefusal(404, 'not-supported', `This server has no "${path}"`)
  }
  if (second === undefined && method === 'GET') return { kind: 'search', resourceType, parameters: url.searchParams }
  if (second === undefined && method === 'POST') return { kind: 'create', resourceType }
  if (second === '_search' && method === 'POST')
    return { kind: 'search', resourceType, parameters: posted(request, url) }
  if (second !== undefined && !second.startsWith('_') && method === 'GET')
    return { kind: 'read', resourceType, id: second }
  throw wrongMethod(method)
}

/** A posted search carries its parameters in the body; those of the URL count as well. */
function posted(request: FhirRequest, url: URL): URLSearchParams {
  if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    throw new FhirRefusal(415, 'invalid', 'A posted search must be application/x-www-form-urlencoded')
  }
  return new URLSearchParams([...url.searchParams, ...new URLSearchParams(request.body ?? '')])
}

function wrongMethod(method: string): FhirRefusal {
  return new FhirRefusal(405, 'not-supported', `${method} is not supported here`)
}
