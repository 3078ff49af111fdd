import type { Coding, DataRequirement } from 'fhir/r4'
import { conceptById } from '../../terminology/catalog.ts'
import type { Concept, ConceptKind } from '../../terminology/concept.ts'
import { ownSystems } from '../../terminology/own-names.ts'
import type { ResultMissingDatum } from '../result.ts'

/** Where a chart records a kind of concept, and the element that names it. */
const recordedAs: {
  readonly [Kind in Exclude<ConceptKind, 'status'>]: readonly [type: DataRequirement['type'], path: string]
} = {
  observation: ['Observation', 'code'],
  score: ['Observation', 'code'],
  condition: ['Condition', 'code'],
  procedure: ['Procedure', 'code'],
  medication: ['MedicationRequest', 'medication'],
  immunization: ['Immunization', 'vaccineCode'],
  allergy: ['AllergyIntolerance', 'code'],
}

/**
 * A missing datum as what a chart would have to hold. Our own name for it comes first, then the standard codes that
 * count and stand for themselves alone (a code that means all below it cannot be said here). An answer that only a
 * person can give, and a status no resource records, is an Observation under our own code: the question itself.
 */
export function dataRequirement({ datum, label }: Pick<ResultMissingDatum, 'datum' | 'label'>): DataRequirement {
  const patientElement = patientElements[datum]
  if (patientElement !== undefined) return { type: 'Patient', mustSupport: [patientElement] }
  const concept = conceptById(datum)
  if (concept === undefined || concept.kind === 'status') {
    const system = datum.includes('/') ? ownSystems.criterion : ownSystems.concept
    return { type: 'Observation', codeFilter: [{ path: 'code', code: [{ system, code: datum, display: label }] }] }
  }
  const [type, path] = recordedAs[concept.kind]
  const own = concept.kind === 'score' ? ownSystems.instrument : ownSystems.concept
  return {
    type,
    codeFilter: [{ path, code: [{ system: own, code: concept.id, display: label }, ...countingCodes(concept)] }],
  }
}

const patientElements: Readonly<Record<string, string>> = { 'birth-date': 'birthDate', sex: 'gender' }

/** Without their names, which the browser's copy of the terminology lacks: every face exports the same. */
function countingCodes({ codings }: Concept): readonly Coding[] {
  return codings
    .filter(({ use, match }) => use === 'match' && match === undefined)
    .map(({ system, code }) => ({ system, code }))
}
