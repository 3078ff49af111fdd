import { closeSync, openSync, readSync } from 'node:fs'

const newline = 0x0a

/** Tells the number of a line by where it begins in its file. Asked in the order of the file, it goes through it once. */
export class LineNumbers {
  private file: string | undefined
  private place = 0
  private newlines = 0

  /** How many lines end before this place. */
  linesBefore(file: string, place: number): number {
    if (file !== this.file || place < this.place) {
      this.file = file
      this.place = 0
      this.newlines = 0
    }
    const descriptor = openSync(file, 'r')
    const block = Buffer.alloc(1 << 20)
    try {
      while (this.place < place) {
        const size = readSync(descriptor, block, 0, Math.min(block.length, place - this.place), this.place)
        if (size === 0) break
        this.newlines += newlinesIn(block.subarray(0, size))
        this.place += size
      }
    } finally {
      closeSync(descriptor)
    }
    return this.newlines
  }
}

export function newlinesIn(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) count += 1
  return count
}
