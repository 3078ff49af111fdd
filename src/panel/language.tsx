import { createContext, useContext, useLayoutEffect, useMemo, useState, type ReactNode } from 'react'
import type { Label } from '../terminology/concept.ts'
import type { Message } from '../values/message.ts'
import { loadChinese } from '../wording/deferred-texts.ts'
import { isLanguage, type Language } from '../wording/language.ts'
import { panelWords } from '../wording/panel-words.ts'
import { fill } from '../wording/fill.ts'

/** The reader's language, and how things are said and dated in it. */
export interface Speech {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
  readonly say: (label: Label, values?: Message['values']) => string
  /** A FHIR date in the reader's way; one that is only partly known stays as it was written. */
  readonly day: (date: string) => string
  /** The hour and minute of a moment, on the reader's clock. */
  readonly clock: (moment: Date) => string
  readonly list: (items: readonly string[]) => string
}

const stored = 'cart-prescreen language'
const locales = { en: 'en-GB', zh: 'zh-CN' } as const

const SpeechContext = createContext<Speech | undefined>(undefined)

/** Keeps the reader's choice of language for the tab, and the page's own language and title in step with it. */
export function SpeechProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState(firstLanguage)
  useLayoutEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.title = panelWords.product[language]
  }, [language])
  const speech = useMemo(() => {
    return speechIn(language, (next) => {
      keepLanguage(next)
      // Where its words cannot be had, the page goes on in the language it speaks.
      loadLanguage(next).then(
        () => setLanguage(next),
        () => undefined,
      )
    })
  }, [language])
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (speech === undefined) throw new Error('There is no SpeechProvider above.')
  return speech
}

/** How things are said in one language. */
export function speechIn(language: Language, setLanguage: Speech['setLanguage']): Speech {
  const locale = locales[language]
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const clocks = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })
  const lists = new Intl.ListFormat(locale, { type: 'unit', style: 'short' })
  return {
    language,
    setLanguage,
    say: (label, values) => fill(label, language, values),
    day: (date) => {
      const whole = /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0]
      return whole === undefined ? date : days.format(new Date(`${whole}T00:00:00Z`))
    },
    clock: (moment) => clocks.format(moment),
    list: (items) => (language === 'zh' ? items.join('；') : lists.format(items)),
  }
}

/** Fetches the words of a language that the page does not begin with. */
export async function loadLanguage(language: Language): Promise<void> {
  if (language === 'zh') await loadChinese()
}

/** The choice made before in this tab, else the browser's. A site's own comes in once the session is open. */
export function firstLanguage(): Language {
  return keptLanguage() ?? (navigator.language.startsWith('zh') ? 'zh' : 'en')
}

/** What the reader chose before in this tab. */
export function keptLanguage(): Language | undefined {
  try {
    const kept = sessionStorage.getItem(stored)
    return kept !== null && isLanguage(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

function keepLanguage(language: Language): void {
  try {
    sessionStorage.setItem(stored, language)
  } catch {
    // Then it lasts as long as the page.
  }
}
