import type { HookRequest } from '../cards/hook-request.ts'
import type { Chart, ChartResourceType, Read, ReadDetail } from '../chart/chart.ts'
import { chartFromPrefetch, type PrefetchedItem } from '../chart/from-prefetch.ts'
import { joinCharts } from '../chart/join-charts.ts'
import type { Needs } from '../chart/needs.ts'
import type { PrefetchItem } from '../chart/prefetch-plan.ts'
import { readChart } from '../chart/read-chart.ts'
import { isAllowedIssuer } from '../site/issuer.ts'
import { grantOf } from '../smart/scopes.ts'
import { serverPort } from './server-port.ts'

/** How the chart came together. `not-needed`: the prefetch was enough. */
export type Completion = 'not-needed' | 'no-access' | 'server-not-allowed' | 'done' | 'out-of-time'

export interface GatheredChart {
  readonly chart: Chart
  readonly items: readonly PrefetchedItem[]
  readonly completion: Completion
}

export interface GatherSettings {
  readonly needs: Needs
  readonly plan: readonly PrefetchItem[]
  /** FHIR servers that may be asked, as the site allows them. */
  readonly issuers: readonly string[]
  readonly budgetMilliseconds: number
  /** Whether a server may be asked without a token: an open one, in a sandbox. */
  readonly readsWithoutToken?: boolean
  readonly fetch?: typeof fetch
  /** Whether the chart as prefetched answers the question already, so that no more need be read. */
  readonly isEnough: (chart: Chart) => boolean
}

/**
 * The chart of a hook request: what was sent along, and what is missing of it read from the EHR's server where the site
 * allows that server and the EHR gave a token. Resolves always; what could not be had is in the chart's reads.
 */
export async function gatherChart(
  request: HookRequest,
  settings: GatherSettings,
  gone: AbortSignal,
): Promise<GatheredChart> {
  const { patientId, prefetch, fhirServer, authorization } = request
  const { plan, issuers } = settings
  const issuer = fhirServer === undefined ? {} : { issuer: fhirServer }
  const { chart, items } = chartFromPrefetch({ plan, prefetch, patientId, ...issuer })
  if (isWhole(chart) || settings.isEnough(chart)) return { chart, items, completion: 'not-needed' }
  if (fhirServer === undefined || (authorization === undefined && settings.readsWithoutToken !== true))
    return { chart, items, completion: 'no-access' }
  if (!isAllowedIssuer(issuers, fhirServer)) {
    return { chart: withDetail(chart, { kind: 'server-not-allowed' }), items, completion: 'server-not-allowed' }
  }
  const { read, inTime } = await complete(chart, { ...request, fhirServer }, settings, gone)
  return { chart: joinCharts(chart, read), items, completion: inTime ? 'done' : 'out-of-time' }
}

/** Reads the types that are not whole, as far as time allows. */
async function complete(
  chart: Chart,
  { fhirServer, patientId, authorization }: HookRequest & { readonly fhirServer: string },
  { needs, budgetMilliseconds, fetch }: GatherSettings,
  gone: AbortSignal,
): Promise<{ readonly read: Chart; readonly inTime: boolean }> {
  const lost = new Set(
    chart.reads.filter(({ status }) => status !== 'complete').map(({ resourceType }) => resourceType),
  )
  const scopes = authorization?.scopes ?? []
  const permits = (type: ChartResourceType) => (lost.has(type) ? grantOf(scopes, type) : 'none')
  const port = serverPort(fhirServer, patientId, authorization?.accessToken, fetch)
  const wanted: Needs = { ...needs, resourceTypes: needs.resourceTypes.filter((type) => lost.has(type)) }
  const signal = AbortSignal.any([gone, AbortSignal.timeout(budgetMilliseconds)])
  let soFar: Chart = { resources: [], reads: [] }
  try {
    const onProgress = (progress: Chart) => {
      soFar = progress
    }
    const read = await readChart(wanted, port, { signal, permits, onProgress })
    return { read: onlyOf(read, lost), inTime: true }
  } catch (error) {
    if (!signal.aborted) throw error
    return { read: onlyOf(cutShort(soFar), lost), inTime: false }
  }
}

function isWhole({ reads }: Chart): boolean {
  return reads.every(({ status }) => status === 'complete')
}

/** The Patient is in every read; where it was there already, what the second read says of it counts for nothing. */
function onlyOf(chart: Chart, types: ReadonlySet<ChartResourceType>): Chart {
  return { ...chart, reads: chart.reads.filter(({ resourceType }) => types.has(resourceType)) }
}

/** What was still being read when the time was up. */
function cutShort(chart: Chart): Chart {
  const reads = chart.reads.map((read): Read =>
    read.detail?.kind === 'reading'
      ? { ...read, status: read.count > 0 ? 'partial' : 'failed', detail: { kind: 'timeout' } }
      : read,
  )
  return { ...chart, reads }
}

function withDetail(chart: Chart, detail: ReadDetail): Chart {
  return { ...chart, reads: chart.reads.map((read) => (read.status === 'complete' ? read : { ...read, detail })) }
}
