import type { Resource } from 'fhir/r4'
import type { Chart } from '../chart/chart.ts'
import { referenceTo, resolveReference } from '../chart/resolve.ts'
import type { LocalCode } from '../terminology/bind.ts'
import type { Day } from '../values/clinical-date.ts'
import { asRecord, asText, type JsonRecord } from '../values/json.ts'
import { allergyFrom, type Allergy } from './allergy.ts'
import type { Diagnosis } from './diagnosis.ts'
import type { AnswerEntry, Entry } from './entry.ts'
import type { Exposure } from './exposure.ts'
import type { Findings } from './findings.ts'
import { diagnosisFrom, procedureFrom } from './from-condition.ts'
import { measurementFromEntry } from './from-entry.ts'
import { exposureFrom } from './from-medication.ts'
import { measurementsFrom } from './from-observation.ts'
import { measurementFromResponse } from './from-questionnaire-response.ts'
import type { Measurement } from './measurement.ts'
import { withOwnCodes, withoutOutdated } from './own-records.ts'
import { personFrom } from './person.ts'
import { reportFrom, type Report } from './report-text.ts'
import { studyFrom, type StudyParticipation } from './study.ts'
import { vaccinationFrom, type Vaccination } from './vaccination.ts'

/** Reads every resource of a chart and every entry once, into findings indexed by concept. */
export function gatherFindings(
  chart: Chart,
  entries: readonly Entry[],
  asOf: Day,
  localCodes: readonly LocalCode[] = [],
): Findings {
  const person = personFrom(chart.patient, asOf)
  const measurements: Measurement[] = []
  const diagnoses: Diagnosis[] = []
  const exposures: Exposure[] = []
  const allergies: Allergy[] = []
  const vaccinations: Vaccination[] = []
  const studies: StudyParticipation[] = []
  const reports: Report[] = []
  const answers = new Map<string, AnswerEntry>()
  const resolve = (reference: string, holder: JsonRecord): JsonRecord | undefined =>
    asRecord(resolveReference(chart, reference, holder as unknown as Resource))

  for (const resource of chart.resources) {
    const record = asRecord(resource)
    const type = asText(record?.['resourceType'])
    if (record === undefined || type === undefined) continue
    const reference = referenceTo(chart, resource) ?? type
    switch (type) {
      case 'Observation':
        measurements.push(...measurementsFrom(record, reference, withOwnCodes(localCodes), person))
        break
      case 'QuestionnaireResponse':
        measurements.push(...one(measurementFromResponse(record, reference)))
        break
      case 'Condition':
        diagnoses.push(...one(diagnosisFrom(record, reference, localCodes)))
        break
      case 'Procedure':
        diagnoses.push(...one(procedureFrom(record, reference, localCodes)))
        break
      case 'MedicationRequest':
      case 'MedicationStatement':
      case 'MedicationAdministration':
        exposures.push(...one(exposureFrom(record, reference, resolve, asOf, localCodes)))
        break
      case 'AllergyIntolerance':
        allergies.push(...one(allergyFrom(record, reference, localCodes)))
        break
      case 'Immunization':
        vaccinations.push(...one(vaccinationFrom(record, reference, localCodes)))
        break
      case 'ResearchSubject':
        studies.push(...one(studyFrom(record, reference)))
        break
      case 'DiagnosticReport':
        reports.push(...one(reportFrom(record, reference, localCodes)))
        break
    }
  }
  for (const entry of entries) {
    if ('criterion' in entry) answers.set(entry.criterion, entry)
    else measurements.push(...one(measurementFromEntry(entry)))
  }
  return {
    asOf,
    person,
    measurements: indexed(withoutOutdated(measurements), ({ bindings }) => bindings.map(({ concept }) => concept)),
    diagnoses,
    diagnosesByConcept: indexed(diagnoses, ({ bindings, hints }) =>
      [...bindings, ...hints].map(({ concept }) => concept),
    ),
    exposures,
    exposuresByClass: indexed(exposures, ({ drugs }) => drugs.flatMap(({ classes }) => classes)),
    allergies,
    vaccinations,
    studies,
    reports,
    answers,
    reads: new Map(chart.reads.map((read) => [read.resourceType, read])),
    chart,
  }
}

function one<T>(found: T | undefined): readonly T[] {
  return found === undefined ? [] : [found]
}

function indexed<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const index = new Map<string, T[]>()
  for (const item of items)
    for (const key of new Set(keysOf(item))) {
      const list = index.get(key)
      if (list === undefined) index.set(key, [item])
      else list.push(item)
    }
  return index
}
