import { drugClassesSince } from '../exposure-days.ts'
import type { Measurement } from '../../findings/measurement.ts'
import { conceptById } from '../../terminology/catalog.ts'
import { molarFactorOf } from '../../terminology/molar-factors.ts'
import { compare, intervalText, mapped, rounded, type Comparison, type Interval } from '../../values/interval.ts'
import type { Span } from '../../values/window.ts'
import type { Determination } from '../determination.ts'
import type { Inquiry } from '../inquiry.ts'
import { decideByLatest, type Judgement } from '../latest.ts'
import type { Selector } from '../select.ts'
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
      isSpoiled(rule, measurement, inquiry)
        ? { truth: 'unknown', reason: 'value-unusable' }
        : judgeNumber(rule, measurement, inquiry),
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
export function judgeNumber(
  rule: Pick<MeasurementRule, 'concept' | 'comparison' | 'threshold'>,
  measurement: Measurement,
  inquiry: Inquiry,
): Judgement {
  const { value } = measurement
  if (value?.number === undefined) return { truth: 'unknown', reason: 'value-unusable' }
  if ('timesUln' in rule.threshold)
    return judgeMultiple(rule.concept, rule.comparison, rule.threshold.timesUln, measurement, inquiry)
  const { unit, value: threshold } = rule.threshold
  const converted = inUnit(rule.concept, value.number, value.unit ?? '', unit, inquiry)
  if (converted === undefined) return { truth: 'unknown', reason: 'unit-not-convertible' }
  const truth = compare(converted, rule.comparison, threshold)
  return {
    truth,
    converted: `${intervalText(converted)} ${unit}`,
    ...(truth === 'unknown' ? { reason: 'value-unusable' as const } : {}),
  }
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
  const probe = settings.convert(1, from, to, molarFactorOf(concept))
  if (probe === undefined) return undefined
  // Some convert for a part of their values: without a unit, 0.6 is 60 % and 49 is nothing.
  const converted = mapped(number, (value) =>
    Number.isFinite(value) ? (settings.convert(value, from, to, molarFactorOf(concept)) ?? Number.NaN) : value,
  )
  return Number.isNaN(converted.low) || Number.isNaN(converted.high) ? undefined : converted
}

function judgeMultiple(
  concept: string,
  comparison: Comparison,
  times: number,
  measurement: Measurement,
  inquiry: Inquiry,
): Judgement {
  const { value, ranges } = measurement
  if (value?.number === undefined) return { truth: 'unknown', reason: 'value-unusable' }
  const number = value.number
  const own = ranges.flatMap((range) => {
    if (range.high === undefined || range.high <= 0 || (concept === 'inr' && range.high > 1.5)) return []
    const sameUnit = range.unit === undefined || range.unit === value.unit
    const high = sameUnit
      ? range.high
      : inquiry.settings.convert(range.high, range.unit ?? '', value.unit ?? '', molarFactorOf(concept))
    return high === undefined
      ? []
      : [{ high, number, text: `ULN ${range.high}${range.unit === undefined ? '' : ` ${range.unit}`}` }]
  })
  const limits = own.length > 0 ? own : assumedLimit(concept, number, value.unit ?? '', inquiry)
  const truths = new Set(limits.map((limit) => compare(limit.number, comparison, rounded(limit.high * times))))
  const [truth] = truths
  const [limit] = limits
  if (truth === undefined || limit === undefined) return { truth: 'unknown', reason: 'unit-not-convertible' }
  const multiple = intervalText(mapped(limit.number, (amount) => Number((amount / limit.high).toPrecision(3))))
  const converted = `${multiple} × ${limit.text}`
  return truths.size > 1 || truth === 'unknown'
    ? { truth: 'unknown', reason: 'value-unusable', converted }
    : { truth, converted }
}

/** Where the laboratory gives no limit, the site's assumption stands in, and the evidence says so. */
function assumedLimit(concept: string, number: Interval, unit: string, inquiry: Inquiry) {
  const assumed = inquiry.settings.assumedUln(concept) ?? conceptById(concept)?.defaultUln
  const converted = assumed && inUnit(concept, number, unit, assumed.unit, inquiry)
  return assumed === undefined || converted === undefined
    ? []
    : [{ high: assumed.value, number: converted, text: `ULN ${assumed.value} ${assumed.unit} (assumed)` }]
}
