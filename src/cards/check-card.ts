import type { Label } from '../terminology/concept.ts'
import { asRecord, type JsonRecord } from '../values/json.ts'
import { cardRuleWords } from '../wording/card-words.ts'
import { emptyPlaces, isAddress, isCoding, isName, isUuid, isWebAddress, items, unknownFields } from './field-shapes.ts'

/** One rule of the specification, held against one card. */
export interface CardCheck {
  /** The field that the rule is about: `summary`, `links`. */
  readonly field: string
  readonly rule: Label
  /** The places where the card is off: `links[0].appContext`. None: it holds. */
  readonly off: readonly string[]
}

interface CardRule {
  readonly field: string
  readonly rule: Label
  readonly off: (card: JsonRecord) => readonly string[]
}

const indicators: readonly unknown[] = ['info', 'warning', 'critical']
const longestSummary = 139

/** The card of CDS Hooks 2.0, field by field. */
const rules: readonly CardRule[] = [
  { field: 'uuid', rule: cardRuleWords.uuid, off: ({ uuid }) => (isUuid(uuid) ? [] : ['uuid']) },
  { field: 'summary', rule: cardRuleWords.summary, off: ({ summary }) => (isSummary(summary) ? [] : ['summary']) },
  { field: 'detail', rule: cardRuleWords.detail, off: ({ detail }) => (isSafeDetail(detail) ? [] : ['detail']) },
  {
    field: 'indicator',
    rule: cardRuleWords.indicator,
    off: ({ indicator }) => (indicators.includes(indicator) ? [] : ['indicator']),
  },
  {
    field: 'source.label',
    rule: cardRuleWords.sourceLabel,
    off: ({ source }) => (isName(asRecord(source)?.['label']) ? [] : ['source.label']),
  },
  {
    field: 'source.url',
    rule: cardRuleWords.sourceUrls,
    off: ({ source }) =>
      ['url', 'icon']
        .filter((name) => asRecord(source)?.[name] !== undefined && !isAddress(asRecord(source)?.[name]))
        .map((name) => `source.${name}`),
  },
  {
    field: 'source.topic',
    rule: cardRuleWords.topic,
    off: ({ source }) => (isCoding(asRecord(source)?.['topic']) ? [] : ['source.topic']),
  },
  {
    field: 'suggestions',
    rule: cardRuleWords.suggestions,
    off: ({ suggestions }) =>
      items(suggestions, 'suggestions').flatMap(({ value, at }) => [
        ...(isName(value['label']) ? [] : [`${at}.label`]),
        ...(isUuid(value['uuid']) ? [] : [`${at}.uuid`]),
        ...(['undefined', 'boolean'].includes(typeof value['isRecommended']) ? [] : [`${at}.isRecommended`]),
      ]),
  },
  {
    field: 'suggestions.actions',
    rule: cardRuleWords.actions,
    off: ({ suggestions }) =>
      items(suggestions, 'suggestions').flatMap(({ value, at }) =>
        items(value['actions'], `${at}.actions`).flatMap((action) => actionFaults(action.value, action.at)),
      ),
  },
  {
    field: 'selectionBehavior',
    rule: cardRuleWords.selectionBehavior,
    off: ({ suggestions, selectionBehavior }) => {
      const isKnown = selectionBehavior === 'at-most-one' || selectionBehavior === 'any'
      const isNeeded = suggestions !== undefined || selectionBehavior !== undefined
      return isNeeded && !isKnown ? ['selectionBehavior'] : []
    },
  },
  {
    field: 'overrideReasons',
    rule: cardRuleWords.overrideReasons,
    off: ({ overrideReasons }) =>
      items(overrideReasons, 'overrideReasons').flatMap(({ value, at }) => (isCoding(value) ? [] : [at])),
  },
  {
    field: 'links',
    rule: cardRuleWords.links,
    off: ({ links }) =>
      items(links, 'links').flatMap(({ value, at }) => [
        ...(isName(value['label']) ? [] : [`${at}.label`]),
        ...(isWebAddress(value['url']) ? [] : [`${at}.url`]),
        ...(value['type'] === 'smart' || value['type'] === 'absolute' ? [] : [`${at}.type`]),
      ]),
  },
  {
    field: 'links.appContext',
    rule: cardRuleWords.appContext,
    off: ({ links }) =>
      items(links, 'links').flatMap(({ value, at }) => {
        const context = value['appContext']
        return context === undefined || (isName(context) && value['type'] === 'smart') ? [] : [`${at}.appContext`]
      }),
  },
  { field: '*', rule: cardRuleWords.noEmpty, off: (card) => emptyPlaces(card, '') },
  { field: '*', rule: cardRuleWords.known, off: unknownFields },
]

/** Holds every rule of the specification against a card, and names the places where it is off. */
export function checkCard(card: unknown): readonly CardCheck[] {
  const record = asRecord(card)
  if (record === undefined) return [{ field: 'card', rule: cardRuleWords.card, off: ['card'] }]
  return rules.map(({ field, rule, off }) => ({ field, rule, off: off(record) }))
}

function isSummary(value: unknown): boolean {
  return isName(value) && value.length <= longestSummary && !/\p{Cc}/u.test(value)
}

/** Some EHRs render HTML within Markdown. */
function isSafeDetail(value: unknown): boolean {
  return value === undefined || (isName(value) && !/<[a-z!/?]/i.test(value))
}

function actionFaults(action: JsonRecord, at: string): readonly string[] {
  const { type, description, resource, resourceId } = action
  const isResource = isName(asRecord(resource)?.['resourceType'])
  const holds = type === 'delete' ? isName(resourceId) : (type === 'create' || type === 'update') && isResource
  return [...(isName(description) ? [] : [`${at}.description`]), ...(holds ? [] : [at])]
}
