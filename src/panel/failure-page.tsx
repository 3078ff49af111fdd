import type { ReactNode } from 'react'
import type { LaunchFailure } from '../smart/launch-failure.ts'
import { launchWords } from '../smart/launch-words.ts'
import { BlockingPage } from './blocking-page.tsx'
import { useSpeech } from './language.tsx'

/** Why there is no session, in the launch page's words, and what to do. */
export function FailurePage({ failure }: { readonly failure: LaunchFailure }): ReactNode {
  const { language } = useSpeech()
  const { title, advice, detail } = launchWords[language].failure(failure)
  return (
    <BlockingPage title={title} advice={advice}>
      {detail === undefined ? null : <pre>{detail}</pre>}
    </BlockingPage>
  )
}
