import { useContext, type ReactNode } from 'react'
import type { Verdict } from '../criteria/determination.ts'
import type { Outcome } from '../matching/outcome.ts'
import type { Threshold } from '../matching/thresholds.ts'
import { outcomeWords, verdictWords } from '../wording/catalogue.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { useSpeech } from './language.tsx'
import { WorkspaceContext } from './workspace-context.ts'

type Shape = 'check' | 'cross' | 'question' | 'dash' | 'dots'

/** One shape a meaning, so that none rests on colour. */
const drawings: { readonly [S in Shape]: ReactNode } = {
  check: (
    <>
      <circle cx="10" cy="10" r="9" className="mark-body" />
      <path d="M5.5 10.5l3 3 6-7" className="mark-line" />
    </>
  ),
  cross: (
    <>
      <path d="M6 1h8l5 5v8l-5 5H6l-5-5V6z" className="mark-body" />
      <path d="M6.5 6.5l7 7m0-7l-7 7" className="mark-line" />
    </>
  ),
  question: (
    <>
      <rect x="1.2" y="1.2" width="17.6" height="17.6" rx="4" className="mark-ring" />
      <text x="10" y="14.8" textAnchor="middle" className="mark-letter">
        ?
      </text>
    </>
  ),
  dash: (
    <>
      <circle cx="10" cy="10" r="8.5" className="mark-ring" />
      <path d="M6 10h8" className="mark-ring" />
    </>
  ),
  dots: (
    <>
      <circle cx="10" cy="10" r="8.5" className="mark-ring" />
      <path d="M5.6 10h.8m3.2 0h.8m3.2 0h.8" className="mark-ring" />
    </>
  ),
}

const shapeOfVerdict: { readonly [V in Verdict]: Shape } = {
  pass: 'check',
  fail: 'cross',
  unknown: 'question',
  'not-applicable': 'dash',
}
const shapeOfOutcome: { readonly [O in Outcome]: Shape } = {
  'potentially-eligible': 'check',
  undetermined: 'question',
  ineligible: 'cross',
  'not-applicable': 'dash',
}

const shapeOfStanding: { readonly [S in Threshold['standing']]: Shape } = {
  meets: 'check',
  misses: 'cross',
  open: 'question',
}

function Drawing({ shape }: { readonly shape: Shape }): ReactNode {
  return (
    <svg
      className={`mark mark-${shape}`}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      {drawings[shape]}
    </svg>
  )
}

/** Beside every outcome and verdict for as long as something is supposed. */
function HypotheticalMark(): ReactNode {
  const { say } = useSpeech()
  if (useContext(WorkspaceContext)?.isHypothetical !== true) return null
  return <span className="chip is-hypothetical"> {say(words.hypothetical)}</span>
}

/** A verdict as shape and word. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }): ReactNode {
  const { say } = useSpeech()
  return (
    <span className={`verdict is-${shapeOfVerdict[verdict]}`}>
      <Drawing shape={shapeOfVerdict[verdict]} />
      <span className="verdict-word">
        {say(verdictWords[verdict])}
        <HypotheticalMark />
      </span>
    </span>
  )
}

interface OutcomeMarkProps {
  readonly outcome: Outcome
  /** The record is still being read: an outcome holds so far, or waits for what is to come. */
  readonly reading?: 'so-far' | 'waits' | undefined
}

/** An outcome as shape and word. */
export function OutcomeMark({ outcome, reading }: OutcomeMarkProps): ReactNode {
  const { say } = useSpeech()
  const shape = reading === 'waits' ? 'dots' : shapeOfOutcome[outcome]
  return (
    <span className={`outcome is-${shape}`}>
      <Drawing shape={shape} />
      <strong>{say(reading === 'waits' ? words.readingStill : outcomeWords[outcome])}</strong>
      {reading === 'so-far' ? <span className="outcome-after">{say(words.soFar)}</span> : null}
      <HypotheticalMark />
    </span>
  )
}

/** How a value stands to a limit, as shape and in words. */
export function StandingMark({
  standing,
  children,
}: {
  readonly standing: Threshold['standing']
  readonly children: ReactNode
}): ReactNode {
  return (
    <span className={`standing is-${shapeOfStanding[standing]}`}>
      <Drawing shape={shapeOfStanding[standing]} /> {children}
      <HypotheticalMark />
    </span>
  )
}
