import { questionsOf } from '../matching/questions.ts'
import type { Prescreening } from '../prescreen.ts'
import { cardWords, overrideReasonWords } from '../wording/card-words.ts'
import type { Language } from '../wording/language.ts'
import { fill } from '../wording/fill.ts'
import { overrideReasonSystem, topicSystem, type Card, type CardLink, type Coding } from './card.ts'
import { detailOf } from './detail.ts'
import { orderSuggestions } from './order-suggestions.ts'
import { fittingTrials, isPossible } from './possible-trials.ts'
import type { Shown } from './shown.ts'
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
}

/**
 * A prescreening as CDS Hooks cards: one for the patient, or none where no cohort of any trial fits, or for somebody
 * who has died. The same prescreening gives the same card, ids too.
 * @param questions those of the trials; whoever makes many cards of the same trials makes them once
 */
export function cardsFor(
  prescreening: Prescreening,
  language: Language,
  links: CardLinks,
  settings: CardSettings,
  questions: Shown['questions'] = questionsOf(prescreening.trials),
): readonly Card[] {
  if (fittingTrials(prescreening.trials).length === 0 || prescreening.findings.person.hasDied === true) return []
  return [cardOf({ prescreening, language, questions }, links, settings)]
}

function cardOf(shown: Shown, links: CardLinks, settings: CardSettings): Card {
  const { prescreening, language } = shown
  const { chart, person } = prescreening.findings
  const content = {
    summary: summaryOf(shown),
    detail: detailOf(shown),
    indicator: 'info' as const,
    source: { label: settings.sourceLabel ?? cardWords.product[language], topic: topic(language) },
    ...(links.launch === undefined ? {} : { links: linksOf(prescreening, language, links.launch) }),
    overrideReasons: overrideReasons(language),
  }
  const uuid = stableUuid(
    `${chart.issuer ?? ''} ${chart.patient?.id ?? ''}`,
    prescreening.asOf,
    content.summary,
    content.detail,
  )
  const suggestions =
    settings.suggestOrders && person.reference !== undefined ? orderSuggestions(shown, person.reference, uuid) : []
  return { uuid, ...content, ...(suggestions.length > 0 ? { suggestions, selectionBehavior: 'any' } : {}) }
}

/** One link for each trial still possible, so that the app opens at it; where none is, one to the nearest. */
function linksOf({ trials }: Prescreening, language: Language, url: string): readonly CardLink[] {
  const fitting = fittingTrials(trials)
  const possible = fitting.filter(isPossible)
  return (possible.length > 0 ? possible : fitting.slice(0, 1)).map(({ trial }) => ({
    label: fill(cardWords.open, language, { trial: trial.id }),
    url,
    type: 'smart',
    appContext: JSON.stringify({ trial: trial.id }),
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
