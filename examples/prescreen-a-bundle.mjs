// Prescreens one patient: node prescreen-a-bundle.mjs [BUNDLE.json] [YYYY-MM-DD]
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  chartFromBundle,
  clinicalSettings,
  loadUcum,
  needsUcum,
  parseEntries,
  prescreen,
  program,
  toResult,
  trials,
} from 'cart-prescreen'

const [file = join(import.meta.dirname, 'chart.json'), asOf = '2026-03-01'] = process.argv.slice(2)
const chart = chartFromBundle(JSON.parse(readFileSync(file, 'utf8')))

// Units that the built-in table lacks need a whole UCUM library, which is loaded only where the chart has some.
const settings = clinicalSettings(needsUcum(chart.resources) ? { convert: await loadUcum() } : {})

// What the clinician knows and the chart does not say.
const entries = parseEntries([{ datum: 'sledai-2k', value: 12, date: '2026-02-27' }])

const result = toResult(prescreen({ chart, entries, trials, asOf, settings }), 'en', program)

for (const trial of result.trials) {
  console.log(`${trial.id}: ${trial.outcome}`)
  for (const { id, verdict, evidence } of trial.criteria) {
    if (verdict !== 'fail') continue
    const shown = evidence.map(({ display, value, date }) => `${display} ${value ?? ''} (${date ?? 'no date'})`)
    console.log(`  fails ${id}: ${shown.join('; ')}`)
  }
}
console.log('Would settle most:')
for (const { label, criteria } of result.missingData.slice(0, 3))
  console.log(`  ${label} (${criteria.length} criteria)`)
