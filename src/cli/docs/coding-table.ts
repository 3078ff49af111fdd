import { codeSystems } from '../../terminology/code-systems.ts'
import type { Concept, ConceptCoding } from '../../terminology/concept.ts'
import { plain, table } from './markdown.ts'

const names: Readonly<Record<string, string>> = {
  [codeSystems.loinc]: 'LOINC',
  [codeSystems.snomed]: 'SNOMED CT',
  [codeSystems.icd10cm]: 'ICD-10-CM',
  [codeSystems.icd10]: 'ICD-10',
  [codeSystems.icd10pcs]: 'ICD-10-PCS',
  [codeSystems.rxnorm]: 'RxNorm',
  [codeSystems.atc]: 'ATC',
  [codeSystems.cvx]: 'CVX',
  [codeSystems.hcpcs]: 'HCPCS',
}

function systemName(system: string): string {
  return names[system] ?? system
}

/** The code as charts carry it: with `*` where all codes below it are meant too. */
function codeText({ code, match }: ConceptCoding): string {
  return `\`${code}${match === 'prefix' ? '*' : ''}\``
}

/** A concept's codes in few lines: one for each system, facet and use. Codes not verified carry a ring. */
export function shortCodingTable({ codings }: Concept): readonly string[] {
  const groups = new Map<string, { readonly head: readonly string[]; readonly codes: string[] }>()
  for (const coding of codings) {
    const head = [systemName(coding.system), coding.facet ?? '', coding.use]
    const key = head.join('|')
    const group = groups.get(key) ?? { head, codes: [] }
    group.codes.push(`${codeText(coding)}${coding.verified ? '' : '°'}`)
    groups.set(key, group)
  }
  const rows = [...groups.values()].map(({ head, codes }) => [...head, codes.join(' ')])
  return codings.length === 0 ? noCodes : table(['System', 'Facet', 'Use', 'Codes'], rows)
}

const noCodes = ['No standard code: a site binds its own (`localCodes`), or the value is entered by hand.', '']

/** Every code of a concept with its words, where it was seen, and whether it was verified. References are numbered. */
export function fullCodingTable({ codings }: Concept): readonly string[] {
  if (codings.length === 0) return noCodes
  const references = [...new Set(codings.map(({ reference }) => reference))]
  const rows = codings.map((coding) => [
    systemName(coding.system),
    codeText(coding),
    plain(coding.display),
    coding.facet ?? '',
    coding.use,
    coding.verified ? 'yes' : 'no',
    `${references.indexOf(coding.reference) + 1}`,
  ])
  return [
    ...table(['System', 'Code', 'Words', 'Facet', 'Use', 'Verified', 'Seen in'], rows),
    `Seen in: ${references.map((reference, index) => `${index + 1} ${plain(reference)}`).join(' · ')}`,
    '',
  ]
}
