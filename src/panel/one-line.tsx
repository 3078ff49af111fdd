import type { ReactNode } from 'react'
import type { TrialMatch } from '../matching/match.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { datumLabel } from '../wording/words.ts'
import { useSpeech, type Speech } from './language.tsx'
import { inGroup, isStillReading, missingDataOf } from './trial-summary.ts'
import { useWorkspace, type WorkspaceValue } from './workspace-context.ts'

const most = 3

/** What decides a trial, or would, in one line. */
export function OneLine({ match, isReading }: { readonly match: TrialMatch; readonly isReading: boolean }): ReactNode {
  const speech = useSpeech()
  const workspace = useWorkspace()
  return <p className="one-line">{textFor(match, isReading, speech, workspace)}</p>
}

function textFor(
  match: TrialMatch,
  isReading: boolean,
  { say, list, language }: Speech,
  { questions, chart }: WorkspaceValue,
): string {
  switch (match.outcome) {
    case 'not-applicable':
      return say(words.noCohort, { list: list(match.trial.cohorts.map(({ label }) => label[language])) })
    case 'ineligible':
      return say(words.ruledOutBy, {
        list: shortened(
          inGroup(match, 'fails').map(({ criterion }) => `${criterion.id} ${criterion.label[language]}`),
          { say, list },
        ),
      })
    case 'undetermined': {
      const waits = inGroup(match, 'holds-back').some(({ missing }) =>
        missing.some((one) => isStillReading(one, chart)),
      )
      if (isReading && waits) return say(words.readingStill)
      const data = missingDataOf(match)
      const named = shortened(
        data.map((datum) => datumLabel(datum, language, questions)),
        { say, list },
      )
      return say(data.length === 1 ? words.onlyMissingOne : words.onlyMissing, { n: data.length, list: named })
    }
    case 'potentially-eligible': {
      const n = inGroup(match, 'to-say').length
      return n === 0 ? say(words.nothingRemains) : say(words.questionsRemain, { n })
    }
  }
}

function shortened(items: readonly string[], { say, list }: Pick<Speech, 'say' | 'list'>): string {
  const rest = items.length - most
  return list(rest > 0 ? [...items.slice(0, most), say(words.andMore, { n: rest })] : items)
}
