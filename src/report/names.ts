import type { Language } from '../wording/language.ts'
import { datumLabel } from '../wording/words.ts'
import type { Result } from './result.ts'

/** What each datum of a result is called: a concept's label, or the sentence of the criterion that asks for it. */
export function datumNames({ trials }: Pick<Result, 'trials'>, language: Language): (datum: string) => string {
  const sentences: ReadonlyMap<string, string> = new Map(
    trials.flatMap(({ id: trial, criteria }) => criteria.map(({ id, label }) => [`${trial}/${id}`, label] as const)),
  )
  return (datum) => sentences.get(datum) ?? datumLabel(datum, language, new Map())
}
