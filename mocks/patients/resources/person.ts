import type { HumanName, Organization, Patient, Practitioner } from 'fhir/r4'
import { systems } from '../codes/systems.ts'
import { organizationId, practitionerId, type Desk } from './desk.ts'

/** Who a sample patient is. */
export interface Person {
  readonly family: string
  readonly given: string
  /** The name in Chinese characters, where there is one. */
  readonly native?: string
  readonly sex: 'female' | 'male'
  readonly age: number
  readonly mrn: string
}

/** The Patient resource of a person. */
export function patient(desk: Desk, person: Person): Patient {
  const name: HumanName[] = [
    { use: 'official', family: person.family, given: [person.given], text: `${person.given} ${person.family}` },
  ]
  if (person.native !== undefined) name.push({ use: 'usual', text: person.native })
  return desk.keep({
    resourceType: 'Patient',
    id: desk.patientId,
    meta: { profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient'] },
    identifier: [
      {
        use: 'usual',
        type: {
          coding: [
            { system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR', display: 'Medical record number' },
          ],
        },
        system: systems.medicalRecordNumber,
        value: person.mrn,
      },
    ],
    active: true,
    name,
    gender: person.sex,
    birthDate: desk.calendar.birthDate(person.age),
    managingOrganization: desk.organization,
  })
}

/** The hospital and the doctor that every chart refers to. */
export const staff: readonly (Organization | Practitioner)[] = [
  { resourceType: 'Organization', id: organizationId, active: true, name: 'Sandbox General Hospital' },
  {
    resourceType: 'Practitioner',
    id: practitionerId,
    active: true,
    identifier: [{ system: 'urn:sandbox:staff', value: 'S-1001' }],
    name: [{ family: 'Lin', given: ['Wei'], prefix: ['Dr.'], text: 'Dr. Lin Wei' }],
  },
]
