import type {
  CodeableConcept,
  Coding,
  Dosage,
  Medication,
  MedicationAdministration,
  MedicationRequest,
  MedicationStatement,
} from 'fhir/r4'
import type { Drug } from '../codes/drugs.ts'
import { systems } from '../codes/systems.ts'
import type { Desk } from './desk.ts'

/** How a drug is taken, and since when. Days count back from today. */
export interface Course {
  readonly sinceDaysAgo: number
  readonly untilDaysAgo?: number
  /** Milligrams at a time. */
  readonly milligrams?: number
  readonly perDay?: number
  readonly everyDays?: number
  /** Instructions in words only, without structure. */
  readonly sig?: string
  /** How the drug is named: by product code, by ingredient code, in words, or in a Medication of its own. */
  readonly named?: 'product' | 'ingredient' | 'text' | 'contained' | 'referenced'
}

/** An order. Ended courses are `completed`. */
export function order(desk: Desk, drug: Drug, course: Course): MedicationRequest {
  return desk.keep({
    resourceType: 'MedicationRequest',
    id: desk.newId('MedicationRequest'),
    status: course.untilDaysAgo === undefined ? 'active' : 'completed',
    intent: 'order',
    ...named(desk, drug, course),
    subject: desk.subject,
    encounter: desk.encounter,
    authoredOn: desk.calendar.day(course.sinceDaysAgo),
    requester: desk.practitioner,
    dosageInstruction: [dosage(desk, drug, course)],
  })
}

/** What the patient is known to take, from whatever source. */
export function statement(desk: Desk, drug: Drug, course: Course): MedicationStatement {
  return desk.keep({
    resourceType: 'MedicationStatement',
    id: desk.newId('MedicationStatement'),
    status: course.untilDaysAgo === undefined ? 'active' : 'completed',
    ...named(desk, drug, course),
    subject: desk.subject,
    effectivePeriod: period(desk, course),
    dateAsserted: desk.calendar.day(1),
    dosage: [dosage(desk, drug, course)],
  })
}

/** One infusion or injection given. */
export function administration(desk: Desk, drug: Drug, daysAgo: number, milligrams: number): MedicationAdministration {
  return desk.keep({
    resourceType: 'MedicationAdministration',
    id: desk.newId('MedicationAdministration'),
    status: 'completed',
    medicationCodeableConcept: concept(drug, 'product'),
    subject: desk.subject,
    effectiveDateTime: desk.calendar.time(daysAgo, '11:00'),
    dosage: { route: { text: drug.route }, dose: inMilligrams(milligrams) },
  })
}

function named(desk: Desk, drug: Drug, course: Course) {
  const medication: Medication = {
    resourceType: 'Medication',
    id: 'drug',
    status: 'active',
    code: concept(drug, 'product'),
  }
  switch (course.named) {
    case 'contained':
      return { contained: [medication], medicationReference: { reference: '#drug', display: drug.name } }
    case 'referenced': {
      const kept = desk.keep({ ...medication, id: desk.newId('Medication') })
      return { medicationReference: { reference: `Medication/${kept.id}`, display: drug.name } }
    }
    case 'product':
    case 'ingredient':
    case 'text':
    case undefined:
      return { medicationCodeableConcept: concept(drug, course.named ?? 'product') }
  }
}

function concept(drug: Drug, by: 'product' | 'ingredient' | 'text'): CodeableConcept {
  const pair = by === 'text' ? undefined : by === 'ingredient' ? drug.ingredient : (drug.product ?? drug.ingredient)
  const coding: Coding[] = pair ? [{ system: systems.rxnorm, code: pair[0], display: pair[1] }] : []
  return { ...(coding.length > 0 ? { coding } : {}), text: drug.name }
}

function dosage(desk: Desk, drug: Drug, course: Course): Dosage {
  if (course.sig !== undefined) return { text: course.sig }
  return {
    text: words(course),
    timing: {
      repeat: {
        boundsPeriod: period(desk, course),
        frequency: course.perDay ?? 1,
        period: course.everyDays ?? 1,
        periodUnit: 'd',
      },
    },
    route: { text: drug.route },
    ...(course.milligrams === undefined ? {} : { doseAndRate: [{ doseQuantity: inMilligrams(course.milligrams) }] }),
  }
}

function words(course: Course): string {
  const times = course.perDay === 2 ? 'twice' : 'once'
  const rhythm =
    course.everyDays === undefined || course.everyDays === 1
      ? `${times} daily`
      : `${times} every ${course.everyDays} days`
  return course.milligrams === undefined ? rhythm : `${course.milligrams} mg ${rhythm}`
}

function period(desk: Desk, course: Course) {
  return {
    start: desk.calendar.day(course.sinceDaysAgo),
    ...(course.untilDaysAgo === undefined ? {} : { end: desk.calendar.day(course.untilDaysAgo) }),
  }
}

function inMilligrams(value: number) {
  return { value, unit: 'mg', system: systems.ucum, code: 'mg' }
}
