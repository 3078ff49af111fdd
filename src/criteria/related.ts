import type { Findings } from '../findings/findings.ts'
import { latestOf } from '../values/clinical-date.ts'
import { Place } from '../values/memory.ts'
import type { Evidence } from './determination.ts'
import { dateOf, hasValue } from './timeline.ts'
import { evidenceOfDiagnosis, evidenceOfExposure, evidenceOfMeasurement, evidenceOfReport } from './evidence.ts'

const most = 6

/** What the chart holds of a concept, to be shown beside a question: latest measurement, diagnoses, drugs, reports. */
export function relatedEvidence(concept: string, findings: Findings): readonly Evidence[] {
  const all = related.in(findings.memory)
  const shown = all.get(findings) ?? new Map<string, readonly Evidence[]>()
  all.set(findings, shown)
  const known = shown.get(concept)
  if (known !== undefined) return known
  const evidence = gathered(concept, findings)
  shown.set(concept, evidence)
  return evidence
}

/** Many criteria of a trial stand beside the same few facts. */
const related = new Place<Findings, Map<string, readonly Evidence[]>>()

function gathered(concept: string, findings: Findings): readonly Evidence[] {
  const { asOf } = findings
  const measured = findings.measurements.get(concept) ?? []
  return [
    ...latestOf(measured, dateOf, hasValue).map((one) => evidenceOfMeasurement(concept, one, asOf)),
    ...(findings.diagnosesByConcept.get(concept) ?? []).map((one) => evidenceOfDiagnosis(concept, one, asOf)),
    ...(findings.exposuresByClass.get(concept) ?? []).map((one) => evidenceOfExposure(concept, one, asOf)),
    ...findings.reports
      .filter(({ concepts }) => concepts.includes(concept))
      .map((one) => evidenceOfReport(concept, one, asOf)),
  ].slice(0, most)
}
