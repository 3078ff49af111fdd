import type { Resource } from 'fhir/r4'
import { isObject } from './fhir-json.ts'

/** Where resources of a chart name their patient: `ResearchSubject.individual`, `AllergyIntolerance.patient`, … */
const fields = ['subject', 'patient', 'individual'] as const

/**
 * Whether a resource may be this patient's. What names nobody is taken as theirs: it came in answer to a search for
 * this patient, or in a Bundle of theirs alone.
 * @param isPatient tells whether a literal reference is this patient
 */
export function isAbout(resource: Resource, isPatient: (reference: string) => boolean): boolean {
  return fields.every((field) => {
    const subject = (resource as unknown as Readonly<Record<string, unknown>>)[field]
    const reference = isObject(subject) ? subject['reference'] : undefined
    return typeof reference !== 'string' || reference.startsWith('#') || isPatient(reference)
  })
}

/** The same question asked once of each reference: a chart's resources name one patient over and over. */
export function remembered(isPatient: (reference: string) => boolean): (reference: string) => boolean {
  const answers = new Map<string, boolean>()
  return (reference) => {
    const known = answers.get(reference)
    if (known !== undefined) return known
    const answer = isPatient(reference)
    answers.set(reference, answer)
    return answer
  }
}

/** Type and id of a literal reference, relative or absolute, without its version. */
export function literalOf(reference: string): { readonly type: string; readonly id: string } | undefined {
  const found = /(?:^|\/)([A-Z][A-Za-z]+)\/([A-Za-z0-9\-._]+)(?:\/_history\/[^/]+)?$/.exec(reference)
  return found?.[1] !== undefined && found[2] !== undefined ? { type: found[1], id: found[2] } : undefined
}
