import type { Resource } from 'fhir/r4'
import { textOf, valuesAt } from './elements.ts'

const links: Readonly<Record<string, string>> = {
  AllergyIntolerance: 'patient',
  Immunization: 'patient',
  ResearchSubject: 'individual',
}

/** Types that belong to no patient: read by anyone whose scopes name them. */
const shared = ['Medication', 'Practitioner', 'Organization']

/** The patient whose record the resource is part of; undefined for a resource of no patient, or of none that can be told. */
export function patientOf(resource: Resource): string | undefined {
  if (resource.resourceType === 'Patient') return resource.id
  const link = valuesAt(resource, links[resource.resourceType] ?? 'subject')[0]
  const parts = textOf(link, 'reference')?.split('/')
  return parts?.at(-2) === 'Patient' ? parts.at(-1) : undefined
}

/** True when the resource is in the patient's compartment, or in nobody's. */
export function isWithinCompartment(resource: Resource, patient: string): boolean {
  return shared.includes(resource.resourceType) || patientOf(resource) === patient
}
