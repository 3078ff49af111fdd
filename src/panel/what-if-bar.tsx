import { useId, useState, type ReactNode } from 'react'
import { dayOf } from '../values/clinical-date.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { useSpeech } from './language.tsx'
import type { WhatIf } from './what-if.ts'

/** Says, for as long as something is supposed, that nothing shown is real; changes the day; leads back by one click. */
export function WhatIfBar({ whatIf: { asOf, tried, setAsOf, end } }: { readonly whatIf: WhatIf }): ReactNode {
  const { say, day } = useSpeech()
  const [date, setDate] = useState(asOf)
  const id = useId()
  return (
    <section className="what-if" aria-labelledby={`${id}-title`}>
      <div role="status">
        <h2 id={`${id}-title`}>{say(words.whatIfTitle)}</h2>
        <p>{say(words.whatIfLead, { date: day(asOf), n: tried })}</p>
        <p>{say(words.whatIfTry)}</p>
      </div>
      <div className="what-if-acts">
        <label htmlFor={id}>{say(words.whatIfDate)}</label>
        <input
          id={id}
          type="date"
          value={date}
          aria-invalid={dayOf(date) === undefined}
          onChange={(event) => {
            setDate(event.target.value)
            // A day half typed supposes nothing yet.
            if (dayOf(event.target.value) !== undefined) setAsOf(event.target.value)
          }}
        />
        <button type="button" onClick={end}>
          {say(words.whatIfEnd)}
        </button>
      </div>
    </section>
  )
}
