import { loincCheckDigit, snomedCheckDigit } from './check-digit.ts'
import { codeSystems } from './code-systems.ts'
import type { CodingUse, ConceptCoding } from './concept.ts'

/** A coding as pages carry it: few have a name, and none says where it was seen. */
export type LeanCoding = Omit<ConceptCoding, 'display' | 'verified' | 'reference'> &
  Partial<Pick<ConceptCoding, 'display' | 'verified'>>

/** What the letters of a packed group's head stand for. */
export const systemLetters: Readonly<Record<string, string>> = {
  L: codeSystems.loinc,
  S: codeSystems.snomed,
  I: codeSystems.icd10cm,
  W: codeSystems.icd10,
  P: codeSystems.icd10pcs,
  H: codeSystems.hcpcs,
  R: codeSystems.rxnorm,
  A: codeSystems.atc,
  C: codeSystems.cvx,
}
export const useLetters: Readonly<Record<string, CodingUse>> = { m: 'match', c: 'context', x: 'exclude' }
export const matchLetters: Readonly<Record<string, 'prefix' | 'range'>> = { p: 'prefix', r: 'range' }

const header = /^(.)(.)([pr]?)([!?]?)=(.*)$/

/**
 * The codings of one concept out of a line: groups of codes that share system, use, match and facet, such as
 * `Sm=organ 23988700 23989000;Imp=parent M32`. Check digits and the dots of ICD codes are left out: both follow from
 * the rest. `!` marks a code that orders go out under, `?` one that written scores do: only these have names, told in
 * their order by `nextName`.
 */
export function unpackCodings(packed: string, nextName: () => () => string): readonly LeanCoding[] {
  return packed.split(';').flatMap((group) => {
    const [head = '', ...codes] = group.split(' ')
    const [, letter = '', use = '', match = '', named = '', facet = ''] = header.exec(head) ?? []
    const system = systemLetters[letter] ?? ''
    return codes.map((code): LeanCoding => {
      const coding = {
        system,
        code: wholeCode(system, code),
        use: useLetters[use] ?? 'exclude',
        ...(facet === '' ? {} : { facet }),
        ...(match === '' ? {} : { match: matchLetters[match] ?? 'range' }),
        ...(named === '!' ? { verified: true } : {}),
      }
      return named === '' ? coding : withName(coding, nextName())
    })
  })
}

/** Names are read long after the page has opened. */
function withName(coding: LeanCoding, name: () => string): LeanCoding {
  return Object.defineProperty(coding, 'display', { get: name, enumerable: true })
}

function wholeCode(system: string, code: string): string {
  switch (system) {
    case codeSystems.loinc:
      return `${code}-${loincCheckDigit(code)}`
    case codeSystems.snomed:
      return code + snomedCheckDigit(code)
    case codeSystems.icd10cm:
    case codeSystems.icd10:
      return code.includes('-') ? code : code.replace(/^(.{3})(?=.)/, '$1.')
    default:
      return code
  }
}
