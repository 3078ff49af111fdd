import { spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { syntheticBundles, syntheticToday } from './synthetic-patients.ts'

/** What one run of a program took. */
interface Taken {
  readonly seconds: number
  /** The most memory its process held, threads included; only Linux tells. */
  readonly peakMegabytes: number
}

export interface ScreenFigures {
  readonly patients: number
  readonly threads: number
  readonly patientsPerSecond: number
  readonly parsedPerSecond: number
  /** How much of the speed of parsing alone is left. */
  readonly ratio: number
  readonly peakMegabytes: number
}

const seed = 1
const resources = 50
/** npm runs scripts in the checkout. */
const root = process.cwd()

/**
 * Screens synthetic patients with the built program and parses the same lines only, side by side, `rounds` times each.
 * Whole processes are timed, with their start. The median of each counts.
 */
export async function measureScreen(patients: number, threads: number, rounds = 3): Promise<ScreenFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-screen-'))
  try {
    const file = join(folder, 'bundles.ndjson')
    await writePatients(file, patients)
    const count = String(threads)
    const screen = ['dist/cli/screen.js', file, '--as-of', syntheticToday, '--concurrency', count]
    const [screened, parsed]: [Taken[], Taken[]] = [[], []]
    for (let round = 0; round < rounds; round += 1) {
      parsed.push(await timed(['dist/bench/parse-lines.js', file, count]))
      screened.push(await timed([...screen, '--out', join(folder, 'results.ndjson')]))
    }
    const [patientsPerSecond, parsedPerSecond] = [screened, parsed].map(
      (all) => patients / median(all.map((one) => one.seconds)),
    )
    return {
      patients,
      threads,
      patientsPerSecond: patientsPerSecond ?? Number.NaN,
      parsedPerSecond: parsedPerSecond ?? Number.NaN,
      ratio: (patientsPerSecond ?? Number.NaN) / (parsedPerSecond ?? Number.NaN),
      peakMegabytes: Math.max(...screened.map((one) => one.peakMegabytes)),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function writePatients(file: string, patients: number): Promise<void> {
  const stream = createWriteStream(file)
  for (const bundle of syntheticBundles(patients, resources, seed))
    if (!stream.write(`${JSON.stringify(bundle)}\n`)) await new Promise<void>((done) => stream.once('drain', done))
  await new Promise<void>((done) => stream.end(done))
}

async function timed(args: readonly string[]): Promise<Taken> {
  const started = performance.now()
  const child = spawn(process.execPath, [...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = new Promise<number | null>((done) => child.on('close', done))
  let peakMegabytes = 0
  while (child.exitCode === null) {
    peakMegabytes = Math.max(peakMegabytes, peakOf(child.pid))
    await Promise.race([ended, sleep(50)])
  }
  const seconds = (performance.now() - started) / 1000
  if (child.exitCode !== 0) throw new Error(`${args[0] ?? ''} ended with ${child.exitCode}`)
  return { seconds, peakMegabytes }
}

function peakOf(pid: number | undefined): number {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid ?? 0}/status`, 'utf8'))
    return Number(found?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** `node dist/bench/screen.js PATIENTS THREADS ROUNDS` prints the figures as JSON. */
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [patients = 1000, threads = 2, rounds = 3] = process.argv.slice(2).map(Number)
  process.stdout.write(`${JSON.stringify(await measureScreen(patients, threads, rounds), null, 2)}\n`)
}
