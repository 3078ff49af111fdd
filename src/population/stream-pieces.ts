import { newlinesIn } from './line-numbers.ts'
import { longestLine, pieceBytes, type Piece } from './piece.ts'

const newline = 0x0a

/**
 * Cuts a stream into pieces of whole lines: each ends with the first line end at or after `target` bytes, however the
 * stream came in, so that an interrupted run finds the same pieces again.
 */
export async function* streamPieces(
  stream: AsyncIterable<Uint8Array>,
  target = pieceBytes,
  longest = longestLine,
): AsyncGenerator<Piece> {
  const held = new HeldLines(longest)
  for await (const arrived of stream) {
    let block = arrived
    while (block.length > 0) {
      const { size } = held
      const end = size + block.length < target ? -1 : block.indexOf(newline, Math.max(0, target - 1 - size))
      const before = held.add(end === -1 ? block : block.subarray(0, end + 1))
      if (before !== undefined) yield before
      if (end === -1) break
      yield held.take()
      block = block.subarray(end + 1)
    }
  }
  if (held.size > 0) yield held.take()
}

/** What has come of a piece so far. Of a line that is too long nothing is kept. */
class HeldLines {
  size = 0
  private parts: Uint8Array[] = []
  private isTooLong = false
  private linesBefore = 0

  constructor(private readonly longest: number) {}

  /** Gives the whole lines before one that has just become too long. */
  add(block: Uint8Array): Piece | undefined {
    this.size += block.length
    if (this.isTooLong) return undefined
    this.parts.push(block)
    if (this.size <= this.longest) return undefined
    const whole = joined(this.parts)
    const end = whole.lastIndexOf(newline, whole.length - 2) + 1
    this.isTooLong = true
    this.parts = []
    return end === 0 ? undefined : this.pieceOf(whole.slice(0, end))
  }

  take(): Piece {
    const piece = this.isTooLong ? this.tooLong() : this.pieceOf(joined(this.parts))
    this.parts = []
    this.size = 0
    this.isTooLong = false
    return piece
  }

  private pieceOf(bytes: Uint8Array<ArrayBuffer>): Piece {
    const { linesBefore } = this
    this.linesBefore += newlinesIn(bytes)
    return { kind: 'lines', bytes, linesBefore }
  }

  private tooLong(): Piece {
    const { linesBefore } = this
    this.linesBefore += 1
    return { kind: 'too-long', linesBefore }
  }
}

/** In memory of its own, which a thread can be given whole. */
function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((size, { length }) => size + length, 0))
  let place = 0
  for (const part of parts) {
    whole.set(part, place)
    place += part.length
  }
  return whole
}
