import type { Chart } from '../chart/chart.ts'
import type { Needs } from '../chart/needs.ts'
import { readChart } from '../chart/read-chart.ts'
import type { Session } from '../smart/session.ts'

/** How far the reading of one session's chart has come. */
export interface ReaderState {
  readonly whole?: { readonly chart: Chart; readonly readAt: Date }
  /** What has come so far of the read that is under way, or was broken off. */
  readonly soFar?: Chart
  readonly isReading: boolean
  /** The session ended before everything could be read. */
  readonly hasEnded: boolean
  /** What no reading should come to: shown as a fault of the app. */
  readonly fault?: unknown
}

/** Reads one session's chart: once, and again when asked. It belongs to its session, and so to one issuer and patient. */
export interface ChartReader {
  readonly subscribe: (listener: () => void) => () => void
  readonly state: () => ReaderState
  /** Does nothing while a read is under way. */
  readonly read: () => void
}

/** A read that fails because the session has ended leaves what was read whole before. */
export function chartReader({ port, permits }: Pick<Session, 'port' | 'permits'>, needs: Needs): ChartReader {
  const listeners = new Set<() => void>()
  let state: ReaderState = { isReading: false, hasEnded: false }

  function become(next: ReaderState): void {
    state = next
    for (const listener of listeners) listener()
  }

  async function read(): Promise<void> {
    const { whole } = state
    become({ ...(whole === undefined ? {} : { whole }), isReading: true, hasEnded: state.hasEnded })
    const chart = await readChart(needs, port, {
      permits,
      now: () => performance.now(),
      onProgress: (soFar) => become({ ...state, soFar }),
    })
    const hasEnded = endedEarly(chart)
    const kept = hasEnded && whole !== undefined ? whole : { chart, readAt: new Date() }
    become({ whole: kept, isReading: false, hasEnded })
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    state: () => state,
    read: () => {
      if (!state.isReading) read().catch((fault: unknown) => become({ ...state, isReading: false, fault }))
    },
  }
}

function endedEarly({ reads, searches = [] }: Chart): boolean {
  return [...reads, ...searches].some(({ detail }) => detail?.kind === 'session-expired')
}
