import { milligramsPerFivePrednisone, prednisoneEquivalent } from '../prednisone-equivalent.ts'
import { correctedQt, rrOf } from '../qtc.ts'
import { ImpossibleInput, numberIn, onlyInputs, shown, wordIn, type Calculator } from './calculator.ts'

const drugs = Object.fromEntries(Object.keys(milligramsPerFivePrednisone).map((name) => [name, name]))

export const prednisone: Calculator = {
  id: 'prednisone-equivalent',
  calculate: (inputs) => {
    onlyInputs(inputs, ['drug', 'mg'])
    const equivalent = prednisoneEquivalent(wordIn(inputs, 'drug', drugs), numberIn(inputs, 'mg', 0)) ?? null
    return { prednisone: equivalent === null ? null : shown(equivalent, 2) }
  },
}

export const qtc: Calculator = {
  id: 'qtc',
  calculate: (inputs) => {
    onlyInputs(inputs, ['qt', 'hr', 'rr'])
    const qt = numberIn(inputs, 'qt', 100, 1000)
    if (inputs['hr'] !== undefined && inputs['rr'] !== undefined) {
      throw new ImpossibleInput({ kind: 'contradicts', item: 'hr', other: 'rr' })
    }
    const rr = inputs['rr'] === undefined ? rrOf(numberIn(inputs, 'hr', 20, 300)) : numberIn(inputs, 'rr', 200, 3000)
    const corrected = correctedQt(qt, rr)
    return Object.fromEntries(
      Object.entries(corrected).map(([formula, value]: [string, number]) => [formula, shown(value, 2)]),
    )
  },
}
