import type { Findings } from '../findings/findings.ts'
import { latestOf } from '../values/clinical-date.ts'
import type { Evidence } from './determination.ts'
import { evidenceOfDiagnosis, evidenceOfExposure, evidenceOfMeasurement, evidenceOfReport } from './evidence.ts'

const most = 6

/** What the chart holds of a concept, to be shown beside a question: latest measurement, diagnoses, drugs, reports. */
export function relatedEvidence(concept: string, findings: Findings): readonly Evidence[] {
  const { asOf } = findings
  const measured = (findings.measurements.get(concept) ?? []).flatMap((one) =>
    one.date === undefined || one.value === undefined ? [] : [{ ...one, date: one.date }],
  )
  return [
    ...latestOf(measured, ({ date }) => date).map((one) => evidenceOfMeasurement(concept, one, asOf)),
    ...(findings.diagnosesByConcept.get(concept) ?? []).map((one) => evidenceOfDiagnosis(concept, one, asOf)),
    ...(findings.exposuresByClass.get(concept) ?? []).map((one) => evidenceOfExposure(concept, one, asOf)),
    ...findings.reports
      .filter(({ concepts }) => concepts.includes(concept))
      .map((one) => evidenceOfReport(concept, one, asOf)),
  ].slice(0, most)
}
