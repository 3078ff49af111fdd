import { statSync } from 'node:fs'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { linesFrom } from '../src/population/lines.ts'

/**
 * `node parse-lines.js FILE THREADS`: parses every line of a file and does nothing with it, each thread its own part.
 * What `screen` is measured against.
 */
interface Part {
  readonly file: string
  readonly from: number
  readonly to: number
}

if (isMainThread) {
  const [file = '', threads = '1'] = process.argv.slice(2)
  const { size } = statSync(file)
  const count = Number(threads)
  for (let index = 0; index < count; index += 1) {
    const part: Part = { file, from: Math.floor((size * index) / count), to: Math.floor((size * (index + 1)) / count) }
    new Worker(new URL(import.meta.url), { workerData: part })
  }
} else {
  const { file, from, to } = workerData as Part
  let parsed = 0
  for (const { start, bytes } of linesFrom(file, from)) {
    if (start >= to) break
    if (bytes !== undefined && JSON.parse(bytes.toString('utf8')) !== null) parsed += 1
  }
  parentPort?.postMessage(parsed)
}
