import type { Fault } from '../values/fault.ts'

/** A file of trials that cannot be used. The message lists every fault, one a line. */
export class TrialFileError extends Error {
  override readonly name = 'TrialFileError'

  constructor(
    /** The file's name or address, as it was given. */
    readonly file: string,
    readonly faults: readonly Fault[],
  ) {
    super(faults.map(({ path, advice }) => `trial file ${file}${path === '' ? '' : `, ${path}`}: ${advice}`).join('\n'))
  }
}
