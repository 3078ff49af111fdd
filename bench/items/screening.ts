import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { atLeast, atMost, short, single, type BenchItem, type Figure } from '../bench-item.ts'
import { compareRounds, spreadOf, type Round } from '../side-by-side.ts'
import { syntheticBundles, syntheticToday } from '../synthetic-patients.ts'
import { runWhole, type ProcessTaken } from '../whole-process.ts'

const [seed, resources] = [1, 50]
const [timedPatients, rounds] = [3000, 3]
const [few, many] = [1000, 20_000]

/** A population screened, against parsing the same lines and doing nothing with them. */
export const screening: BenchItem = {
  name: 'e',
  title: 'A population screened, against parsing the same lines only',
  method: `\`screen\` on ${timedPatients} synthetic patients of ${resources} resources, a Bundle a line, to a file; beside it a program that parses the same lines on as many threads. Whole processes in turn, with their start. The peak of memory is that of the process with its threads, for ${few} and ${many} patients on two threads.`,
  whereUnmet:
    'Parsing is the smaller part for charts of 50 resources: some hundred criteria are decided, and a result as long as the chart itself is written, however short the chart. Next: the core (item a). The peak with many patients has not grown; that with few has fallen, so that their ratio is past its goal.',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'bench-screen-'))
    try {
      const file = join(folder, 'timed.ndjson')
      await writePatients(file, timedPatients)
      const speeds: Figure[] = []
      for (const threads of [1, 2]) speeds.push(await speed(file, threads))
      return [...speeds, await memory(folder)]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function speed(file: string, threads: number): Promise<Figure> {
  const measured: Round[] = []
  for (let round = 0; round < rounds; round += 1) {
    const beside = await runWhole(['dist/bench/parse-lines.js', file, String(threads)])
    const ours = await screened(file, threads)
    measured.push({ ours: ours.milliseconds, beside: beside.milliseconds })
  }
  const { ours, beside } = compareRounds(measured)
  const ratio = spreadOf(measured.map((round) => round.beside / round.ours))
  const rate = (milliseconds: number) => short((1000 * timedPatients) / milliseconds)
  return {
    what: `patients a second, screen / parse, ${threads} ${threads === 1 ? 'thread' : 'threads'}`,
    value: ratio,
    unit: '',
    detail: `${rate(ours.median)} against ${rate(beside.median)} a second`,
    goal: atLeast(0.6, ratio),
  }
}

async function memory(folder: string): Promise<Figure> {
  const peaks: number[] = []
  for (const patients of [few, many]) {
    const file = join(folder, `${patients}.ndjson`)
    await writePatients(file, patients)
    peaks.push((await screened(file, 2)).peakMegabytes)
  }
  const [small = Number.NaN, large = Number.NaN] = peaks
  const ratio = single(large / small)
  return {
    what: `peak of memory, ${many} / ${few} patients`,
    value: ratio,
    unit: '',
    detail: `${short(large)} MB against ${short(small)} MB`,
    goal: atMost(1.2, ratio),
  }
}

function screened(file: string, threads: number): Promise<ProcessTaken> {
  const options = ['--as-of', syntheticToday, '--concurrency', String(threads), '--out', `${file}.results`]
  return runWhole(['dist/cli/screen.js', file, ...options])
}

async function writePatients(file: string, patients: number): Promise<void> {
  function* lines(): Generator<string> {
    for (const bundle of syntheticBundles(patients, resources, seed)) yield `${JSON.stringify(bundle)}\n`
  }
  await pipeline(Readable.from(lines()), createWriteStream(file))
}
