import type { Entry } from '../findings/entry.ts'
import type { EntryOwner } from './entry-store.ts'
import type { WriteFailure, WriteOutcome } from './write-entry.ts'

/** How the writing of one entry stands. */
export type WriteState =
  | { readonly kind: 'writing' }
  | { readonly kind: 'written'; readonly references: readonly string[] }
  | { readonly kind: 'failed'; readonly failure: WriteFailure }

/** What was sent to the chart for one patient, and how it went: kept as long as the entries are. */
export interface WriteLog {
  readonly stateOf: (entry: Entry) => WriteState | undefined
  /** Sends an entry that does not stand in the chart yet. One that is being sent is not sent twice. */
  readonly write: (entry: Entry) => Promise<WriteState>
  readonly subscribe: (changed: () => void) => () => void
}

/** Writes one entry; `isRetry` where it was tried before, in this page or before a reload. */
export type Send = (entry: Entry, how: { readonly isRetry: boolean }) => Promise<WriteOutcome>

type States = Readonly<Record<string, WriteState>>

/**
 * The log of one patient's writing. After a reload in the middle of a writing it is not known what arrived: that counts
 * as failed, and is looked for before it is sent again.
 */
export function writeLog({ issuer, patientId }: EntryOwner, send: Send, storage: Storage = sessionStorage): WriteLog {
  const key = `cart-prescreen written ${JSON.stringify([issuer, patientId])}`
  const listeners = new Set<() => void>()
  const sending = new Set<string>()
  const underWay = new Map<string, Promise<WriteState>>()
  let states: States = read()

  function read(): States {
    try {
      const kept: unknown = JSON.parse(storage.getItem(key) ?? '{}')
      return typeof kept === 'object' && kept !== null ? (kept as States) : {}
    } catch {
      return {}
    }
  }

  function set(name: string, state: WriteState): void {
    states = { ...states, [name]: state }
    try {
      storage.setItem(key, JSON.stringify(states))
    } catch {
      // Then it is known as long as the page lasts.
    }
    for (const listener of listeners) listener()
  }

  async function attempt(entry: Entry, name: string): Promise<WriteState> {
    const isRetry = states[name] !== undefined
    sending.add(name)
    set(name, { kind: 'writing' })
    try {
      const { references, failure } = await send(entry, { isRetry })
      const state: WriteState = failure === undefined ? { kind: 'written', references } : { kind: 'failed', failure }
      sending.delete(name)
      set(name, state)
      return state
    } finally {
      sending.delete(name)
      underWay.delete(name)
    }
  }

  function stateOf(entry: Entry): WriteState | undefined {
    const name = JSON.stringify(entry)
    const state = states[name]
    const isLost = state?.kind === 'writing' && !sending.has(name)
    return isLost ? { kind: 'failed', failure: { kind: 'network' } } : state
  }

  return {
    stateOf,
    write(entry) {
      const name = JSON.stringify(entry)
      const state = stateOf(entry)
      if (state?.kind === 'written') return Promise.resolve(state)
      const open = underWay.get(name) ?? attempt(entry, name)
      underWay.set(name, open)
      return open
    },
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}
