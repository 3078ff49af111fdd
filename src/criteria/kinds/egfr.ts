import { ckdEpi2021 } from '../../scores/ckd-epi.ts'
import { compare, intervalText, mapped, type Comparison } from '../../values/interval.ts'
import { agreed } from '../../values/truth.ts'
import type { Determination } from '../determination.ts'
import { undecided } from '../determine.ts'
import type { Inquiry } from '../inquiry.ts'
import { decideByLatest, judgement, unconvertible, unusable } from '../latest.ts'
import { missingAge } from '../readability.ts'
import { isUnreported } from '../unreported.ts'
import { windowOf } from '../window-of.ts'
import { inUnit } from './measurement.ts'

/** Estimated GFR by CKD-EPI: as the laboratory reports it, else computed from creatinine, age and sex, and said so. */
export interface EgfrRule {
  readonly kind: 'egfr'
  readonly comparison: Comparison
  readonly value: number
}

const unit = 'mL/min/{1.73_m2}'

export function decideEgfr(rule: EgfrRule, inquiry: Inquiry): Determination {
  const reported = inquiry.decide({
    kind: 'measurement',
    concept: 'egfr',
    facets: ['ckd-epi-2021', 'ckd-epi-2009', 'ckd-epi-cystatin'],
    comparison: rule.comparison,
    threshold: { value: rule.value, unit },
  })
  if (!isUnreported(reported)) return reported
  const computed = fromCreatinine(rule, inquiry)
  if (computed.truth !== 'unknown') return computed
  const [first, ...rest] = computed.missing.map((missing) =>
    missing.datum === 'creatinine' && missing.reason === 'not-recorded' ? { ...missing, datum: 'egfr' } : missing,
  )
  return first === undefined ? reported : undecided([first, ...rest], [...reported.evidence, ...computed.evidence])
}

function fromCreatinine(rule: EgfrRule, inquiry: Inquiry): Determination {
  const { person } = inquiry.findings
  const { ageYears, sex } = person
  if (ageYears === undefined) return undecided(missingAge(inquiry.findings))
  if (ageYears < 18) return undecided([{ datum: 'birth-date', reason: 'value-unusable' }])
  const sexes = sex === 'female' || sex === 'male' ? ([sex] as const) : (['female', 'male'] as const)
  return decideByLatest(inquiry, {
    selector: { concept: 'creatinine' },
    within: windowOf('creatinine', inquiry),
    judge: ({ value }) => {
      const { number, unit: own = '' } = value
      if (number === undefined) return unusable
      const creatinine = inUnit('creatinine', number, own, 'mg/dL', inquiry)
      if (creatinine === undefined) return unconvertible
      if (creatinine.low <= 0) return unusable
      const estimates = sexes.map((one) =>
        falling(creatinine, (milligrams) => ckdEpi2021({ creatinineMgPerDl: milligrams, ageYears, sex: one })),
      )
      const truth = agreed(estimates.map((estimate) => compare(estimate, rule.comparison, rule.value)))
      const shown = estimates
        .map((estimate) => intervalText(mapped(estimate, (number) => Number(number.toPrecision(3)))))
        .join(' / ')
      return judgement(truth, `eGFR ${shown} mL/min/1.73 m² (CKD-EPI 2021)`)
    },
  })
}

/** Through a falling function: the ends change places. */
function falling(interval: Parameters<typeof mapped>[0], fall: (value: number) => number): ReturnType<typeof mapped> {
  const { low, lowOpen, high, highOpen } = interval
  return { low: Number.isFinite(high) ? fall(high) : 0, lowOpen: highOpen, high: fall(low), highOpen: lowOpen }
}
