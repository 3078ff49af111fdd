import { lazy, Suspense, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { needsOf } from '../matching/needs.ts'
import { questionsOf } from '../matching/questions.ts'
import type { Session } from '../smart/session.ts'
import { todayAt } from '../site/today.ts'
import type { Chart } from '../chart/chart.ts'
import type { Prescreening } from '../prescreen.ts'
import { siteSettings } from '../site/site-settings.ts'
import { withFolded } from '../wording/deferred-texts.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import type { Trial } from '../trials/trial.ts'
import { useChartReading, type ChartReading } from './chart-reading.ts'
import { ChangeNotice } from './change-notice.tsx'
import { InstrumentDesk } from './instrument/instrument-desk.tsx'
import { focusHeirs, keepFocus, reveal, rowId } from './focus-keeper.ts'
import { useSpeech } from './language.tsx'
import { MiddleColumn } from './middle-column.tsx'
import { useDeeds } from './notices.ts'
import { Opening } from './opening.tsx'
import { PanelFrame } from './panel-frame.tsx'
import { PatientBanner } from './patient-banner.tsx'
import { usePrescreening } from './prescreening.ts'
import { ReadingLine } from './reading-line.tsx'
import { TakeAlong } from './take-along/take-along.tsx'
import { TrialList } from './trial-list.tsx'
import { orderTrials } from './trial-summary.ts'
import { useEntries } from './use-entries.ts'
import type { View } from './view-switch.tsx'
import { useWhatIf, type WhatIf } from './what-if.ts'
import { WhatIfBar } from './what-if-bar.tsx'
import { WorkspaceContext, type WorkspaceValue } from './workspace-context.ts'
import { WrongPatient } from './wrong-patient.tsx'

// The worklist comes after the trials' outcomes.
const SideColumn = lazy(() =>
  withFolded(import('./side-column.tsx')).then((module) => ({ default: module.SideColumn })),
)

interface WorkspaceProps {
  readonly session: Session
  readonly addedTrials: readonly Trial[]
}

/** An open session: its chart read, prescreened and shown. */
export function Workspace({ session, addedTrials }: WorkspaceProps): ReactNode {
  const { site, patientId } = session
  const [openedAt] = useState(() => new Date())
  const needs = useMemo(() => {
    const { trials, localCodes } = siteSettings(site, { trials: addedTrials })
    return needsOf(trials, localCodes)
  }, [site, addedTrials])
  const reading = useChartReading(session, needs)
  const { chart, readAt } = reading
  const known = { ...useEntries(session), asOf: todayAt(site, readAt ?? openedAt) }
  const { entries, store, asOf, whatIf, begin } = useWhatIf(known)
  const prescreening = usePrescreening({ chart, entries, asOf, site, addedTrials })
  const deeds = useDeeds(entries, store, prescreening)
  if (chart === undefined || prescreening === undefined) return <Opening />
  if (isOfAnother(chart, patientId)) return <WrongPatient />
  return (
    <Prescreened
      session={session}
      addedTrials={addedTrials}
      chart={chart}
      reading={reading}
      prescreening={prescreening}
      entries={entries}
      deeds={deeds}
      whatIf={whatIf}
      suppose={begin}
    />
  )
}

/** Whether what came back under the token's patient is somebody else: a merged record, or a server's mistake. */
function isOfAnother({ patient, reads }: Chart, patientId: string): boolean {
  const came = reads.find(({ resourceType }) => resourceType === 'Patient')
  return came?.detail?.kind === 'other-patient' || (patient !== undefined && patient.id !== patientId)
}

interface PrescreenedProps {
  readonly session: Session
  readonly addedTrials: readonly Trial[]
  readonly chart: Chart
  readonly reading: ChartReading
  readonly prescreening: Prescreening
  readonly entries: WorkspaceValue['entries']
  readonly deeds: ReturnType<typeof useDeeds>
  readonly whatIf: WhatIf | undefined
  readonly suppose: () => void
}

function Prescreened({
  session,
  addedTrials,
  chart,
  reading,
  prescreening,
  entries,
  deeds,
  whatIf,
  suppose,
}: PrescreenedProps): ReactNode {
  const { say } = useSpeech()
  const { isReading } = reading
  const ordered = orderTrials(prescreening.trials)
  const [picked, setPicked] = useState(
    () => prescreening.trials.find(({ trial }) => session.appContext?.includes(trial.id))?.trial.id,
  )
  // Once the record is read, the trial shown stays, however entries change the order.
  if (picked === undefined && !isReading && ordered[0] !== undefined) setPicked(ordered[0].trial.id)
  const chosen = ordered.find(({ trial }) => trial.id === picked) ?? ordered[0]
  const [view, setView] = useState<View>('trial')
  const choose = (trial: string): void => {
    setPicked(trial)
    setView('trial')
  }
  const whatIfButton = useRef<HTMLButtonElement>(null)
  const heirs = useRef<readonly HTMLElement[]>([])
  const goal = useRef<string>(undefined)

  useLayoutEffect(() => {
    keepFocus(heirs.current)
    if (goal.current !== undefined && reveal(goal.current)) goal.current = undefined
  })

  const questions = useMemo(() => questionsOf(prescreening.trials), [prescreening.trials])
  const { enter, takeBack } = deeds
  const value: WorkspaceValue = {
    asOf: prescreening.asOf,
    chart,
    findings: prescreening.findings,
    issuer: session.issuer,
    isReading,
    isHypothetical: whatIf !== undefined,
    entries,
    questions,
    enter(entry) {
      heirs.current = focusHeirs(document.activeElement)
      enter(entry)
    },
    takeBack(key) {
      heirs.current = focusHeirs(document.activeElement)
      takeBack(key)
    },
    goTo(criterion) {
      if (reveal(rowId(criterion))) return
      goal.current = rowId(criterion)
      choose(criterion.slice(0, criterion.indexOf('/')))
    },
  }
  const backToKnown = (): void => {
    if (whatIfButton.current !== null) heirs.current = [whatIfButton.current]
    deeds.forget()
    whatIf?.end()
  }
  return (
    <WorkspaceContext value={value}>
      <InstrumentDesk session={session} addedTrials={addedTrials} prescreening={prescreening}>
        <PanelFrame
          banner={
            <PatientBanner
              chart={chart}
              person={prescreening.findings.person}
              patientId={session.patientId}
              compact={!session.needPatientBanner}
            />
          }
          tools={
            // What is only supposed is never taken along.
            chosen === undefined || whatIf !== undefined ? null : (
              <TakeAlong prescreening={prescreening} chosen={chosen} />
            )
          }
          warning={whatIf === undefined ? null : <WhatIfBar whatIf={{ ...whatIf, end: backToKnown }} />}
          notice={<ChangeNotice notice={deeds.notice} undo={deeds.undo} dismiss={deeds.dismiss} />}
        >
          <ReadingLine reading={reading} chart={chart} scopesGranted={session.scopesGranted}>
            <button
              ref={whatIfButton}
              type="button"
              className="plain"
              aria-pressed={whatIf !== undefined}
              onClick={whatIf === undefined ? suppose : backToKnown}
            >
              {say(words.whatIf)}
            </button>
          </ReadingLine>
          <div className="columns">
            <TrialList matches={ordered} chosen={chosen?.trial.id} choose={choose} isReading={isReading} />
            <MiddleColumn
              view={view}
              show={setView}
              chosen={chosen}
              prescreening={prescreening}
              isReading={isReading}
            />
            <Suspense fallback={<div className="side" aria-busy="true" />}>
              <SideColumn prescreening={prescreening} />
            </Suspense>
          </div>
        </PanelFrame>
      </InstrumentDesk>
    </WorkspaceContext>
  )
}
