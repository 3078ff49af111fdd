import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { trialToFhir } from '../report/trial-to-fhir.ts'
import { contentDate } from '../trials/catalog.ts'
import { collected, readClinicalInput, type ClinicalOptions } from './clinical-options.ts'
import { endWhenReaderIsGone } from './reader-gone.ts'
import { stopOn } from './stop.ts'

interface Options extends ClinicalOptions {
  readonly out: string
}

const program = new Command('export').showSuggestionAfterError(false).exitOverride()

program
  .command('trials')
  .description('Writes each trial as FHIR R4: study, cohorts, criteria, and the form for what only a person can say.')
  .requiredOption('--out <folder>', 'where to: one transaction Bundle for each trial')
  .option('--trial <id>', 'only this trial; may be given several times', collected)
  .option('--site <file>', "the site's configuration")
  .option('--trials <file>', 'further trials, as JSON (docs/trial.schema.json)')
  .exitOverride()
  .action(exportTrials)

async function exportTrials({ out, ...options }: Options): Promise<void> {
  const { trials } = await readClinicalInput(options)
  mkdirSync(out, { recursive: true })
  for (const trial of trials) {
    const file = join(out, `${trial.id}.fhir.json`)
    writeFileSync(file, `${JSON.stringify(trialToFhir(trial, contentDate), null, 2)}\n`)
    process.stdout.write(`${file}\n`)
  }
}

endWhenReaderIsGone()
program.parseAsync().catch((error: unknown) => {
  stopOn('export', error)
})
