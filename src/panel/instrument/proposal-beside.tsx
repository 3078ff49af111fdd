import type { ReactNode } from 'react'
import type { AnswerEntry } from '../../findings/entry.ts'
import type { ClassificationOutcome } from '../../matching/proposal.ts'
import type { Label } from '../../terminology/concept.ts'
import { instrumentWords as words } from '../../wording/instrument-words.ts'
import { useSpeech, type Speech } from '../language.tsx'
import { useInstrumentDesk } from './desk-context.ts'
import './proposal-beside.css'

interface ProposalBesideProps {
  /** Full id of the criterion that is asked about. */
  readonly criterion: string
  /** What the answers are called at this criterion. */
  readonly answerWords: { readonly [A in AnswerEntry['answer']]: Label }
  readonly given: AnswerEntry['answer'] | undefined
  readonly confirm: (answer: AnswerEntry['answer']) => void
}

/**
 * The classification criteria that a question names, to be worked out item by item, and the answer their outcome
 * proposes. A person confirms it; nothing is answered here by itself.
 */
export function ProposalBeside({ criterion, answerWords, given, confirm }: ProposalBesideProps): ReactNode {
  const speech = useSpeech()
  const { say, day } = speech
  const desk = useInstrumentDesk()
  const proposal = desk?.proposalFor(criterion)
  if (desk === undefined || proposal === undefined) return null
  const { outcomes, answer, earlier } = proposal
  const name = answer === undefined ? '' : say(answerWords[answer])
  return (
    <div className="score-proposals">
      {outcomes.length === 0 ? null : (
        <ul>
          {outcomes.map((outcome) => (
            <li key={outcome.instrument.id}>
              <button
                type="button"
                className="score-open"
                aria-haspopup="dialog"
                onClick={() => desk.open(outcome.instrument.id)}
              >
                {say(outcome.scored === undefined ? words.workOut : words.change)} {say(outcome.instrument.label)}
              </button>{' '}
              <span>{outcomeText(outcome, speech)}</span>
            </li>
          ))}
        </ul>
      )}
      {earlier === undefined || earlier.answer === answer ? null : (
        <p className="score-proposal">
          {say(words.attestedBefore, {
            answer: say(answerWords[earlier.answer]),
            date: day(earlier.date),
            author: earlier.author ?? '?',
          })}{' '}
          <ConfirmButton
            name={say(answerWords[earlier.answer])}
            isGiven={given === earlier.answer}
            confirm={() => confirm(earlier.answer)}
          />
        </p>
      )}
      {answer === undefined ? null : (
        <p className="score-proposal">
          {say(words.proposes, { answer: name })}{' '}
          <ConfirmButton name={name} isGiven={given === answer} confirm={() => confirm(answer)} />
        </p>
      )}
      {answer === undefined && outcomes.some(({ met }) => met === 'true') ? (
        <p className="quiet">{say(words.asksMore)}</p>
      ) : null}
    </div>
  )
}

interface ConfirmProps {
  readonly name: string
  readonly isGiven: boolean
  readonly confirm: () => void
}

function ConfirmButton({ name, isGiven, confirm }: ConfirmProps): ReactNode {
  const { say } = useSpeech()
  if (isGiven) return <span className="is-check">{say(words.confirmed, { answer: name })}</span>
  return (
    <button type="button" onClick={confirm}>
      {say(words.confirm, { answer: name })}
    </button>
  )
}

const metWords = { true: words.met, false: words.notMet, unknown: words.metOpen } as const

function outcomeText({ scored, met }: ClassificationOutcome, { say, day }: Speech): string {
  if (scored === undefined) return ''
  return [say(words.pointsText, { points: scored.value?.text ?? '' }), say(metWords[met]), day(scored.date.text)].join(
    ' · ',
  )
}
