import type { Encounter, Reference, Resource } from 'fhir/r4'
import type { Calendar } from './calendar.ts'

/** What every constructor of a chart needs: whose chart, who signs, when, and a place to put the resource. */
export interface Desk {
  readonly patientId: string
  readonly subject: Reference
  readonly encounter: Reference
  readonly practitioner: Reference
  readonly organization: Reference
  readonly calendar: Calendar
  /** Ids that read well and are the same on each start: `sle-inside-observation-7`. */
  newId(resourceType: string): string
  keep<T extends Resource>(resource: T): T
}

export const practitionerId = 'dr-lin'
export const organizationId = 'sandbox-hospital'

/** An empty desk for one patient, and the resources that come together on it. */
export function createDesk(
  patientId: string,
  name: string,
  calendar: Calendar,
): { desk: Desk; resources: readonly Resource[] } {
  const resources: Resource[] = []
  const counts = new Map<string, number>()
  const desk: Desk = {
    patientId,
    subject: { reference: `Patient/${patientId}`, display: name },
    encounter: { reference: `Encounter/${patientId}-visit` },
    practitioner: { reference: `Practitioner/${practitionerId}`, display: 'Dr. Lin Wei' },
    organization: { reference: `Organization/${organizationId}`, display: 'Sandbox General Hospital' },
    calendar,
    newId(resourceType) {
      const count = (counts.get(resourceType) ?? 0) + 1
      counts.set(resourceType, count)
      return `${patientId}-${resourceType.toLowerCase()}-${count}`
    },
    keep(resource) {
      resources.push(resource)
      return resource
    },
  }
  return { desk, resources }
}

/** The one visit of a chart, yesterday. */
export function visit(desk: Desk): Encounter {
  return desk.keep({
    resourceType: 'Encounter',
    id: `${desk.patientId}-visit`,
    status: 'finished',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB', display: 'ambulatory' },
    type: [{ text: 'Outpatient visit' }],
    subject: desk.subject,
    period: { start: desk.calendar.time(1, '08:00'), end: desk.calendar.time(1, '08:45') },
    serviceProvider: desk.organization,
  })
}
