import type { ReactNode } from 'react'
import { panelWords as words } from '../wording/panel-words.ts'
import { useSpeech } from './language.tsx'
import { LanguageSwitch } from './language-switch.tsx'

interface PanelFrameProps {
  readonly banner?: ReactNode
  readonly notice?: ReactNode
  /** Beside the choice of language. */
  readonly tools?: ReactNode
  /** Said above everything else, as long as it holds. */
  readonly warning?: ReactNode
  readonly children: ReactNode
}

/** What stands around everything: product and language, whose chart it is, and what this is not. */
export function PanelFrame({ banner, notice, tools, warning, children }: PanelFrameProps): ReactNode {
  const { say } = useSpeech()
  return (
    <>
      {banner === undefined ? null : (
        <nav className="skips">
          <a href="#criteria">{say(words.skipToTrial)}</a>
          <a href="#missing">{say(words.skipToMissing)}</a>
        </nav>
      )}
      <header className="top">
        <h1>{say(words.product)}</h1>
        {banner}
        <div className="tools">
          {tools}
          <LanguageSwitch />
        </div>
        {warning}
      </header>
      <main>{children}</main>
      <footer className="foot">
        {notice}
        <p className="disclaimer">{say(words.disclaimer)}</p>
      </footer>
    </>
  )
}
