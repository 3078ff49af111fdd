import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFolder, type Folder } from './bulk-folder.ts'
import { exportGaps } from './export-gaps.ts'
import { groupByPatient, type Grouped } from './group-by-patient.ts'
import { gapIn, gapOfAll } from './patient-bundle.ts'
import { bytesIn, pieceBytes, type Layout, type Piece } from './piece.ts'
import type { GroupedExport } from './records.ts'
import { sliceOf, type Shard } from './shard.ts'
import { streamPieces } from './stream-pieces.ts'
import { UnusablePopulation } from './unusable-population.ts'

/** Where a part of the population comes from, cut into pieces; the same each time it is opened. */
export interface Source {
  /** What its broken lines are reported by. */
  readonly name: string
  /** How much of it is to be read, where that is known before. */
  readonly bytes?: number
  readonly grouped: GroupedExport
  readonly pieces: () => AsyncIterable<Piece> | Iterable<Piece>
  /** What was found while it was grouped by patient. */
  readonly found?: Grouped & { readonly notWhole: readonly string[] }
}

export interface Opening {
  readonly shard: Shard
  /** A folder for what does not fit in memory; what an interrupted run left in it is used again. */
  readonly folder: string
  readonly memory: string
  readonly threads: number
  readonly standardInput: AsyncIterable<Uint8Array>
}

const ungrouped: GroupedExport = { files: [], shared: [] }

/**
 * Opens one INPUT: `-`, a file with a Bundle a line, a `.json` file of one Bundle, or a folder (`readFolder`).
 * @throws UnusablePopulation with one sentence
 */
export async function openSources(input: string, opening: Opening): Promise<readonly Source[]> {
  const { shard, standardInput } = opening
  if (input === '-')
    return [{ name: 'standard input', grouped: ungrouped, pieces: () => ofShard(streamPieces(standardInput), shard) }]
  const kind = statSync(input, { throwIfNoEntry: false })
  if (kind === undefined)
    throw new UnusablePopulation(`There is no ${input}: give a folder, a file with a Bundle a line, or -.`)
  if (!kind.isDirectory()) return [/\.json$/i.test(input) ? bundleFiles(input, [input], shard) : lineFile(input, shard)]
  const folder = readFolder(input)
  switch (folder.kind) {
    case 'bundle-lines':
      return folder.files.map((file) => lineFile(file, shard))
    case 'bundles':
      return [bundleFiles(input, folder.files, shard)]
    case 'export':
      return [await openExport(input, folder, opening)]
    case 'empty':
      throw new UnusablePopulation(`The folder ${input} holds neither .ndjson nor .json files.`)
  }
}

async function openExport(name: string, folder: Folder & { kind: 'export' }, opening: Opening): Promise<Source> {
  const { files } = folder
  if (!files.some(({ resourceType }) => resourceType === 'Patient'))
    throw new UnusablePopulation(`The export ${name} holds no file of Patients, such as Patient.ndjson.`)
  const own = exportGaps(folder)
  const found = await groupedOnce({ ...opening, files })
  const notWhole = [...new Set([...own, ...found.gaps])].sort()
  const shared = notWhole.map((type) => (type === 'all' ? gapOfAll() : gapIn(type)))
  return {
    ...rangesOf(name, found.file, 'patient-groups', { from: 0, to: statSync(found.file).size }),
    grouped: { files, shared },
    found: { ...found, notWhole },
  }
}

/** An interrupted run that had come to the end of the grouping does not begin it again. */
async function groupedOnce(grouping: Parameters<typeof groupByPatient>[0]): Promise<Grouped> {
  const marker = join(grouping.folder, 'grouped.json')
  if (existsSync(marker)) return JSON.parse(readFileSync(marker, 'utf8')) as Grouped
  mkdirSync(grouping.folder, { recursive: true })
  const grouped = await groupByPatient(grouping)
  writeFileSync(marker, JSON.stringify(grouped))
  return grouped
}

function lineFile(file: string, shard: Shard): Source {
  return rangesOf(file, file, 'bundle-a-line', sliceOf(statSync(file).size, shard))
}

function rangesOf(name: string, file: string, layout: Layout, { from, to }: ReturnType<typeof sliceOf>): Source {
  return {
    name,
    bytes: to - from,
    grouped: ungrouped,
    *pieces() {
      for (let start = from; start < to; start += pieceBytes)
        yield { kind: 'range', file, from: start, to: Math.min(to, start + pieceBytes), layout }
    },
  }
}

function bundleFiles(name: string, all: readonly string[], shard: Shard): Source {
  const { from, to } = sliceOf(all.length, shard)
  const pieces: Piece[] = []
  let held: { files: string[]; bytes: number } = { files: [], bytes: 0 }
  for (const file of all.slice(from, to)) {
    held.files.push(file)
    held.bytes += statSync(file).size
    if (held.bytes < pieceBytes) continue
    pieces.push({ kind: 'files', ...held })
    held = { files: [], bytes: 0 }
  }
  if (held.files.length > 0) pieces.push({ kind: 'files', ...held })
  const bytes = pieces.reduce((sum, piece) => sum + bytesIn(piece), 0)
  return { name, bytes, grouped: ungrouped, pieces: () => pieces }
}

/** A stream's length is not known before its end: its pieces go round the shards. */
async function* ofShard(pieces: AsyncIterable<Piece>, { number, of }: Shard): AsyncGenerator<Piece> {
  let index = 0
  for await (const piece of pieces) {
    if (index % of === number - 1) yield piece
    index += 1
  }
}
