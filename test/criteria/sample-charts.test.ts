import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { samplePatients } from '../../mocks/patients/sample-patients.ts'
import { chartFromBundle } from '../../src/chart/from-bundle.ts'
import { clinicalSettings } from '../../src/criteria/clinical-settings.ts'
import type { CriterionMatch } from '../../src/matching/match.ts'
import { prescreen } from '../../src/prescreen.ts'
import { trials } from '../../src/trials/catalog.ts'
import { bundleOf } from '../cards/samples.ts'
import { today } from '../patient.ts'

/**
 * Everything that is decided of the sandbox's patients, with evidence, missing data and notes: a line a criterion. After
 * a change that is meant, `APPROVE=yes npx vitest run test/criteria/sample-charts.test.ts` writes the lines anew; what
 * the change did to sixteen charts is then read in the difference.
 */
describe('what is decided of the sample patients', () => {
  it.each(samplePatients.map(({ id }) => [id] as const))('stays as it was approved: %s', (id) => {
    const file = join(import.meta.dirname, 'approved', `${id}.txt`)
    const decided = decidedOf(id)
    if (process.env['APPROVE'] === 'yes') writeFileSync(file, decided)
    expect(decided).toBe(readFileSync(file, 'utf8'))
  })
})

function decidedOf(id: string): string {
  const sample = samplePatients.find((one) => one.id === id)!
  const chart = chartFromBundle(bundleOf(sample))
  const { trials: matches } = prescreen({ chart, entries: [], trials, asOf: today, settings: clinicalSettings() })
  return matches
    .filter(({ outcome }) => outcome !== 'not-applicable')
    .flatMap(({ trial, outcome, criteria }) => [`${trial.id} ${outcome}`, ...criteria.map(lineOf)])
    .map((line) => `${line}\n`)
    .join('')
}

/** What is empty is left out; so is the determination, which the rest of the row is made of. */
function lineOf({ criterion, verdict, basis, determination: _, ...more }: CriterionMatch): string {
  const said = Object.entries(more).filter(([, value]) => !Array.isArray(value) || value.length > 0)
  return `${criterion.id} ${verdict} ${basis}${said.length === 0 ? '' : ` ${JSON.stringify(Object.fromEntries(said))}`}`
}
