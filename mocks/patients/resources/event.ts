import type { DiagnosticReport, Immunization, Observation, Procedure } from 'fhir/r4'
import { systems } from '../codes/systems.ts'
import type { Desk } from './desk.ts'

/** Something that was done. */
export interface ProcedureDone {
  readonly text: string
  readonly snomed?: readonly [code: string, display: string]
  readonly status?: Procedure['status']
}

/** A procedure on a day, or over a stretch of days that may still run. */
export function procedure(desk: Desk, done: ProcedureDone, daysAgo: number, untilDaysAgo?: number): Procedure {
  const { calendar } = desk
  return desk.keep({
    resourceType: 'Procedure',
    id: desk.newId('Procedure'),
    status: done.status ?? 'completed',
    code: {
      ...(done.snomed === undefined
        ? {}
        : { coding: [{ system: systems.snomed, code: done.snomed[0], display: done.snomed[1] }] }),
      text: done.text,
    },
    subject: desk.subject,
    ...(untilDaysAgo === undefined
      ? { performedDateTime: calendar.time(daysAgo, '09:30') }
      : { performedPeriod: { start: calendar.day(daysAgo), end: calendar.day(untilDaysAgo) } }),
  })
}

/** A vaccination, by CVX code. */
export function vaccination(desk: Desk, cvx: string, display: string, daysAgo: number): Immunization {
  return desk.keep({
    resourceType: 'Immunization',
    id: desk.newId('Immunization'),
    status: 'completed',
    vaccineCode: { coding: [{ system: systems.cvx, code: cvx, display }], text: display },
    patient: desk.subject,
    occurrenceDateTime: desk.calendar.day(daysAgo),
    primarySource: true,
  })
}

/** The text report of an examination. */
export interface ExaminationReport {
  readonly category: 'cardiology' | 'radiology' | 'pathology'
  readonly title: string
  readonly loinc?: string
  readonly local: string
  readonly conclusion: string
  readonly results?: readonly Observation[]
}

const categories = {
  cardiology: ['LP29708-2', 'Cardiology', 'CUS'],
  radiology: ['LP29684-5', 'Radiology', 'RAD'],
  pathology: ['LP7839-6', 'Pathology', 'SP'],
} as const

/** A diagnostic report whose finding stands in its conclusion. */
export function report(desk: Desk, examination: ExaminationReport, daysAgo: number): DiagnosticReport {
  const [loincPart, display, section] = categories[examination.category]
  return desk.keep({
    resourceType: 'DiagnosticReport',
    id: desk.newId('DiagnosticReport'),
    status: 'final',
    category: [
      { coding: [{ system: systems.loinc, code: loincPart, display }] },
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: section }] },
    ],
    code: {
      coding: [
        ...(examination.loinc === undefined
          ? []
          : [{ system: systems.loinc, code: examination.loinc, display: examination.title }]),
        { system: systems.localDocuments, code: examination.local, display: examination.title },
      ],
      text: examination.title,
    },
    subject: desk.subject,
    encounter: desk.encounter,
    effectiveDateTime: desk.calendar.time(daysAgo, '10:00'),
    issued: desk.calendar.time(daysAgo, '16:00').replace('Z', '.000Z'),
    performer: [desk.organization],
    ...(examination.results === undefined
      ? {}
      : { result: examination.results.map(({ id }) => ({ reference: `Observation/${id ?? ''}` })) }),
    conclusion: examination.conclusion,
  })
}
