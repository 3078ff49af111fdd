import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ScreeningPlan } from './screening.ts'
import type { Shard } from './shard.ts'
import type { Tally } from './tally.ts'
import { UnusablePopulation } from './unusable-population.ts'

/** How far a run has come: all of it is on disk. */
export interface RunState {
  /** What it was a run of; another may not go on with it. */
  readonly run: string
  readonly asOf: string
  /** Pieces of the input that are done. */
  readonly pieces: number
  /** How much of the input that is. */
  readonly bytes: number
  /** Length of the results and of the work list after them; what is longer came later and is cut off. */
  readonly resultBytes: number
  readonly workListBytes: number
  readonly tally: Tally
}

const fileName = 'state.json'

/** What the last run left in its folder; nothing where none was interrupted. */
export function readState(folder: string): RunState | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, fileName), 'utf8')) as RunState
  } catch {
    return undefined
  }
}

/**
 * The state of an interrupted run that is to go on; nothing where none was interrupted.
 * @throws UnusablePopulation where it was a run of something else
 */
export function interruptedRun(folder: string, run: string): RunState | undefined {
  const state = readState(folder)
  if (state === undefined || state.run === run) return state
  throw new UnusablePopulation(
    `The run in ${folder} was interrupted with other options, another input or another version: give the same again, or delete that folder and begin anew.`,
  )
}

/** Replaces the state in one step: whenever the program is killed, the old or the new one is there, whole. */
export function writeState(folder: string, state: RunState): void {
  const fresh = join(folder, `${fileName}.new`)
  writeFileSync(fresh, JSON.stringify(state))
  renameSync(fresh, join(folder, fileName))
}

/** What makes two runs the same: the program, what is asked, and the input as it is now. */
export function runOf(plan: ScreeningPlan, inputs: readonly string[], shard: Shard): string {
  return createHash('sha256')
    .update(JSON.stringify([plan, inputs.map(seen), shard]))
    .digest('hex')
}

/** Names, sizes and times of what an input is made of. */
function seen(input: string): unknown {
  const found = statSync(input, { throwIfNoEntry: false })
  if (found === undefined) return [input]
  if (!found.isDirectory()) return [input, found.size, found.mtimeMs]
  return [input, ...readdirSync(input).map((name) => seen(join(input, name)))]
}
