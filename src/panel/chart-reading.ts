import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Chart } from '../chart/chart.ts'
import type { Needs } from '../chart/needs.ts'
import type { Session } from '../smart/session.ts'
import { chartReader } from './chart-reader.ts'

/** A chart as far as it has been read, and how the reading stands. */
export interface ChartReading {
  /** What is shown: the last whole read, else what has come so far. */
  readonly chart: Chart | undefined
  /** The read that is under way. */
  readonly underWay: Chart | undefined
  readonly isReading: boolean
  readonly readAt: Date | undefined
  /** The session ended before everything could be read. */
  readonly hasEnded: boolean
  readonly readAgain: () => void
}

/** Reads a session's chart once, and again when asked. */
export function useChartReading(session: Session, needs: Needs): ChartReading {
  const reader = useMemo(() => chartReader(session, needs), [session, needs])
  const { whole, soFar, isReading, hasEnded, fault } = useSyncExternalStore(reader.subscribe, reader.state)
  useEffect(() => {
    if (reader.state().whole === undefined) reader.read()
  }, [reader])
  if (fault !== undefined) throw new Error('The chart could not be read.', { cause: fault })
  return {
    chart: whole?.chart ?? soFar,
    underWay: isReading ? soFar : undefined,
    isReading,
    readAt: whole?.readAt,
    hasEnded,
    readAgain: reader.read,
  }
}
