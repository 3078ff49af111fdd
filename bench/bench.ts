import { writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { Command } from 'commander'
import { format } from 'prettier'
import type { BenchItem } from './bench-item.ts'
import { entering } from './items/entering.ts'
import { growth } from './items/growth.ts'
import { launching } from './items/launching.ts'
import { languages } from './items/languages.ts'
import { load } from './items/load.ts'
import { parsing } from './items/parsing.ts'
import { screening } from './items/screening.ts'
import { longTasks } from './items/long-tasks.ts'
import { shipped } from './items/shipped.ts'
import { benchPage, type Measured } from './table.ts'

const items: readonly BenchItem[] = [
  parsing,
  growth,
  languages,
  launching,
  screening,
  shipped,
  entering,
  longTasks,
  load,
]
const page = 'docs/benchmarks.md'

const program = new Command('bench')
  .description(
    'Measures the program side by side with what bounds it. With no names, all, written to docs/benchmarks.md.',
  )
  .argument('[names...]', items.map(({ name, title }) => `${name}: ${title}`).join('; '))
  .parse()

const unknown = program.args.find((name) => items.every((item) => item.name !== name))
if (unknown !== undefined)
  program.error(`There is no item "${unknown}": ${items.map(({ name }) => name).join(', ')}.`, { exitCode: 2 })
const chosen = program.args.length === 0 ? items : items.filter(({ name }) => program.args.includes(name))

const loadAtStart = loadavg()[0] ?? 0
const measured: Measured[] = []
for (const item of chosen) {
  process.stderr.write(`${item.name}: ${item.title} …\n`)
  const started = performance.now()
  const measurement = await item.run()
  measured.push({ item, measurement, seconds: (performance.now() - started) / 1000 })
}
const written = benchPage(
  {
    date: new Date().toISOString().slice(0, 10),
    node: process.versions.node,
    cpu: cpus()[0]?.model.trim() ?? 'unknown processor',
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    load: [loadAtStart, loadavg()[0] ?? 0],
  },
  measured,
)
const text = await format(written, { parser: 'markdown', printWidth: 120 })
// A part of the figures must not take the place of all of them.
if (chosen.length === items.length) writeFileSync(page, text)
console.log(text)
