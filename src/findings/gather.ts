import type { Resource } from 'fhir/r4'
import type { Chart } from '../chart/chart.ts'
import { References } from '../chart/resolve.ts'
import type { LocalCode } from '../terminology/bind.ts'
import { dayText, type Day } from '../values/clinical-date.ts'
import { asRecord, asRecords, asText, type JsonRecord } from '../values/json.ts'
import { allergyFrom, type Allergy } from './allergy.ts'
import { denialsFrom, withDenials, type Denial } from './denied-orders.ts'
import type { Diagnosis } from './diagnosis.ts'
import type { Entry } from './entry.ts'
import type { Exposure } from './exposure.ts'
import type { Findings } from './findings.ts'
import { earlierAnswerFrom, lastAnswers, type EarlierAnswer } from './from-attestation.ts'
import { diagnosisFrom, procedureFrom } from './from-condition.ts'
import { exposuresFrom } from './from-medication.ts'
import { measurementsFrom } from './from-observation.ts'
import { measurementFromResponse } from './from-questionnaire-response.ts'
import type { Measurement } from './measurement.ts'
import { withOwnCodes, withoutOutdated } from './own-records.ts'
import { personFrom } from './person.ts'
import { reportFrom, type Report } from './report-text.ts'
import { studyFrom, type StudyParticipation } from './study.ts'
import { vaccinationFrom, type Vaccination } from './vaccination.ts'
import { withEntries } from './with-entries.ts'

/** Reads every resource of a chart and every entry once, into findings indexed by concept. */
export function gatherFindings(
  chart: Chart,
  entries: readonly Entry[],
  asOf: Day,
  localCodes: readonly LocalCode[] = noLocalCodes,
): Findings {
  return withEntries(gatherChart(chart, asOf, localCodes), entries)
}

const noLocalCodes: readonly LocalCode[] = []

/** What the chart alone says; entries are laid over it. */
export function gatherChart(chart: Chart, asOf: Day, localCodes: readonly LocalCode[] = noLocalCodes): Findings {
  const person = personFrom(chart.patient, asOf)
  const measurements: Measurement[] = []
  const diagnoses: Diagnosis[] = []
  const taken: Exposure[] = []
  const denials: Denial[] = []
  const allergies: Allergy[] = []
  const vaccinations: Vaccination[] = []
  const studies: StudyParticipation[] = []
  const reports: Report[] = []
  const observationCodes = withOwnCodes(localCodes)
  const earlier: EarlierAnswer[] = []
  const references = new References(chart)
  const resolve = (reference: string, holder: JsonRecord): JsonRecord | undefined =>
    asRecord(references.resolve(reference, holder as unknown as Resource))
  const cite = (record: JsonRecord): string =>
    references.cite(record as unknown as Resource) ?? asText(record['resourceType']) ?? ''
  /** A supply whose order counts tells nothing beside it: the order has the dose, the state and the end. */
  const isOrdered = (dispense: JsonRecord): boolean =>
    asRecords(dispense['authorizingPrescription']).some((order) => {
      const found = resolve(asText(order['reference']) ?? '', dispense)
      return found !== undefined && exposuresFrom(found, '', resolve, asOf, localCodes).length > 0
    })

  for (const resource of chart.resources) {
    const record = asRecord(resource)
    const type = asText(record?.['resourceType'])
    if (record === undefined || type === undefined) continue
    switch (type) {
      case 'Observation':
        for (const one of measurementsFrom(record, cite, observationCodes, person)) measurements.push(one)
        break
      case 'QuestionnaireResponse':
        keep(measurements, measurementFromResponse(record, cite(record)))
        keep(earlier, earlierAnswerFrom(record, cite(record)))
        break
      case 'Condition':
        keep(diagnoses, diagnosisFrom(record, cite(record), localCodes))
        break
      case 'Procedure':
        keep(diagnoses, procedureFrom(record, cite(record), localCodes))
        break
      case 'MedicationRequest':
      case 'MedicationStatement':
      case 'MedicationAdministration':
      case 'MedicationDispense':
        if (type === 'MedicationDispense' && isOrdered(record)) break
        for (const one of exposuresFrom(record, cite(record), resolve, asOf, localCodes)) taken.push(one)
        for (const one of denialsFrom(record, resolve, asOf, localCodes)) denials.push(one)
        break
      case 'AllergyIntolerance':
        keep(allergies, allergyFrom(record, cite(record), localCodes))
        break
      case 'Immunization':
        keep(vaccinations, vaccinationFrom(record, cite(record), localCodes))
        break
      case 'ResearchSubject':
        keep(studies, studyFrom(record, cite(record)))
        break
      case 'DiagnosticReport':
        keep(reports, reportFrom(record, cite(record), localCodes))
        break
    }
  }
  const exposures = withDenials(taken, denials)
  return {
    asOf,
    person,
    measurements: indexed(withoutOutdated(measurements), ({ bindings }) => bindings),
    diagnoses,
    diagnosesByConcept: indexed(diagnoses, ({ bindings, hints }) => [...bindings, ...hints]),
    exposures,
    exposuresByClass: indexed(exposures, ({ drugs }) =>
      drugs.flatMap(({ classes }) => classes.map((concept) => ({ concept }))),
    ),
    allergies,
    vaccinations,
    studies,
    reports,
    answers: new Map(),
    earlierAnswers: lastAnswers(earlier, dayText(asOf)),
    reads: new Map(chart.reads.map((read) => [read.resourceType, read])),
    chart,
    memory: new Map(),
  }
}

function keep<T>(list: T[], found: T | undefined): void {
  if (found !== undefined) list.push(found)
}

/** What speaks of each concept, in the order of the chart; what names one twice stands there once. */
function indexed<T>(
  items: readonly T[],
  namingsOf: (item: T) => readonly { readonly concept: string }[],
): ReadonlyMap<string, readonly T[]> {
  const index = new Map<string, T[]>()
  for (const item of items)
    for (const { concept } of namingsOf(item)) {
      const list = index.get(concept)
      if (list === undefined) index.set(concept, [item])
      else if (list.at(-1) !== item) list.push(item)
    }
  return index
}
