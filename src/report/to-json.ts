import { reportWords } from '../wording/catalogue.ts'
import type { Language } from '../wording/language.ts'
import type { Result } from './result.ts'

/** A result as a file of its own: the contract, and before it what it is, for whoever finds the file later. */
export function toJson(result: Result, language: Language): string {
  return `${JSON.stringify({ notice: reportWords.disclaimer[language], ...result }, null, 2)}\n`
}
