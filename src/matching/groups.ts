import type { Trial } from '../trials/trial.ts'
import type { CriterionMatch } from './match.ts'

/**
 * Criteria that the source joins. Of those of which one suffices, each names the others, and once one passes the rest
 * ask nothing. Those without a joiner fail only together: while one holds or is open, the others are the source's gap.
 */
export function joinGroups(trial: Trial, matches: readonly CriterionMatch[]): readonly CriterionMatch[] {
  return (trial.groups ?? []).reduce<readonly CriterionMatch[]>((joined, { joined: how, criteria }) => {
    const members = joined.filter(
      ({ criterion, verdict }) => criteria.includes(criterion.id) && verdict !== 'not-applicable',
    )
    const settled = members.some(({ verdict }) => verdict === 'pass')
    const allFail = members.length > 0 && members.every(({ verdict }) => verdict === 'fail')
    return joined.map((match) => {
      if (!members.includes(match)) return match
      if (how === 'one-suffices') {
        const alternatives = criteria.filter((id) => id !== match.criterion.id)
        return { ...match, alternatives, ...(settled && match.verdict === 'unknown' ? { missing: [] } : {}) }
      }
      if (match.verdict !== 'fail' || allFail || match.overridden !== undefined) return match
      const { modifiable: _modifiable, passesFrom: _passesFrom, ...kept } = match
      return {
        ...kept,
        verdict: 'unknown',
        basis: 'none',
        missing: [
          {
            datum: `${trial.id}/${match.criterion.id}`,
            reason: 'source-ambiguous',
            action: { id: 'action.askJoiner' },
          },
        ],
      }
    })
  }, matches)
}
