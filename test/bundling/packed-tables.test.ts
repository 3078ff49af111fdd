import { describe, expect, it } from 'vitest'
import { packCodings } from '../../bundling/pack-codings.ts'
import { packedTable } from '../../bundling/packed-tables.ts'
import { shelves } from '../../bundling/shelves.ts'
import { codeSystems } from '../../src/terminology/code-systems.ts'
import { unpackCodings, type LeanCoding } from '../../src/terminology/packed-codings.ts'

const { loinc, snomed, icd10cm, rxnorm } = codeSystems
const coded = (system: string, code: string, rest: Partial<LeanCoding> = {}): LeanCoding => ({
  system,
  code,
  use: 'match',
  ...rest,
})

describe('codes as pages carry them', () => {
  it('leaves out check digits and the dots of ICD codes, which follow from the rest', () => {
    const codings = [coded(snomed, '55464009', { facet: 'parent' }), coded(icd10cm, 'M32.10', { match: 'prefix' })]
    expect(packCodings(codings)).toBe('Sm=parent 5546400;Imp= M3210')
  })

  const codings = [
    coded(loinc, '751-8', { facet: 'absolute', display: 'Neutrophils', verified: true }),
    coded(loinc, '26499-4', { facet: 'absolute' }),
    coded(snomed, '55464009', { facet: 'parent' }),
    coded(icd10cm, 'M32', { match: 'prefix', use: 'exclude' }),
    coded(icd10cm, 'M32.10', { use: 'context' }),
    coded(icd10cm, 'A00-B99', { match: 'range' }),
    coded(rxnorm, '8640', { facet: 'prednisone' }),
  ]

  it('comes back whole, in the same order', () => {
    expect(unpackCodings(packCodings(codings), () => () => 'Neutrophils')).toEqual(codings)
  })

  it('a code whose check digit is wrong ends the build, with its line', () => {
    const concept = {
      id: 'sle',
      kind: 'condition' as const,
      label: { en: 'Lupus', zh: '狼疮' },
      currency: 'ever' as const,
      codings: [coded(snomed, '55464008')],
    }
    expect(() => packedTable('concepts/conditions', [concept], shelves())).toThrow(/condition changes.*55464008/)
  })

  it('a system without a letter ends the build', () => {
    expect(() => packCodings([coded('http://example.org/codes', 'X')])).toThrow(/No letter stands for http:\/\/example/)
  })
})
