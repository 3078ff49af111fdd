import type { ReactNode } from 'react'
import type { Evidence } from '../criteria/determination.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { datumLabel, evidenceConverted, evidenceValue } from '../wording/words.ts'
import { useSpeech, type Speech } from './language.tsx'
import { SourceResource } from './source-resource.tsx'
import { useWorkspace } from './workspace-context.ts'

/** What a verdict rests on, or what is on record beside a question: each with its value, age and source. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }): ReactNode {
  const { say } = useSpeech()
  if (evidence.length === 0) return null
  const rest = evidence.slice(most)
  return (
    <>
      <EvidenceLines evidence={evidence.slice(0, most)} />
      {rest.length === 0 ? null : (
        <details className="more">
          <summary>{say(words.moreEvidence, { n: rest.length })}</summary>
          <EvidenceLines evidence={rest} />
        </details>
      )}
    </>
  )
}

const most = 4

function EvidenceLines({ evidence }: { readonly evidence: readonly Evidence[] }): ReactNode {
  return (
    <ul className="evidence">
      {evidence.map((one, index) => (
        <EvidenceLine key={`${one.reference ?? one.concept} ${one.date ?? ''} ${index}`} evidence={one} />
      ))}
    </ul>
  )
}

function EvidenceLine({ evidence }: { readonly evidence: Evidence }): ReactNode {
  const speech = useSpeech()
  const { questions } = useWorkspace()
  const { say, day, language } = speech
  const { reference, concept, display, date, ageDays } = evidence
  const converted = evidenceConverted(evidence, language)
  const value = evidenceValue(evidence, language)
  const name = display === '' || display === concept ? datumLabel(concept, language, questions) : display
  return (
    <li>
      <span className="evidence-name">{name}</span>
      {value === undefined ? null : (
        <span className="evidence-value"> {reference === undefined ? spoken(value, speech) : value}</span>
      )}
      {converted === undefined ? null : <span className="evidence-converted"> = {converted}</span>}
      {date === undefined ? null : (
        <span className="evidence-date">
          {' '}
          · <time dateTime={date.slice(0, 10)}>{day(date)}</time>
          {ageDays === undefined ? '' : ` (${ageWords(ageDays, speech)})`}
        </span>
      )}{' '}
      {reference === undefined ? (
        <span className="chip is-entered">{say(words.enteredHere)}</span>
      ) : (
        <SourceResource reference={reference} concept={concept} />
      )}
    </li>
  )
}

/** Answers and results that were entered here are ours to say in the reader's language; the record's words stay. */
function spoken(value: string, { say }: Speech): string {
  switch (value) {
    case 'yes':
      return say(words.answeredYes)
    case 'no':
      return say(words.answeredNo)
    case 'unsure':
      return say(words.answeredUnsure)
    case 'positive':
      return say(words.positive)
    case 'negative':
      return say(words.negative)
    default:
      return value
  }
}

/** How long ago, in whole days. */
function ageWords(days: number, { say }: Speech): string {
  if (days < 0) return say(words.inDays, { n: -days })
  if (days === 0) return say(words.today)
  return days === 1 ? say(words.dayOld) : say(words.daysOld, { n: days })
}
