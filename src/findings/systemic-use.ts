import { canonicalSystem, codeSystems } from '../terminology/code-systems.ts'
import { hasLocalForms, type DrugBinding } from '../terminology/drugs.ts'
import { asRecord, asRecords, asText, type JsonRecord } from '../values/json.ts'
import { codedText, codesOf, wordsOf, type CodedText } from './coded-text.ts'
import type { Exposure } from './exposure.ts'

// At the beginning of a word: "subcutaneous" names no cream, "nephrotic" no ear.
const local =
  /(?<![a-z])(topical|ophthalm|inhal|otic|cutaneous|(intra|endo|trans)?(nasal|rectal|vaginal)|intra-?articular|eye|ear ?drop|cream|ointment|lotion|spray|intravitreal|subconjunctival|dental|oromucosal)/i
const systemic =
  /\boral|peroral|\bpo\b|by mouth|intraven|\biv\b|intramusc|\bim\b|subcut|\bsc\b|\bsq\b|parenteral|infus|inject|口服|静脉|肌/i
const systemicRoutes = ['26643006', '47625008', '78421000', '34206005', 'po', 'iv', 'im', 'sc']

/**
 * Whether a drug reaches the whole body: by its coded route, else by the words of the route, the product or the order.
 * Where none of them names a route, a drug without local forms (prednisone), one coded as systemic by ATC (H02), or one
 * given in milligrams does: drops, puffs and creams are not counted in milligrams.
 */
export function systemicUse(
  dosages: readonly JsonRecord[],
  drugs: readonly DrugBinding[],
  medication: { readonly codings: CodedText['codings']; readonly text: string },
): Exposure['systemic'] {
  const routes = dosages.map((dosage) => wordsOf(codedText(dosage['route']))).join(' ')
  const coded = dosages.flatMap((dosage) => codesOf(dosage['route']))
  if (coded.some((code) => systemicRoutes.includes(code))) return 'yes'
  const ofProduct = drugs.map(({ route }) => route ?? '').join(' ')
  for (const text of [routes, ofProduct, medication.text]) {
    if (local.test(text)) return 'no'
    if (systemic.test(text)) return 'yes'
  }
  if (routes.trim() !== '') return 'unclear'
  const byAtc = medication.codings.some(
    ({ system, code }) => canonicalSystem(system ?? '') === codeSystems.atc && /^H02/i.test(code ?? ''),
  )
  const neverLocal = drugs.length > 0 && drugs.every(({ ingredient }) => !hasLocalForms(ingredient))
  return byAtc || neverLocal || dosages.some(isInMilligrams) ? 'yes' : 'unclear'
}

function isInMilligrams(dosage: JsonRecord): boolean {
  return [dosage, ...asRecords(dosage['doseAndRate'])].some((rate) => {
    const quantity =
      asRecord(rate['doseQuantity']) ?? asRecord(rate['dose']) ?? asRecord(asRecord(rate['doseRange'])?.['high'])
    return /^mgs?$/i.test(asText(quantity?.['code']) ?? asText(quantity?.['unit']) ?? '')
  })
}
