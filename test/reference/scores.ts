import type { RuleOf } from '../../src/criteria/rule.ts'
import type { Findings } from '../../src/findings/findings.ts'
import type { Measurement } from '../../src/findings/measurement.ts'
import { instrumentById } from '../../src/scores/catalog.ts'
import type { Interval } from '../../src/values/interval.ts'
import { everywhere } from './numbers.ts'
import { countsFor } from './result-kinds.ts'
import { byLatest, type Saying } from './results.ts'
import type { Ruling } from './ruling.ts'

export function score({ provenBy, ...rule }: RuleOf<'score'>, findings: Findings): Ruling {
  const own = total(rule, findings)
  if (own.truth !== 'unknown' || provenBy === undefined) return own
  // A count of fewer things of the kind can show that there are enough, never that there are not.
  const fewer = total({ ...rule, instrument: provenBy }, findings)
  return fewer.truth === 'true' ? fewer : own
}

/** The total, where it is a plain number that the instrument can have. */
export function totalValue(instrument: string, { value }: Measurement): Interval | undefined {
  const number = value?.number
  const range = instrumentById(instrument)?.range
  if (number === undefined || !['', '1', '{score}'].includes(value?.unit ?? '')) return undefined
  if (range === undefined) return number
  return number.low < range.min || number.low > (range.max ?? Number.POSITIVE_INFINITY) ? undefined : number
}

export function total(
  { instrument, bounds, within }: Omit<RuleOf<'score'>, 'kind' | 'provenBy'>,
  findings: Findings,
): Ruling {
  return byLatest(findings, {
    asked: { concept: instrument },
    within: within ?? countsFor(instrument),
    score: true,
    say: (measurement): Saying => {
      const number = totalValue(instrument, measurement)
      if (number === undefined) return { because: 'value-unusable' }
      const answers = bounds.map((bound) => everywhere(number, bound.comparison, bound.value))
      if (answers.includes('false')) return 'false'
      return answers.includes('unknown') ? { because: 'needs-entry' } : 'true'
    },
  })
}
