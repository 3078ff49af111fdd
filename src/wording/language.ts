/** The languages every sentence comes in. */
export type Language = 'en' | 'zh'

export function isLanguage(text: string): text is Language {
  return text === 'en' || text === 'zh'
}
