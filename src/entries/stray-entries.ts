import type { Entry } from '../findings/entry.ts'
import { instrumentById } from '../scores/catalog.ts'
import { resolveConceptName } from '../terminology/catalog.ts'
import { trials as builtIn } from '../trials/catalog.ts'
import { criterionId, type Trial } from '../trials/trial.ts'

/**
 * Entries that answer nothing the program knows: a sentence each, so that a misspelt datum is not lost in silence.
 * Criteria of built-in trials that were not asked for are known, and fine.
 */
export function strayEntries(entries: readonly Entry[], trials: readonly Trial[]): readonly string[] {
  const criteria = new Set(
    [...builtIn, ...trials].flatMap((trial) => trial.criteria.map((criterion) => criterionId(trial, criterion))),
  )
  return entries.flatMap((entry, index) => {
    const name = 'criterion' in entry ? entry.criterion : entry.datum
    const known =
      'criterion' in entry ? criteria.has(name) : (resolveConceptName(name) ?? instrumentById(name)) !== undefined
    return known ? [] : [`Entry ${index + 1} was left out: nothing here is called "${name}"; check its spelling.`]
  })
}
