import type { ReactNode } from 'react'
import { panelWords as words } from '../wording/panel-words.ts'
import { BlockingPage } from './blocking-page.tsx'
import { useSpeech } from './language.tsx'

/** The patient that was read is not the one of the token: nothing of either is shown. */
export function WrongPatient(): ReactNode {
  const { say } = useSpeech()
  return <BlockingPage title={say(words.wrongPatientTitle)} advice={say(words.wrongPatientAdvice)} />
}
