import { Presets, SingleBar } from 'cli-progress'
import type { Progress } from '../population/screen-population.ts'

const megabyte = 1e6

/** A line of progress with rate and time left, on a terminal; nothing at all elsewhere. */
export interface ProgressLine {
  show(progress: Progress): void
  /** Says a sentence without being drawn over it. */
  say(sentence: string): void
  stop(): void
}

/** @param now milliseconds */
export function progressLine(stream: NodeJS.WriteStream, now: () => number): ProgressLine {
  const say = (sentence: string) => void stream.write(`${sentence}\n`)
  if (!stream.isTTY) return { show: () => undefined, say, stop: () => undefined }
  let bar: SingleBar | undefined
  const started = now()
  let first: Progress | undefined
  return {
    show(progress) {
      const { patients, bytes, totalBytes } = progress
      first ??= progress
      const rate = Math.round((1000 * (patients - first.patients)) / Math.max(1, now() - started))
      const all = (totalBytes ?? bytes) / megabyte
      const shown = { patients, rate: rate.toString() }
      if (bar === undefined) {
        bar = new SingleBar(
          { stream, format: formatOf(totalBytes), clearOnComplete: true, etaBuffer: 50 },
          Presets.legacy,
        )
        bar.start(all, bytes / megabyte, shown)
      } else {
        bar.setTotal(all)
        bar.update(bytes / megabyte, shown)
      }
    },
    say(sentence) {
      stream.clearLine(0)
      stream.cursorTo(0)
      say(sentence)
    },
    stop: () => bar?.stop(),
  }
}

function formatOf(totalBytes: number | undefined): string {
  return totalBytes === undefined
    ? '{patients} patients, {rate}/s'
    : '[{bar}] {percentage} %, {patients} patients, {rate}/s, {eta_formatted} left'
}
