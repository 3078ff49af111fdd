import type { Measurement } from '../../findings/measurement.ts'
import { percentPredicted } from '../../scores/percent-predicted.ts'
import { compare, exactly, rounded, type Comparison } from '../../values/interval.ts'
import type { Determination } from '../determination.ts'
import type { Inquiry } from '../inquiry.ts'
import { decideByLatest, type Judgement } from '../latest.ts'
import { measurementsOf } from '../select.ts'
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
  const unused = reported.missing.every(({ reason }) => reason === 'not-recorded' || reason === 'out-of-date')
  if (reported.truth !== 'unknown' || !unused) return reported
  const predicted = measurementsOf(inquiry.findings, { concept, facets: ['predicted'] }, ['match', 'context'])
  const computed = decideByLatest(inquiry, {
    selector: { concept, facets: ['litres', 'measured'] },
    within: windowOf(concept, inquiry),
    judge: (measured) => judgeAgainst(measured, predicted, rule, inquiry),
  })
  return computed.truth === 'unknown' && computed.evidence.length === 0 ? reported : computed
}

function judgeAgainst(
  measured: Measurement,
  predicted: readonly Measurement[],
  rule: PercentPredictedRule,
  { settings }: Inquiry,
): Judgement {
  const unusable: Judgement = { truth: 'unknown', reason: 'value-unusable' }
  const amount = exactNumber(measured)
  const unit = measured.value?.unit ?? ''
  const shares = predicted
    .filter(
      ({ date, preliminary }) =>
        !preliminary && date?.first === measured.date?.first && date?.last === measured.date?.last,
    )
    .flatMap((one) => {
      const norm = exactNumber(one)
      const own = one.value?.unit ?? ''
      const converted = norm === undefined ? undefined : own === unit ? norm : settings.convert(norm, own, unit)
      return amount === undefined || converted === undefined ? [] : (percentPredicted(amount, converted) ?? [])
    })
  const [share] = shares
  if (share === undefined || shares.some((other) => rounded(other) !== rounded(share))) return unusable
  const converted = `${Number(share.toPrecision(3))} % predicted (measured / predicted)`
  return { truth: compare(exactly(share), rule.comparison, rule.value), converted }
}

function exactNumber({ value }: Measurement): number | undefined {
  const number = value?.number
  return number !== undefined && number.low === number.high && number.low >= 0 ? number.low : undefined
}
