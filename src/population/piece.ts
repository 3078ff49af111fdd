/**
 * How records stand in a file: a Bundle a line, or each patient's headline and below it the lines of their chart (what
 * `groupByPatient` writes).
 */
export type Layout = 'bundle-a-line' | 'patient-groups'

/** A piece of a population, small enough to be held in memory, which one thread reads and prescreens. */
export type Piece =
  /** The records that begin between two places of a file; the thread reads them itself. */
  | {
      readonly kind: 'range'
      readonly file: string
      readonly from: number
      readonly to: number
      readonly layout: Layout
    }
  /** Whole lines of a stream, given over to the thread without a copy. */
  | { readonly kind: 'lines'; readonly bytes: Uint8Array<ArrayBuffer>; readonly linesBefore: number }
  /** A line of a stream that is too long to be held. */
  | { readonly kind: 'too-long'; readonly linesBefore: number }
  /** Files of one Bundle each. */
  | { readonly kind: 'files'; readonly files: readonly string[]; readonly bytes: number }

/** Bytes in a piece: large enough that handing it over costs nothing, small enough that memory stays flat. */
export const pieceBytes = 1 << 20

/** A line longer than this is no chart: it is reported and skipped, as holding it would break the promise of flat memory. */
export const longestLine = 256 << 20

export function bytesIn(piece: Piece): number {
  switch (piece.kind) {
    case 'range':
      return piece.to - piece.from
    case 'lines':
      return piece.bytes.byteLength
    case 'too-long':
      return longestLine
    case 'files':
      return piece.bytes
  }
}

/** What could not be used: one sentence that names nothing of what the line says, as that may be a patient's. */
export interface BrokenRecord {
  readonly file: string
  /** From 1; absent for a file of one Bundle. */
  readonly line?: number
  readonly why: string
}

/** A place in a file as editors write it. */
export function placeOf({ file, line }: Pick<BrokenRecord, 'file' | 'line'>): string {
  return line === undefined ? file : `${file}:${line}`
}
