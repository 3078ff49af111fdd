import type { ReactNode } from 'react'
import type { AnswerEntry } from '../findings/entry.ts'
import type { Criterion } from '../trials/trial.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { ExtrasFields, extrasOf, useEntryExtras } from './entry-extras.tsx'
import { ProposalBeside } from './instrument/proposal-beside.tsx'
import { useSpeech } from './language.tsx'
import { useWorkspace } from './workspace-context.ts'

interface QuestionProps {
  /** Full id. */
  readonly criterion: string
  readonly category: Criterion['category']
}

const answers: readonly AnswerEntry['answer'][] = ['yes', 'no', 'unsure']

/**
 * Whether a criterion's sentence is true of the patient. What yes means depends on the category, so the buttons say it:
 * a fulfilled inclusion is good, a fulfilled exclusion excludes.
 */
export function QuestionControl({ criterion, category }: QuestionProps): ReactNode {
  const { say, language } = useSpeech()
  const { entries, questions, enter } = useWorkspace()
  const extras = useEntryExtras()
  const label = questions.get(criterion)?.[language] ?? criterion
  const given = entries.find((entry): entry is AnswerEntry => 'criterion' in entry && entry.criterion === criterion)
  const text = {
    yes: category === 'inclusion' ? words.yesInclusion : words.yesExclusion,
    no: category === 'inclusion' ? words.noInclusion : words.noExclusion,
    unsure: words.unsure,
  }
  const answerWith = (answer: AnswerEntry['answer']): void => {
    if (extras.isDateGood) enter({ criterion, answer, ...extrasOf(extras) })
  }
  return (
    <div className="entry entry-row">
      <fieldset className="answers">
        <legend>
          {say(words.question)}
          <span className="unseen"> {label}</span>
        </legend>
        {answers.map((answer) => (
          <button key={answer} type="button" aria-pressed={given?.answer === answer} onClick={() => answerWith(answer)}>
            {say(text[answer])}
          </button>
        ))}
      </fieldset>
      <ExtrasFields extras={extras} label={label} />
      <ProposalBeside criterion={criterion} answerWords={text} given={given?.answer} confirm={answerWith} />
    </div>
  )
}
