import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useMemo } from 'react'
import type { Chart } from '../chart/chart.ts'
import type { Needs } from '../chart/needs.ts'
import { readChart } from '../chart/read-chart.ts'
import { chartNeedsItems } from '../findings/needs-items.ts'
import { areInstrumentsLoaded, loadInstruments } from '../scores/deferred-instruments.ts'
import type { Session } from '../smart/session.ts'

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

interface WholeRead {
  readonly chart: Chart
  readonly readAt: Date
}

class SessionEnded extends Error {
  override readonly name = 'SessionEnded'
}

/**
 * Reads a session's chart once, and again when asked. The keys carry issuer and patient. A second read that fails
 * because the session has ended leaves what was read before.
 */
export function useChartReading({ issuer, patientId, port, permits }: Session, needs: Needs): ChartReading {
  const client = useQueryClient()
  const key = [issuer, patientId, 'chart'] as const
  const progressKey = [issuer, patientId, 'chart so far'] as const
  const whole = useQuery({
    queryKey: key,
    queryFn: async (): Promise<WholeRead> => {
      const now = () => performance.now()
      const chart = await readChart(needs, port, {
        permits,
        now,
        onProgress: (soFar) => {
          // A chart is not shown before all that it is decided with is there.
          if (!chartNeedsItems(soFar.resources) || areInstrumentsLoaded()) client.setQueryData(progressKey, soFar)
          else loadInstruments().catch(() => undefined)
        },
      })
      if (chartNeedsItems(chart.resources)) await loadInstruments()
      if (endedEarly(chart) && client.getQueryData(key) !== undefined) throw new SessionEnded()
      return { chart, readAt: new Date() }
    },
    throwOnError: (error) => !(error instanceof SessionEnded),
  })
  const { data: soFar } = useQuery<Chart>({ queryKey: progressKey, queryFn: skipToken })
  const { data, error, isFetching, refetch } = whole
  const readAgain = useCallback(() => void refetch({ cancelRefetch: false }), [refetch])
  const reading = useMemo(
    () => ({
      chart: data?.chart ?? soFar,
      underWay: isFetching ? soFar : undefined,
      isReading: isFetching,
      readAt: data?.readAt,
      hasEnded: error instanceof SessionEnded || (data !== undefined && endedEarly(data.chart)),
      readAgain,
    }),
    [data, error, isFetching, readAgain, soFar],
  )
  // As a whole, so that what is shown fits together; drawn in slices, so that typing and scrolling never wait for it.
  return useDeferredValue(reading)
}

function endedEarly({ reads, searches = [] }: Chart): boolean {
  return [...reads, ...searches].some(({ detail }) => detail?.kind === 'session-expired')
}
