import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'

const pieces = 50

/** A body that comes in small pieces over a time, as through a bad line. */
export function littleByLittle(body: string, milliseconds: number): Readable {
  const bytes = Buffer.from(body)
  const size = Math.max(1, Math.ceil(bytes.length / pieces))
  async function* dripping(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += size) {
      await setTimeout(milliseconds / pieces)
      yield bytes.subarray(at, at + size)
    }
  }
  return Readable.from(dripping())
}
