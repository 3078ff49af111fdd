import type { Bundle } from 'fhir/r4'
import type { Determination } from '../../src/criteria/determination.ts'
import { asRecord, asRecords, type JsonRecord } from '../../src/values/json.ts'
import type { Truth } from '../../src/values/truth.ts'

/** Why another language may say something else, each checked on the record that decides. */
export const explanations = {
  unit: 'the laboratory prints a unit without a UCUM code (`thou/mm3`): the program knows the spelling, the language leaves it open',
  comparator:
    'the value has a comparator (`<5`): FHIRPath compares no such Quantity, the program decides what it decides',
  words:
    'the diagnosis or drug stands in words, or in a contained resource, without a code of its own: the program asks, the language does not find it and takes it for absent',
} as const
export type Explanation = keyof typeof explanations

/** What explains that the program says one thing of a criterion and another language another; nothing where nothing does. */
export function explanationOf(ours: Determination, theirs: Truth, bundle: Bundle): Explanation | undefined {
  const cited = ours.evidence.map(({ reference }) => resourceBy(reference, bundle)).filter((one) => one !== undefined)
  if (cited.length === 0) return undefined
  if (ours.truth !== 'unknown' && theirs === 'unknown') {
    const quantities = cited.map((one) => asRecord(one['valueQuantity']))
    if (quantities.every((quantity) => quantity?.['comparator'] !== undefined)) return 'comparator'
    return quantities.every((quantity) => quantity !== undefined && quantity['code'] === undefined) ? 'unit' : undefined
  }
  if (ours.truth === 'unknown' && theirs === 'false') return cited.every(isUncoded) ? 'words' : undefined
  return undefined
}

function isUncoded(resource: JsonRecord): boolean {
  const named = asRecord(resource['code']) ?? asRecord(resource['medicationCodeableConcept'])
  return asRecords(named?.['coding']).length === 0
}

function resourceBy(reference: string | undefined, { entry = [] }: Bundle): JsonRecord | undefined {
  const found = entry.find(({ resource }) => `${resource?.resourceType ?? ''}/${resource?.id ?? ''}` === reference)
  return asRecord(found?.resource)
}
