import type { ReactNode } from 'react'
import type { Criterion } from '../trials/trial.ts'
import { decidedByWords } from '../wording/catalogue.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { useSpeech } from './language.tsx'

/** Where a criterion stands in the registry text, how it was read, and by what it is decided. */
export function CriterionSource({
  criterion: { place, reading, decidedBy },
}: {
  readonly criterion: Criterion
}): ReactNode {
  const { say, language } = useSpeech()
  return (
    <details className="more">
      <summary>{say(words.detail)}</summary>
      <dl>
        <dt>{say(words.place)}</dt>
        <dd lang="en">{place}</dd>
        {reading === undefined ? null : (
          <>
            <dt>{say(words.readingOf)}</dt>
            <dd>{reading[language]}</dd>
          </>
        )}
        <dt>{say(words.decidedBy)}</dt>
        <dd>{say(decidedByWords[decidedBy])}</dd>
      </dl>
    </details>
  )
}
