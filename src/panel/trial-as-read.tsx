import type { ReactNode } from 'react'
import type { Trial } from '../trials/trial.ts'
import { decidedByWords } from '../wording/catalogue.ts'
import { trialWords as words } from '../wording/trial-words.ts'
import { useSpeech } from './language.tsx'

/** The trial itself, whoever the patient is: cohorts, every criterion as it was read, and what its text lacks. */
export function TrialAsRead({ trial }: { readonly trial: Trial }): ReactNode {
  const { say, language } = useSpeech()
  const flawed = trial.criteria.filter(({ flaw }) => flaw !== undefined)
  return (
    <details className="group trial-as-read">
      <summary>
        <h3>{say(words.asRead)}</h3>
      </summary>
      <div className="trial-text">
        <h4>{say(words.cohorts)}</h4>
        <ul>
          {trial.cohorts.map(({ id, label }) => (
            <li key={id}>
              <span className="card-id">{id}</span> {label[language]}
            </li>
          ))}
        </ul>
        {flawed.length === 0 ? null : (
          <>
            <h4>{say(words.flaws)}</h4>
            <ul>
              {flawed.map(({ id, flaw }) => (
                <li key={id}>
                  <span className="card-id">{id}</span> {flaw?.[language]}
                </li>
              ))}
            </ul>
          </>
        )}
        {(['inclusion', 'exclusion'] as const).map((category) => (
          <section key={category}>
            <h4>{say(words[category])}</h4>
            <ul>
              {trial.criteria
                .filter((criterion) => criterion.category === category)
                .map(({ id, label, reading, decidedBy }) => (
                  <li key={id}>
                    <span className="card-id">{id}</span> {label[language]}{' '}
                    <span className="quiet">
                      {say(decidedByWords[decidedBy])}
                      {reading === undefined ? '' : ` · ${reading[language]}`}
                    </span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  )
}
