import type { Resource } from 'fhir/r4'

/** What the bearer of a request may do. Asked by the FHIR server, answered by the authorisation server. */
export interface Access {
  /** The one patient whose record may be seen; undefined when the bearer is not bound to one. */
  readonly patient?: string
  mayDo(interaction: 'create' | 'read' | 'search', resourceType: string): boolean
  /** Scopes narrowed by a query (`?category=…`) hide single resources. */
  maySee(resource: Resource, interaction: 'create' | 'read' | 'search'): boolean
}

/** A missing, unknown or expired token; the message is shown in the challenge. */
export interface Unauthorised {
  readonly unauthorised: string
}

/** Decides on a request by its Authorization header. */
export type AccessCheck = (authorization: string | undefined) => Access | Unauthorised

/** Everyone may do everything: for tests, and for tools that stand in front and bring no token. */
export const openAccess: Access = { mayDo: () => true, maySee: () => true }
