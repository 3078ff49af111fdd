import type { Label } from '../terminology/concept.ts'
import { answerTo } from './answers.ts'
import type { Answers, Instrument, Item } from './instrument.ts'

/** An instrument that is one number or one class: a line of 10 cm, a count, a grade. */
export interface TypedTotal {
  readonly id: string
  readonly aliases?: readonly string[]
  readonly label: Label
  readonly item: Item
  readonly range: { readonly min: number; readonly max: number }
  readonly step?: number
  readonly unit?: string
  readonly window: { readonly days: number; readonly flagOverDays?: number }
  readonly licence: string
  readonly sources: readonly string[]
}

export function typedTotal({ item, range, ...head }: TypedTotal): Instrument {
  return {
    ...head,
    range,
    items: [item],
    unnamed: 'required',
    score: (answers: Answers) => {
      const answer = answerTo(answers, item.id)
      return answer === undefined ? {} : { total: Number(answer) }
    },
    bounds: (answers: Answers) => {
      const answer = answerTo(answers, item.id)
      return answer === undefined ? range : { min: Number(answer), max: Number(answer) }
    },
  }
}
