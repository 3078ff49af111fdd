import type { Resource } from 'fhir/r4'

/** What a search found, kept so that its later pages agree with its first. */
export interface FoundList {
  readonly resourceType: string
  readonly matches: readonly Resource[]
  readonly includes: readonly string[]
  readonly size: number
}

/** Remembers search results under opaque page tokens; the oldest are forgotten. */
export interface Pages {
  /** A token for the page of `list` that begins at `offset`. */
  mark(list: FoundList, offset: number): string
  find(token: string): { readonly list: FoundList; readonly offset: number } | undefined
}

const keptLists = 200

/** Creates an empty memory of search results. */
export function createPages(): Pages {
  const names = new Map<FoundList, string>()
  const lists = new Map<string, FoundList>()
  let count = 0
  return {
    mark(list, offset) {
      const known = names.get(list)
      const name = known ?? `s${(count += 1).toString(36)}`
      if (known === undefined) {
        names.set(list, name)
        lists.set(name, list)
        forgetOldest()
      }
      return `${name}.${offset.toString(36)}`
    },
    find(token) {
      const [name = '', offset = ''] = token.split('.')
      const list = lists.get(name)
      const start = Number.parseInt(offset, 36)
      return list && Number.isInteger(start) && start >= 0 ? { list, offset: start } : undefined
    },
  }

  function forgetOldest(): void {
    if (lists.size <= keptLists) return
    const [name, list] = [...lists][0] ?? []
    if (name !== undefined) lists.delete(name)
    if (list) names.delete(list)
  }
}
