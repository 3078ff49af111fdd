import type * as z from 'zod/mini'
import { pathText, type Fault } from '../values/fault.ts'
import { asRecord } from '../values/json.ts'
import { TrialFileError } from './trial-file-error.ts'
import { trialSchema } from './trial-schema.ts'
import type { Trial } from './trial.ts'

/**
 * Checks a trial file (parsed JSON): one trial, or a list of trials, as `docs/trial.schema.json` describes them.
 * @param taken ids of the trials that are there already; a file may add trials, and redefine none
 * @throws TrialFileError naming every place at fault and the cure
 */
export function parseTrials(json: unknown, file: string, taken: readonly string[] = []): readonly Trial[] {
  const isList = Array.isArray(json)
  const items: readonly unknown[] = isList ? json : [json]
  const trials: Trial[] = []
  const faults: Fault[] = []
  for (const [index, item] of items.entries()) {
    const at = isList ? [index] : []
    const parsed = trialSchema.safeParse(withoutSchemaName(item), { error: plainAdvice })
    if (!parsed.success) faults.push(...parsed.error.issues.flatMap((issue) => faultsOf(issue, at)))
    else {
      const idFault = idFaultOf(parsed.data.id, taken, trials)
      if (idFault === undefined) trials.push(parsed.data)
      else faults.push({ path: pathText([...at, 'id']), advice: idFault })
    }
  }
  if (items.length === 0) faults.push({ path: '', advice: 'the list is empty; give at least one trial' })
  if (faults.length > 0) throw new TrialFileError(file, faults)
  return trials
}

/** Editors look for the schema's address in the file; it is no part of the trial. */
function withoutSchemaName(item: unknown): unknown {
  const record = asRecord(item)
  if (record === undefined) return item
  const { $schema: _, ...trial } = record
  return trial
}

function idFaultOf(id: string, taken: readonly string[], before: readonly Trial[]): string | undefined {
  if (taken.includes(id))
    return `there is a trial "${id}" already, and a file cannot redefine it; give this one another id`
  if (before.some((trial) => trial.id === id)) return `"${id}" is the id of two trials in this file; name each once`
  return undefined
}

type Issue = z.core.$ZodIssue

function faultsOf(issue: Issue, at: readonly number[]): readonly Fault[] {
  const path = pathText([...at, ...issue.path])
  if (issue.path.length === 0 && issue.code === 'invalid_type')
    return [{ path, advice: 'give a trial here, as docs/trial.schema.json describes it' }]
  if (issue.code !== 'unrecognized_keys') return [{ path, advice: issue.message }]
  const advice = 'there is no such field; check its spelling, or take it out'
  return issue.keys.map((key) => ({ path: path === '' ? key : `${path}.${key}`, advice }))
}

const articles: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

/** What to do, for the faults that the schema itself has no words for. */
function plainAdvice(issue: z.core.$ZodRawIssue): string | undefined {
  const needed = issue.input === undefined ? 'this field is needed: ' : ''
  if (issue.code === 'invalid_type') return `${needed}give ${articles[issue.expected] ?? issue.expected}`
  if (issue.code !== 'invalid_value') return undefined
  const words = issue.values.map(String).join(', ')
  return `${needed}give ${issue.values.length > 1 ? 'one of ' : ''}${words}`
}
