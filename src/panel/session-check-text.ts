import type { Chart, Read, SearchRecord } from '../chart/chart.ts'
import { readStatusWords } from '../wording/catalogue.ts'
import { fill } from '../wording/fill.ts'
import type { Language } from '../wording/language.ts'
import { readWhy } from '../wording/read-words.ts'
import { sessionCheckWords as words } from '../wording/session-check-words.ts'

/**
 * An open session for an integrator: scopes granted, and status and count of each read and search. Labels of searches
 * carry no patient (`SearchRecord`), and of the reasons only their kind and status are told.
 */
export function sessionCheckText(
  { issuer = '', reads, searches = [] }: Pick<Chart, 'issuer' | 'reads' | 'searches'>,
  scopesGranted: readonly string[],
  language: Language,
): string {
  const scopes = scopesGranted.length === 0 ? words.noScopes[language] : scopesGranted.map(withoutFilter).join(' ')
  return [
    fill(words.title, language, { issuer }),
    fill(words.scopes, language, { scopes }),
    '',
    words.reads[language],
    ...reads.map((read) => `- ${read.resourceType}: ${stateOf(read, language)}`),
    '',
    words.searches[language],
    ...searches.map((search) => `- ${search.resourceType} ${search.label}: ${stateOf(search, language)}`),
    '',
    words.advice[language],
  ].join('\n')
}

function stateOf({ status, count, detail }: Read | SearchRecord, language: Language): string {
  return `${readStatusWords[status][language]}${readWhy(detail, language)}, ${count}`
}

/** A scope's filter is kept only where it is a category: another one could name a person. */
function withoutFilter(scope: string): string {
  const [rights = scope, filter] = scope.split('?')
  return filter === undefined || /^category=[^&]*$/.test(filter) ? scope : `${rights}?…`
}
