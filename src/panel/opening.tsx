import type { ReactNode } from 'react'
import { panelWords as words } from '../wording/panel-words.ts'
import { useSpeech } from './language.tsx'
import { PanelFrame } from './panel-frame.tsx'

/** While the session opens. */
export function Opening(): ReactNode {
  const { say } = useSpeech()
  return (
    <PanelFrame>
      <div className="page" aria-busy="true">
        <p role="status">{say(words.opening)}</p>
      </div>
    </PanelFrame>
  )
}
