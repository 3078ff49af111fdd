import { CommanderError } from 'commander'
import { UnusableInput } from '../chart/unusable-input.ts'
import { UnusableEntries } from '../entries/parse-entries.ts'
import { UnusablePopulation } from '../population/unusable-population.ts'
import { SiteError } from '../site/site-error.ts'
import { TrialFileError } from '../trials/trial-file-error.ts'
import { faultsInOneLine } from '../values/fault.ts'
import { Unusable } from './read-input.ts'

/**
 * Ends a command on an error: one sentence on standard error. Exit code 2 for input that a person can put right, 1 for
 * a fault of the program's own.
 */
export function stopOn(command: string, error: unknown): void {
  // Commander has said itself what is wrong with the arguments.
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2
    return
  }
  const sentence = sentenceOf(error)
  process.stderr.write(`${sentence ?? `${command} stopped on an error of its own: ${String(error)}`}\n`)
  process.exitCode = sentence === undefined ? 1 : 2
}

function sentenceOf(error: unknown): string | undefined {
  if (error instanceof SiteError) return `The site configuration cannot be used: ${faultsInOneLine(error.problems)}.`
  if (error instanceof TrialFileError)
    return `The trial file ${error.file} cannot be used: ${faultsInOneLine(error.faults)}.`
  const known = [Unusable, UnusableInput, UnusableEntries, UnusablePopulation]
  return error instanceof Error && known.some((kind) => error instanceof kind) ? error.message : undefined
}
