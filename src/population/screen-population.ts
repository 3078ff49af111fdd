import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { inOrder } from './in-order.ts'
import { LineNumbers } from './line-numbers.ts'
import { pieceBytes, placeOf, type BrokenRecord } from './piece.ts'
import { locate, PopulationInput, type ExportNote, type InputPiece } from './population-input.ts'
import { PopulationOutput } from './population-output.ts'
import { interruptedRun, runOf, writeState } from './run-state.ts'
import type { PieceAnswer, PieceTask } from './screen-piece.ts'
import type { ScreeningPlan } from './screening.ts'
import type { Shard } from './shard.ts'
import { addTallies, type Tally } from './tally.ts'
import { workListHead } from './work-list.ts'

export interface PopulationRequest {
  readonly plan: ScreeningPlan
  readonly inputs: readonly string[]
  readonly shard: Shard
  readonly threads: number
  /** Memory for grouping an export: `2GB`. */
  readonly memory: string
  /** For what memory does not hold, and for the state of a run that can be resumed. */
  readonly folder: string
  /** The file for the results; without one they go to `standardOutput`. */
  readonly results?: string
  readonly workList?: string
  /** Go on where the last run of the same was interrupted. */
  readonly resume: boolean
  /** The built module of `screen-thread.ts`. */
  readonly thread: URL
  readonly standardInput: AsyncIterable<Uint8Array>
  readonly standardOutput: (bytes: Uint8Array) => Promise<void>
  readonly signal: AbortSignal
  readonly onBroken: (record: BrokenRecord) => void
  readonly onProgress: (progress: Progress) => void
}

export interface Progress {
  readonly patients: number
  readonly bytes: number
  /** Absent while some of the input is a stream. */
  readonly totalBytes?: number
}

export interface PopulationAnswer {
  readonly tally: Tally
  readonly exports: readonly ExportNote[]
  /** Whether all of the input was gone through; otherwise the run was stopped before. */
  readonly isWhole: boolean
}

/**
 * Prescreens a population in threads and writes results and work list in the order of the input, whole lines only. A
 * run with an output file keeps its state in `folder` and can be resumed wherever it was stopped, by whatever; what it
 * then writes is what an uninterrupted run would have written.
 * @throws UnusablePopulation with one sentence
 */
export async function screenPopulation(request: PopulationRequest): Promise<PopulationAnswer> {
  const { plan, inputs, shard, threads, folder, signal, onBroken, onProgress } = request
  const run = runOf(plan, inputs, shard)
  const begun = request.resume ? interruptedRun(folder, run) : undefined
  // Another run's groups are not this one's, even where it left no state.
  const input = await PopulationInput.open(inputs, { ...request, folder: join(folder, run.slice(0, 12)) })
  const found = input.brokenInExports(shard)
  const keep = begun ?? { resultBytes: 0, workListBytes: 0 }
  const output = new PopulationOutput(request.results, request.workList, request.standardOutput, keep)
  let { pieces, bytes, tally } = begun ?? { pieces: 0, bytes: 0, tally: found.tally }
  if (begun === undefined) {
    found.records.forEach(onBroken)
    await output.write(new Uint8Array(), new TextEncoder().encode(workListHead(plan.language)))
  }
  const { totalBytes } = input
  const pool = poolOf(
    request,
    totalBytes === undefined ? threads : Math.min(threads, Math.ceil(totalBytes / pieceBytes)),
  )
  const numbers = new LineNumbers()
  try {
    for await (const { item, answer } of inOrder(input.pieces(pieces), (one) => inThread(pool, one), threads + 2)) {
      if (signal.aborted) break
      const broken = answer.broken.map((record) => locate(record, item.piece, numbers))
      broken.forEach(onBroken)
      tally = addTallies(tally, { ...answer.tally, broken: broken.length, brokenPlaces: broken.map(placeOf) })
      await output.write(answer.results, answer.workList)
      pieces += 1
      bytes += item.bytes
      if (request.results !== undefined)
        writeState(folder, { run, asOf: plan.asOf, pieces, bytes, tally, ...output.lengths })
      onProgress({ patients: tally.patients, bytes, ...(totalBytes === undefined ? {} : { totalBytes }) })
    }
  } catch (error) {
    // A stream that is shut to stop the run complains of it.
    if (!signal.aborted) throw error
  } finally {
    output.close()
    await pool.destroy()
  }
  return { tally, exports: input.exports, isWhole: !signal.aborted }
}

function poolOf({ thread, plan }: PopulationRequest, most: number): Piscina<PieceTask, PieceAnswer> {
  const size = Math.max(1, most)
  const filename = fileURLToPath(thread)
  return new Piscina({ filename, minThreads: size, maxThreads: size, workerData: plan })
}

/** Lines of a stream are given over to the thread; of a file it is told the place. */
function inThread(pool: Piscina<PieceTask, PieceAnswer>, { piece, source }: InputPiece): Promise<PieceAnswer> {
  const { name, grouped } = source
  return pool.run({ piece, name, grouped }, piece.kind === 'lines' ? { transferList: [piece.bytes.buffer] } : {})
}
