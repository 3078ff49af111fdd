import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { concepts } from '../../src/terminology/catalog.ts'
import { codeSystems } from '../../src/terminology/code-systems.ts'

const read = (file: string) => readFileSync(resolve(import.meta.dirname, '../..', file), 'utf8')

/** What the notice calls the owner's terms of each system. */
const headings: Readonly<Record<keyof typeof codeSystems, string>> = {
  loinc: 'LOINC',
  snomed: 'SNOMED CT',
  icd10cm: 'ICD',
  icd10: 'ICD',
  icd10pcs: 'ICD',
  hcpcs: 'ICD',
  rxnorm: 'RxNorm',
  atc: 'ATC',
  cvx: 'ICD',
}

it('NOTICE speaks of every code system that the data carry', () => {
  const lines = read('NOTICE').split('\n')
  const used = new Set(concepts.flatMap(({ codings }) => codings.map(({ system }) => system)))
  for (const [name, heading] of Object.entries(headings)) {
    if (used.has(codeSystems[name as keyof typeof codeSystems])) expect(lines, name).toContain(heading)
  }
  expect(lines).toContain('UCUM')
  expect(lines).toContain('Instruments')
})

it('NOTICE holds the sentences that the owners ask for', () => {
  const notice = read('NOTICE').replace(/\s+/g, ' ')
  expect(notice).toContain('This material contains content from LOINC (http://loinc.org).')
  expect(notice).toContain('used by permission of SNOMED International')
  expect(notice).toContain(
    'NLM is not responsible for the product and does not endorse or recommend this or any other product',
  )
  expect(notice).toContain('WHO Collaborating Centre for Drug Statistics Methodology')
})

it('LICENSE is the Apache License 2.0, whole', () => {
  const licence = read('LICENSE')
  expect(licence).toContain('Version 2.0, January 2004')
  expect(licence).toContain('END OF TERMS AND CONDITIONS')
  expect(licence).toContain('APPENDIX: How to apply the Apache License')
})
