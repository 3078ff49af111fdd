import type { Reference } from 'fhir/r4'

/**
 * A result's reference as FHIR: absolute where the server that holds it is known, relative as the chart has it
 * otherwise. What names no resource (`Patient` of a chart without ids) is shown and refers to nothing.
 */
export function referenceTo(reference: string, fhirServer?: string): Reference {
  if (/^(?:urn:|https?:)/.test(reference)) return { reference }
  if (!/^[A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64}$/.test(reference)) return { display: reference }
  return { reference: fhirServer === undefined ? reference : `${fhirServer.replace(/\/+$/, '')}/${reference}` }
}
