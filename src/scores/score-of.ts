import { finished, openItems, totalProblem } from './answers.ts'
import { bvasMaximum, bvasOf, type BvasMode } from './bvas.ts'
import { calculatorById } from './calculators/catalog.ts'
import { ImpossibleInput, numberIn, onlyInputs, shown, wordIn, type Inputs } from './calculators/calculator.ts'
import { instrumentById } from './catalog.ts'
import type { Answers, Instrument, Score } from './instrument.ts'
import { oneAOrTwoB, readingsOf } from './readings.ts'
import { answersOf, listOf } from './score-form.ts'

export type ScoreOutput = Readonly<Record<string, unknown>>

/** Instruments whose result is called a score, and to how many decimals it is shown. */
const scoreDecimals: Readonly<Record<string, number>> = {
  'das28-esr': 2,
  'das28-crp': 2,
  cdai: 2,
  'iim-2017-eular-acr': 2,
  'haq-di': 4,
}

/** The result of one instrument or calculator. `partial`: items not named were not assessed. Throws `ImpossibleInput`. */
export function scoreOf(name: string, inputs: Inputs, { partial = false } = {}): ScoreOutput {
  const instrument = instrumentById(name)
  const calculator = calculatorById(
    instrument?.id === 'sharp-progression' && 'earlier' in inputs ? 'sharp-progression-of' : name,
  )
  if (calculator) return { instrument: instrument?.id ?? calculator.id, ...calculator.calculate(inputs) }
  if (instrument === undefined) throw new ImpossibleInput({ kind: 'unknown-instrument', instrument: name })
  const given = typedTotalOf(instrument, inputs) ?? bvasItems(instrument, inputs) ?? bilagCounts(instrument, inputs)
  if (given) return given
  const answers = answersOf(instrument, instrument.id === 'mmt-8' ? withoutScale(inputs) : inputs)
  if (isOneSided(instrument, inputs)) return unilateral(instrument, answers, partial)
  return partial ? intervalOf(instrument, answers) : finishedScore(instrument, finished(instrument, answers))
}

function finishedScore(instrument: Instrument, answers: Answers): ScoreOutput {
  const open = openItems(instrument, answers)
  if (instrument.unnamed === 'required' && open.length > 0) throw new ImpossibleInput({ kind: 'missing', items: open })
  const score = instrument.score(answers)
  if (score.total !== undefined || instrument.unnamed !== 'absent' || score.derived?.['met'] !== undefined) {
    return output(instrument, score, answers)
  }
  throw new ImpossibleInput({ kind: 'missing', items: open })
}

function output(instrument: Instrument, score: Score, answers: Answers): ScoreOutput {
  const { total, band, derived = {} } = score
  const decimals = scoreDecimals[instrument.id]
  return {
    instrument: instrument.id,
    total: total ?? null,
    ...(decimals === undefined ? {} : { score: total === undefined ? null : shown(total, decimals) }),
    ...(band === undefined ? {} : instrument.id === 'iim-2017-eular-acr' ? { level: band } : { band }),
    ...derived,
    ...readingsOf(instrument.id, score),
    ...bilagRule(instrument, answers),
  }
}

/** A total typed in: `total`, or `count` for the one set of criteria that a count alone decides. */
function typedTotalOf(instrument: Instrument, inputs: Inputs): ScoreOutput | undefined {
  const names = instrument.id === 'sle-1997-acr' ? ['total', 'count'] : ['total']
  const key = names.find((name) => name in inputs && !instrument.items?.some(({ id }) => id === name))
  if (key === undefined) return undefined
  onlyInputs(inputs, [key, instrument.id === 'mmt-8' ? 'scale' : 'ana_entry'])
  const total = inputs[key]
  if (isOneSided(instrument, inputs)) return oneSided(numberIn({ total }, 'total', 0, 80))
  const problem = totalProblem(instrument, total)
  if (problem) throw new ImpossibleInput(problem)
  const typed = Number(total)
  const band = instrument.bandOf?.(typed)
  const met = key === 'count' ? { met: typed >= 4 } : {}
  return {
    instrument: instrument.id,
    total: typed,
    ...(band === undefined ? {} : { band }),
    ...met,
    ...readingsOf(instrument.id, { total: typed }),
  }
}

/** Whether the muscles of one side were tested; only MMT-8 has such a scale. */
function isOneSided({ id }: Instrument, { scale = 'bilateral' }: Inputs): boolean {
  return id === 'mmt-8' && wordIn({ scale }, 'scale', { bilateral: 'both', unilateral: 'one' }) === 'one'
}

function withoutScale({ scale: _scale, ...inputs }: Inputs): Inputs {
  return inputs
}

/** Of 80: on another scale than the trials' limits, which it is never compared with. */
function oneSided(total: number): ScoreOutput {
  return { instrument: 'mmt-8', scale: 'unilateral', total, NCT06887985: null, NCT07193667weak: null }
}

function unilateral(instrument: Instrument, answers: Answers, partial: boolean): ScoreOutput {
  const range = instrument.bounds(answers).derived?.['unilateral'] ?? { min: 0, max: 80 }
  const open = openItems(instrument, answers).filter((id) => !id.endsWith('_l'))
  if (range.min === range.max) return oneSided(range.min)
  if (!partial) throw new ImpossibleInput({ kind: 'missing', items: open })
  return { instrument: instrument.id, scale: 'unilateral', ...range, open }
}

function intervalOf(instrument: Instrument, answers: Answers): ScoreOutput {
  const { min, max, derived = {} } = instrument.bounds(answers)
  const { total, band, derived: settled = {} } = instrument.score(answers)
  return {
    instrument: instrument.id,
    min,
    max,
    ...(total === undefined ? {} : { total }),
    ...(band === undefined ? {} : { band }),
    ...derived,
    ...settled,
    ...bilagRule(instrument, answers),
    open: openItems(instrument, answers),
  }
}

function bilagRule(instrument: Instrument, answers: Answers): ScoreOutput {
  if (instrument.id !== 'bilag-2004') return {}
  const { countA = 0, countB = 0 } = instrument.score(answers).derived ?? {}
  return { rule1Aor2B: oneAOrTwoB(Number(countA), Number(countB), openItems(instrument, answers).length) }
}

/** How many systems are graded A and B, typed in without the others. */
function bilagCounts(instrument: Instrument, inputs: Inputs): ScoreOutput | undefined {
  if (instrument.id !== 'bilag-2004') return undefined
  const [a, b] = 'countA' in inputs || 'countB' in inputs ? ['countA', 'countB'] : ['A', 'B']
  if (!(a in inputs) && !(b in inputs)) return undefined
  onlyInputs(inputs, [a, b])
  const whole = { [a]: 0, [b]: 0, ...inputs }
  const [countA, countB] = [numberIn(whole, a, 0, 9), numberIn(whole, b, 0, 9)]
  if (countA + countB > 9)
    throw new ImpossibleInput({ kind: 'out-of-range', item: `${a} + ${b}`, answer: countA + countB, min: 0, max: 9 })
  return { instrument: instrument.id, countA, countB, rule1Aor2B: oneAOrTwoB(countA, countB, 0) }
}

/** The items of a BVAS form, where their weights are confirmed. */
function bvasItems(instrument: Instrument, inputs: Inputs): ScoreOutput | undefined {
  if (instrument.id !== 'bvas' || !('items' in inputs)) return undefined
  onlyInputs(inputs, ['items', 'mode'])
  const mode = wordIn<BvasMode>(inputs, 'mode', { newWorse: 'newWorse', persistent: 'persistent' })
  const total = inputs['items'] === 'all' ? bvasMaximum(mode) : bvasOf(listOf(inputs['items'], 'items'), mode)
  if (typeof total !== 'number') throw new ImpossibleInput(total)
  return { instrument: 'bvas', total, ...readingsOf('bvas', { total }) }
}
