import { closeSync, openSync, readSync } from 'node:fs'
import { longestLine } from './piece.ts'

/** One line of a file: where it begins, and its bytes; none where it is too long to be held. */
export interface Line {
  readonly start: number
  readonly bytes?: Buffer
}

const newline = 0x0a
const blockBytes = 256 << 10

/** The lines of a file that begin at or after a place, without their line ends. The last may lack its line end. */
export function* linesFrom(file: string, from = 0, longest = longestLine): Generator<Line> {
  const descriptor = openSync(file, 'r')
  try {
    // One byte earlier: a line that begins exactly here is told from one that began before.
    const first = Math.max(0, from - 1)
    for (const line of linesAt(descriptor, first, longest)) if (line.start >= from) yield line
  } finally {
    closeSync(descriptor)
  }
}

function* linesAt(descriptor: number, first: number, longest: number): Generator<Line> {
  let held: Buffer[] = []
  let heldBytes = 0
  let start = first
  let place = first
  for (;;) {
    const block = Buffer.allocUnsafe(blockBytes)
    const size = readSync(descriptor, block, 0, blockBytes, place)
    if (size === 0) break
    let begin = 0
    for (let end = block.indexOf(newline); end !== -1 && end < size; end = block.indexOf(newline, begin)) {
      yield lineOf(start, held, heldBytes, block.subarray(begin, end), longest)
      ;[held, heldBytes] = [[], 0]
      begin = end + 1
      start = place + begin
    }
    // Of a line that is too long only the length is kept.
    heldBytes += size - begin
    if (heldBytes > longest) held = []
    else if (begin < size) held.push(block.subarray(begin, size))
    place += size
  }
  if (heldBytes > 0) yield lineOf(start, held, heldBytes, Buffer.alloc(0), longest)
}

function lineOf(start: number, held: readonly Buffer[], heldBytes: number, rest: Buffer, longest: number): Line {
  if (heldBytes + rest.length > longest) return { start }
  return { start, bytes: held.length === 0 ? rest : Buffer.concat([...held, rest]) }
}

/** The lines of bytes that hold whole lines, as those of a file. */
export function* linesIn(bytes: Uint8Array): Generator<Line> {
  const block = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let start = 0; start < block.length;) {
    const found = block.indexOf(newline, start)
    const end = found === -1 ? block.length : found
    yield { start, bytes: block.subarray(start, end) }
    start = end + 1
  }
}
