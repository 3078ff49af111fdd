import type { Bundle } from 'fhir/r4'
import { chartFromBundle } from '../../src/chart/from-bundle.ts'
import { atMost, milliseconds, type BenchItem, type Figure } from '../bench-item.ts'
import { prescreenedChart } from '../prescreened.ts'
import { compareRounds, timed, type Round } from '../side-by-side.ts'
import { syntheticBundle } from '../synthetic-patients.ts'

const [patients, warmUp, rounds] = [12, 240, 240]

/** Prescreening a chart against parsing its text: what nobody can do without. */
export const parsing: BenchItem = {
  name: 'a',
  title: 'A chart of 1,000 resources for all five trials, against JSON.parse of the same text',
  method:
    'Each round parses one synthetic chart and prescreens it, charts in turn, after as many rounds that are not counted. The second line adds making the chart of the parsed Bundle.',
  whereUnmet:
    'A third of what remains is the first look at each Observation of a freshly parsed chart, the rest is spread over the criteria. Next: names of drugs in words found without trying every name, and evidence put together only for verdicts that are shown.',
  run() {
    const texts = Array.from({ length: patients }, (_, seed) => JSON.stringify(syntheticBundle(seed, 1000)))
    const alone: Round[] = []
    const whole: Round[] = []
    for (let round = 0; round < warmUp + rounds; round += 1) {
      const text = texts[round % patients] ?? ''
      let bundle: Bundle | undefined
      const beside = timed(() => (bundle = JSON.parse(text) as Bundle))
      if (bundle === undefined) continue
      const parsed = bundle
      let chart = chartFromBundle({
        resourceType: 'Bundle',
        type: 'collection',
        entry: parsed.entry?.slice(0, 1) ?? [],
      })
      const making = timed(() => (chart = chartFromBundle(parsed)))
      const ours = timed(() => prescreenedChart(chart))
      if (round < warmUp) continue
      alone.push({ ours, beside })
      whole.push({ ours: ours + making, beside })
    }
    return [figure('prescreen / JSON.parse', alone, true), figure('chart and prescreen / JSON.parse', whole, false)]
  },
}

function figure(what: string, rounds: readonly Round[], hasGoal: boolean): Figure {
  const { ours, beside, ratio } = compareRounds(rounds)
  return {
    what,
    value: ratio,
    unit: '',
    detail: `${milliseconds(ours)} against ${milliseconds(beside)}`,
    ...(hasGoal ? { goal: atMost(0.3, ratio) } : {}),
  }
}
