import { compare, intervalText, isExact, type Comparison, type Interval } from '../../values/interval.ts'
import { oneSided } from '../../findings/scored-items.ts'
import { instrumentById } from '../../scores/catalog.ts'
import { ownSystems } from '../../terminology/own-names.ts'
import { allOf } from '../../values/truth.ts'
import type { Determination } from '../determination.ts'
import { totalOf } from '../instrument-total.ts'
import type { Inquiry } from '../inquiry.ts'
import { decideByLatest, judgement, unusable, type Judgement } from '../latest.ts'
import type { Span } from '../../values/window.ts'
import type { ValuedMeasurement } from '../timeline.ts'
import { windowOf } from '../window-of.ts'

/** An instrument's total against one threshold, or two. */
export interface ScoreRule {
  readonly kind: 'score'
  readonly instrument: string
  readonly bounds: readonly { readonly comparison: Comparison; readonly value: number }[]
  /** The scale the threshold is on, where an instrument has several (MMT-8: 150 or 80). */
  readonly scale?: number
  readonly within?: Span
  /** A count of fewer things of the same kind: 6 swollen of 28 joints are 6 of 66. Shows a lower bound, disproves none. */
  readonly provenBy?: string
}

export function decideScore(rule: ScoreRule, inquiry: Inquiry): Determination {
  const own = decideByLatest(inquiry, {
    selector: { concept: rule.instrument },
    within: rule.within ?? windowOf(rule.instrument, inquiry),
    entered: true,
    judge: (measurement) => judgeScore(rule, measurement),
  })
  if (own.truth !== 'unknown' || rule.provenBy === undefined) return own
  const { provenBy, ...asked } = rule
  const narrower = decideScore({ ...asked, instrument: provenBy }, inquiry)
  return narrower.truth === 'true' ? narrower : own
}

function judgeScore({ instrument, bounds, scale }: ScoreRule, measurement: ValuedMeasurement): Judgement {
  const total = totalOf(instrument, measurement)
  if (total === undefined || (scale !== undefined && !isOnScale(instrument, measurement, total, scale))) return unusable
  const truth = allOf(bounds.map(({ comparison, value }) => compare(total, comparison, value)))
  return judgement(truth, isExact(total) ? undefined : intervalText(total), 'needs-entry')
}

/** A typed total is on the scale its field names; one from the chart must say so, or be too high for one side's. */
function isOnScale(instrument: string, measurement: ValuedMeasurement, total: Interval, scale: number): boolean {
  const own = scaleOf(instrument, measurement, total)
  return own === undefined ? measurement.source === 'entry' : own === scale
}

function scaleOf(instrument: string, { value, ranges, bindings }: ValuedMeasurement, total: Interval) {
  const named = value.items?.['scale']
  if (typeof named === 'number') return named
  const outOf = /\/\s*(\d+)\s*$/.exec(value.text)?.[1]
  if (outOf !== undefined) return Number(outOf)
  const whole = instrumentById(instrument)?.range.max
  // Our own code is of the instrument's own scale.
  if (bindings.some(({ coding }) => coding.system === ownSystems.instrument)) return whole
  return ranges.find(({ high }) => high !== undefined)?.high ?? (total.low > oneSided ? whole : undefined)
}
