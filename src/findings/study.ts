import { parseClinicalDate, type ClinicalDate } from '../values/clinical-date.ts'
import { asRecord, asText, type JsonRecord } from '../values/json.ts'

/** One ResearchSubject: the patient is or was in a study. */
export interface StudyParticipation {
  readonly reference: string
  readonly display: string
  readonly start?: ClinicalDate
  readonly end?: ClinicalDate
}

const neverTreated = new Set([
  'candidate',
  'ineligible',
  'not-registered',
  'potential-candidate',
  'screening',
  'withdrawn',
])

export function studyFrom(resource: JsonRecord, reference: string): StudyParticipation | undefined {
  if (neverTreated.has(asText(resource['status'])?.toLowerCase() ?? '')) return undefined
  const study = asRecord(resource['study'])
  const period = asRecord(resource['period'])
  const [start, end] = [parseClinicalDate(period?.['start']), parseClinicalDate(period?.['end'])]
  return {
    reference,
    display: asText(study?.['display']) ?? asText(study?.['reference']) ?? reference,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
  }
}
