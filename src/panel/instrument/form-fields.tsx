import { useId, type ReactNode } from 'react'
import type { Problem } from '../../scores/answers.ts'
import type { Instrument } from '../../scores/instrument.ts'
import { instrumentWords as words } from '../../wording/instrument-words.ts'
import { useSpeech } from '../language.tsx'
import { problemText } from './number-item.tsx'
import type { DraftDesk } from './use-draft.ts'

/** Day, author and remark of a form. */
export interface FormHead {
  readonly date: string
  readonly author: string
  readonly remark: string
}

interface HeadFieldsProps {
  readonly head: FormHead
  readonly asOf: string
  readonly isDateGood: boolean
  readonly change: (part: Partial<FormHead>) => void
}

/** When it was assessed, by whom, and a remark. */
export function HeadFields({ head, asOf, isDateGood, change }: HeadFieldsProps): ReactNode {
  const { say, day } = useSpeech()
  const id = useId()
  return (
    <div className="score-head">
      <label htmlFor={`${id}-date`}>{say(words.assessedOn)}</label>
      <input
        id={`${id}-date`}
        type="date"
        max={asOf}
        value={head.date}
        aria-invalid={!isDateGood}
        aria-describedby={isDateGood ? undefined : `${id}-date-problem`}
        onChange={(event) => change({ date: event.target.value })}
      />
      <label htmlFor={`${id}-author`}>{say(words.author)}</label>
      <input
        id={`${id}-author`}
        type="text"
        autoComplete="off"
        maxLength={80}
        value={head.author}
        onChange={(event) => change({ author: event.target.value })}
      />
      <label htmlFor={`${id}-remark`}>{say(words.remark)}</label>
      <input
        id={`${id}-remark`}
        type="text"
        autoComplete="off"
        maxLength={200}
        value={head.remark}
        onChange={(event) => change({ remark: event.target.value })}
      />
      {isDateGood ? null : (
        <p id={`${id}-date-problem`} className="error" role="alert">
          {say(words.dateNeeded, { date: day(asOf) })}
        </p>
      )}
    </div>
  )
}

interface DeskProps {
  readonly instrument: Instrument
  readonly desk: DraftDesk
}

/** MMT-8 of both sides, or of one: two scales that are never converted. */
export function ScaleSwitch({ desk }: Pick<DeskProps, 'desk'>): ReactNode {
  const { say } = useSpeech()
  const name = useId()
  const { oneSided } = desk.draft
  return (
    <fieldset className="score-item">
      <legend>
        <span className="score-label">{say(words.scale)}</span>
      </legend>
      <div className="score-choices">
        {[false, true].map((one) => (
          <label key={String(one)} className={oneSided === one ? 'score-choice is-chosen' : 'score-choice'}>
            <input
              type="radio"
              name={name}
              checked={oneSided === one}
              onChange={() => desk.change({ oneSided: one })}
            />
            <span>{say(one ? words.oneSide : words.bothSides)}</span>
          </label>
        ))}
      </div>
      <p className="quiet">{say(words.scaleApart)}</p>
    </fieldset>
  )
}

interface TypedTotalProps extends DeskProps {
  readonly problem: Problem | undefined
  /** Between what the answered items lie, where they contradict the total. */
  readonly contradiction: { readonly min: number; readonly max: number } | undefined
}

/** The total, typed instead of the items. */
export function TypedTotalField({ instrument, desk, problem, contradiction }: TypedTotalProps): ReactNode {
  const { say } = useSpeech()
  const id = useId()
  const { min, max } = desk.draft.oneSided ? { min: 0, max: 80 } : instrument.range
  const error =
    problem !== undefined
      ? problemText(problem, say)
      : contradiction === undefined
        ? undefined
        : say(words.contradicts, { ...contradiction, total: desk.draft.total })
  return (
    <details className="score-typed" open={desk.draft.total !== '' || undefined}>
      <summary>{say(words.typedTotal)}</summary>
      <p className="quiet">{say(words.totalLead)}</p>
      <label htmlFor={id}>
        {max === undefined ? say(words.totalFrom, { min }) : say(words.total, { min, max })}
      </label>{' '}
      <input
        id={id}
        className="number-field"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={desk.draft.total}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-problem`}
        onChange={(event) => desk.change({ total: event.target.value })}
      />
      {error === undefined ? null : (
        <p id={`${id}-problem`} className="error" role="alert">
          {error}
        </p>
      )}
    </details>
  )
}
