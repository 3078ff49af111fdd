import { chartFromBundle } from '../../src/chart/from-bundle.ts'
import { trials } from '../../src/trials/catalog.ts'
import type { Trial } from '../../src/trials/trial.ts'
import { atMost, short, single, type BenchItem, type Figure } from '../bench-item.ts'
import { prescreenedChart } from '../prescreened.ts'
import { growthExponent, spreadOf, timed } from '../side-by-side.ts'
import { syntheticBundle } from '../synthetic-patients.ts'

const chartSizes = [100, 300, 1000, 3000, 10_000, 30_000]
const trialCounts = [5, 20, 50, 100, 200, 500]
const rounds = 15

/** How time grows with the chart and with the number of trials. */
export const growth: BenchItem = {
  name: 'b',
  title: 'Growth with the chart, and with the number of trials',
  method:
    'Charts of 100 to 30,000 resources of the same patients, and sets of 5 to 500 trials, copies of the five with ids and objects of their own, all sizes in turn in each round. The exponent is the slope through the logarithms of size and time; 1 is in proportion.',
  whereUnmet:
    'Facts of a chart and rules that read alike are settled once for all trials; each trial still makes its own rows. Next: rows of criteria that are put together when they are shown.',
  run: () => [chartGrowth(), ...trialGrowth()],
}

function chartGrowth(): Figure {
  const charts = chartSizes.map((size) => [1, 2, 3].map((seed) => chartFromBundle(syntheticBundle(seed, size))))
  for (let round = 0; round < 60; round += 1) for (const chart of charts[1] ?? []) prescreenedChart(fresh(chart))
  const times = inTurn(charts.map((ofSize) => () => ofSize.forEach((chart) => prescreenedChart(fresh(chart)))))
  const exponent = single(growthExponent(chartSizes.map((size, index) => ({ size, milliseconds: times[index] ?? 0 }))))
  return {
    what: 'exponent over resources',
    value: exponent,
    unit: '',
    detail: chartSizes.map((size, index) => `${size}: ${short((times[index] ?? 0) / 3)} ms`).join(', '),
    goal: atMost(1.05, exponent),
  }
}

function trialGrowth(): Figure[] {
  const charts = [1, 2, 3].map((seed) => chartFromBundle(syntheticBundle(seed, 1000)))
  const sets = trialCounts.map(manyTrials)
  const times = inTurn(sets.map((set) => () => charts.forEach((chart) => prescreenedChart(fresh(chart), set))))
  const each = trialCounts.map((count, index) => (times[index] ?? 0) / count / charts.length)
  const [few = 0, many = 0] = [each[0], each.at(-1)]
  const share = single(many / few)
  return [
    {
      what: 'time a trial, of 500 / of 5',
      value: share,
      unit: '',
      detail: trialCounts.map((count, index) => `${count}: ${short((each[index] ?? 0) * 1000)} µs`).join(', '),
      goal: { text: '< 1', isMet: share.median < 1 },
    },
  ]
}

/** Facts are kept with a chart: a copy has none of them yet. */
function fresh(chart: ReturnType<typeof chartFromBundle>): ReturnType<typeof chartFromBundle> {
  return { ...chart }
}

/** The five trials over and over, each copy with an id and objects of its own. */
export function manyTrials(count: number): readonly Trial[] {
  return Array.from({ length: count }, (_, index) => {
    const model = trials[index % trials.length] ?? trials[0]
    if (model === undefined) throw new Error('There is no trial to copy.')
    return { ...(JSON.parse(JSON.stringify(model)) as Trial), id: `${model.id}-${index}` }
  })
}

/** The median of each piece of work, one round of all after the other; the first rounds warm up. */
function inTurn(works: readonly (() => void)[]): readonly number[] {
  const times: number[][] = works.map(() => [])
  for (let round = 0; round < rounds; round += 1)
    works.forEach((work, index) => {
      const taken = timed(work)
      if (round >= 5) times[index]?.push(taken)
    })
  return times.map((list) => spreadOf(list).median)
}
