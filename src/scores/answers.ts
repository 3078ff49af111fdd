import { notAssessed, type Answer, type Answers, type Instrument, type Item } from './instrument.ts'

/** Why an answer or a total cannot be. Words come elsewhere. */
export type Problem =
  | { readonly kind: 'unknown-instrument'; readonly instrument: string }
  | { readonly kind: 'unknown-item'; readonly item: string }
  | { readonly kind: 'not-a-number'; readonly item: string; readonly answer: unknown }
  | {
      readonly kind: 'out-of-range'
      readonly item: string
      readonly answer: number
      readonly min: number
      readonly max?: number
    }
  | { readonly kind: 'not-a-step'; readonly item: string; readonly answer: number; readonly step: number }
  | {
      readonly kind: 'not-an-option'
      readonly item: string
      readonly answer: unknown
      readonly options: readonly (string | number)[]
    }
  | { readonly kind: 'not-yes-or-no'; readonly item: string; readonly answer: unknown }
  | { readonly kind: 'not-a-list'; readonly item: string; readonly answer: unknown }
  | { readonly kind: 'contradicts'; readonly item: string; readonly other: string }
  | { readonly kind: 'missing'; readonly items: readonly string[] }
  | { readonly kind: 'unconfirmed-weight'; readonly item: string }

/** What stands for `answer` in an item: its option's value for an option's name, say. Or why it cannot. */
export function readAnswer(item: Item, answer: unknown): Answer | Problem {
  if (answer === notAssessed || answer === null) return notAssessed
  if (item.options) {
    const found = item.options.find(
      ({ value, name }) =>
        value === answer || (typeof answer === 'string' && name?.toLowerCase() === answer.toLowerCase()),
    )
    const options = item.options.map(({ value, name }) => name ?? value)
    return found ? found.value : { kind: 'not-an-option', item: item.id, answer, options }
  }
  if (item.range) {
    if (typeof answer !== 'number' || !Number.isFinite(answer)) return { kind: 'not-a-number', item: item.id, answer }
    const { min, max, step } = item.range
    return numberProblem(item.id, answer, { min, max }, step) ?? answer
  }
  return typeof answer === 'boolean' ? answer : { kind: 'not-yes-or-no', item: item.id, answer }
}

export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'kind' in value
}

/** Whether a total that was typed in can be one of this instrument. */
export function totalProblem({ range, step }: Instrument, total: unknown): Problem | undefined {
  if (typeof total !== 'number' || !Number.isFinite(total))
    return { kind: 'not-a-number', item: 'total', answer: total }
  return numberProblem('total', total, range, step)
}

function numberProblem(
  item: string,
  answer: number,
  { min, max }: { readonly min: number; readonly max?: number },
  step?: number,
): Problem | undefined {
  if (answer < min || (max !== undefined && answer > max)) {
    return { kind: 'out-of-range', item, answer, min, ...(max === undefined ? {} : { max }) }
  }
  // Points and counts are whole; a mean or a line in centimetres may fall anywhere between two marks.
  return step === undefined || step < 1 || Number.isInteger((answer - min) / step)
    ? undefined
    : { kind: 'not-a-step', item, answer, step }
}

/** The answers as an instrument takes them, and what is wrong with the rest. */
export function readAnswers(
  { items = [] }: Instrument,
  raw: Readonly<Record<string, unknown>>,
): { readonly answers: Answers; readonly problems: readonly Problem[] } {
  const answers: Record<string, Answer> = {}
  const problems: Problem[] = []
  for (const [id, value] of Object.entries(raw)) {
    const item = items.find((candidate) => candidate.id === id)
    const answer: Answer | Problem = item ? readAnswer(item, value) : { kind: 'unknown-item', item: id }
    if (isProblem(answer)) problems.push(answer)
    else answers[id] = answer
  }
  return { answers, problems }
}

/** A finished form: what is not named is absent, in instruments where a form lists only what was found. */
export function finished(instrument: Instrument, answers: Answers): Answers {
  if (instrument.unnamed !== 'absent') return answers
  const absent = (instrument.items ?? []).map(
    ({ id, options, range, assumed = false }) => [id, options?.[0]?.value ?? range?.min ?? assumed] as const,
  )
  return { ...Object.fromEntries(absent), ...answers }
}

/** Items without an answer. */
export function openItems({ items = [] }: Instrument, answers: Answers): readonly string[] {
  return items.map(({ id }) => id).filter((id) => answerTo(answers, id) === undefined)
}

/** The answer to an item; nothing where it is not named or was not assessed. */
export function answerTo(answers: Answers, id: string): Answer | undefined {
  const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
  return answer === notAssessed ? undefined : answer
}
