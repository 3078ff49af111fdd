import { asRecord } from '../values/json.ts'
import type { Prescreening } from '../prescreen.ts'
import type { Result } from '../report/result.ts'
import { toResult } from '../report/to-result.ts'
import { contentDate } from '../trials/catalog.ts'
import { cardWords, overrideReasonWords } from '../wording/card-words.ts'
import type { Language } from '../wording/language.ts'
import { fill } from '../wording/fill.ts'
import { overrideReasonSystem, topicSystem, type Card, type CardLink, type Coding } from './card.ts'
import { detailOf } from './detail.ts'
import { orderSuggestions } from './order-suggestions.ts'
import { fittingTrials, isPossible } from './possible-trials.ts'
import { stableUuid } from '../values/stable-uuid.ts'
import { summaryOf } from './summary.ts'

/** Where a card leads. */
export interface CardLinks {
  /** The app's launch page, absolute. Without it a card has no links. */
  readonly launch?: string
}

/** What a site chooses about its cards. */
export interface CardSettings {
  /** Who the card says it comes from; the product where the site has no title of its own. */
  readonly sourceLabel?: string
  /** Whether a card may suggest orders of laboratory tests. */
  readonly suggestOrders: boolean
  readonly version: string
}

/**
 * A prescreening as CDS Hooks cards: one for the patient, or none where no cohort of any trial fits, or for somebody
 * who has died. The same prescreening gives the same card, ids too.
 */
export function cardsFor(
  prescreening: Prescreening,
  language: Language,
  links: CardLinks,
  settings: CardSettings,
): readonly Card[] {
  const result = toResult(prescreening, language, { version: settings.version, contentDate })
  const { chart } = prescreening.findings
  if (fittingTrials(result).length === 0 || hasDied(chart.patient)) return []
  return [cardOf(result, language, links, settings, `${chart.issuer ?? ''} ${chart.patient?.id ?? ''}`)]
}

function cardOf(result: Result, language: Language, links: CardLinks, settings: CardSettings, whose: string): Card {
  const content = {
    summary: summaryOf(result, language),
    detail: detailOf(result, language),
    indicator: 'info' as const,
    source: { label: settings.sourceLabel ?? cardWords.product[language], topic: topic(language) },
    ...(links.launch === undefined ? {} : { links: linksOf(result, language, links.launch) }),
    overrideReasons: overrideReasons(language),
  }
  const uuid = stableUuid(whose, result.asOf, JSON.stringify(content))
  const patient = result.patient.reference
  const suggestions =
    settings.suggestOrders && patient !== undefined ? orderSuggestions(result, language, patient, uuid) : []
  return { uuid, ...content, ...(suggestions.length > 0 ? { suggestions, selectionBehavior: 'any' } : {}) }
}

/** One link for each trial still possible, so that the app opens at it; where none is, one to the nearest. */
function linksOf(result: Result, language: Language, url: string): readonly CardLink[] {
  const fitting = fittingTrials(result)
  const possible = fitting.filter(isPossible)
  return (possible.length > 0 ? possible : fitting.slice(0, 1)).map(({ id }) => ({
    label: fill(cardWords.open, language, { trial: id }),
    url,
    type: 'smart',
    appContext: JSON.stringify({ trial: id }),
  }))
}

function topic(language: Language): Coding {
  return { code: 'car-t-trial-prescreening', system: topicSystem, display: cardWords.topic[language] }
}

function overrideReasons(language: Language): readonly Coding[] {
  return Object.entries(overrideReasonWords).map(([code, label]) => ({
    code,
    system: overrideReasonSystem,
    display: label[language],
  }))
}

function hasDied(patient: unknown): boolean {
  const record = asRecord(patient)
  return record?.['deceasedBoolean'] === true || typeof record?.['deceasedDateTime'] === 'string'
}
