import { describe, expect, it } from 'vitest'
import { bindCodings } from '../../src/terminology/bind.ts'

const icd = 'http://hl7.org/fhir/sid/icd-10-cm'
const snomed = 'http://snomed.info/sct'
const loinc = 'http://loinc.org'

function bound(system: string, code: string, concept?: string): readonly string[] {
  return bindCodings([{ system, code }])
    .filter((binding) => concept === undefined || binding.concept === concept)
    .map(({ concept: id, facet, use }) => `${id}/${facet ?? ''}/${use}`)
}

describe('ICD-10-CM prefixes: the longest within a concept wins', () => {
  it.each([
    ['M32.10', 'sle', ['sle/organ/match']],
    ['M32.9', 'sle', ['sle/parent/match']],
    ['M32.0', 'sle', ['sle/drug-induced/exclude']],
    ['M32.14', 'sle', ['sle/nephritis/match']],
    ['L93.0', 'sle', ['sle/cutaneous/exclude']],
    ['M34.1', 'ssc', ['ssc/limited/match']],
    ['M34.2', 'ssc', ['ssc/induced/exclude']],
    ['M06.1', 'ra', ['ra/still/exclude']],
    ['C50.911', 'malignancy', ['malignancy/malignant/match']],
    ['C4A.9', 'malignancy', ['malignancy/malignant/match']],
    ['C44.91', 'malignancy', []],
    ['C44.91', 'malignancy-exceptions', ['malignancy-exceptions/non-melanoma-skin/match']],
    ['Z85.3', 'malignancy', ['malignancy/history/context']],
    ['D05.11', 'malignancy-exceptions', ['malignancy-exceptions/in-situ-breast/match']],
    ['F10.20', 'substance-abuse', ['substance-abuse/alcohol/match']],
    ['F10.21', 'substance-abuse', ['substance-abuse/remission/exclude']],
    ['I67.1', 'cns-disorder', ['cns-disorder/aneurysm/match']],
    ['I67.9', 'cns-disorder', ['cns-disorder/cerebrovascular-other/match']],
    ['I69.354', 'cns-disorder', ['cns-disorder/stroke-sequelae/match']],
    ['G45.9', 'cns-disorder', ['cns-disorder/tia/match']],
    ['Z86.73', 'cns-disorder', ['cns-disorder/stroke-history/match']],
    ['G35', 'cns-disorder', ['cns-disorder/other/match']],
    ['J45.52', 'asthma-severe', ['asthma-severe/severe/match']],
    ['J45.40', 'asthma-severe', ['asthma-severe/mild-moderate/context']],
    ['J45.909', 'asthma-severe', ['asthma-severe/any/context']],
    ['N18.5', 'esrd', ['esrd/stage-5/match']],
    ['N18.6', 'esrd', ['esrd/end-stage/match']],
    ['B94.2', 'active-infection', ['active-infection/sequelae/exclude']],
    ['A49.9', 'active-infection', ['active-infection/infectious-disease/match']],
    ['B18.1', 'active-infection', ['active-infection/chronic-viral/context']],
    ['O26.91', 'pregnancy', ['pregnancy/pregnant/match']],
    ['O03.9', 'pregnancy', ['pregnancy/ended/context']],
    ['Z90.712', 'childbearing-potential', ['childbearing-potential/cervix-only/exclude']],
    ['Z90.710', 'childbearing-potential', ['childbearing-potential/hysterectomy/match']],
    ['I77.82', 'aav', ['aav/parent/match']],
    ['I77.6', 'aav', ['aav/too-broad/context']],
    ['T88.6XXA', 'drug-allergy', ['drug-allergy/anaphylaxis-drug/match']],
    ['D69.59', 'itp', ['itp/secondary/exclude']],
  ])('%s as %s', (code, concept, expected) => expect(bound(icd, code, concept)).toEqual(expected))

  it.each(['M3210', 'm32.10', ' M32.10 '])('reads %j with and without its dot, in any case', (code) =>
    expect(bound(icd, code, 'sle')).toEqual(['sle/organ/match']),
  )
  it('takes ICD-10 of the WHO and of other countries alike', () => {
    expect(bound('http://hl7.org/fhir/sid/icd-10', 'M31.3', 'aav')).toEqual(['aav/gpa/match'])
    expect(bound('http://fhir.de/CodeSystem/bfarm/icd-10-gm', 'M34.9', 'ssc')).toEqual(['ssc/parent/match'])
    expect(bound('http://hl7.org/fhir/sid/icd-10', 'G41.9', 'cns-disorder')).toEqual([
      'cns-disorder/status-epilepticus/match',
    ])
  })
})

describe('exact codes', () => {
  it.each([
    [loinc, '751-8', 'anc/absolute/match'],
    [loinc, '5048-4', 'ana/titre-if/match'],
    [loinc, '47383-5', 'ana/presence/match'],
    [loinc, '42254-3', 'ana/presence-if/match'],
    [loinc, '76634-5', 'qtc/fridericia/match'],
    [loinc, '76635-2', 'qtc/bazett/match'],
    [loinc, '98979-8', 'egfr/ckd-epi-2021/match'],
    [loinc, '33914-3', 'egfr/mdrd/context'],
    [loinc, '56888-1', 'hiv/screening/match'],
    [loinc, '80203-3', 'hiv/confirmation/match'],
    [loinc, '20447-9', 'hiv/rna/context'],
    [loinc, '20507-0', 'syphilis/non-treponemal/match'],
    [loinc, '24110-9', 'syphilis/treponemal/match'],
    [loinc, '31204-1', 'hbcab/igm/context'],
    [loinc, '19872-1', 'fvc/percent-predicted/match'],
    [loinc, '8117-4', 'cd19-bcells/percent/match'],
    [loinc, '17792-3', 'anti-ssa/units/match'],
    [loinc, '82426-8', 'myositis-antibodies/nxp2/match'],
    [snomed, '128460000', 'ssc/diffuse/match'],
    [snomed, '22298006', 'myocardial-infarction/parent/match'],
    [snomed, '91175000', 'cns-disorder/seizure/match'],
    [snomed, '62914000', 'cns-disorder/cerebrovascular-other/match'],
    [snomed, '82271004', 'cns-disorder/brain-injury/match'],
    [snomed, '239915006', 'sjogren/secondary/exclude'],
    [snomed, '716186003', 'no-known-allergy/none/match'],
    [snomed, '425983008', 'allo-hsct/autologous/exclude'],
    ['http://hl7.org/fhir/sid/cvx', '3', 'live-vaccines/mmr/match'],
    ['http://hl7.org/fhir/sid/cvx', '187', 'live-vaccines/not-live/exclude'],
    ['http://www.whocc.no/atc', 'J01CA04', 'anti-infectives-iv/antibacterial/match'],
  ])('%s %s', (system, code, expected) => expect(bound(system, code)).toContain(expected))

  it.each([
    ['11235-9', 'C3'],
    ['9318-7', 'UPCR'],
    ['63408-9', 'anti-dsDNA'],
    ['75633-8', 'DAS28'],
    ['14030-1', 'anti-Sm'],
    ['48146-5', 'MPO-ANCA'],
    ['1968-7', 'total bilirubin'],
    ['92891-1', 'INR'],
    ['13969-1', 'CK'],
  ])('%s is not %s, though it looks so', (code) => expect(bound(loinc, code)).toEqual([]))

  it('glycated haemoglobin is not haemoglobin, and band neutrophils alone are not the neutrophil count', () => {
    expect(bound(loinc, '4548-4')).toEqual(['hba1c/ngsp/match'])
    expect(bound(loinc, '26507-4')).toEqual(['anc/bands/context'])
  })
})

describe('systems as records spell them', () => {
  it.each([
    ['urn:oid:2.16.840.1.113883.6.1', '751-8'],
    ['2.16.840.1.113883.6.1', '751-8'],
    ['http://loinc.org ', '751-8 '],
    ['https://loinc.org/', '751-8'],
  ])('%j is LOINC', (system, code) => expect(bound(system, code)).toEqual(['anc/absolute/match']))
  it.each([
    'urn:oid:2.16.840.1.113883.6.96',
    'http://snomed.info/sct/731000124108',
    'http://snomed.info/sct/900000000000207008/version/20230131',
  ])('%s is SNOMED CT', (system) => expect(bound(system, '55464009', 'sle')).toEqual(['sle/parent/match']))
  it('a code without a system, or without a code, means nothing', () => {
    expect(bindCodings([{ code: '751-8' }, { system: loinc }, {}])).toEqual([])
  })
})

describe('a site’s own codes', () => {
  const localCodes = [{ system: 'urn:oid:1.2.3', code: 'NEUT', concept: 'anc', facet: 'absolute' }]
  it('bind beside the standard ones', () => {
    expect(
      bindCodings(
        [
          { system: 'urn:oid:1.2.3', code: 'NEUT' },
          { system: loinc, code: '26464-8' },
        ],
        { localCodes },
      ),
    ).toMatchObject([
      { concept: 'anc', facet: 'absolute', use: 'match' },
      { concept: 'wbc', use: 'match' },
    ])
  })
  it('bind only where they were given', () => expect(bound('urn:oid:1.2.3', 'NEUT')).toEqual([]))
})
