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
import { isSelected, measurementsOf, type Selector } from './select.ts'
import { hasValue, isDated, type DatedMeasurement } from './timeline.ts'

/** How long a pregnancy test counts. */
export const testWindow: Span = { days: 28 }
/** A pregnancy lasts; an obstetric code older than this may have outlived it. */
export const pregnancyLasts: Span = { days: 300 }

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
    observed(concept, findings).map((one) => ({
      concept,
      date: one.date,
      truth: judgePositive(concept)(one).truth,
      source: one.source,
      evidence: evidenceOfMeasurement(concept, one, findings.asOf),
    })),
  )
}

/** Final results with a value and a date that is not ahead. */
function observed(concept: string, findings: Findings): readonly DatedMeasurement[] {
  return measurementsOf(findings, { concept })
    .filter(isDated)
    .filter((one) => !one.preliminary && hasValue(one) && one.date.first <= findings.asOf)
}

/** Tests young enough to count. */
export function recentTests(tests: readonly PregnancyTest[], asOf: number): readonly PregnancyTest[] {
  return tests.filter(({ date }) => isWithin(date, asOf, testWindow) === 'true')
}

/** What recent tests come to: the latest decides, and a positive one before a negative one conflicts. */
export function testResult(
  recent: readonly PregnancyTest[],
): 'positive' | 'negative' | 'conflicting' | 'unclear' | 'none' {
  const latest = latestOf(recent, ({ date }) => date)
  const truths = new Set(latest.map(({ truth }) => truth))
  if (latest.length === 0) return 'none'
  if (truths.has('true')) return truths.size === 1 ? 'positive' : 'conflicting'
  if (truths.has('unknown')) return 'unclear'
  return recent.some(({ truth }) => truth === 'true') ? 'conflicting' : 'negative'
}

/** What a record says is so now; how sure, and since when. */
export interface StatedState extends Pick<Measurement, 'source'> {
  readonly evidence: Evidence
  readonly sure: boolean
  readonly date: ClinicalDate | undefined
}

/** Pregnancies on record as present. Those recorded as over are left out. */
export function pregnancyDiagnoses(findings: Findings): readonly StatedState[] {
  return statedOf(findings, { concept: 'pregnancy', facets: ['pregnant'] })
}

/** What speaks for a pregnancy now: one surely on record that cannot have outlived itself, and recent positive tests. */
export function currentPregnancy(findings: Findings): readonly Pick<PregnancyTest, 'evidence' | 'date'>[] {
  return [
    ...surelyNow(pregnancyDiagnoses(findings), findings.asOf, pregnancyLasts),
    ...recentTests(pregnancyTests(findings), findings.asOf).filter(({ truth }) => truth === 'true'),
  ]
}

/**
 * Diagnoses that are not over, and the latest observation where it says yes. One that says no, as late as a diagnosis or
 * later, makes that unsure and stands beside it.
 */
export function statedOf(findings: Findings, selector: Selector): readonly StatedState[] {
  const { concept } = selector
  const latest = latestOf(observed(concept, findings), ({ date }) => date)
  const stated = (sure: boolean) => (one: DatedMeasurement) => ({
    evidence: evidenceOfMeasurement(concept, one, findings.asOf),
    source: one.source,
    sure,
    date: one.date,
  })
  const coded = diagnosesOf(findings, selector)
    .filter(({ diagnosis }) => diagnosis.presence !== 'past')
    .map(({ diagnosis, naming }) => {
      const date = diagnosis.recorded ?? diagnosis.onset
      const denials = latest.filter((one) => one.value?.sign === 'negative' && isNotBefore(one.date, date))
      const evidence = evidenceOfDiagnosis(concept, diagnosis, findings.asOf)
      const sure = naming === 'coded' && !diagnosis.tentative && denials.length === 0
      return { denials, state: { evidence, source: 'chart', sure, date } satisfies StatedState }
    })
  const denials = new Set(coded.flatMap((one) => one.denials))
  return [
    ...coded.map(({ state }) => state),
    ...[...denials].map(stated(false)),
    ...latest.filter((one) => saysYes(one, selector)).map(stated(true)),
  ]
}

function isNotBefore(date: ClinicalDate, other: ClinicalDate | undefined): boolean {
  return other === undefined || date.last >= other.first
}

/** An answer coded as the state itself ("mother currently breast-feeding") says yes too. */
function saysYes({ value }: Measurement, selector: Selector): boolean {
  if (value?.sign !== undefined) return value.sign === 'positive'
  return bindCodings(value?.coded?.codings ?? []).some((code) => isSelected(code, selector))
}

/** Of what a record states, that which is sure and so recent that it still holds. */
export function surelyNow<T extends Pick<StatedState, 'sure' | 'date'>>(
  states: readonly T[],
  asOf: number,
  lasts: Span,
): readonly (T & { readonly date: ClinicalDate })[] {
  return states.filter(
    (one): one is T & { readonly date: ClinicalDate } =>
      one.sure && one.date !== undefined && isWithin(one.date, asOf, lasts) === 'true',
  )
}
