import type { ReactNode } from 'react'
import type { LaunchFailure } from '../smart/launch-failure.ts'
import { launchWords } from '../smart/launch-words.ts'
import { useSpeech } from './language.tsx'
import { PanelFrame } from './panel-frame.tsx'

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

interface BlockingPageProps {
  readonly title: string
  readonly advice: string
  readonly children?: ReactNode
}

/** A page that stands in place of everything else. */
export function BlockingPage({ title, advice, children }: BlockingPageProps): ReactNode {
  return (
    <PanelFrame>
      <div className="page is-failure" role="alert">
        <h2>{title}</h2>
        <p>{advice}</p>
        {children}
      </div>
    </PanelFrame>
  )
}
