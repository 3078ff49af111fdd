import type { RuleOf } from '../../src/criteria/rule.ts'
import type { Findings } from '../../src/findings/findings.ts'
import type { Measurement } from '../../src/findings/measurement.ts'
import { sledai2kItems } from '../../src/scores/sledai-2k-items.ts'
import { between, type Interval } from '../../src/values/interval.ts'
import { everywhere } from './numbers.ts'
import { countsFor } from './result-kinds.ts'
import { byLatest, resultsOf, type Say } from './results.ts'
import type { Ruling } from './ruling.ts'
import { open } from './ruling.ts'
import { total, totalValue } from './scores.ts'

/** Nine systems; one that nobody graded may have any grade. */
export function bilag({ a, b }: RuleOf<'bilag'>, findings: Findings): Ruling {
  const say: Say = ({ value }) => {
    if (value?.counts !== undefined) {
      if (!('A' in value.counts || 'B' in value.counts)) return { because: 'value-unusable' }
      const [ofA, ofB] = [value.counts['A'] ?? 0, value.counts['B'] ?? 0]
      const isCount = (count: number) => Number.isInteger(count) && count >= 0
      if (!isCount(ofA) || !isCount(ofB) || ofA + ofB > 9) return { because: 'value-unusable' }
      return ofA >= a || ofB >= b ? 'true' : 'false'
    }
    const grades = Object.values(value?.items ?? {}).filter((grade) => /^[A-E]$/.test(String(grade)))
    if (value?.items === undefined) return { because: 'value-unusable' }
    const [ofA, ofB] = ['A', 'B'].map((letter) => grades.filter((grade) => grade === letter).length) as [number, number]
    const ungraded = 9 - grades.length
    if (ofA >= a || ofB >= b) return 'true'
    return ofA + ungraded >= a || ofB + ungraded >= b ? { because: 'needs-entry' } : 'false'
  }
  return byLatest(findings, { asked: { concept: 'bilag-2004' }, within: countsFor('bilag-2004'), score: true, say })
}

const clinicalItems = 'arthritis myositis rash alopecia mucosal_ulcers pleurisy pericarditis vasculitis'.split(' ')
const onNeitherList = 'seizure psychosis visual cranial_nerve cva'.split(' ')
const serologyItems = ['low_complement', 'anti_dsdna']

/** Points that some items of the 24 come to; those that nobody looked at may be present or absent. */
function pointsOf({ value }: Measurement, counts: (item: string) => boolean): Interval {
  const items = value?.items
  const counting = sledai2kItems.filter(({ id }) => counts(id))
  const sum = (present: (answer: unknown) => boolean) =>
    counting.reduce((points, { id, weight = 0 }) => points + (present(items?.[id]) ? weight : 0), 0)
  const isPresent = (answer: unknown) => answer === true || (typeof answer === 'number' && answer > 0)
  return between(
    sum(isPresent),
    sum((answer) => isPresent(answer) || answer === undefined || answer === 'not-assessed'),
  )
}

/** No part exceeds the whole. */
function atMost({ low, high }: Interval, most: number): Interval {
  return between(low, Math.min(high, most))
}

export function clinicalSledai({ atLeast }: RuleOf<'clinical-sledai'>, findings: Findings): Ruling {
  const typed = total({ instrument: 'sledai-2k-clinical', bounds: [{ comparison: '>=', value: atLeast }] }, findings)
  if (typed.truth !== 'unknown') return typed
  const derived = byLatest(findings, {
    asked: { concept: 'sledai-2k' },
    within: countsFor('sledai-2k'),
    score: true,
    say: (measurement) => {
      const plain = totalValue('sledai-2k', measurement)
      if (plain === undefined) return { because: 'needs-entry' }
      const listed = atMost(
        pointsOf(measurement, (id) => clinicalItems.includes(id)),
        plain.high,
      )
      const more = atMost(
        pointsOf(measurement, (id) => [...clinicalItems, ...onNeitherList].includes(id)),
        plain.high,
      )
      const [asListed, withMore] = [listed, more].map((points) => everywhere(points, '>=', atLeast))
      if (asListed === 'true') return 'true'
      if (asListed === 'unknown' || withMore === 'unknown') return { because: 'needs-entry' }
      return withMore === 'true' ? { because: 'source-ambiguous' } : 'false'
    },
  })
  if (derived.truth !== 'unknown' || derived.reasons.includes('source-ambiguous')) return derived
  if (resultsOf(findings, { concept: 'sledai-2k-clinical' }).length > 0) return typed
  const stands = derived.reasons.filter((one) => ['out-of-date', 'read-failed', 'not-permitted'].includes(one))
  return open(...(stands.length > 0 ? stands : ['needs-entry']))
}

export function modifiedSledai({ atLeast }: RuleOf<'modified-sledai'>, findings: Findings): Ruling {
  const bounds = [{ comparison: '>=', value: atLeast }] as const
  const typed = total({ instrument: 'sledai-2k-modified', bounds }, findings)
  if (typed.truth !== 'unknown') return typed
  const plain = byLatest(findings, {
    asked: { concept: 'sledai-2k' },
    within: countsFor('sledai-2k'),
    score: true,
    say: (measurement) => {
      const whole = totalValue('sledai-2k', measurement)
      if (whole === undefined) return { because: 'value-unusable' }
      const part = pointsOf(measurement, (id) => !serologyItems.includes(id))
      // Complement and anti-dsDNA are two points each.
      const modified = between(Math.max(part.low, whole.low - 4), Math.min(part.high, whole.high))
      if (everywhere(modified, '>=', atLeast) === 'true') return 'true'
      const asPlain = everywhere(whole, '>=', atLeast)
      if (asPlain === 'false') return 'false'
      const isStillOpen = asPlain === 'unknown' || (whole.low < whole.high && modified.high >= atLeast)
      return { because: isStillOpen ? 'needs-entry' : 'source-ambiguous' }
    },
  })
  const hasPlain = resultsOf(findings, { concept: 'sledai-2k' }).length > 0
  const hasTyped = resultsOf(findings, { concept: 'sledai-2k-modified' }).length > 0
  return plain.truth === 'unknown' && !hasPlain && hasTyped ? typed : plain
}
