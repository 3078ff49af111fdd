import { cockcroftGault } from '../../scores/cockcroft-gault.ts'
import type { Measurement } from '../../findings/measurement.ts'
import { ageInYears, type Day } from '../../values/clinical-date.ts'
import { compare, type Interval } from '../../values/interval.ts'
import { isWithin } from '../../values/window.ts'
import type { Determination, Missing } from '../determination.ts'
import { failsToHold, holds, undecided } from '../determine.ts'
import { evidenceOfMeasurement, evidenceOfPerson } from '../evidence.ts'
import type { Inquiry } from '../inquiry.ts'
import { basisOf } from '../latest.ts'
import { missingAge, missingOfPerson, unread } from '../readability.ts'
import { measurementsOf } from '../select.ts'
import { latestValues } from '../timeline.ts'
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
  if (
    reported.truth !== 'unknown' ||
    !reported.missing.every(({ reason }) => reason === 'not-recorded' || reason === 'out-of-date')
  )
    return reported
  const { findings } = inquiry
  const { person } = findings
  const [closed, ...more] = unread(findings, ['Observation'], 'creatinine')
  const creatinine = current('creatinine', 'mg/dL', inquiry)
  const weight = current('body-weight', 'kg', inquiry)
  const shown = [
    ...creatinine.shown,
    ...weight.shown,
    evidenceOfPerson('birth-date', person),
    evidenceOfPerson('sex', person),
  ]
  const byHand = [...creatinine.used, ...weight.used].every(({ source }) => source === 'entry')
  if (closed !== undefined && !byHand) return undecided([closed, ...more], shown)
  const { birth, ageYears, sex } = person
  const unsure = [
    ...(ageYears === undefined ? missingAge(findings) : []),
    ...(sex === 'female' || sex === 'male' ? [] : missingOfPerson(findings, 'sex', 'needs-detail')),
  ]
  const [first, ...rest]: readonly Missing[] = [
    ...(creatinine.missing === undefined ? [] : [creatinine.missing]),
    ...(weight.missing === undefined ? [] : [weight.missing]),
    ...unsure,
  ]
  if (creatinine.value === undefined || weight.value === undefined || birth === undefined)
    return undecided(
      first === undefined ? [{ datum: 'creatinine', reason: 'value-unusable' }] : [first, ...rest],
      shown,
    )
  // What is not known of the person widens the range: the oldest and a woman clear least, the youngest and a man most.
  const clearance = (milligrams: number, kilograms: number, born: Day, as: 'female' | 'male') =>
    cockcroftGault({
      creatinineMgPerDl: milligrams,
      weightKg: kilograms,
      ageYears: ageInYears(born, findings.asOf),
      sex: sex === 'female' || sex === 'male' ? sex : as,
    })
  const range: Interval = {
    low: Number.isFinite(creatinine.value.high)
      ? clearance(creatinine.value.high, weight.value.low, birth.first, 'female')
      : 0,
    lowOpen: creatinine.value.highOpen,
    high:
      creatinine.value.low > 0
        ? clearance(creatinine.value.low, weight.value.high, birth.last, 'male')
        : Number.POSITIVE_INFINITY,
    highOpen: creatinine.value.lowOpen,
  }
  const truth = compare(range, rule.comparison, rule.value)
  const [head, ...tail] = shown
  const evidence =
    head === undefined ? [] : [{ ...head, converted: `${range.low.toPrecision(3)} mL/min (Cockcroft-Gault)` }, ...tail]
  if (truth === 'unknown')
    return undecided(
      first === undefined ? [{ datum: 'creatinine', reason: 'value-unusable' }] : [first, ...rest],
      evidence,
    )
  const basis = basisOf([...creatinine.used, ...weight.used])
  return truth === 'true' ? holds(basis, evidence) : failsToHold(basis, evidence)
}

interface Current {
  readonly value?: Interval
  readonly used: readonly Measurement[]
  readonly shown: readonly ReturnType<typeof evidenceOfMeasurement>[]
  readonly missing?: Missing
}

/** The latest value of an input in its window and in one unit. */
function current(concept: string, unit: string, inquiry: Inquiry): Current {
  const { asOf } = inquiry.findings
  const latest = latestValues(measurementsOf(inquiry.findings, { concept }), inquiry.findings)
  const window = windowOf(concept, inquiry)
  const shown = latest.map((one) => evidenceOfMeasurement(concept, one, asOf))
  if (latest.length === 0) return { used: [], shown, missing: { datum: concept, reason: 'not-recorded' } }
  if (window !== undefined && latest.some(({ date }) => isWithin(date, asOf, window) !== 'true'))
    return { used: latest, shown, missing: { datum: concept, reason: 'out-of-date' } }
  if (latest.some(({ value }) => value?.number === undefined))
    return { used: latest, shown, missing: { datum: concept, reason: 'value-unusable' } }
  const values = latest.map(
    ({ value }) => value?.number && inUnit(concept, value.number, value.unit ?? '', unit, inquiry),
  )
  const [value] = values
  if (value === undefined) return { used: latest, shown, missing: { datum: concept, reason: 'unit-not-convertible' } }
  if (values.some((other) => other?.low !== value.low || other.high !== value.high))
    return { used: latest, shown, missing: { datum: concept, reason: 'conflicting' } }
  // Nobody weighs nothing, and no blood is without creatinine.
  if (value.high <= 0) return { used: latest, shown, missing: { datum: concept, reason: 'value-unusable' } }
  return { value, used: latest, shown }
}
