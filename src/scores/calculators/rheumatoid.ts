import { ImpossibleInput, numberIn, onlyInputs, optionalNumber, truthIn, type Calculator } from './calculator.ts'

/** Six of 66 swollen and six of 68 tender; a count of 28 joints is a lower bound of either. */
export const jointCounts: Calculator = {
  id: 'joint-count-66-68',
  calculate: (inputs) => {
    onlyInputs(inputs, ['sjc66', 'tjc68', 'sjc28', 'tjc28'])
    const enough = (whole: string, of: number, part: string): boolean | undefined => {
      const count = optionalNumber(inputs, whole, 0, of)
      const partial = optionalNumber(inputs, part, 0, 28)
      if (count !== undefined && partial !== undefined && partial > count) {
        throw new ImpossibleInput({ kind: 'contradicts', item: part, other: whole })
      }
      if (count !== undefined) return count >= 6
      return partial !== undefined && partial >= 6 ? true : undefined
    }
    const both = [enough('sjc66', 66, 'sjc28'), enough('tjc68', 68, 'tjc28')]
    return { met: both.includes(false) ? false : both.includes(undefined) ? null : true }
  },
}

const activity = ['i', 'ii', 'iii', 'iv', 'v']

/** EULAR 2021: treatment history, a sign of activity, and management felt as problematic. */
export const difficultToTreat: Calculator = {
  id: 'd2t-ra',
  calculate: (inputs) => {
    onlyInputs(inputs, ['c1', 'c2', 'c3'])
    const signs = inputs['c2'] ?? undefined
    if (signs !== undefined && !Array.isArray(signs))
      throw new ImpossibleInput({ kind: 'not-an-option', item: 'c2', answer: signs, options: activity })
    const wrong = (signs as readonly unknown[] | undefined)?.find((sign) => !activity.includes(String(sign)))
    if (wrong !== undefined)
      throw new ImpossibleInput({ kind: 'not-an-option', item: 'c2', answer: wrong, options: activity })
    const parts = [truthIn(inputs, 'c1'), signs === undefined ? undefined : signs.length > 0, truthIn(inputs, 'c3')]
    return { verdict: parts.includes(false) ? 'not-met' : parts.includes(undefined) ? 'unknown' : 'met' }
  },
}

const weights: Readonly<Record<string, number>> = {
  skin_worse: 1.5,
  mrss18: 1.5,
  digital_ulcers: 1.5,
  tfr: 2.25,
  crp: 2.25,
  dlco: 1,
}

/** Revised EUSTAR activity index (Valentini 2017): one trial mentions it in its background, none asks for it. */
export const eustar: Calculator = {
  id: 'eustar',
  calculate: (inputs) => {
    onlyInputs(inputs, ['present', 'score'])
    if (inputs['score'] !== undefined) {
      const score = numberIn(inputs, 'score', 0, 10)
      return { score, active: score >= 2.5 }
    }
    const present = inputs['present']
    if (!Array.isArray(present)) throw new ImpossibleInput({ kind: 'missing', items: ['present'] })
    let score = 0
    for (const id of new Set(present.map(String))) {
      const weight = Object.hasOwn(weights, id) ? weights[id] : undefined
      if (weight === undefined) throw new ImpossibleInput({ kind: 'unknown-item', item: id })
      score += weight
    }
    return { score, active: score >= 2.5 }
  },
}
