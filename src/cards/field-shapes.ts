import { asRecord, type JsonRecord } from '../values/json.ts'

/** An item of a list, and where it stands. */
export interface Item {
  readonly value: JsonRecord
  readonly at: string
}

/** A list's items; what is no object, or no list at all, is an item without fields, so that it is named. */
export function items(list: unknown, at: string): readonly Item[] {
  if (list === undefined) return []
  if (!Array.isArray(list)) return [{ value: {}, at }]
  return list.map((value: unknown, index) => ({ value: asRecord(value) ?? {}, at: `${at}[${index}]` }))
}

export function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
}

export function isCoding(value: unknown): boolean {
  const record = asRecord(value)
  return isName(record?.['code']) && isName(record['system']) && isName(record['display'])
}

export function isAddress(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value)
}

export function isWebAddress(value: unknown): value is string {
  return typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}

/** Every place where a value is null, an empty text, list or object. */
export function emptyPlaces(value: unknown, at: string): readonly string[] {
  if (value === null || value === '') return [at]
  if (typeof value !== 'object') return []
  const children = Array.isArray(value)
    ? value.map((item: unknown, index) => emptyPlaces(item, `${at}[${index}]`))
    : Object.entries(value).map(([key, item]) => emptyPlaces(item, at === '' ? key : `${at}.${key}`))
  return children.length === 0 ? [at] : children.flat()
}

const ofCard =
  'uuid summary detail indicator source suggestions selectionBehavior overrideReasons links extension'.split(' ')
const ofSource = ['label', 'url', 'icon', 'topic', 'extension']
const ofSuggestion = ['label', 'uuid', 'isRecommended', 'actions', 'extension']
const ofAction = ['type', 'description', 'resource', 'resourceId', 'extension']
const ofLink = ['label', 'url', 'type', 'appContext', 'autolaunchable', 'extension']

/** Fields that the specification does not have. */
export function unknownFields(card: JsonRecord): readonly string[] {
  const suggestions = items(card['suggestions'], 'suggestions')
  return [
    ...others(card, ofCard, ''),
    ...others(asRecord(card['source']) ?? {}, ofSource, 'source.'),
    ...suggestions.flatMap(({ value, at }) => [
      ...others(value, ofSuggestion, `${at}.`),
      ...items(value['actions'], `${at}.actions`).flatMap((action) => others(action.value, ofAction, `${action.at}.`)),
    ]),
    ...items(card['links'], 'links').flatMap(({ value, at }) => others(value, ofLink, `${at}.`)),
  ]
}

function others(record: JsonRecord, known: readonly string[], before: string): readonly string[] {
  return Object.keys(record)
    .filter((name) => !known.includes(name))
    .map((name) => `${before}${name}`)
}
