import type { RuleOf } from '../../src/criteria/rule.ts'
import type { Findings } from '../../src/findings/findings.ts'
import type { Measurement } from '../../src/findings/measurement.ts'
import { ageInYears } from '../../src/values/clinical-date.ts'
import { rounded, type Comparison, type Interval } from '../../src/values/interval.ts'
import { isSurelyLater, liesIn } from './calendar.ts'
import { everywhere } from './numbers.ts'
import { notRead } from './reads.ts'
import { countsFor, inUnit, measurement } from './result-kinds.ts'
import { byLatest, isShown, latestOf, resultsOf, type Saying } from './results.ts'
import { definite, open, type Ruling } from './ruling.ts'

/** Nothing reported, or nothing of late: then it is computed. */
function isUnreported({ truth, reasons }: Ruling): boolean {
  return truth === 'unknown' && reasons.every((reason) => reason === 'not-recorded' || reason === 'out-of-date')
}

/** (140 − age) × weight ÷ (72 × creatinine), × 0.85 for women. */
export function creatinineClearance(rule: RuleOf<'creatinine-clearance'>, findings: Findings): Ruling {
  const threshold = { value: rule.value, unit: 'mL/min' }
  const asked = { kind: 'measurement', concept: 'crcl', comparison: rule.comparison, threshold } as const
  const reported = measurement(asked, findings)
  if (!isUnreported(reported)) return reported
  const { person } = findings
  const [creatinine, weight] = [input('creatinine', 'mg/dL', findings), input('body-weight', 'kg', findings)]
  const lost = notRead(findings, ['Observation'])
  if (lost.length > 0 && ![...creatinine.used, ...weight.used].every(({ source }) => source === 'entry'))
    return open(...lost)
  const years = agesOf(findings)
  const reasons = [
    ...creatinine.because,
    ...weight.because,
    ...(years.length === 1 ? [] : [notRead(findings, ['Patient'])[0] ?? ageLacks(findings)]),
    ...(person.sex === 'male' || person.sex === 'female' ? [] : [notRead(findings, ['Patient'])[0] ?? 'needs-detail']),
  ]
  const [milligrams, kilograms] = [creatinine.number, weight.number]
  if (milligrams === undefined || kilograms === undefined || years.length === 0) return open(...reasons)
  // Every person the record allows is reckoned with: either age, and both sexes where it names neither.
  const shares = person.sex === 'female' ? [0.85] : person.sex === 'male' ? [1] : [0.85, 1]
  const clearances = (mg: number, kg: number) =>
    years.flatMap((age) => shares.map((share) => (((140 - age) * kg) / (72 * mg)) * share))
  const range: Interval = {
    low: milligrams.high === Number.POSITIVE_INFINITY ? 0 : Math.min(...clearances(milligrams.high, kilograms.low)),
    lowOpen: milligrams.highOpen,
    high: milligrams.low === 0 ? Number.POSITIVE_INFINITY : Math.max(...clearances(milligrams.low, kilograms.high)),
    highOpen: milligrams.lowOpen,
  }
  const truth = everywhere(range, rule.comparison, rule.value)
  if (truth === 'unknown') return reasons.length > 0 ? open(...reasons) : open('value-unusable')
  return definite(truth === 'true')
}

interface Input {
  readonly number?: Interval
  readonly used: readonly Measurement[]
  readonly because: readonly string[]
}

/** One number for a formula: the latest; several of one instant must be the same. Nobody has none of it in the blood. */
function input(concept: string, unit: string, findings: Findings): Input {
  const used = latestOf(resultsOf(findings, { concept }), findings.asOf)
  const within = countsFor(concept)
  if (used.length === 0) return { used, because: ['not-recorded'] }
  if (within !== undefined && used.some(({ date }) => liesIn(date, findings.asOf, within) !== 'true'))
    return { used, because: ['out-of-date'] }
  if (used.some(({ value }) => value?.number === undefined)) return { used, because: ['value-unusable'] }
  const numbers = used.map(({ value }) => value?.number && inUnit(concept, value.number, value.unit ?? '', unit))
  const [number] = numbers
  if (number === undefined || numbers.includes(undefined)) return { used, because: ['unit-not-convertible'] }
  if (new Set(numbers.map((one) => JSON.stringify(one))).size > 1) return { used, because: ['conflicting'] }
  if (number.high <= 0) return { used, because: ['value-unusable'] }
  return { number, used, because: [] }
}

/** The ages that the birth date allows today. */
function agesOf({ person: { birth }, asOf }: Findings): readonly number[] {
  if (birth === undefined) return []
  return [...new Set([ageInYears(birth.last, asOf), ageInYears(birth.first, asOf)])]
}

function ageLacks({ person }: Findings): string {
  return person.birth === undefined ? 'not-recorded' : 'value-unusable'
}

/** CKD-EPI 2021: 142 × min(Scr/κ, 1)^α × max(Scr/κ, 1)^−1.2 × 0.9938^age, × 1.012 for women. */
export function egfr(rule: RuleOf<'egfr'>, findings: Findings): Ruling {
  const facets = ['ckd-epi-2021', 'ckd-epi-2009', 'ckd-epi-cystatin']
  const threshold = { value: rule.value, unit: 'mL/min/{1.73_m2}' }
  const reported = measurement(
    { kind: 'measurement', concept: 'egfr', facets, comparison: rule.comparison, threshold },
    findings,
  )
  if (!isUnreported(reported)) return reported
  const [age, another] = agesOf(findings)
  if (age === undefined || another !== undefined) return open(notRead(findings, ['Patient'])[0] ?? ageLacks(findings))
  // The formula is one for adults.
  if (age < 18) return open('value-unusable')
  const { sex } = findings.person
  const women = sex === 'female' ? [true] : sex === 'male' ? [false] : [true, false]
  return byLatest(findings, {
    asked: { concept: 'creatinine' },
    within: countsFor('creatinine'),
    say: ({ value }): Saying => {
      const number = value?.number
      if (number === undefined) return { because: 'value-unusable' }
      const creatinine = inUnit('creatinine', number, value?.unit ?? '', 'mg/dL')
      if (creatinine === undefined) return { because: 'unit-not-convertible' }
      if (creatinine.low <= 0) return { because: 'value-unusable' }
      const answers = women.map((isWoman) => {
        const estimate = (milligrams: number) => estimated(milligrams, age, isWoman)
        const low = creatinine.high === Number.POSITIVE_INFINITY ? 0 : estimate(creatinine.high)
        const { lowOpen, highOpen } = creatinine
        const range = { low, lowOpen: highOpen, high: estimate(creatinine.low), highOpen: lowOpen }
        return everywhere(range, rule.comparison, rule.value)
      })
      const [only, other] = new Set(answers)
      return only === undefined || other !== undefined || only === 'unknown' ? { because: 'value-unusable' } : only
    },
  })
}

function estimated(creatinine: number, age: number, isWoman: boolean): number {
  const [kappa, alpha, factor] = isWoman ? [0.7, -0.241, 1.012] : [0.9, -0.302, 1]
  const ratio = creatinine / kappa
  return 142 * Math.min(ratio, 1) ** alpha * Math.max(ratio, 1) ** -1.2 * 0.9938 ** age * factor
}

/** As reported, else what was measured over what was predicted on the same day. */
export function percentPredicted(rule: RuleOf<'percent-predicted'>, findings: Findings): Ruling {
  const { concept, comparison, value: limit } = rule
  const facets = ['percent-predicted']
  const reported = measurement(
    { kind: 'measurement', concept, facets, comparison, threshold: { value: limit, unit: '%' } },
    findings,
  )
  if (!isUnreported(reported)) return reported
  const predicted = (findings.measurements.get(concept) ?? []).filter(
    ({ preliminary, bindings }) => !preliminary && bindings.some(({ facet }) => facet === 'predicted'),
  )
  const asked = { concept, facets: ['litres', 'measured'] }
  const computed = byLatest(findings, {
    asked,
    within: countsFor(concept),
    say: (measured): Saying => againstPredicted(measured, predicted, comparison, limit),
  })
  return computed.truth === 'unknown' && !resultsOf(findings, asked).some(isShown) ? reported : computed
}

function againstPredicted(
  measured: Measurement,
  predicted: readonly Measurement[],
  comparison: Comparison,
  limit: number,
): Saying {
  const amount = single(measured)
  const sameDay = predicted.filter(
    ({ date }) => date?.first === measured.date?.first && date?.last === measured.date?.last,
  )
  const shares = new Set(
    sameDay.flatMap((norm) => {
      const expected = single(norm)
      const isSameUnit = norm.value?.unit === measured.value?.unit
      if (amount === undefined || expected === undefined || expected <= 0 || !isSameUnit) return []
      return [rounded((100 * amount) / expected)]
    }),
  )
  const [share, other] = shares
  if (share === undefined || other !== undefined) return { because: 'value-unusable' }
  const range = { low: share, lowOpen: false, high: share, highOpen: false }
  const answer = everywhere(range, comparison, limit)
  return answer === 'unknown' ? { because: 'value-unusable' } : answer
}

/** A plain number, which a change or a share can be made of. */
export function single({ value }: Measurement): number | undefined {
  const number = value?.number
  return number === undefined || number.low !== number.high || number.low < 0 ? undefined : number.low
}

/** CD19 seen on B cells. Without B cells nothing is told, nor after an antibody against them was given since. */
export function bCellMarker(_rule: RuleOf<'b-cell-marker'>, findings: Findings): Ruling {
  const depleting = findings.exposures.filter(({ drugs }) =>
    drugs.some(({ mechanism = '' }) => mechanism.includes('CD19') || mechanism.includes('CD20')),
  )
  return byLatest(findings, {
    asked: { concept: 'cd19-bcells' },
    within: countsFor('cd19-bcells'),
    say: ({ value, date }): Saying => {
      const mayBeGivenSince = depleting.some(({ start, end, ongoing, single: once }) => {
        if (date === undefined || (start !== undefined && start.first > findings.asOf)) return false
        const mayBeNow = ongoing === 'yes' || (end === undefined && !once)
        const last = mayBeNow ? findings.asOf : Math.max(end?.last ?? 0, start?.last ?? 0)
        return Math.min(last, findings.asOf) > date.first
      })
      if (mayBeGivenSince) return { because: 'value-unusable' }
      if (value?.number !== undefined)
        return everywhere(value.number, '>', 0) === 'true' ? 'true' : { because: 'needs-detail' }
      return value?.sign === 'positive' ? 'true' : { because: 'value-unusable' }
    },
  })
}

/** Of dated results those that none is surely later than. */
export function newest(results: readonly Measurement[]): readonly Measurement[] {
  return results.filter(
    ({ date }) =>
      date !== undefined && !results.some((other) => other.date !== undefined && isSurelyLater(other.date, date)),
  )
}
