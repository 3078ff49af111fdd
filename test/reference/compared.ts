import type { CriterionMatch, TrialMatch } from '../../src/matching/match.ts'
import { dayText } from '../../src/values/clinical-date.ts'
import type { Outcome, Row } from './fold.ts'

/** What of an engine's row the reference gives as well. */
export function rowOf({ verdict, missing, modifiable, passesFrom }: CriterionMatch): Record<string, unknown> {
  return {
    verdict,
    reasons: [...new Set(missing.map(({ reason }) => reason))].sort(),
    modifiable: modifiable === true,
    passesFrom,
  }
}

export function expectedRow(row: Row | undefined): Record<string, unknown> | undefined {
  if (row === undefined) return undefined
  const { verdict, reasons, modifiable, from } = row
  return {
    verdict,
    reasons: [...new Set(reasons)].sort(),
    modifiable,
    passesFrom: from === undefined ? undefined : dayText(from),
  }
}

export function outcomeOf({
  outcome,
  modifiable,
  passesFrom,
}: Pick<TrialMatch, 'outcome' | 'modifiable' | 'passesFrom'>) {
  return { outcome, modifiable: modifiable === true, passesFrom }
}

export function expectedOutcome({ outcome, modifiable, from }: Outcome) {
  return { outcome, modifiable, passesFrom: from === undefined ? undefined : dayText(from) }
}
