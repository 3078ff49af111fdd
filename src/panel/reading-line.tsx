import type { ReactNode } from 'react'
import type { Chart, Read } from '../chart/chart.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { resourceWord } from '../wording/resource-words.ts'
import type { ChartReading } from './chart-reading.ts'
import { CopySelfCheck } from './copy-self-check.tsx'
import { useSpeech } from './language.tsx'
import { ReadProblems } from './read-problems.tsx'
import { SearchTable } from './search-table.tsx'
import { useWorkspace } from './workspace-context.ts'

interface ReadingLineProps {
  readonly reading: ChartReading
  readonly chart: Chart
  /** As the token's answer names them. */
  readonly scopesGranted: readonly string[]
  /** More that can be done with the whole. */
  readonly children?: ReactNode
}

/** What was read of the record: progress while it is read, what failed by name, every search, and the way to read again. */
export function ReadingLine({ reading, chart, scopesGranted, children }: ReadingLineProps): ReactNode {
  const { say, clock, day } = useSpeech()
  const { asOf } = useWorkspace()
  const { underWay, isReading, readAt, hasEnded, readAgain } = reading
  const failures = chart.reads.filter(({ status, detail }) => status !== 'complete' && detail?.kind !== 'reading')
  const serious = failures.filter(({ status }) => status !== 'unsupported')
  return (
    <section className="reading" aria-label={say(words.search)}>
      <div className="reading-row">
        <div role="status" className="reading-status">
          {isReading ? (
            <Progress chart={underWay ?? chart} readAt={readAt} />
          ) : (
            <p>{say(verdictOf(chart, serious), { count: chart.resources.length })}</p>
          )}
        </div>
        <span className="quiet">{say(words.asOf, { date: day(asOf) })}</span>
        {readAt === undefined ? null : <span className="quiet">{say(words.readAt, { time: clock(readAt) })}</span>}
        <button
          type="button"
          className={serious.length > 0 && !hasEnded ? undefined : 'plain'}
          onClick={readAgain}
          aria-disabled={isReading || undefined}
        >
          {say(words.refresh)}
        </button>
        {children}
        <SearchTable searches={(underWay ?? chart).searches ?? []}>
          <CopySelfCheck scopesGranted={scopesGranted} chart={underWay ?? chart} />
        </SearchTable>
      </div>
      {failures.length === 0 && !hasEnded ? null : <ReadProblems reads={failures} hasEnded={hasEnded} />}
    </section>
  )
}

function verdictOf(chart: Chart, serious: readonly Read[]) {
  if (serious.length > 0) return words.readInPart
  return chart.resources.length <= 1 ? words.readNothing : words.readWhole
}

function Progress({ chart, readAt }: { readonly chart: Chart; readonly readAt: Date | undefined }): ReactNode {
  const { say, clock, list, language } = useSpeech()
  const open = chart.reads.filter(({ detail }) => detail?.kind === 'reading')
  const [done, all] = [chart.reads.length - open.length, chart.reads.length]
  const text =
    readAt === undefined
      ? say(words.reading, { done, all })
      : say(words.readingAgain, { done, all, time: clock(readAt) })
  return (
    <>
      <progress value={done} max={all} aria-label={text} />
      <p>{text}</p>
      <p className="quiet">
        {say(words.stillReading, {
          types: list(open.map(({ resourceType }) => resourceWord(resourceType, language))),
        })}
      </p>
    </>
  )
}
