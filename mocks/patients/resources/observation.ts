import type { CodeableConcept, Coding, Observation } from 'fhir/r4'
import type { LaboratoryTest, QualitativeTest } from '../codes/laboratory-tests.ts'
import { systems } from '../codes/systems.ts'
import type { Desk } from './desk.ts'

export type ObservationCategory = 'laboratory' | 'vital-signs' | 'survey' | 'exam' | 'procedure' | 'imaging'

/** An observation without a value: the frame that every kind of result fills. */
export function frame(
  desk: Desk,
  category: ObservationCategory,
  code: CodeableConcept,
  daysAgo: number,
  hour?: string,
) {
  const at = desk.calendar.time(daysAgo, hour)
  return {
    resourceType: 'Observation',
    id: desk.newId('Observation'),
    status: 'final',
    category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: category }] }],
    code,
    subject: desk.subject,
    encounter: desk.encounter,
    effectiveDateTime: at,
    issued: at.replace('Z', '.000Z'),
    performer: [desk.organization],
  } satisfies Observation
}

/** A code with its LOINC coding where it has one, and the laboratory's own. */
export function observationCode(test: LaboratoryTest | QualitativeTest): CodeableConcept {
  const { name, loinc, display = name, local } = test
  const coding: Coding[] = loinc === undefined ? [] : [{ system: systems.loinc, code: loinc, display }]
  coding.push({ system: systems.localLaboratory, code: local, display: name })
  return { coding, text: name }
}
