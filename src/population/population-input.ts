import { join } from 'node:path'
import type { LineNumbers } from './line-numbers.ts'
import { bytesIn, placeOf, type BrokenRecord, type Piece } from './piece.ts'
import type { Shard } from './shard.ts'
import { openSources, type Opening, type Source } from './sources.ts'
import { noTally, type Tally } from './tally.ts'

/** A piece, where it comes from, and how much of the input it is. */
export interface InputPiece {
  readonly piece: Piece
  readonly source: Source
  readonly bytes: number
}

/** What was found out about an export before its patients were prescreened. */
export interface ExportNote {
  readonly name: string
  /** Types that are not whole for any patient. */
  readonly notWhole: readonly string[]
  /** Resources of nobody in the export, by type. */
  readonly unassigned: Readonly<Record<string, number>>
}

/** All inputs of a run, one after the other. */
export class PopulationInput {
  private constructor(private readonly sources: readonly Source[]) {}

  static async open(inputs: readonly string[], opening: Opening): Promise<PopulationInput> {
    const sources: Source[] = []
    for (const [index, input] of inputs.entries())
      sources.push(...(await openSources(input, { ...opening, folder: join(opening.folder, `input-${index + 1}`) })))
    return new PopulationInput(sources)
  }

  /** Absent while some of it is a stream. */
  get totalBytes(): number | undefined {
    return this.sources.reduce<number | undefined>(
      (sum, { bytes }) => (sum === undefined || bytes === undefined ? undefined : sum + bytes),
      0,
    )
  }

  get exports(): readonly ExportNote[] {
    return this.sources.flatMap(({ name, found }) =>
      found === undefined ? [] : [{ name, notWhole: found.notWhole, unassigned: found.unassigned }],
    )
  }

  /** Lines of exports that were broken. They are counted by one shard, or all together would count them several times. */
  brokenInExports({ number }: Shard): { readonly tally: Tally; readonly records: readonly BrokenRecord[] } {
    const found = number === 1 ? this.sources.flatMap((source) => source.found ?? []) : []
    const records = found.flatMap(({ broken }) => broken)
    const broken = found.reduce((sum, { brokenCount }) => sum + brokenCount, 0)
    return { records, tally: { ...noTally, broken, brokenPlaces: records.map(placeOf) } }
  }

  /** The pieces after the first `done`. */
  async *pieces(done: number): AsyncGenerator<InputPiece> {
    let index = 0
    for (const source of this.sources)
      for await (const piece of source.pieces()) {
        if (index >= done) yield { piece, source, bytes: bytesIn(piece) }
        index += 1
      }
  }
}

/** A broken record by its line in the whole file: a thread that read a range of it knows only that. */
export function locate(record: BrokenRecord, piece: Piece, numbers: LineNumbers): BrokenRecord {
  if (piece.kind !== 'range' || piece.layout !== 'bundle-a-line' || piece.from === 0) return record
  const before = numbers.linesBefore(piece.file, piece.from - 1) + 1
  return { ...record, line: before + (record.line ?? 0) }
}
