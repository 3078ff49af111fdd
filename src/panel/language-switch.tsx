import type { ReactNode } from 'react'
import type { Language } from '../wording/language.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { useSpeech } from './language.tsx'

const names: readonly (readonly [language: Language, tag: string, name: string])[] = [
  ['en', 'en', 'English'],
  ['zh', 'zh-CN', '中文'],
]

/** Each language in its own words. */
export function LanguageSwitch(): ReactNode {
  const { language, setLanguage, say } = useSpeech()
  return (
    <div className="languages" role="group" aria-label={say(words.language)}>
      {names.map(([own, tag, name]) => (
        <button key={own} type="button" lang={tag} aria-pressed={own === language} onClick={() => setLanguage(own)}>
          {name}
        </button>
      ))}
    </div>
  )
}
