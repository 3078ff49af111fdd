import type { ReactNode } from 'react'
import type { TrialMatch } from '../matching/match.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { useSpeech } from './language.tsx'
import { cohortsKnown } from './trial-summary.ts'

interface CohortChipsProps {
  readonly match: TrialMatch
  readonly isReading: boolean
}

/** For which diseases the patient has a trial counts; one line where none is known. */
export function CohortChips({ match, isReading }: CohortChipsProps): ReactNode {
  const { say, language } = useSpeech()
  const { known, possible } = cohortsKnown(match)
  if (known.length === 0 && possible.length > 0)
    return isReading ? null : (
      <span className="quiet">
        {say(words.diseaseNotKnown, {
          list: possible.map(({ cohort }) => cohort.label[language]).join(language === 'zh' ? '、' : ', '),
        })}
      </span>
    )
  return known.map(({ cohort }) => (
    <span key={cohort.id} className="chip">
      {cohort.label[language]}
    </span>
  ))
}
