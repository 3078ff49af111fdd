import type { ReactNode } from 'react'
import { panelWords as words, viewNames } from '../wording/panel-words.ts'
import { useSpeech } from './language.tsx'

/** What the middle of the screen shows. */
export type View = 'trial' | 'values' | 'time'

const views: readonly View[] = ['trial', 'values', 'time']

/** The chosen trial, one fact against all trials, or courses over time. */
export function ViewSwitch({ view, show }: { readonly view: View; readonly show: (view: View) => void }): ReactNode {
  const { say } = useSpeech()
  return (
    <div className="views" role="group" aria-label={say(words.views)}>
      {views.map((one) => (
        <button key={one} type="button" aria-pressed={one === view} onClick={() => show(one)}>
          {say(viewNames[one])}
        </button>
      ))}
    </div>
  )
}
