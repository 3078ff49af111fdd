import type { ReactNode } from 'react'
import { PanelFrame } from './panel-frame.tsx'

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
