import type { MeasuredValue } from '../../findings/measurement.ts'
import { percentPredicted } from '../../scores/percent-predicted.ts'
import { compare, exactly, isExact, rounded, type Comparison } from '../../values/interval.ts'
import type { Determination } from '../determination.ts'
import type { Inquiry } from '../inquiry.ts'
import { decideByLatest, judgement, unusable, type Judgement } from '../latest.ts'
import { measurementsOf } from '../select.ts'
import { hasValue, type ValuedMeasurement } from '../timeline.ts'
import { isUnreported } from '../unreported.ts'
import { windowOf } from '../window-of.ts'

/**
 * Lung function in percent of predicted: as reported, else the measured value over the predicted one of the same day
 * (FVC in litres, DLCO in its own unit; no LOINC code reports DLCO in percent).
 */
export interface PercentPredictedRule {
  readonly kind: 'percent-predicted'
  readonly concept: string
  readonly comparison: Comparison
  readonly value: number
}

export function decidePercentPredicted(rule: PercentPredictedRule, inquiry: Inquiry): Determination {
  const { concept, comparison, value } = rule
  const reported = inquiry.decide({
    kind: 'measurement',
    concept,
    facets: ['percent-predicted'],
    comparison,
    threshold: { value, unit: '%' },
  })
  if (!isUnreported(reported)) return reported
  const predicted = measurementsOf(inquiry.findings, { concept, facets: ['predicted'] }, ['match', 'context'])
  const computed = decideByLatest(inquiry, {
    selector: { concept, facets: ['litres', 'measured'] },
    within: windowOf(concept, inquiry),
    judge: (measured) => judgeAgainst(measured, predicted.filter(hasValue), rule, inquiry),
  })
  return computed.evidence.length === 0 ? reported : computed
}

function judgeAgainst(
  measured: ValuedMeasurement,
  predicted: readonly ValuedMeasurement[],
  { comparison, value: limit }: PercentPredictedRule,
  { settings }: Inquiry,
): Judgement {
  const amount = exactNumber(measured.value)
  if (amount === undefined) return unusable
  const { date, value } = measured
  const shares = predicted
    .filter((one) => !one.preliminary && one.date?.first === date?.first && one.date?.last === date?.last)
    .flatMap((one) => {
      const norm = exactNumber(one.value)
      const converted = norm === undefined ? undefined : settings.convert(norm, one.value.unit ?? '', value.unit ?? '')
      return converted === undefined ? [] : (percentPredicted(amount, converted) ?? [])
    })
  const [share] = shares
  if (share === undefined || shares.some((other) => rounded(other) !== rounded(share))) return unusable
  const converted = `${Number(share.toPrecision(3))} % predicted (measured / predicted)`
  return judgement(compare(exactly(share), comparison, limit), converted)
}

function exactNumber({ number }: MeasuredValue): number | undefined {
  return number !== undefined && isExact(number) && number.low >= 0 ? number.low : undefined
}
