import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { UnusablePopulation } from './unusable-population.ts'

/** A file that grows by whole lines. */
export class GrowingFile {
  private readonly descriptor: number
  private length: number

  /** @param keep how much of what is there stays; what comes after it was written later than the last known state */
  constructor(
    private readonly path: string,
    keep: number,
  ) {
    this.length = keep
    try {
      mkdirSync(dirname(path), { recursive: true })
      this.descriptor = openSync(path, keep > 0 ? 'r+' : 'w')
    } catch {
      throw new UnusablePopulation(`${path} cannot be written: check the folder and that you may write there.`)
    }
    if (fstatSync(this.descriptor).size < keep)
      throw new UnusablePopulation(`${path} is shorter than the interrupted run left it: begin anew, without --resume.`)
    ftruncateSync(this.descriptor, keep)
  }

  get bytes(): number {
    return this.length
  }

  write(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length;) {
      try {
        done += writeSync(this.descriptor, bytes, done, bytes.length - done, this.length + done)
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
        throw new UnusablePopulation(`${this.path} cannot be written (${code}): make room, then go on with --resume.`)
      }
    }
    this.length += bytes.length
  }

  close(): void {
    closeSync(this.descriptor)
  }
}

/** Where results and work list go: to files, the results also to a stream. */
export class PopulationOutput {
  private readonly results: GrowingFile | undefined
  private readonly workList: GrowingFile | undefined

  constructor(
    results: string | undefined,
    workList: string | undefined,
    private readonly stream: (bytes: Uint8Array) => Promise<void>,
    keep: { readonly resultBytes: number; readonly workListBytes: number },
  ) {
    this.results = results === undefined ? undefined : new GrowingFile(results, keep.resultBytes)
    this.workList = workList === undefined ? undefined : new GrowingFile(workList, keep.workListBytes)
  }

  get lengths(): { readonly resultBytes: number; readonly workListBytes: number } {
    return { resultBytes: this.results?.bytes ?? 0, workListBytes: this.workList?.bytes ?? 0 }
  }

  async write(results: Uint8Array, workList: Uint8Array): Promise<void> {
    if (this.results === undefined) await this.stream(results)
    else this.results.write(results)
    this.workList?.write(workList)
  }

  close(): void {
    this.results?.close()
    this.workList?.close()
  }
}
