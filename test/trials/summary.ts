import type { CriterionMatch } from '../../src/matching/match.ts'

/**
 * A match in one line: `pass documented`, `unknown hbv-dna not-recorded`. Data that bear the criterion's own id are
 * called `it`: a question that only a person, or the trial's site, can answer.
 */
export function summary({ verdict, basis, missing, criterion }: CriterionMatch): string {
  if (verdict === 'not-applicable') return verdict
  if (verdict !== 'unknown') return `${verdict} ${basis}`
  const data = missing.map(({ datum, reason }) => `${datum.endsWith(`/${criterion.id}`) ? 'it' : datum} ${reason}`)
  return ['unknown', [...new Set(data)].sort().join(', ')].join(' ').trim()
}
