import type { Card } from '../cards/card.ts'
import { cardsFor } from '../cards/cards-for.ts'
import { lostIndispensables } from '../cards/indispensable.ts'
import { chartFromPrefetch, type Prefetched, type PrefetchedItem } from '../chart/from-prefetch.ts'
import { planPrefetch, type PrefetchItem } from '../chart/prefetch-plan.ts'
import { loadUcum, needsUcum } from '../findings/ucum.ts'
import { needsOf } from '../matching/needs.ts'
import { prescreen } from '../prescreen.ts'
import type { Site } from '../site/schema.ts'
import { siteSettings } from '../site/site-settings.ts'
import type { Trial } from '../trials/trial.ts'
import type { Language } from '../wording/language.ts'
import { composePrefetch } from './compose-prefetch.ts'
import type { PreviewSource } from './preview-source.ts'

/** What the service would answer, and what it had to go by. */
export interface PreviewAnswer {
  readonly items: readonly PrefetchedItem[]
  /** Whether the rest was read from the server; absent where nothing was missing. */
  readonly completed?: boolean
  /** Types without which the service answers 412. */
  readonly lost: readonly string[]
  readonly cards: readonly Card[]
}

export interface PreviewAsked {
  readonly source: PreviewSource
  /** Prefetch keys that the EHR is made to leave out. */
  readonly withheld: ReadonlySet<string>
  /** Whether the EHR lets the rest be read. A pasted request has no server behind it here. */
  readonly hasServer: boolean
  readonly asOf: string
  readonly language: Language
  readonly site: Partial<Site>
  readonly siteTrials: readonly Trial[]
  readonly launch: string
}

/** The card that the service would answer with, from the same parts as the service's own. */
export async function previewAnswer(asked: PreviewAsked): Promise<PreviewAnswer> {
  const { source, hasServer, asOf, language, site, siteTrials, launch } = asked
  const { trials } = siteSettings(site, { trials: siteTrials })
  const { chart: sent, items } = prefetched(asked, planPrefetch(needsOf(trials)))
  const isWhole = sent.reads.every(({ status }) => status === 'complete')
  const completed = source.kind === 'chart' && hasServer
  const chart = completed ? source.chart : sent
  const lost = lostIndispensables(chart).map(({ resourceType }) => resourceType)
  const answer = { items, lost, ...(isWhole ? {} : { completed }) }
  if (lost.length > 0) return { ...answer, cards: [] }
  const convert = needsUcum(chart.resources) ? { convert: await loadUcum() } : {}
  const { settings, localCodes } = siteSettings(site, { trials: siteTrials, ...convert })
  const prescreening = prescreen({ chart, entries: [], trials, asOf, settings, localCodes })
  const cardSettings = {
    suggestOrders: site.suggestOrders ?? true,
    ...(site.title === undefined ? {} : { sourceLabel: site.title }),
  }
  return { ...answer, cards: cardsFor(prescreening, language, { launch }, cardSettings) }
}

function prefetched({ source, withheld }: PreviewAsked, plan: readonly PrefetchItem[]): Prefetched {
  const all = source.kind === 'request' ? source.request.prefetch : composePrefetch(source.chart.resources, plan)
  const prefetch = Object.fromEntries(Object.entries(all).filter(([key]) => !withheld.has(key)))
  if (source.kind === 'chart') return chartFromPrefetch({ plan, prefetch, patientId: source.chart.patient?.id ?? '' })
  const { patientId, fhirServer } = source.request
  return chartFromPrefetch({ plan, prefetch, patientId, ...(fhirServer === undefined ? {} : { issuer: fhirServer }) })
}
