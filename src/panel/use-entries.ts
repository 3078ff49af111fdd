import { useMemo, useSyncExternalStore } from 'react'
import { entryStore, type EntryOwner, type EntryStore } from '../entries/entry-store.ts'
import type { Entry } from '../findings/entry.ts'

/** What was entered for this patient, and the ways to change it. */
export function useEntries({ issuer, patientId }: EntryOwner): {
  readonly entries: readonly Entry[]
  readonly store: EntryStore
} {
  const store = useMemo(() => entryStore({ issuer, patientId }), [issuer, patientId])
  const entries = useSyncExternalStore(store.subscribe, store.entries)
  return { entries, store }
}
