import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { trials } from '../trials/catalog.ts'
import { asRecord } from '../values/json.ts'
import { readJson, Unusable } from './read-input.ts'
import { endWhenReaderIsGone } from './reader-gone.ts'
import { compareRecords } from './registry/compare-records.ts'
import { registryRecord, type RegistryRecord } from './registry/registry-record.ts'
import { stopOn } from './stop.ts'

const api = 'https://clinicaltrials.gov/api/v2/studies'

interface Options {
  readonly from?: string
  readonly recorded: string
  readonly record?: true
}

const program = new Command('registry-check')
  .description(
    'For maintainers: compares each trial’s entry at ClinicalTrials.gov with the day its criteria were read. Ends with 1 where something changed, 2 where the registry cannot be had.',
  )
  .option('--from <folder>', `entries saved before from ${api}/<id>, as <id>.json, instead of the registry`)
  .option('--record', 'write down what the entries say now, once the readings have been gone over')
  .requiredOption('--recorded <file>', 'what was written down')
  .showSuggestionAfterError(false)
  .exitOverride()

async function run(): Promise<void> {
  program.parse()
  const { from, recorded, record } = program.opts<Options>()
  const known = asRecord(readJson(recorded, 'registry record')) ?? {}
  const found = await Promise.all(trials.map(async (trial) => ({ trial, now: await entryOf(trial.id, from) })))
  let hasChanged = false
  for (const { trial, now } of found) {
    const before = { ...(known[trial.id] as RegistryRecord | undefined), ...statedStatus(trial.status.word) }
    const { changes, unrecorded } = compareRecords(before, now)
    hasChanged ||= changes.length > 0
    process.stdout.write(
      `${trial.id}: ${changes.length === 0 ? 'as read' : 'changed'} (read ${trial.source.retrieved}, status of ${trial.status.checked})\n`,
    )
    for (const change of changes) process.stdout.write(`  ${change}\n`)
    for (const fact of unrecorded) process.stdout.write(`  not written down before: ${fact}\n`)
  }
  if (record === true) {
    const written = found.map(({ trial, now: { status: _status, ...kept } }) => [trial.id, kept] as const)
    writeFileSync(recorded, `${JSON.stringify(Object.fromEntries(written.sort()), null, 2)}\n`)
    process.stdout.write(
      `Written to ${recorded}. Put status and day into src/trials, and read the changes against the criteria.\n`,
    )
  }
  process.exitCode = hasChanged && record !== true ? 1 : 0
}

/** The status stands in the trial itself, where the panel shows it. */
function statedStatus(word: string): Pick<RegistryRecord, 'status'> {
  return word === 'not stated in the source' ? {} : { status: word }
}

async function entryOf(id: string, folder: string | undefined): Promise<RegistryRecord> {
  const json = folder === undefined ? await fetched(id) : readJson(join(folder, `${id}.json`), 'registry entry')
  const record = registryRecord(json, id)
  if (record === undefined)
    throw new Unusable(`What came for ${id} is not its entry in the form of the API's version 2.`)
  return record
}

async function fetched(id: string): Promise<unknown> {
  let why: string
  try {
    const response = await fetch(`${api}/${id}`, { signal: AbortSignal.timeout(30_000) })
    if (response.ok) return await response.json()
    why = `it answered ${response.status} for ${id}`
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error
    why = cause instanceof Error ? cause.message : String(cause)
  }
  throw new Unusable(
    `ClinicalTrials.gov could not be had (${why}): try again with a network, or give saved entries with --from.`,
  )
}

endWhenReaderIsGone()
run().catch((error: unknown) => {
  stopOn('registry-check', error)
})
