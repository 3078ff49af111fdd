import type { Resource } from 'fhir/r4'

/** A stored resource carries an id and the version it has reached. */
export interface StoredResource {
  readonly resource: Resource & { readonly id: string }
  readonly versionId: string
  readonly lastUpdated: string
}

/** Resources in memory, by type and id, in the order they came. */
export interface FhirStore {
  read(resourceType: string, id: string): StoredResource | undefined
  all(resourceType: string): readonly StoredResource[]
  /** Keeps a resource under its own id, or under a new one. */
  keep(resource: Resource, at: Date): StoredResource
}

/** A store holding the given resources, all last updated at `loadedAt`. */
export function createStore(resources: readonly Resource[], loadedAt: Date): FhirStore {
  const shelves = new Map<string, Map<string, StoredResource>>()
  let created = 0

  function shelf(resourceType: string): Map<string, StoredResource> {
    const existing = shelves.get(resourceType)
    if (existing) return existing
    const fresh = new Map<string, StoredResource>()
    shelves.set(resourceType, fresh)
    return fresh
  }

  const store: FhirStore = {
    read: (resourceType, id) => shelves.get(resourceType)?.get(id),
    all: (resourceType) => [...(shelves.get(resourceType)?.values() ?? [])],
    keep(resource, at) {
      const id = resource.id ?? `created-${(created += 1)}`
      const earlier = shelf(resource.resourceType).get(id)
      const versionId = String(earlier ? Number(earlier.versionId) + 1 : 1)
      const lastUpdated = at.toISOString()
      const meta = { ...resource.meta, versionId, lastUpdated }
      const stored: StoredResource = { resource: { ...resource, id, meta }, versionId, lastUpdated }
      shelf(resource.resourceType).set(id, stored)
      return stored
    },
  }
  for (const resource of resources) store.keep(resource, loadedAt)
  return store
}
