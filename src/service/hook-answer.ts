import type { Card } from '../cards/card.ts'
import { cardsFor } from '../cards/cards-for.ts'
import type { HookRequest } from '../cards/hook-request.ts'
import { lostIndispensables } from '../cards/indispensable.ts'
import type { Chart } from '../chart/chart.ts'
import { planPrefetch, type PrefetchItem } from '../chart/prefetch-plan.ts'
import type { ClinicalSettings } from '../criteria/inquiry.ts'
import { loadUcum, needsUcum } from '../findings/ucum.ts'
import { needsOf } from '../matching/needs.ts'
import { questionsOf } from '../matching/questions.ts'
import { prescreen, type Prescreening } from '../prescreen.ts'
import type { Site } from '../site/schema.ts'
import { siteSettings } from '../site/site-settings.ts'
import { todayAt } from '../site/today.ts'
import type { Trial } from '../trials/trial.ts'
import type { Language } from '../wording/language.ts'
import { gatherChart, type GatheredChart } from './gather-chart.ts'
import { ServiceFailure } from './service-failure.ts'

export interface HookAnswer extends Pick<GatheredChart, 'items' | 'completion'> {
  readonly cards: readonly Card[]
  readonly chart: Chart
}

/** Answers `patient-view` requests of one site. */
export interface HookAnswerer {
  readonly plan: readonly PrefetchItem[]
  readonly trialIds: readonly string[]
  /** @param gone aborted when the caller has hung up */
  answer(request: HookRequest, language: Language, gone: AbortSignal): Promise<HookAnswer>
}

export interface HookAnswererOptions {
  readonly site: Site
  /** The trials of the site's own files. */
  readonly siteTrials?: readonly Trial[]
  readonly launchUrl: string
  readonly budgetMilliseconds: number
  readonly readsWithoutToken?: boolean
  readonly now: () => Date
  readonly fetch?: typeof fetch
}

/** @throws SiteError where the site's settings contradict the trials */
export function createHookAnswerer(options: HookAnswererOptions): HookAnswerer {
  const { site, launchUrl, budgetMilliseconds, now, readsWithoutToken, fetch } = options
  const { trials, settings, localCodes } = siteSettings(site, { trials: options.siteTrials ?? [] })
  const needs = needsOf(trials)
  const questions = questionsOf(trials.map((trial) => ({ trial })))
  const plan = planPrefetch(needs)
  let fuller: Promise<ClinicalSettings> | undefined

  /** The UCUM library is large: it is loaded for the first chart that has a unit outside the table. */
  async function settingsFor(chart: Chart): Promise<ClinicalSettings> {
    if (!needsUcum(chart.resources)) return settings
    fuller ??= loadUcum().then((convert) => ({ ...settings, convert }))
    return fuller
  }

  function prescreened(chart: Chart, clinical: ClinicalSettings, asOf: string): Prescreening {
    return prescreen({ chart, entries: [], trials, asOf, settings: clinical, localCodes })
  }

  return {
    plan,
    trialIds: trials.map(({ id }) => id),
    async answer(request, language, gone) {
      const asOf = todayAt(site, now())
      const asSent = new Map<Chart, Prescreening>()
      // Most patients have none of the diagnoses: their charts need not be read further to say so.
      const isEnough = (chart: Chart) => {
        if (lostIndispensables(chart).length > 0) return false
        const prescreening = prescreened(chart, settings, asOf)
        asSent.set(chart, prescreening)
        return prescreening.trials.every(({ outcome }) => outcome === 'not-applicable')
      }
      const gathered = await gatherChart(
        request,
        {
          needs,
          plan,
          issuers: site.issuers,
          budgetMilliseconds,
          isEnough,
          ...(readsWithoutToken === undefined ? {} : { readsWithoutToken }),
          ...(fetch === undefined ? {} : { fetch }),
        },
        gone,
      )
      const lost = lostIndispensables(gathered.chart)
      if (lost.length > 0) {
        const details = lost.map(({ resourceType, detail }) => `${resourceType}: ${detail?.kind ?? 'not-sent'}`)
        throw new ServiceFailure('precondition-failed', details)
      }
      const { chart, items, completion } = gathered
      const clinical = await settingsFor(chart)
      const known = clinical === settings ? asSent.get(chart) : undefined
      const cards = cardsFor(
        known ?? prescreened(chart, clinical, asOf),
        language,
        { launch: launchUrl },
        {
          suggestOrders: site.suggestOrders ?? true,
          ...(site.title === undefined ? {} : { sourceLabel: site.title }),
        },
        questions,
      )
      return { cards, chart, items, completion }
    },
  }
}
