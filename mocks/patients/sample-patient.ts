import type { Resource } from 'fhir/r4'
import { createCalendar } from './resources/calendar.ts'
import { createDesk, visit, type Desk } from './resources/desk.ts'
import { patient, type Person } from './resources/person.ts'

/** A synthetic patient: who it is, what the chart is about, and how the chart is written. */
export interface SamplePatient {
  readonly id: string
  readonly person: Person
  readonly diagnosis: string
  /** Why this sample is worth opening. */
  readonly interest: string
  readonly write: (desk: Desk) => void
}

/** Every resource of one sample patient's chart, dated back from `now`. */
export function chartOf(sample: SamplePatient, now: Date): readonly Resource[] {
  const { given, family } = sample.person
  const { desk, resources } = createDesk(sample.id, `${given} ${family}`, createCalendar(now))
  patient(desk, sample.person)
  visit(desk)
  sample.write(desk)
  return resources
}
