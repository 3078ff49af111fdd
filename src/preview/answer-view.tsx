import type { ReactNode } from 'react'
import { previewWords as words } from '../wording/preview-words.ts'
import { CardView } from './card-view.tsx'
import { CheckTable } from './check-table.tsx'
import type { PreviewAnswer } from './preview-answer.ts'
import { useSpeech } from './speech.ts'

interface AnswerViewProps {
  readonly answer: PreviewAnswer | undefined
  readonly isWorking: boolean
}

/** The card beside the JSON it came as, and how it stands to the specification. */
export function AnswerView({ answer, isWorking }: AnswerViewProps): ReactNode {
  const { say } = useSpeech()
  const card = answer?.cards[0]
  return (
    <>
      <section className="card-place sheet" aria-live="polite">
        <h2>{say(words.card)}</h2>
        {answer === undefined ? (
          <p className="quiet">{say(isWorking ? words.working : words.nothingYet)}</p>
        ) : card === undefined ? (
          <p>
            {answer.lost.length > 0 ? say(words.precondition, { list: answer.lost.join(', ') }) : say(words.noCard)}
          </p>
        ) : (
          <CardView key={card.uuid} card={card} />
        )}
      </section>
      {answer && answer.lost.length === 0 && (
        <section className="json sheet">
          <h2 id="json">{say(words.json)}</h2>
          {/* Scrolls by keyboard too. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre tabIndex={0} role="region" aria-labelledby="json">
            {JSON.stringify({ cards: answer.cards }, null, 2)}
          </pre>
        </section>
      )}
      {card !== undefined && <CheckTable card={card} />}
    </>
  )
}
