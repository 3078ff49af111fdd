import type { Entry } from '../findings/entry.ts'
import { parseEntries } from './parse-entries.ts'

/** Whose entries they are. Both parts are in the key: a second chart in the tab never sees the first one's. */
export interface EntryOwner {
  readonly issuer: string
  readonly patientId: string
}

/** What a clinician entered for one patient, kept for as long as the tab is open. */
export interface EntryStore {
  /** The same array until something changes. */
  readonly entries: () => readonly Entry[]
  /** Adds an entry, in place of one on the same datum and day, or on the same criterion. */
  readonly put: (entry: Entry) => void
  readonly remove: (key: string) => void
  readonly subscribe: (changed: () => void) => () => void
}

const none: readonly Entry[] = []

/** What makes two entries the same: one answer a criterion, one value a datum and day. */
export function entryKey(entry: Entry): string {
  return 'criterion' in entry ? entry.criterion : `${entry.datum} ${entry.date}`
}

/** Where an owner's entries lie in the tab's storage. */
export function storageKey({ issuer, patientId }: EntryOwner): string {
  return `cart-prescreen entries ${JSON.stringify([issuer, patientId])}`
}

/**
 * Entries of one patient in the tab's storage: there again after a reload, gone with the tab. Another frame of the tab
 * that shows the same patient is heard; what cannot be read as entries is left out of account. Where the tab stores
 * nothing, entries last as long as the page.
 */
export function entryStore(
  owner: EntryOwner,
  storage: Storage = sessionStorage,
  events: EventTarget = window,
): EntryStore {
  const key = storageKey(owner)
  const listeners = new Set<() => void>()
  let current = read() ?? none

  function read(): readonly Entry[] | undefined {
    try {
      const text = storage.getItem(key)
      return text === null ? undefined : parseEntries(JSON.parse(text))
    } catch {
      return undefined
    }
  }

  function change(next: readonly Entry[]): void {
    current = next
    try {
      if (next.length === 0) storage.removeItem(key)
      else storage.setItem(key, JSON.stringify(next))
    } catch {
      // A full or forbidden storage: the page still has them.
    }
    for (const listener of listeners) listener()
  }

  function heard(event: Event): void {
    if (event instanceof StorageEvent && event.key !== null && event.key !== key) return
    current = read() ?? none
    for (const listener of listeners) listener()
  }

  return {
    entries: () => current,
    put: (entry) => change([...current.filter((other) => entryKey(other) !== entryKey(entry)), entry]),
    remove: (gone) => change(current.filter((entry) => entryKey(entry) !== gone)),
    subscribe(changed) {
      if (listeners.size === 0) events.addEventListener('storage', heard)
      listeners.add(changed)
      return () => {
        listeners.delete(changed)
        if (listeners.size === 0) events.removeEventListener('storage', heard)
      }
    },
  }
}
