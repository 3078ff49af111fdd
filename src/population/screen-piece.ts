import { UnusableInput } from '../chart/unusable-input.ts'
import { Counting } from './counting.ts'
import type { BrokenRecord, Piece } from './piece.ts'
import { recordsIn, type GroupedExport } from './records.ts'
import type { Screening } from './screening.ts'
import type { Tally } from './tally.ts'

/** A piece of a population with the name its broken lines are reported by. */
export interface PieceTask {
  readonly piece: Piece
  readonly name: string
  readonly grouped: GroupedExport
}

/** What comes of a piece: results and work list as the bytes to be written, in the order of the input. */
export interface PieceAnswer {
  readonly results: Uint8Array
  readonly workList: Uint8Array
  /** Of the patients; what is broken is counted where its place is known. */
  readonly tally: Tally
  readonly broken: readonly BrokenRecord[]
}

/** Prescreens every patient of a piece. One that cannot be used is reported, counted and left out. */
export async function screenPiece({ piece, name, grouped }: PieceTask, screening: Screening): Promise<PieceAnswer> {
  const counting = new Counting()
  const broken: BrokenRecord[] = []
  let [results, workList] = ['', '']
  for (const record of recordsIn(piece, name, grouped)) {
    broken.push(...record.broken)
    if (record.bundle === undefined) continue
    try {
      const screened = await screening.screen(record.bundle)
      counting.countPatient(screened.prescreening.trials, screened.result !== undefined)
      results += screened.result ?? ''
      workList += screened.workList ?? ''
    } catch (error) {
      broken.push({ ...record.place, why: reasonOf(error) })
    }
  }
  return { results: encoded(results), workList: encoded(workList), tally: counting.tally, broken }
}

function reasonOf(error: unknown): string {
  if (error instanceof UnusableInput) return error.message
  const name = error instanceof Error ? error.name : 'unknown'
  return `The program itself failed on it (${name}): please report that.`
}

/** In memory of its own, which can be given over without a copy. */
function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
