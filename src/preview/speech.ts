import { createContext, useContext } from 'react'
import type { Label } from '../terminology/concept.ts'
import type { Message } from '../values/message.ts'
import type { Language } from '../wording/language.ts'
import { fill } from '../wording/fill.ts'

/** The page's language, and how things are said in it. */
export interface Speech {
  readonly language: Language
  readonly say: (label: Label, values?: Message['values']) => string
}

export function speechIn(language: Language): Speech {
  return { language, say: (label, values) => fill(label, language, values) }
}

export const SpeechContext = createContext<Speech>(speechIn('en'))

export function useSpeech(): Speech {
  return useContext(SpeechContext)
}
