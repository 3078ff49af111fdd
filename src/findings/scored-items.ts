import { openItems, readAnswers } from '../scores/answers.ts'
import { notAssessed, type Answers, type Instrument } from '../scores/instrument.ts'
import { between, exactly, intervalText, type Interval } from '../values/interval.ts'
import type { EntryValue } from './entry.ts'
import type { MeasuredValue } from './measurement.ts'

/** The scale of MMT-8 that tests one side, beside the instrument's own. */
export const oneSided = 80

/** What cannot be relied on: answers that the instrument does not know, or a total that its items contradict. */
const unusable: MeasuredValue = { text: '?' }

/**
 * What items say of an instrument's total, with the total that was stated beside them. Items decide: an interval while
 * some are open. A stated total that exceeds the least the items give, and that the open ones can still make up, was
 * known from elsewhere and stands; one that they cannot make up makes both unusable. An item that is not named was not
 * assessed.
 */
export function valueFromItems(
  instrument: Instrument,
  items: Readonly<Record<string, unknown>>,
  stated?: EntryValue,
): MeasuredValue {
  const { scale, ...raw } = items
  const { answers, problems } = readAnswers(instrument, raw)
  if (problems.length > 0) return unusable
  const kept = { ...answers, ...(scale === undefined ? {} : { scale }) }
  if (instrument.id === 'bilag-2004') return gradesValue(instrument, answers, stated)
  const whole = totalRange(instrument, answers, scale)
  const number = typeof stated === 'number' ? reconciled(whole, stated, instrument.step) : whole
  if (number === undefined) return unusable
  return { text: `${intervalText(number)}${scale === oneSided ? `/${oneSided}` : ''}`, number, unit: '', items: kept }
}

/** Exact where the instrument gives a total by its own rules (six of eight HAQ categories), else all it may become. */
function totalRange(instrument: Instrument, answers: Answers, scale: unknown): Interval {
  const { total } = instrument.score(answers)
  const bounds = instrument.bounds(answers)
  if (scale === oneSided && bounds.derived?.['unilateral'] !== undefined) {
    const { min, max } = bounds.derived['unilateral']
    return between(min, max)
  }
  return total === undefined ? between(bounds.min, bounds.max) : exactly(total)
}

/** Totals of formulae are stated to one or two decimals; points are whole. */
function reconciled(whole: Interval, stated: number, step: number | undefined): Interval | undefined {
  const slack = step !== undefined && step >= 1 ? 0 : 0.0501
  if (stated < whole.low - slack || stated > whole.high + slack) return undefined
  return whole.low === whole.high || stated <= whole.low + slack ? whole : exactly(stated)
}

/** Grades by system; counts that were stated beside them stand where ungraded systems can make them up. */
function gradesValue(instrument: Instrument, answers: Answers, stated: EntryValue | undefined): MeasuredValue {
  const open = openItems(instrument, answers).length
  const graded = (letter: string) => Object.values(answers).filter((grade) => grade === letter).length
  const text = ['A', 'B'].map((letter) => `${letter}: ${graded(letter)}`).join(', ')
  const value: MeasuredValue = { text: open === 0 ? text : `${text}, ?: ${open}`, items: answers }
  if (typeof stated !== 'object') return value
  const more = ['A', 'B'].map((letter) => (stated[letter] ?? 0) - graded(letter))
  if (more.some((count) => count < 0) || more.reduce((sum, count) => sum + count, 0) > open) return unusable
  return more.every((count) => count === 0) ? value : { text: statedText(stated), counts: stated }
}

function statedText(stated: Readonly<Record<string, number>>): string {
  return Object.entries(stated)
    .map(([grade, count]) => `${grade}: ${count}`)
    .join(', ')
}

/** Whether any item was looked at. A form with none filled in is no form. */
export function hasAnswers(items: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(items).some(
    ([id, answer]) => id !== 'scale' && answer !== notAssessed && answer !== null && answer !== undefined,
  )
}
