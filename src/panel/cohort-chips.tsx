import type { ReactNode } from 'react'
import type { TrialMatch } from '../matching/match.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { useSpeech } from './language.tsx'
import { cohortsKnown, waitsForReading } from './trial-summary.ts'
import { useWorkspace } from './workspace-context.ts'

/** For which diseases the patient has a trial counts; and those that the record leaves open, once it has been read. */
export function CohortChips({ match }: { readonly match: TrialMatch }): ReactNode {
  const { say, language } = useSpeech()
  const { chart } = useWorkspace()
  const { known, possible } = cohortsKnown(match)
  const open = waitsForReading(match, chart) ? [] : possible.filter((one) => !known.includes(one))
  return (
    <>
      {known.map(({ cohort }) => (
        <span key={cohort.id} className="chip">
          {cohort.label[language]}
        </span>
      ))}
      {open.length === 0 ? null : (
        <span className="quiet">
          {say(words.diseaseNotKnown, {
            list: open.map(({ cohort }) => cohort.label[language]).join(language === 'zh' ? '、' : ', '),
          })}
        </span>
      )}
    </>
  )
}
