import type { Findings } from '../findings/findings.ts'
import type { Measurement } from '../findings/measurement.ts'
import { bindCodings } from '../terminology/bind.ts'
import { latestOf, type ClinicalDate } from '../values/clinical-date.ts'
import type { Truth } from '../values/truth.ts'
import { isWithin, type Span } from '../values/window.ts'
import type { Evidence } from './determination.ts'
import { diagnosesOf } from './diagnosis-presence.ts'
import { evidenceOfDiagnosis, evidenceOfMeasurement } from './evidence.ts'
import { judgePositive } from './positive.ts'
import { basisOf } from './latest.ts'
import { isSelected, measurementsOf, type Selector } from './select.ts'
import { isDated } from './timeline.ts'

export interface PregnancyTest {
  readonly concept: 'hcg-serum' | 'hcg-urine'
  readonly date: ClinicalDate
  readonly truth: Truth
  readonly source: Measurement['source']
  readonly evidence: Evidence
}

/** Every usable pregnancy test on record, serum and urine. */
export function pregnancyTests(findings: Findings): readonly PregnancyTest[] {
  return (['hcg-serum', 'hcg-urine'] as const).flatMap((concept) =>
    measurementsOf(findings, { concept }).flatMap((one): readonly PregnancyTest[] => {
      if (one.preliminary || one.value === undefined || one.date === undefined || one.date.first > findings.asOf)
        return []
      return [
        {
          concept,
          date: one.date,
          truth: judgePositive(concept)(one).truth,
          source: one.source,
          evidence: evidenceOfMeasurement(concept, one, findings.asOf),
        },
      ]
    }),
  )
}

/** What the tests of a window come to: the latest decides, and a positive one before a negative one conflicts. */
export function testResult(
  tests: readonly PregnancyTest[],
  asOf: number,
  within: Span,
): 'positive' | 'negative' | 'conflicting' | 'unclear' | 'none' {
  const recent = tests.filter(({ date }) => isWithin(date, asOf, within) === 'true')
  const latest = latestOf(recent, ({ date }) => date)
  const truths = new Set(latest.map(({ truth }) => truth))
  if (latest.length === 0) return 'none'
  if (truths.has('true')) return truths.size === 1 ? 'positive' : 'conflicting'
  if (truths.has('unknown')) return 'unclear'
  return recent.some(({ truth }) => truth === 'true') ? 'conflicting' : 'negative'
}

/** What the tests of a window rest on: the chart, as soon as one of them is in it, else what was entered. */
export function basisOfTests(tests: readonly PregnancyTest[], asOf: number, within: Span): 'documented' | 'entered' {
  return basisOf(tests.filter(({ date }) => isWithin(date, asOf, within) === 'true'))
}

/** What a record says is so now; how sure, and since when. */
export interface StatedState extends Pick<Measurement, 'source'> {
  readonly evidence: Evidence
  readonly sure: boolean
  readonly date?: ClinicalDate
}

/** Pregnancies on record as present. Those recorded as over are left out. */
export function pregnancyDiagnoses(findings: Findings): readonly StatedState[] {
  return statedOf(findings, { concept: 'pregnancy', facets: ['pregnant'] })
}

/** Diagnoses that are not over, and the latest observation where it says yes. */
export function statedOf(findings: Findings, selector: Selector): readonly StatedState[] {
  const { concept } = selector
  const coded = diagnosesOf(findings, selector).flatMap(({ diagnosis, naming }): readonly StatedState[] => {
    if (diagnosis.presence === 'past') return []
    const date = diagnosis.recorded ?? diagnosis.onset
    const evidence = evidenceOfDiagnosis(concept, diagnosis, findings.asOf)
    const sure = naming === 'coded' && !diagnosis.tentative
    return [{ evidence, source: 'chart', sure, ...(date === undefined ? {} : { date }) }]
  })
  const observed = latestOf(
    measurementsOf(findings, { concept })
      .filter(isDated)
      .filter(({ preliminary, value, date }) => !preliminary && value !== undefined && date.first <= findings.asOf),
    ({ date }) => date,
  ).flatMap((one): readonly StatedState[] => {
    const { sign, coded } = one.value ?? {}
    // An answer coded as the state itself ("mother currently breast-feeding") says yes.
    const isNamed = sign === undefined && bindCodings(coded?.codings ?? []).some((code) => isSelected(code, selector))
    if (sign !== 'positive' && !isNamed) return []
    const evidence = evidenceOfMeasurement(concept, one, findings.asOf)
    return [{ evidence, source: one.source, sure: true, date: one.date }]
  })
  return [...coded, ...observed]
}
