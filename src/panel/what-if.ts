import { useState, useSyncExternalStore } from 'react'
import { entryKey, type EntryStore } from '../entries/entry-store.ts'
import type { Entry } from '../findings/entry.ts'

/** Entries that are tried, beginning with those that were made. They live as long as the page and are kept nowhere. */
export function triedStore(known: readonly Entry[]): EntryStore {
  const listeners = new Set<() => void>()
  let current = known
  const change = (next: readonly Entry[]): void => {
    current = next
    for (const listener of listeners) listener()
  }
  return {
    entries: () => current,
    put: (entry) => change([...current.filter((other) => entryKey(other) !== entryKey(entry)), entry]),
    remove: (gone) => change(current.filter((entry) => entryKey(entry) !== gone)),
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}

/** A supposed day and supposed entries, in place of what is known. */
export interface WhatIf {
  readonly asOf: string
  /** How many entries differ from those that were made. */
  readonly tried: number
  readonly setAsOf: (asOf: string) => void
  readonly end: () => void
}

interface Known {
  readonly asOf: string
  readonly entries: readonly Entry[]
  readonly store: EntryStore
}

interface Supposed extends Known {
  readonly whatIf: WhatIf | undefined
  readonly begin: () => void
}

const silent = (): (() => void) => () => undefined

/** What is known, or, between `begin` and `end`, what is supposed in its place: whoever enters then only tries. */
export function useWhatIf(known: Known): Supposed {
  const [supposed, setSupposed] = useState<{ readonly asOf: string; readonly store: EntryStore }>()
  const tried = useSyncExternalStore(
    supposed?.store.subscribe ?? silent,
    supposed?.store.entries ?? known.store.entries,
  )
  const begin = (): void => setSupposed({ asOf: known.asOf, store: triedStore(known.entries) })
  if (supposed === undefined) return { ...known, whatIf: undefined, begin }
  return {
    asOf: supposed.asOf,
    entries: tried,
    store: supposed.store,
    begin,
    whatIf: {
      asOf: supposed.asOf,
      tried: tried.filter((entry) => !known.entries.includes(entry)).length,
      setAsOf: (asOf) => setSupposed({ ...supposed, asOf }),
      end: () => setSupposed(undefined),
    },
  }
}
