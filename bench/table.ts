import { short, type BenchItem, type Figure, type Measurement } from './bench-item.ts'

export interface Measured {
  readonly item: BenchItem
  readonly measurement: Measurement
  readonly seconds: number
}

export interface Machine {
  readonly date: string
  readonly node: string
  readonly cpu: string
  readonly cores: number
  readonly memoryGigabytes: number
  /** Processes that wanted a core when the bench began and ended, on average over a minute. */
  readonly load: readonly [number, number]
}

/** The page of figures, as the bench writes it. */
export function benchPage(machine: Machine, measured: readonly Measured[]): string {
  const { date, node, cpu, cores, memoryGigabytes, load } = machine
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench`; do not edit. Each figure is a ratio of things measured side by side, in turn, in one run, so',
    'that a slow or busy machine slows both. Values are medians, with the middle half of the measurements in brackets.',
    '',
    `${date} · Node ${node} · ${cpu}, ${cores} cores, ${memoryGigabytes} GB · load average ${short(load[0])} at the start, ${short(load[1])} at the end`,
    '',
    ...measured.flatMap(section),
  ].join('\n')
}

function section({ item, measurement, seconds }: Measured): readonly string[] {
  const title = `## ${item.name}: ${item.title}`
  if ('notMeasured' in measurement)
    return [title, '', item.method, '', `**Not measured.** ${measurement.notMeasured}`, '']
  const figures = measurement
  const isUnmet = figures.some(({ goal }) => goal?.isMet === false)
  return [
    title,
    '',
    `${item.method} Took ${Math.round(seconds)} s.`,
    '',
    '| figure | value | goal | met | of |',
    '| --- | --- | --- | --- | --- |',
    ...figures.map(row),
    '',
    ...(isUnmet && item.whereUnmet !== undefined ? [`**Not met, and next.** ${item.whereUnmet}`, ''] : []),
  ]
}

function row({ what, value, unit, detail, goal }: Figure): string {
  const { median, low, high } = value
  const spread = low === high ? '' : ` (${short(low)}–${short(high)})`
  const met = goal === undefined ? '' : goal.isMet ? 'yes' : 'no'
  return `| ${what} | ${short(median)}${unit === '' ? '' : ` ${unit}`}${spread} | ${goal?.text ?? ''} | ${met} | ${detail} |`
}
