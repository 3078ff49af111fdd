import { expect, it } from 'vitest'
import { canonicalConceptId, conceptById, resolveConceptName } from '../../src/terminology/catalog.ts'
import { currencyOf, currencyWith } from '../../src/terminology/currency.ts'

it.each([
  ['anti_dsdna', 'anti-dsdna'],
  ['dsdna', 'anti-dsdna'],
  ['neutrophils', 'anc'],
  ['lymphocytes', 'alc'],
  ['bilirubin_total', 'tbil'],
  ['sm', 'anti-sm'],
  ['mpo', 'mpo-anca'],
  ['pr3', 'pr3-anca'],
  ['ssa', 'anti-ssa'],
  ['sledai2k', 'sledai-2k'],
  ['haq_di', 'haq-di'],
  ['mmt8', 'mmt-8'],
  ['ejection-fraction', 'lvef'],
  ['body_temp', 'body-temperature'],
  ['ANC', 'anc'],
])('%s is called %s', (alias, id) => {
  expect(canonicalConceptId(alias)).toBe(id)
  expect(conceptById(alias)?.id).toBe(id)
})

it('an alias may mean one facet', () => {
  expect(resolveConceptName('scl70')).toEqual({ concept: 'ssc-antibodies', facet: 'scl-70' })
  expect(resolveConceptName('fvc_pct')).toEqual({ concept: 'fvc', facet: 'percent-predicted' })
})

it('an unknown name stays as it is, and means no concept', () => {
  expect(canonicalConceptId('shoe-size')).toBe('shoe-size')
  expect(conceptById('shoe-size')).toBeUndefined()
})

it.each([
  ['anc', 'blood', 28],
  ['hbsag', 'infection', 90],
  ['lvef', 'function', 90],
  ['sledai-2k', 'instrument', 28],
  ['anti-dsdna', 'autoantibody', 90],
  ['cd19-bcells', 'flow-cytometry', 28],
  ['sle', 'ever', null],
] as const)('%s is current as %s, %s days', (concept, currency, days) => {
  expect(currencyOf(concept)).toBe(currency)
  expect(currencyWith()[currency]).toBe(days)
})

it('a site sets its own days', () => expect(currencyWith({ blood: 14 }).blood).toBe(14))
