import type { Resource } from 'fhir/r4'

/**
 * Resources by what they are: each once, however many pages or searches brought it. Of two versions the newer stays;
 * where nothing tells, the one that came later.
 */
export class Shelf {
  private readonly byKey = new Map<string, Resource>()
  private unnamed = 0

  /** @param key what makes it the same resource; by default type and id. A resource without an id is never merged. */
  put(resource: Resource, key = keyOf(resource)): void {
    if (key === undefined) {
      this.unnamed += 1
      this.byKey.set(`#${this.unnamed}`, resource)
      return
    }
    const present = this.byKey.get(key)
    if (!present || !isOlder(resource, present)) this.byKey.set(key, resource)
  }

  get resources(): readonly Resource[] {
    return [...this.byKey.values()]
  }

  ofType(type: string): readonly Resource[] {
    const found: Resource[] = []
    for (const resource of this.byKey.values()) if (resource.resourceType === type) found.push(resource)
    return found
  }

  has(type: string, id: string): boolean {
    return this.byKey.has(`${type}/${id}`)
  }
}

/** How many resources there are of each type. */
export function countsByType(resources: readonly Resource[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { resourceType } of resources) counts.set(resourceType, (counts.get(resourceType) ?? 0) + 1)
  return counts
}

function keyOf(resource: Resource): string | undefined {
  return typeof resource.id === 'string' && resource.id !== '' ? `${resource.resourceType}/${resource.id}` : undefined
}

function isOlder(a: Resource, b: Resource): boolean {
  const [aTime, bTime] = [Date.parse(a.meta?.lastUpdated ?? ''), Date.parse(b.meta?.lastUpdated ?? '')]
  if (!Number.isNaN(aTime) && !Number.isNaN(bTime) && aTime !== bTime) return aTime < bTime
  const [aVersion, bVersion] = [Number(a.meta?.versionId ?? Number.NaN), Number(b.meta?.versionId ?? Number.NaN)]
  return aVersion < bVersion
}
