import { isProblem, readAnswer, type Problem } from './answers.ts'
import { ImpossibleInput, type Inputs } from './calculators/calculator.ts'
import type { Answer, Answers, Instrument, Item } from './instrument.ts'

/** Ways to answer many items at once, as worked examples write them. */
const shorthand = ['present', 'grades', 'allSites', 'allEight', 'allDomains', 'others']

/**
 * The answers of a form: items by id, `present` (a list), `grades` (by system), `allSites`, `allEight` or `allDomains`
 * for every item, `others` for those not named. What cannot be is thrown, with the reason.
 */
export function answersOf(instrument: Instrument, inputs: Inputs): Answers {
  const answers: Record<string, Answer> = {}
  const give = (id: string, raw: unknown): void => {
    const answer = readAnswer(itemOf(instrument, id), raw)
    if (isProblem(answer)) throw new ImpossibleInput(answer)
    if (Object.hasOwn(answers, id) && answers[id] !== answer) {
      throw new ImpossibleInput({ kind: 'contradicts', item: id, other: 'present' })
    }
    answers[id] = answer
  }
  for (const [id, raw] of Object.entries(inputs)) if (!shorthand.includes(id)) give(id, raw)
  for (const id of listOf(inputs['present'], 'present')) give(id, true)
  for (const [id, raw] of Object.entries(recordOf(inputs['grades'], 'grades'))) give(id, raw)
  const everywhere = inputs['allSites'] ?? inputs['allEight'] ?? inputs['others']
  const highest = inputs['allDomains']
  if (highest !== undefined && highest !== 'highest level')
    throw impossible({ kind: 'not-an-option', item: 'allDomains', answer: highest, options: ['highest level'] })
  for (const item of instrument.items ?? []) {
    if (Object.hasOwn(answers, item.id)) continue
    if (everywhere !== undefined) give(item.id, everywhere)
    else if (highest !== undefined) give(item.id, item.options?.at(-1)?.value ?? true)
  }
  return answers
}

function itemOf({ items = [] }: Instrument, id: string): Item {
  const item = items.find((candidate) => candidate.id === id)
  if (item === undefined) throw impossible({ kind: 'unknown-item', item: id })
  return item
}

export function listOf(value: unknown, name: string): readonly string[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) throw impossible({ kind: 'not-a-list', item: name, answer: value })
  return value.map(String)
}

function recordOf(value: unknown, name: string): Inputs {
  if (value === undefined) return {}
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw impossible({ kind: 'not-a-list', item: name, answer: value })
  return value as Inputs
}

function impossible(problem: Problem): ImpossibleInput {
  return new ImpossibleInput(problem)
}
