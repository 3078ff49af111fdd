import { describe, expect, test } from 'vitest'
import { trials } from '../../src/trials/catalog.ts'
import { criterionId } from '../../src/trials/trial.ts'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { summary } from './summary.ts'

/** A patient in whom everything that laboratories and serology tell is on record, and in order. */
function wellRecorded(person: PatientSentence): PatientSentence {
  const laboratory: readonly (readonly [string, number, string, number?])[] = [
    ['wbc', 5, '10*9/L'],
    ['anc', 3, '10*9/L'],
    ['alc', 1.2, '10*9/L'],
    ['hemoglobin', 118, 'g/L'],
    ['platelets', 160, '10*9/L'],
    ['alt', 22, 'U/L', 40],
    ['ast', 24, 'U/L', 40],
    ['tbil', 10, 'umol/L', 21],
    ['creatinine', 70, 'umol/L', 90],
    ['inr', 1, '{INR}', 1.2],
    ['pt', 12, 's', 14],
    ['lvef', 62, '%'],
    ['qtc', 420, 'ms'],
    ['body-weight', 58, 'kg'],
    ['cd19-bcells', 140, '/uL'],
  ]
  const negative = ['hbsag', 'hbcab', 'hcv-ab', 'hiv', 'syphilis', 'hcg-serum']
  const measured = laboratory.reduce(
    (so, [concept, value, unit, high]) => so.withLab(concept, value, unit, high === undefined ? {} : { high }),
    person,
  )
  const facets: Readonly<Record<string, string>> = { syphilis: 'treponemal', hiv: 'screening' }
  return negative
    .reduce(
      (so, concept) =>
        so.withResult(concept, 'Negative', facets[concept] === undefined ? {} : { facet: facets[concept] }),
      measured,
    )
    .withNoKnownAllergy()
}

/** What holds an outcome back: every open row of the trial whose reason is more than a word or the trial's own clock. */
function heldBackBy(person: PatientSentence, trial: string): readonly string[] {
  const match = person.prescreened(trials.filter(({ id }) => id === trial)).trials[0]
  return (match?.criteria ?? [])
    .filter(({ missing }) =>
      missing.some(({ reason }) => reason !== 'needs-attestation' && reason !== 'before-treatment'),
    )
    .map((one) => `${criterionId({ id: trial }, one.criterion)}: ${summary(one)}`)
}

const outcomeOf = (person: PatientSentence, trial: string) =>
  person.prescreened(trials.filter(({ id }) => id === trial)).trials[0]?.outcome

const treatedLupus = wellRecorded(patient().withDiagnosis('sle', { onset: '2018-01-01' }))
  .withResult('ana', '1:640', { facet: 'titre-if' })
  .withResult('anti-dsdna', 'Positive')
  .withDrug('prednisone', { from: '2025-06-01', milligrams: 10 })
  .withDrug('mycophenolate', { from: '2025-03-01' })
  .withDrug('belimumab', { from: '2024-06-01', to: '2025-06-01' })
  .entering('sledai-2k', 14)
  .entering('sledai-2k-clinical', 8)
  .entering('bilag-2004', { A: 1, B: 1 })
  .entering('pga', 2)
  .entering('ecog', 1)

describe('a patient in whom all is on record and fits', () => {
  test.each(['NCT06675422', 'NCT06279923', 'NCT07246096', 'NCT07193667'])('lupus: a candidate of %s', (trial) => {
    expect(heldBackBy(treatedLupus, trial)).toEqual([])
    expect(outcomeOf(treatedLupus, trial)).toBe('potentially-eligible')
  })
  test('NCT06887985 leaves out two lists: never better than undetermined, until the site has said', () => {
    expect(heldBackBy(treatedLupus, 'NCT06887985')).toEqual([
      'NCT06887985/I6: unknown it source-incomplete',
      'NCT06887985/E0: unknown it source-incomplete',
    ])
    expect(outcomeOf(treatedLupus, 'NCT06887985')).toBe('undetermined')
    const told = treatedLupus.answering('NCT06887985/I6', 'yes').answering('NCT06887985/E0', 'no')
    expect(outcomeOf(told, 'NCT06887985')).toBe('potentially-eligible')
  })
  test('one failure rules out, in each', () => {
    const infected = treatedLupus.withResult('hiv', 'Positive', { facet: 'confirmation' })
    for (const trial of ['NCT06675422', 'NCT06279923', 'NCT07246096', 'NCT07193667'])
      expect(outcomeOf(infected, trial), trial).toBe('ineligible')
  })

  const sclerosis = wellRecorded(patient().withDiagnosis('ssc', { facet: 'diffuse', onset: '2019-01-01' }))
    .withDiagnosis('ild')
    .withResult('ssc-antibodies', 'Positive', { facet: 'scl-70' })
    .withDrug('mycophenolate', { from: '2024-03-01' })
    .withDrug('cyclophosphamide', { from: '2023-03-01', to: '2023-10-01' })
    .withDrug('hydroxychloroquine', { from: '2020-03-01', to: '2023-10-01' })
    .withDrug('prednisone', { from: '2024-03-01', milligrams: 10 })
    .entering('mrss', 18, { on: daysAgo(200) })
    .entering('mrss', 26)
    .withLab('fvc', 65, '%', { facet: 'percent-predicted' })
    .withLab('dlco', 60, '%', { facet: 'percent-predicted' })
    .entering('ecog', 0)
  test.each(['NCT06279923', 'NCT07246096', 'NCT07193667'])('systemic sclerosis: a candidate of %s', (trial) => {
    expect(heldBackBy(sclerosis, trial)).toEqual([])
    expect(outcomeOf(sclerosis, trial)).toBe('potentially-eligible')
  })

  const myositis = wellRecorded(patient().withDiagnosis('dermatomyositis', { onset: '2022-01-01' }))
    .withResult('myositis-antibodies', 'Positive', { facet: 'mda5' })
    .withLab('ck', 2000, 'U/L', { high: 200 })
    .withDrug('methotrexate', { from: '2024-01-01' })
    .withDrug('mycophenolate', { from: '2024-06-01' })
    .withDrug('prednisone', { from: '2024-01-01', milligrams: 10 })
    .withDrug('hydroxychloroquine', { from: '2024-01-01', to: '2025-01-01' })
    .entering('mmt-8', 110)
    .entering('phga-vas', 6, { unit: 'cm' })
    .entering('ptga-vas', 5, { unit: 'cm' })
    .entering('rash-vas', 4, { unit: 'cm' })
    .entering('csm-abnormal', 4)
    .entering('ecog', 1)
  test.each(['NCT06279923', 'NCT07193667'])('dermatomyositis: a candidate of %s', (trial) => {
    expect(heldBackBy(myositis, trial)).toEqual([])
    expect(outcomeOf(myositis, trial)).toBe('potentially-eligible')
  })
  test('dermatomyositis and NCT06887985', () =>
    expect(heldBackBy(myositis, 'NCT06887985')).toEqual([
      'NCT06887985/I6: unknown it source-incomplete',
      'NCT06887985/E0: unknown it source-incomplete',
    ]))

  const bleeder = wellRecorded(patient().withDiagnosis('itp')).withLab('platelets', 60, '10*9/L', { on: daysAgo(100) })
  test('immune thrombocytopenia: a candidate of NCT07193667', () => {
    expect(heldBackBy(bleeder, 'NCT07193667')).toEqual([])
    expect(outcomeOf(bleeder, 'NCT07193667')).toBe('potentially-eligible')
  })
  test('another cause of thrombocytopenia on record is asked about', () =>
    expect(heldBackBy(bleeder.withDiagnosis('itp', { facet: 'drug-induced' }), 'NCT07193667')).toEqual([
      'NCT07193667/ITP.I3: unknown it needs-detail',
    ]))

  const vasculitis = wellRecorded(patient().withDiagnosis('aav'))
    .withResult('mpo-anca', 'Positive')
    .withDrug('rituximab', { given: '2024-01-01' })
    .entering('bvas', 18)
  test('vasculitis: a candidate of NCT07246096', () => {
    expect(heldBackBy(vasculitis, 'NCT07246096')).toEqual([])
    expect(outcomeOf(vasculitis, 'NCT07246096')).toBe('potentially-eligible')
  })
})
