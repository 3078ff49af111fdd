import { useId, useState, type ReactNode } from 'react'
import type { Card, Coding } from '../cards/card.ts'
import { previewWords as words } from '../wording/preview-words.ts'
import { Markdown } from './markdown.tsx'
import { useSpeech } from './speech.ts'

/** A card as an EHR draws it. What is clicked shows the feedback that the EHR would send. */
export function CardView({ card }: { readonly card: Card }): ReactNode {
  const { say } = useSpeech()
  const heading = useId()
  const [feedback, setFeedback] = useState<Readonly<Record<string, unknown>>>()
  const send = (outcome: Readonly<Record<string, unknown>>) =>
    setFeedback({ feedback: [{ card: card.uuid, ...outcome, outcomeTimestamp: new Date().toISOString() }] })
  return (
    <article className={`ehr-card is-${card.indicator}`} aria-labelledby={heading}>
      <h3 id={heading}>{card.summary}</h3>
      <div className="detail">
        <Markdown text={card.detail} />
      </div>
      {card.suggestions !== undefined && (
        <ul className="actions">
          {card.suggestions.map(({ uuid, label }) => (
            <li key={uuid}>
              <button type="button" onClick={() => send({ outcome: 'accepted', acceptedSuggestions: [{ id: uuid }] })}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
      {card.links !== undefined && (
        <ul className="actions">
          {card.links.map(({ label, url, appContext }) => (
            <li key={appContext}>
              <a href={url} title={say(words.linkNote)}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
      <Dismissal reasons={card.overrideReasons} onDismiss={send} />
      <p className="quiet">{say(words.from, { source: card.source.label })}</p>
      {feedback !== undefined && (
        <section role="status" aria-label={say(words.wouldSend)}>
          <h4>{say(words.wouldSend)}</h4>
          <pre>{JSON.stringify(feedback, null, 2)}</pre>
        </section>
      )}
    </article>
  )
}

interface DismissalProps {
  readonly reasons: readonly Coding[]
  readonly onDismiss: (outcome: Readonly<Record<string, unknown>>) => void
}

function Dismissal({ reasons, onDismiss }: DismissalProps): ReactNode {
  const { say } = useSpeech()
  const field = useId()
  const [chosen, choose] = useState(0)
  const reason = reasons[chosen]
  return (
    <p className="dismissal">
      <label htmlFor={field}>{say(words.dismiss)}</label>{' '}
      <select id={field} value={chosen} onChange={({ target }) => choose(Number(target.value))}>
        {reasons.map(({ code, display }, index) => (
          <option key={code} value={index}>
            {display}
          </option>
        ))}
      </select>{' '}
      <button
        type="button"
        onClick={() =>
          onDismiss({
            outcome: 'overridden',
            ...(reason === undefined
              ? {}
              : { overrideReason: { reason: { code: reason.code, system: reason.system } } }),
          })
        }
      >
        {say(words.dismissButton)}
      </button>
    </p>
  )
}
