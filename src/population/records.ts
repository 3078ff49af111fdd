import { readFileSync } from 'node:fs'
import { linesFrom, linesIn, type Line } from './lines.ts'
import { patientBundle, headline } from './patient-bundle.ts'
import type { BrokenRecord, Piece } from './piece.ts'

/** One patient's Bundle, or none where nothing could be made of what stood there. */
export interface FoundRecord {
  readonly bundle?: unknown
  readonly broken: readonly BrokenRecord[]
  /** Where it stood; in a range of a file the line counts from the range's first. */
  readonly place: Pick<BrokenRecord, 'file' | 'line'>
}

/** What a thread knows of an export that was grouped by patient. */
export interface GroupedExport {
  readonly files: readonly { readonly name: string; readonly resourceType: string }[]
  /** Bundles that say what is not whole for any patient. */
  readonly shared: readonly unknown[]
}

/** The records of a piece, one after the other. Blank lines are none. */
export function* recordsIn(piece: Piece, name: string, grouped: GroupedExport): Generator<FoundRecord> {
  switch (piece.kind) {
    case 'range':
      if (piece.layout === 'patient-groups') yield* groupsIn(piece, grouped)
      else yield* bundlesIn(until(linesFrom(piece.file, piece.from), piece.to), name)
      return
    case 'lines':
      yield* bundlesIn(linesIn(piece.bytes), name, piece.linesBefore)
      return
    case 'too-long':
      yield brokenAt({ file: name, line: piece.linesBefore + 1 }, tooLong)
      return
    case 'files':
      for (const file of piece.files) yield bundleFile(file)
  }
}

const tooLong = 'The line is too long to be held in memory.'
const notJson = 'It is not JSON.'

/** The lines that begin before a place. */
function* until(lines: Iterable<Line>, to: number): Generator<Line> {
  for (const line of lines) {
    if (line.start >= to) return
    yield line
  }
}

function* bundlesIn(lines: Iterable<Line>, file: string, linesBefore = 0): Generator<FoundRecord> {
  let number = linesBefore
  for (const { bytes } of lines) {
    number += 1
    const place = { file, line: number }
    if (bytes === undefined) yield brokenAt(place, tooLong)
    else if (!isBlank(bytes)) yield parsed(bytes.toString('utf8'), place)
  }
}

/** Patients whose headline begins within the range; their last lines may lie beyond it. */
function* groupsIn(
  { file, from, to }: Piece & { kind: 'range' },
  { files, shared }: GroupedExport,
): Generator<FoundRecord> {
  let group: string[] | undefined
  const whole = (lines: readonly string[]): FoundRecord => ({ ...patientBundle(lines, files, shared), place: { file } })
  for (const { start, bytes } of linesFrom(file, from)) {
    const text = bytes?.toString('utf8') ?? ''
    if (!text.startsWith(headline)) {
      group?.push(text)
      continue
    }
    if (group !== undefined) yield whole(group)
    group = undefined
    if (start >= to) return
    group = []
  }
  if (group !== undefined) yield whole(group)
}

function bundleFile(file: string): FoundRecord {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return brokenAt({ file }, 'The file cannot be read.')
  }
  return parsed(text, { file })
}

function parsed(text: string, place: FoundRecord['place']): FoundRecord {
  try {
    return { bundle: JSON.parse(text.replace(/^\uFEFF/, '')), broken: [], place }
  } catch {
    return brokenAt(place, notJson)
  }
}

function brokenAt(place: FoundRecord['place'], why: string): FoundRecord {
  return { broken: [{ ...place, why }], place }
}

function isBlank(bytes: Buffer): boolean {
  return bytes.length < 8 && bytes.toString('latin1').trim() === ''
}
