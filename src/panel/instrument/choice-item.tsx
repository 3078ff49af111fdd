import { useId, type KeyboardEvent, type ReactNode } from 'react'
import { notAssessed, type Answer, type Item, type Option } from '../../scores/instrument.ts'
import type { Label } from '../../terminology/concept.ts'
import { instrumentWords as words } from '../../wording/instrument-words.ts'
import { useSpeech } from '../language.tsx'
import { keyOf } from './form-for.ts'

interface Choice {
  readonly value: Answer
  readonly label: Label
  readonly key: string
  /** What it adds, where its key does not say so. */
  readonly points?: number
}

/** The answers an item offers, with the key that gives each. */
export function choicesOf({ options, weight, assumed }: Item): readonly Choice[] {
  const open: Choice = { value: notAssessed, label: words.notAssessed, key: '-' }
  if (options !== undefined) return [...options.map(choiceOf), open]
  const isFinding = weight !== undefined && assumed !== true
  return [
    { value: true, label: isFinding ? words.present : words.yes, key: '1' },
    { value: false, label: isFinding ? words.absent : words.no, key: '0' },
    open,
  ]
}

function choiceOf(option: Option, index: number): Choice {
  const { value, label } = option
  const key = keyOf(option, index)
  return { value, label, key, ...(typeof value !== 'number' || key === String(value) ? {} : { points: value }) }
}

interface ChoiceItemProps {
  readonly item: Item
  readonly answer: Answer | undefined
  readonly choose: (answer: Answer) => void
  /** Keys alone are shown; the labels are read out, and explained once above. */
  readonly isShort?: boolean
  readonly legend: ReactNode
  readonly children?: ReactNode
}

/** One item with its answers. None is chosen beforehand; the key shown with an answer gives it. */
export function ChoiceItem({ item, answer, choose, isShort = false, legend, children }: ChoiceItemProps): ReactNode {
  const { say } = useSpeech()
  const name = useId()
  const choices = choicesOf(item)

  function byKey(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const found = choices.find(({ key }) => key.toLowerCase() === event.key.toLowerCase())
    if (found === undefined) return
    event.preventDefault()
    choose(found.value)
    event.currentTarget.querySelector<HTMLInputElement>(`input[data-key="${found.key}"]`)?.focus()
  }

  return (
    // Keys are a short cut for radio buttons that work without them.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset className={isShort ? 'score-item is-short' : 'score-item'} data-score-item={item.id} onKeyDown={byKey}>
      <legend>{legend}</legend>
      {children}
      <div className="score-choices">
        {choices.map(({ value, label, key, points }) => (
          <label key={key} className={answer === value ? 'score-choice is-chosen' : 'score-choice'}>
            <input type="radio" name={name} data-key={key} checked={answer === value} onChange={() => choose(value)} />
            <kbd aria-hidden="true">{key}</kbd>
            <span className={isShort ? 'unseen' : undefined}>{withoutKey(say(label), key)}</span>
            {points === undefined || isShort ? null : (
              <span className="score-gives">
                {points === 1 ? say(words.onePoint) : say(words.points, { n: points })}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** `2 moderate` beside the key 2 says it twice. */
function withoutKey(label: string, key: string): string {
  return label.startsWith(`${key} `) ? label.slice(key.length + 1) : label
}
