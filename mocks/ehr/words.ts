import type { CodeableConcept } from 'fhir/r4'

/** A concept as a person would read it: its text, else a display, else a code. */
export function words(concept: CodeableConcept | undefined): string {
  return (
    concept?.text ??
    concept?.coding?.find(({ display }) => display !== undefined)?.display ??
    concept?.coding?.[0]?.code ??
    ''
  )
}
