import { cockcroftGault } from '../../scores/cockcroft-gault.ts'
import type { Measurement } from '../../findings/measurement.ts'
import { ageInYears, type Day } from '../../values/clinical-date.ts'
import { compare, intervalText, mapped, type Interval } from '../../values/interval.ts'
import { isWithin } from '../../values/window.ts'
import type { Determination, Evidence, Missing, Reason } from '../determination.ts'
import { failsToHold, holds, undecided } from '../determine.ts'
import { evidenceOfMeasurement, evidenceOfPerson } from '../evidence.ts'
import type { Inquiry } from '../inquiry.ts'
import { basisOf } from '../latest.ts'
import { missingAge, missingOfPerson } from '../readability.ts'
import { measurementsOf } from '../select.ts'
import { latestValues } from '../timeline.ts'
import { isUnreported } from '../unreported.ts'
import { windowOf } from '../window-of.ts'
import { inUnit } from './measurement.ts'

/** Creatinine clearance by Cockcroft and Gault: as reported, else from creatinine, age, weight and sex. */
export interface CreatinineClearanceRule {
  readonly kind: 'creatinine-clearance'
  readonly comparison: '>='
  readonly value: number
}

export function decideCreatinineClearance(rule: CreatinineClearanceRule, inquiry: Inquiry): Determination {
  const reported = inquiry.decide({
    kind: 'measurement',
    concept: 'crcl',
    comparison: rule.comparison,
    threshold: { value: rule.value, unit: 'mL/min' },
  })
  if (!isUnreported(reported)) return reported
  const { findings } = inquiry
  const { person } = findings
  const creatinine = current('creatinine', 'mg/dL', inquiry)
  const weight = current('body-weight', 'kg', inquiry)
  const shown = [
    ...creatinine.shown,
    ...weight.shown,
    evidenceOfPerson('birth-date', person),
    evidenceOfPerson('sex', person),
  ]
  const { birth, ageYears } = person
  const sex = person.sex === 'female' || person.sex === 'male' ? person.sex : undefined
  const lacking = [
    ...('missing' in creatinine ? [creatinine.missing] : []),
    ...('missing' in weight ? [weight.missing] : []),
    ...(ageYears === undefined ? missingAge(findings) : []),
    ...(sex === undefined ? missingOfPerson(findings, 'sex', 'needs-detail') : []),
  ]
  const leftOpen = (evidence: readonly Evidence[]) => {
    const [first = { datum: 'creatinine', reason: 'value-unusable' }, ...rest]: readonly Missing[] = lacking
    return undecided([first, ...rest], evidence)
  }
  if ('missing' in creatinine || 'missing' in weight || birth === undefined) return leftOpen(shown)
  // What is not known of the person widens the range: the oldest and a woman clear least, the youngest and a man most.
  const clearance = (milligrams: number, kilograms: number, born: Day, as: 'female' | 'male') =>
    cockcroftGault({
      creatinineMgPerDl: milligrams,
      weightKg: kilograms,
      ageYears: ageInYears(born, findings.asOf),
      sex: sex ?? as,
    })
  const range: Interval = {
    low: clearance(creatinine.value.high, weight.value.low, birth.first, 'female'),
    lowOpen: creatinine.value.highOpen,
    high:
      creatinine.value.low > 0
        ? clearance(creatinine.value.low, weight.value.high, birth.last, 'male')
        : Number.POSITIVE_INFINITY,
    highOpen: creatinine.value.lowOpen,
  }
  const computed = intervalText(mapped(range, (amount) => Number(amount.toPrecision(3))))
  const evidence = shown.map((one, index) =>
    index === 0 ? { ...one, converted: `${computed} mL/min (Cockcroft-Gault)` } : one,
  )
  const truth = compare(range, rule.comparison, rule.value)
  if (truth === 'unknown') return leftOpen(evidence)
  const basis = basisOf([...creatinine.used, ...weight.used])
  return truth === 'true' ? holds(basis, evidence) : failsToHold(basis, evidence)
}

type Current = ({ readonly value: Interval; readonly used: readonly Measurement[] } | { readonly missing: Missing }) & {
  readonly shown: readonly Evidence[]
}

/** The latest value of an input in its window and in one unit. */
function current(concept: string, unit: string, inquiry: Inquiry): Current {
  const { asOf } = inquiry.findings
  const latest = latestValues(measurementsOf(inquiry.findings, { concept }), inquiry.findings)
  const window = windowOf(concept, inquiry)
  const shown = latest.map((one) => evidenceOfMeasurement(concept, one, asOf))
  const lacking = (reason: Reason): Current => ({ shown, missing: { datum: concept, reason } })
  if (latest.length === 0) return lacking('not-recorded')
  if (window !== undefined && latest.some(({ date }) => isWithin(date, asOf, window) !== 'true'))
    return lacking('out-of-date')
  const numbers = latest.flatMap(({ value: { number, unit: own = '' } }) =>
    number === undefined ? [] : [{ number, own }],
  )
  if (numbers.length < latest.length) return lacking('value-unusable')
  const values = numbers.flatMap(({ number, own }) => inUnit(concept, number, own, unit, inquiry) ?? [])
  const [value, ...others] = values
  if (value === undefined || values.length < numbers.length) return lacking('unit-not-convertible')
  if (others.some(({ low, high }) => low !== value.low || high !== value.high)) return lacking('conflicting')
  // Nobody weighs nothing, and no blood is without creatinine.
  if (value.high <= 0) return lacking('value-unusable')
  return { value, used: latest, shown }
}
