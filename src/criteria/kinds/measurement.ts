import { drugClassesSince } from '../exposure-days.ts'
import type { Measurement, ReferenceRange } from '../../findings/measurement.ts'
import { conceptById } from '../../terminology/catalog.ts'
import { molarFactorOf } from '../../terminology/molar-factors.ts'
import { compare, intervalText, mapped, rounded, type Comparison, type Interval } from '../../values/interval.ts'
import { agreed } from '../../values/truth.ts'
import type { Span } from '../../values/window.ts'
import type { Determination } from '../determination.ts'
import type { Inquiry } from '../inquiry.ts'
import { decideByLatest, judgement, unconvertible, unusable, type Judgement } from '../latest.ts'
import type { Selector } from '../select.ts'
import type { ValuedMeasurement } from '../timeline.ts'
import { windowOf } from '../window-of.ts'

/** A laboratory value or vital sign against a threshold in a unit, or against a multiple of the upper limit of normal. */
export interface MeasurementRule extends Selector {
  readonly kind: 'measurement'
  readonly comparison: Comparison
  readonly threshold: { readonly value: number; readonly unit: string } | { readonly timesUln: number }
  /** The trial's own window; otherwise how long such a value counts. */
  readonly within?: Span
  /** Drugs that spoil the value when given in the span before it was taken. */
  readonly spoiledBy?: { readonly drugClass: string; readonly within: Span }
}

export function decideMeasurement(rule: MeasurementRule, inquiry: Inquiry): Determination {
  return decideByLatest(inquiry, {
    selector: rule,
    within: rule.within ?? windowOf(rule.concept, inquiry),
    judge: (measurement) =>
      isSpoiled(rule, measurement, inquiry) ? unusable : judgeNumber(rule, measurement, inquiry),
  })
}

function isSpoiled({ spoiledBy }: MeasurementRule, { date }: Measurement, { findings }: Inquiry): boolean {
  return (
    spoiledBy !== undefined &&
    date !== undefined &&
    drugClassesSince(findings, spoiledBy.drugClass, date, spoiledBy.within)
  )
}

/** The comparison in the rule's unit, or as a multiple of the upper limit of normal. */
function judgeNumber(rule: MeasurementRule, { value, ranges }: ValuedMeasurement, inquiry: Inquiry): Judgement {
  const { concept, comparison, threshold } = rule
  const { number, unit = '' } = value
  if (number === undefined) return unusable
  if ('timesUln' in threshold) {
    const own = upperLimits(concept, number, unit, ranges, inquiry)
    const limits = own.length > 0 ? own : assumedLimit(concept, number, unit, inquiry)
    return judgeMultiple(comparison, threshold.timesUln, limits)
  }
  const converted = inUnit(concept, number, unit, threshold.unit, inquiry)
  if (converted === undefined) return unconvertible
  const truth = compare(converted, comparison, threshold.value)
  return judgement(truth, `${intervalText(converted)} ${threshold.unit}`)
}

/** A value in another unit; nothing where it does not convert. A negative amount is no measurement. */
export function inUnit(
  concept: string,
  number: Interval,
  from: string,
  to: string,
  { settings }: Pick<Inquiry, 'settings'>,
): Interval | undefined {
  if (number.high < 0) return undefined
  // Some convert for a part of their values: without a unit, 0.6 is 60 % and 49 is nothing.
  const converted = mapped(number, (value) =>
    Number.isFinite(value) ? (settings.convert(value, from, to, molarFactorOf(concept)) ?? Number.NaN) : value,
  )
  return Number.isNaN(converted.low) || Number.isNaN(converted.high) ? undefined : converted
}

/** A value beside an upper limit of normal, both in one unit. */
interface Limited {
  readonly number: Interval
  readonly high: number
  readonly text: string
}

/** Several limits (one for each sex, say) may disagree: then the value is on neither side. */
function judgeMultiple(comparison: Comparison, times: number, limits: readonly Limited[]): Judgement {
  const [limit] = limits
  if (limit === undefined) return unconvertible
  const truth = agreed(limits.map(({ number, high }) => compare(number, comparison, rounded(high * times))))
  const multiple = intervalText(mapped(limit.number, (amount) => Number((amount / limit.high).toPrecision(3))))
  return judgement(truth, `${multiple} × ${limit.text}`)
}

/** The laboratory's own limits. That of an INR above 1.5 is the goal of anticoagulation. */
function upperLimits(
  concept: string,
  number: Interval,
  unit: string,
  ranges: readonly ReferenceRange[],
  { settings }: Inquiry,
): readonly Limited[] {
  return ranges.flatMap(({ high: own, unit: ownUnit }) => {
    if (own === undefined || own <= 0 || (concept === 'inr' && own > 1.5)) return []
    const high = ownUnit === undefined ? own : settings.convert(own, ownUnit, unit, molarFactorOf(concept))
    const text = `ULN ${own}${ownUnit === undefined ? '' : ` ${ownUnit}`}`
    return high === undefined ? [] : [{ number, high, text }]
  })
}

/** Where the laboratory gives no limit, the site's assumption stands in, and the evidence says so. */
function assumedLimit(concept: string, number: Interval, unit: string, inquiry: Inquiry): readonly Limited[] {
  const assumed = inquiry.settings.assumedUln(concept) ?? conceptById(concept)?.defaultUln
  if (assumed === undefined) return []
  const converted = inUnit(concept, number, unit, assumed.unit, inquiry)
  const text = `ULN ${assumed.value} ${assumed.unit} (assumed)`
  return converted === undefined ? [] : [{ number: converted, high: assumed.value, text }]
}
