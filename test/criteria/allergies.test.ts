import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import { patient, type PatientSentence } from '../patient.ts'
import { asked, reasons } from './asked.ts'

/** Asked about allergies, and allergic to peanuts only. */
const lupus = patient().withDiagnosis('sle').withAllergy({ to: 'Peanuts', category: 'food', severity: 'mild' })
const toAnything: Rule = { kind: 'allergy', to: 'anything' }
const toAnyDrug: Rule = { kind: 'allergy', to: 'any-drug' }
const toCyclophosphamide: Rule = { kind: 'allergy', to: ['cyclophosphamide'], mayContain: ['dimethyl-sulfoxide'] }
const named = (facet: string, extra: Parameters<PatientSentence['withDiagnosis']>[1] = {}) =>
  lupus.withDiagnosis('drug-allergy', { facet, ...extra })
const inWords = (text: string) => lupus.withDiagnosis('drug-allergy', { text })
const [holds, asks, absent] = ['pass', 'unknown', 'fail']

describe('an allergy on the list of diagnoses', () => {
  test.each([
    ['anaphylaxis to a drug', named('anaphylaxis-drug'), holds, holds, absent],
    ['anaphylaxis', named('anaphylaxis'), holds, asks, absent],
    ['Stevens-Johnson syndrome', named('severe-skin'), holds, asks, absent],
    ['an allergy to a drug', named('finding'), asks, asks, absent],
    ['an allergy to cyclophosphamide', named('cyclophosphamide'), asks, asks, asks],
    ['anaphylaxis, suspected', named('anaphylaxis-drug', { verification: 'provisional' }), asks, asks, absent],
    ['anaphylaxis, in words', inWords('Anaphylaxis'), asks, asks, absent],
    ['cyclophosphamide, in words', inWords('Allergy to cyclophosphamide'), asks, asks, asks],
    ['what cells are frozen in, in words', inWords('Allergy to DMSO'), asks, asks, asks],
    ['penicillin, in words', inWords('Allergy to penicillin'), asks, asks, absent],
    [
      'an allergy to drugs, and anaphylaxis by a second code',
      lupus.withResource({
        resourceType: 'Condition',
        code: {
          coding: ['Z88.9', 'T88.6'].map((code) => ({ system: 'http://hl7.org/fhir/sid/icd-10-cm', code })),
        },
      }),
      holds,
      holds,
      absent,
    ],
  ])('%s', (_what, someone, ofAnything, ofDrugs, ofCyclophosphamide) => {
    expect(asked(someone, toAnything).verdict).toBe(ofAnything)
    expect(asked(someone, toAnyDrug).verdict).toBe(ofDrugs)
    expect(asked(someone, toCyclophosphamide).verdict).toBe(ofCyclophosphamide)
  })
  test('is shown, whether it decides or asks', () => {
    const evidence = [{ reference: 'Condition/r3', concept: 'drug-allergy' }]
    expect(asked(named('anaphylaxis-drug'), toAnyDrug)).toMatchObject({ basis: 'documented', evidence })
    expect(asked(named('finding'), toAnyDrug)).toMatchObject({ missing: [{ datum: 'drug-allergy' }], evidence })
  })
})

describe('an entry of the list of allergies', () => {
  const entry = (extra: Parameters<PatientSentence['withAllergy']>[0]) => lupus.withAllergy(extra)
  test('that does not say whether to a drug asks where it is severe and drugs are meant', () => {
    const unclear = entry({ to: 'Xyz', severity: 'severe' })
    expect(asked(unclear, toAnything).verdict).toBe(holds)
    expect(asked(unclear, toAnyDrug).verdict).toBe(asks)
  })
  test('that is not confirmed asks, also where any allergy to the drug counts', () => {
    const evenIfMild: Rule = { ...toAnyDrug, evenIfMild: ['cyclophosphamide'] }
    const allergic = (verification: string) => entry({ to: 'cyclophosphamide', severity: 'mild', verification })
    expect(asked(allergic('confirmed'), evenIfMild).verdict).toBe(holds)
    expect(reasons(asked(allergic('unconfirmed'), evenIfMild))).toEqual(['drug-allergy needs-detail'])
    expect(asked(allergic('confirmed'), toAnyDrug).verdict).toBe(absent)
  })
  test('of another thing stands beside the presumption that there is none', () =>
    expect(asked(lupus, toCyclophosphamide)).toMatchObject({
      verdict: 'fail',
      basis: 'presumed',
      evidence: [{ reference: 'AllergyIntolerance/r2', display: 'Peanuts', value: 'lesser, rash' }],
      notes: [{ id: 'note.presumed', values: { reads: 'AllergyIntolerance, Condition' } }],
    }))
  test('is presumed to be the only one where both lists were read', () => {
    expect(reasons(asked(lupus.butUnread('Condition', 'partial'), toAnyDrug))).toEqual(['drug-allergy read-failed'])
    const nobodyAsked = patient().withDiagnosis('sle')
    expect(reasons(asked(nobodyAsked, toAnyDrug))).toEqual(['T/A needs-attestation'])
  })
})
