import { readStatusWords, reportWords } from '../wording/catalogue.ts'
import type { Language } from '../wording/language.ts'
import { resourceWord } from '../wording/resource-words.ts'
import { listIn } from '../wording/days.ts'
import type { Result } from './result.ts'

const space = { en: ' ', zh: '' } as const

/** How complete the record was that a result rests on, in one sentence. */
export function recordLine({ reads }: Pick<Result, 'reads'>, language: Language): string {
  const incomplete = reads.filter(({ status }) => status !== 'complete')
  if (incomplete.length === 0) return reportWords.completeRead[language]
  const parts = incomplete.map(({ resourceType, status, detail }) => {
    const [type, state] = [resourceWord(resourceType, language), readStatusWords[status][language]]
    const why = detail === undefined ? '' : language === 'zh' ? `（${detail}）` : ` (${detail})`
    return `${type}${space[language]}${state}${why}`
  })
  return `${reportWords.incomplete[language]}${space[language]}${listIn(parts, language)}`
}
