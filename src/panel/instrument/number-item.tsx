import { useId, type ReactNode } from 'react'
import type { Problem } from '../../scores/answers.ts'
import type { Item } from '../../scores/instrument.ts'
import { instrumentWords as words, problemLabels } from '../../wording/instrument-words.ts'
import { useSpeech } from '../language.tsx'

interface NumberItemProps {
  readonly item: Item
  readonly text: string
  readonly write: (text: string) => void
  readonly problem: Problem | undefined
  readonly legend: ReactNode
  readonly children?: ReactNode
}

/** An item that is a number. Left empty it was not assessed. */
export function NumberItem({ item, text, write, problem, legend, children }: NumberItemProps): ReactNode {
  const { say } = useSpeech()
  const id = useId()
  const { range } = item
  return (
    <div className="score-item is-number" data-score-item={item.id}>
      <label htmlFor={id}>{legend}</label>
      {children}
      <span className="score-number">
        <input
          id={id}
          className="number-field"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={text}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-range${problem === undefined ? '' : ` ${id}-problem`}`}
          onChange={(event) => write(event.target.value)}
        />
        <span id={`${id}-range`} className="quiet">
          {range === undefined ? '' : say(words.addsItself, { min: range.min, max: range.max })} {unitOf(range?.unit)}
        </span>
      </span>
      {problem === undefined ? null : (
        <p id={`${id}-problem`} className="error" role="alert">
          {problemText(problem, say)}
        </p>
      )}
    </div>
  )
}

/** Counts have units in braces, which say nothing to a reader. */
function unitOf(unit: string | undefined): string {
  return unit === undefined || unit.startsWith('{') ? '' : unit
}

/** Why what was typed cannot be. */
export function problemText(problem: Problem, say: ReturnType<typeof useSpeech>['say']): string {
  if (problem.kind === 'out-of-range' && problem.max !== undefined)
    return say(problemLabels[problem.kind], { min: problem.min, max: problem.max })
  return say(problemLabels[problem.kind === 'out-of-range' ? 'not-a-number' : problem.kind])
}
