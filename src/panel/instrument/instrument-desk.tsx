import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import { entryKey } from '../../entries/entry-store.ts'
import { isWritable } from '../../entries/writable.ts'
import type { DatumEntry, Entry } from '../../findings/entry.ts'
import type { CriterionMatch } from '../../matching/match.ts'
import { classifiedByOf, proposalFor } from '../../matching/proposal.ts'
import { prescreen, type Prescreening } from '../../prescreen.ts'
import { siteSettings } from '../../site/site-settings.ts'
import type { Session } from '../../smart/session.ts'
import { criterionId, type Trial } from '../../trials/trial.ts'
import { withFolded } from '../../wording/deferred-texts.ts'
import { panelWords as words } from '../../wording/panel-words.ts'
import { focusHeirs, keepFocus } from '../focus-keeper.ts'
import { useSpeech } from '../language.tsx'
import { useWorkspace } from '../workspace-context.ts'
import { InstrumentDeskContext } from './desk-context.ts'
import { dataOf, formFor } from './form-for.ts'
import type { Decision } from './total-line.tsx'
import { useWriteLog } from './use-write-log.ts'

const InstrumentDrawer = lazy(async () => {
  const module = await withFolded(import('./instrument-drawer.tsx'))
  return { default: module.InstrumentDrawer }
})

interface InstrumentDeskProps {
  readonly session: Session
  readonly addedTrials: readonly Trial[]
  readonly prescreening: Prescreening
  readonly children: ReactNode
}

/**
 * Opens the forms of instruments from anywhere below. The drawer stands outside of all lists: a datum that is found
 * while its form is open takes nothing away from who fills it in.
 */
export function InstrumentDesk({ session, addedTrials, prescreening, children }: InstrumentDeskProps): ReactNode {
  const { say } = useSpeech()
  const { asOf, chart, entries, questions, enter, isHypothetical } = useWorkspace()
  const [datum, setDatum] = useState<string>()
  const heirs = useRef<readonly HTMLElement[]>([])
  const { settings, trials, localCodes } = useMemo(
    () => siteSettings(session.site, { trials: addedTrials }),
    [session.site, addedTrials],
  )
  const written = useWriteLog(session, prescreening.findings, questions)
  // What is only supposed is never written.
  const log = isHypothetical ? undefined : written
  const matches = useMemo(() => matchesById(prescreening), [prescreening])

  // Scores are written as they are entered, wherever that was; an answer of one click waits for its button.
  useEffect(() => {
    for (const entry of entries)
      if (!('criterion' in entry) && isWritable(entry) && log?.stateOf(entry) === undefined) void log?.write(entry)
  }, [entries, log])

  useLayoutEffect(() => {
    if (datum === undefined) keepFocus(heirs.current)
  }, [datum, entries])

  const value = useMemo(
    () => ({
      open: (next: string) => {
        heirs.current = [...opener(), ...focusHeirs(document.activeElement)]
        setDatum(next)
      },
      patientId: session.patientId,
      proposalFor: (criterion: string) => {
        const match = matches.get(criterion)
        return match && proposalFor(criterion, match, prescreening.findings)
      },
      ...(log === undefined ? {} : { log }),
    }),
    [log, matches, prescreening.findings, session.patientId],
  )

  const decide = useCallback(
    (entry: DatumEntry): readonly Decision[] => {
      const asked = criteriaOn(entry.datum, prescreening)
      const others = entries.filter((other) => entryKey(other) !== entryKey(entry))
      const concerned = trials.filter(({ id }) => [...asked].some((criterion) => criterion.startsWith(`${id}/`)))
      const after = prescreen({ chart, entries: [...others, entry], trials: concerned, asOf, settings, localCodes })
      return after.trials.flatMap(({ trial, criteria }) =>
        criteria
          .map(({ criterion, verdict }) => ({
            criterion: criterionId(trial, criterion),
            label: criterion.label,
            verdict,
          }))
          .filter(({ criterion }) => asked.has(criterion)),
      )
    },
    [prescreening, entries, trials, chart, asOf, settings, localCodes],
  )

  return (
    <InstrumentDeskContext value={value}>
      {children}
      {datum === undefined ? null : (
        <Suspense fallback={<p role="status">{say(words.loading)}</p>}>
          <InstrumentDrawer
            key={datum}
            instrumentId={datum}
            findings={prescreening.findings}
            entry={lastEntry(entries, datum)}
            asOf={asOf}
            convert={settings.convert}
            decide={decide}
            proposesFor={[...matches].flatMap(([id, { criterion, verdict }]) =>
              verdict !== 'not-applicable' && classifiedByOf(criterion.rule)?.anyOf.includes(datum) === true
                ? [id]
                : [],
            )}
            isWritten={log !== undefined}
            onClose={() => setDatum(undefined)}
            onSave={(entry) => {
              enter(entry)
              setDatum(undefined)
            }}
          />
        </Suspense>
      )}
    </InstrumentDeskContext>
  )
}

function opener(): readonly HTMLElement[] {
  return document.activeElement instanceof HTMLElement ? [document.activeElement] : []
}

/** What was saved last with the form that a datum is scored with. */
function lastEntry(entries: readonly Entry[], datum: string): DatumEntry | undefined {
  const id = formFor(datum)?.id
  return entries.findLast((entry): entry is DatumEntry => 'datum' in entry && entry.datum === id)
}

function matchesById({ trials }: Prescreening): ReadonlyMap<string, CriterionMatch> {
  return new Map(
    trials.flatMap(({ trial, criteria }) => criteria.map((match) => [criterionId(trial, match.criterion), match])),
  )
}

/** Full ids of the criteria that wait on a form's data, or rest on them. */
function criteriaOn(datum: string, { trials }: Prescreening): ReadonlySet<string> {
  const form = formFor(datum)
  const data = form === undefined ? [datum] : dataOf(form)
  return new Set(
    trials.flatMap(({ trial, criteria }) =>
      criteria
        .filter(
          ({ missing, evidence }) =>
            missing.some((one) => data.includes(one.datum)) || evidence.some(({ concept }) => data.includes(concept)),
        )
        .map(({ criterion }) => criterionId(trial, criterion)),
    ),
  )
}
