import {
  ImpossibleInput,
  numberIn,
  onlyInputs,
  shown,
  truthIn,
  wordIn,
  type Calculator,
  type Inputs,
  type Results,
} from './calculator.ts'

const enzymes = ['ck', 'aldolase', 'ldh', 'alt', 'ast']

/** The highest multiple of its own upper limit over the enzymes given; an enzyme without a limit gives none. */
export const muscleEnzyme: Calculator = {
  id: 'muscle-enzyme-uln',
  calculate: (inputs) => {
    onlyInputs(inputs, enzymes)
    const multiples = Object.entries(inputs).flatMap(([enzyme, given]) => {
      if (typeof given !== 'object' || given === null)
        throw new ImpossibleInput({ kind: 'not-a-number', item: enzyme, answer: given })
      const pair = given as Inputs
      const value = numberIn(pair, 'value', 0)
      return pair['uln'] === null || pair['uln'] === undefined ? [] : [value / numberIn(pair, 'uln', Number.MIN_VALUE)]
    })
    if (multiples.length === 0) return { max: null }
    const max = Number(Math.max(...multiples).toPrecision(12))
    return { max: shown(max, 4), NCT06887985: max >= 1.3, NCT07193667: max >= 1.5 }
  },
}

/** The activity rules of two trials over their parts. */
export const iimActivity: Calculator = {
  id: 'iim-activity-rule',
  calculate: (inputs) => {
    const trial = wordIn(inputs, 'trial', { NCT06887985: 'NCT06887985', NCT07193667: 'NCT07193667' } as const)
    return trial === 'NCT06887985' ? routes(inputs) : muscleOrLung(inputs)
  },
}

/** Three routes that the source joins by no word: all hold, none holds, or the site is asked. */
function routes(inputs: Inputs): Results {
  onlyInputs(inputs, ['trial', 'rash', 'csm', 'route2', 'mmt'])
  const [rash, csm, mmt] = [
    numberIn(inputs, 'rash', 0, 10),
    numberIn(inputs, 'csm', 0, 5),
    numberIn(inputs, 'mmt', 0, 150),
  ]
  const [route1, route2, route3] = [rash >= 3 && csm >= 3, truthIn(inputs, 'route2') ?? null, mmt < 125 && csm >= 2]
  const all = [route1, route2, route3]
  const verdict = all.every((route) => route === true)
    ? 'met'
    : all.every((route) => route === false)
      ? 'not-met'
      : all.includes(null)
        ? 'unknown'
        : 'ask-site'
  return { route1, route2, route3, verdict }
}

function muscleOrLung(inputs: Inputs): Results {
  onlyInputs(inputs, ['trial', 'mmt', 'csm', 'activeIld'])
  const [mmt, csm] = [numberIn(inputs, 'mmt', 0, 150), numberIn(inputs, 'csm', 0, 5)]
  const holds = mmt < 142 ? csm >= 2 : truthIn(inputs, 'activeIld')
  return { verdict: holds === undefined ? 'unknown' : holds ? 'met' : 'not-met' }
}
