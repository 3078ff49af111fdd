import { dayOf } from '../values/clinical-date.ts'
import type { Language } from './language.ts'

/** How each language writes days, numbers and lists. */
export const locales = { en: 'en-GB', zh: 'zh-CN' } as const

const formats = {
  en: new Intl.DateTimeFormat(locales.en, { dateStyle: 'medium', timeZone: 'UTC' }),
  zh: new Intl.DateTimeFormat(locales.zh, { dateStyle: 'medium', timeZone: 'UTC' }),
} as const

/** The day of a FHIR date in the reader's way; one that is only partly known stays as it was written. */
export function dayIn(date: string, language: Language): string {
  const day = dayOf(date.slice(0, 10))
  return day === undefined ? date : formats[language].format(day * 86_400_000)
}

const dates = /\b\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?\b/g

/** A sentence with every whole day in it written in the reader's way; times of day are left out. */
export function withDaysIn(sentence: string, language: Language): string {
  return sentence.replaceAll(dates, (date) => dayIn(date, language))
}

/** Things named one after the other: of sentences with commas of their own, so by semicolons. */
export function listIn(items: readonly string[], language: Language): string {
  return items.join(language === 'zh' ? '；' : '; ')
}
