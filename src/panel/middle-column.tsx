import { lazy, Suspense, type ReactNode } from 'react'
import type { TrialMatch } from '../matching/match.ts'
import type { Prescreening } from '../prescreen.ts'
import { withFolded } from '../wording/deferred-texts.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { useSpeech } from './language.tsx'
import { ViewSwitch, type View } from './view-switch.tsx'

// What is looked at once the trials' outcomes are there comes after them; charts when first shown.
const TrialDetail = lazy(() =>
  withFolded(import('./trial-detail.tsx')).then((module) => ({ default: module.TrialDetail })),
)
const ValuesView = lazy(() =>
  withFolded(import('./values-view.tsx')).then((module) => ({ default: module.ValuesView })),
)
const TimeView = lazy(() => withFolded(import('./time-view.tsx')).then((module) => ({ default: module.TimeView })))

interface MiddleColumnProps {
  readonly view: View
  readonly show: (view: View) => void
  readonly chosen: TrialMatch | undefined
  readonly prescreening: Prescreening
  readonly isReading: boolean
}

/** The middle of the screen: the chosen trial, or a look across all of them. */
export function MiddleColumn({ view, show, chosen, prescreening, isReading }: MiddleColumnProps): ReactNode {
  const { say } = useSpeech()
  return (
    <div className="middle">
      <ViewSwitch view={view} show={show} />
      <Suspense fallback={<p className="state">{say(words.loading)}</p>}>{shown()}</Suspense>
    </div>
  )

  function shown(): ReactNode {
    switch (view) {
      case 'trial':
        return chosen === undefined ? null : <TrialDetail key={chosen.trial.id} match={chosen} isReading={isReading} />
      case 'values':
        return <ValuesView prescreening={prescreening} />
      case 'time':
        return <TimeView prescreening={prescreening} />
    }
  }
}
