import type { ReactNode } from 'react'
import type { TrialMatch } from '../matching/match.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { useSpeech } from './language.tsx'
import { countVerdicts } from './trial-summary.ts'

const width = 300

/** How a trial's criteria came out, as a bar and in numbers. */
export function CountsBar({ match }: { readonly match: TrialMatch }): ReactNode {
  const { say } = useSpeech()
  const { pass, unknown, fail } = countVerdicts(match)
  const all = Math.max(1, pass + unknown + fail)
  const ends = [fail, fail + unknown, all].map((count) => (count / all) * width)
  const [failEnd = 0, unknownEnd = 0] = ends
  return (
    <div className="counts">
      <svg
        className="counts-bar"
        viewBox={`0 0 ${width} 8`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect className="bar-fail" x="0" y="0" width={failEnd} height="8" />
        <rect className="bar-unknown" x={failEnd} y="0" width={unknownEnd - failEnd} height="8" />
        <rect className="bar-pass" x={unknownEnd} y="0" width={width - unknownEnd} height="8" />
      </svg>
      <p className="counts-text">
        <span className="is-cross">{say(words.countFail, { n: fail })}</span>{' '}
        <span className="is-question">{say(words.countUnknown, { n: unknown })}</span>{' '}
        <span className="is-check">{say(words.countPass, { n: pass })}</span>
      </p>
    </div>
  )
}
