import type { DrugSelector } from '../../criteria/exposure-days.ts'
import type { Selector } from '../../criteria/select.ts'
import { instrumentById } from '../../scores/catalog.ts'
import { conceptById } from '../../terminology/catalog.ts'
import { currencyOf, defaultCurrencyDays } from '../../terminology/currency.ts'
import { ingredientById } from '../../terminology/ingredients.ts'
import type { Comparison } from '../../values/interval.ts'
import type { Span } from '../../values/window.ts'
import { plain } from './markdown.ts'

/** Pieces of the sentences that say how a rule decides. */

const signs: Readonly<Record<Comparison, string>> = { '<': '<', '<=': '≤', '>=': '≥', '>': '>', '=': '=' }

export function compared(comparison: Comparison, value: number | string): string {
  return `${plain(signs[comparison])} ${value}`
}

export function conceptWords(id: string): string {
  const concept = conceptById(id)
  return concept === undefined ? `\`${id}\`` : `${plain(concept.label.en)} (\`${id}\`)`
}

export function conceptList(ids: readonly string[]): string {
  return ids.map(conceptWords).join(', ')
}

export function selectorWords({ concept, facets, exceptFacets }: Selector): string {
  const only = facets === undefined ? '' : `, only ${facets.join(', ')}`
  const without = exceptFacets === undefined ? '' : `, without ${exceptFacets.join(', ')}`
  return `${conceptWords(concept)}${only}${without}`
}

export function drugWords({ classes, except = [] }: DrugSelector): string {
  const names = except.map((id) => ingredientById(id)?.label.en ?? id)
  return `${conceptList(classes)}${names.length === 0 ? '' : ` except ${names.join(', ')}`}`
}

export function instrumentWords(id: string): string {
  return `${plain(instrumentById(id)?.label.en ?? id)} (\`${id}\`)`
}

export function spanWords({ days, months, years }: Span): string {
  const parts = [
    [years, 'year'],
    [months, 'month'],
    [days, 'day'],
  ] as const
  return parts
    .flatMap(([count, unit]) => (count === undefined ? [] : [`${count} ${unit}${count === 1 ? '' : 's'}`]))
    .join(' and ')
}

/** How long a value counts: by the trial's own window, else by its currency class. */
export function windowWords(concept: string, within: Span | undefined): string {
  if (within !== undefined) return `within ${spanWords(within)} (the trial’s own window)`
  const days = defaultCurrencyDays[currencyOf(concept)]
  return days === null ? 'of any age' : `not older than ${days} days (${currencyOf(concept)})`
}
