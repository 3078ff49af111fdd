import { describe, expect, it } from 'vitest'
import { concepts } from '../../src/terminology/catalog.ts'
import { codeSystems } from '../../src/terminology/code-systems.ts'
import { currencyClasses } from '../../src/terminology/currency.ts'
import { hasLoincCheckDigit, hasSnomedCheckDigit } from './check-digits.ts'

const codings = concepts.flatMap((concept) => concept.codings.map((coding) => ({ concept: concept.id, ...coding })))
const of = (system: string) => codings.filter((coding) => coding.system === system)

describe('check digits', () => {
  it.each([
    ['751-8', true],
    ['751-9', false],
    ['5895-7', false],
  ])('LOINC %s: %s', (code, valid) => expect(hasLoincCheckDigit(code)).toBe(valid))
  it.each([
    ['55464009', true],
    ['55464008', false],
    ['308751000119106', true],
  ])('SNOMED CT %s: %s', (id, valid) => expect(hasSnomedCheckDigit(id)).toBe(valid))
  it('hold for every LOINC code', () =>
    expect(of(codeSystems.loinc).filter(({ code }) => !hasLoincCheckDigit(code))).toEqual([]))
  it('hold for every SNOMED CT id, and extensions are marked as such', () => {
    const snomed = of(codeSystems.snomed)
    expect(snomed.filter(({ code }) => !hasSnomedCheckDigit(code))).toEqual([])
    // The partition identifier before the check digit: 00 international concept, 10 concept of an extension.
    expect(snomed.filter(({ code, extension }) => (code.slice(-3, -1) === '10') !== (extension ?? false))).toEqual([])
  })
})

describe('concepts', () => {
  it('have ids and aliases that mean one thing only', () => {
    const names = concepts.flatMap(({ id, aliases, facetAliases }) => [
      id,
      ...(aliases ?? []),
      ...Object.keys(facetAliases ?? {}),
    ])
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
  })
  it.each(concepts)('$id: kebab-case, labelled in both languages, of a known currency', (concept) => {
    expect(concept.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(concept.label.en).not.toBe('')
    expect(concept.label.zh).toMatch(/[\u4e00-\u9fff]|SLEDAI|BILAG|ESSDAI|HAQ/)
    expect(currencyClasses).toContain(concept.currency)
  })
  it('name only facets that their codings have', () => {
    for (const { facetAliases, codings: own } of concepts) {
      for (const facet of Object.values(facetAliases ?? {})) expect(own.map((coding) => coding.facet)).toContain(facet)
    }
  })
})

describe('codings', () => {
  it('name where they were seen, whether they were verified, what they are for, and a facet', () => {
    expect(codings.filter(({ reference, display }) => reference === '' || display === '')).toEqual([])
    expect(codings.filter(({ verified }) => typeof verified !== 'boolean')).toEqual([])
    expect(codings.filter(({ use }) => !['match', 'context', 'exclude'].includes(use))).toEqual([])
    expect(codings.filter(({ facet }) => facet === undefined || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(facet))).toEqual([])
  })
  it('stand once in their concept, without spaces', () => {
    for (const { id, codings: own } of concepts) {
      const keys = own.map(({ system, code }) => `${system}|${code}`)
      expect(
        keys.filter((key, place) => keys.indexOf(key) !== place),
        id,
      ).toEqual([])
      expect(
        own.filter(({ code }) => code !== code.trim()),
        id,
      ).toEqual([])
    }
  })
  it('are of known systems, none of them CPT', () => {
    const known = Object.values<string>(codeSystems)
    expect(codings.filter(({ system }) => !known.includes(system))).toEqual([])
    expect(codings.filter(({ system }) => /ama-assn|cpt/i.test(system))).toEqual([])
    expect(codings.filter(({ code, system }) => /^\d{5}$/.test(code) && system === codeSystems.hcpcs)).toEqual([])
  })
  it('have the form of their system', () => {
    const icd = [...of(codeSystems.icd10cm), ...of(codeSystems.icd10)]
    expect(
      icd.filter(
        ({ code, match }) =>
          !(match === 'range' ? /^[A-Z]\d[0-9A-Z]-[A-Z]\d[0-9A-Z]$/ : /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/).test(code),
      ),
    ).toEqual([])
    expect(icd.filter(({ match }) => match === undefined)).toEqual([])
    expect(of(codeSystems.rxnorm).filter(({ code }) => !/^\d+$/.test(code))).toEqual([])
    expect(
      of(codeSystems.atc).filter(
        ({ code, match }) =>
          !(match === 'prefix' ? /^[A-Z]\d\d([A-Z]([A-Z](\d\d)?)?)?$/ : /^[A-Z]\d\d[A-Z]{2}\d\d$/).test(code),
      ),
    ).toEqual([])
    expect(of(codeSystems.cvx).filter(({ code }) => !/^\d{2,3}$/.test(code))).toEqual([])
  })
})
