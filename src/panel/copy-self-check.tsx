import { useState, type ReactNode } from 'react'
import type { Chart } from '../chart/chart.ts'
import { copied } from '../smart/copied.ts'
import { sessionCheckWords as words } from '../wording/session-check-words.ts'
import { useSpeech } from './language.tsx'
import { sessionCheckText } from './session-check-text.ts'

interface CopySelfCheckProps {
  readonly chart: Chart
  readonly scopesGranted: readonly string[]
}

/** Copies what was granted and read, without patient data; shows it where the browser withholds the clipboard. */
export function CopySelfCheck({ chart, scopesGranted }: CopySelfCheckProps): ReactNode {
  const { say, language } = useSpeech()
  const [end, setEnd] = useState<'copied' | 'refused'>()
  const text = sessionCheckText(chart, scopesGranted, language)
  const copy = (): void => {
    copied(text).then(
      () => setEnd('copied'),
      () => setEnd('refused'),
    )
  }
  return (
    <div className="self-check-copy">
      <button type="button" className="plain" onClick={copy}>
        {say(words.copy)}
      </button>
      <span role="status">{end === undefined ? '' : say(words[end])}</span>
      {end === 'refused' ? <textarea readOnly rows={10} value={text} aria-label={say(words.copy)} /> : null}
    </div>
  )
}
