import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { readState } from '../population/run-state.ts'
import { placeOf } from '../population/piece.ts'
import { screenPopulation } from '../population/screen-population.ts'
import type { ScreeningPlan } from '../population/screening.ts'
import { summaryOf } from '../population/summary.ts'
import { summaryText } from '../population/summary-text.ts'
import { todayAt } from '../site/today.ts'
import { contentDate, trials as builtIn } from '../trials/catalog.ts'
import { dayOf } from '../values/clinical-date.ts'
import { readClinicalInput } from './clinical-options.ts'
import { Unusable } from './read-input.ts'
import { endWhenReaderIsGone } from './reader-gone.ts'
import { screenOptions, type ScreenOptions } from './screen-options.ts'
import { progressLine } from './screen-progress.ts'
import { stopOn } from './stop.ts'

/** More broken lines than one reads are only counted. */
const mostReported = 20

const stopped = new AbortController()

async function run(): Promise<void> {
  const { inputs, options } = screenOptions(process.argv)
  const results = options.out === undefined ? undefined : fileIn(options.out)
  const folder = workFolder(options, results)
  const { site, settingsWith, trials } = await readClinicalInput(options)
  const known = settingsWith().knownTrials
  const before = options.resume ? readState(folder)?.asOf : undefined
  const asOf = options.asOf ?? before ?? todayAt(site ?? {}, new Date())
  if (dayOf(asOf) === undefined) throw new Unusable(`--as-of ${asOf} is no day: write it as YYYY-MM-DD.`)
  const plan: ScreeningPlan = {
    program: { version: __VERSION__, contentDate },
    asOf,
    ...(site === undefined ? {} : { site }),
    added: known.filter(({ id }) => !builtIn.some((trial) => trial.id === id)),
    chosen: trials.map(({ id }) => id),
    language: options.lang,
    only: options.only,
    hasWorkList: options.csv !== undefined,
  }
  const line = progressLine(process.stderr, () => performance.now())
  let broken = 0
  const { tally, exports, isWhole } = await screenPopulation({
    plan,
    inputs,
    folder,
    shard: options.shard,
    threads: options.concurrency ?? availableParallelism(),
    memory: options.memory,
    resume: options.resume,
    thread: new URL('./screen-thread.js', import.meta.url),
    standardInput: process.stdin,
    standardOutput: written,
    signal: stopped.signal,
    onProgress: (progress) => line.show(progress),
    onBroken(record) {
      broken += 1
      if (broken <= mostReported) line.say(`${placeOf(record)}: ${record.why} Left out.`)
      if (broken === mostReported + 1) line.say('More lines that cannot be used are only counted.')
    },
    ...(results === undefined ? {} : { results }),
    ...(options.csv === undefined ? {} : { workList: options.csv }),
  })
  line.stop()
  if (!isWhole) {
    const next = results === undefined ? '' : ' Run the same again with --resume to go on.'
    process.stderr.write(`Stopped after ${tally.patients} patients; what is written is whole.${next}\n`)
    process.exit(130)
  }
  const summary = summaryOf({ program: plan.program, asOf, trials, language: options.lang, tally, exports })
  if (options.summary !== undefined) writeFileSync(options.summary, `${JSON.stringify(summary, null, 2)}\n`)
  rmSync(folder, { recursive: true, force: true })
  if (process.stderr.isTTY) process.stderr.write(`\n${summaryText(summary, options.lang)}`)
  else if (tally.broken > mostReported) process.stderr.write(`${tally.broken} lines or files could not be used.\n`)
  if (tally.patients === 0 && tally.broken > 0)
    throw new Unusable(`No patient could be read from ${inputs.join(', ')}: see what was left out, and why.`)
}

/** A folder as --out means a file in it. */
function fileIn(out: string): string {
  return statSync(out, { throwIfNoEntry: false })?.isDirectory() === true ? join(out, 'results.ndjson') : out
}

/**
 * Beside the results, where an interrupted run is found again; without a file for them, a new one each time.
 * @throws Unusable where an interrupted run is there and nobody asked to go on with it
 */
function workFolder({ temp, resume }: ScreenOptions, results: string | undefined): string {
  if (results === undefined) {
    const own = mkdtempSync(join(temp ?? tmpdir(), 'screen-'))
    // However the run ends: nothing in it can be gone on with.
    process.on('exit', () => rmSync(own, { recursive: true, force: true }))
    return own
  }
  const folder = temp === undefined ? `${results}.work` : join(temp, `${basename(results)}.work`)
  if (!resume && readState(folder) !== undefined)
    throw new Unusable(`A run to ${results} was interrupted: go on with --resume, or delete ${folder} to begin anew.`)
  if (!resume && existsSync(folder)) rmSync(folder, { recursive: true })
  mkdirSync(folder, { recursive: true })
  return folder
}

function written(bytes: Uint8Array): Promise<void> {
  return new Promise((done) => process.stdout.write(bytes, () => done()))
}

/** The second time at once: who waits no longer is not held. */
function stop(): void {
  if (stopped.signal.aborted) process.exit(130)
  stopped.abort()
  process.stdin.destroy()
}

process.on('SIGINT', stop)
process.on('SIGTERM', stop)
endWhenReaderIsGone()

run().catch((error: unknown) => {
  stopOn('screen', error)
})
