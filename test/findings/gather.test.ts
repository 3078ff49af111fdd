import { describe, expect, test } from 'vitest'
import { gatherFindings } from '../../src/findings/gather.ts'
import { daysAgo, patient, today, type PatientSentence } from '../patient.ts'
import { dayOf } from '../../src/values/clinical-date.ts'

const findings = (someone: PatientSentence) => gatherFindings(someone.chart(), [], dayOf(today) ?? 0)
const measured = (someone: PatientSentence, concept: string) => findings(someone).measurements.get(concept) ?? []

describe('what a status is worth', () => {
  test.each(['entered-in-error', 'entered-in-error ', 'cancelled', 'registered', 'unknown', ''])(
    'an observation that is "%s" does not exist',
    (status) => expect(measured(patient().withLab('platelets', 28, '10*9/L', { status }), 'platelets')).toEqual([]),
  )
  test('a preliminary one is kept to be shown', () =>
    expect(
      measured(patient().withLab('platelets', 28, '10*9/L', { status: 'preliminary' }), 'platelets')[0]?.preliminary,
    ).toBe(true))
  test.each(['refuted', 'entered-in-error'])('a condition that is %s does not exist', (verification) =>
    expect(findings(patient().withDiagnosis('sle', { verification })).diagnoses).toEqual([]),
  )
  test.each(['resolved', 'inactive', 'remission'])('a condition that is %s is past', (status) =>
    expect(findings(patient().withDiagnosis('sle', { status })).diagnoses[0]?.presence).toBe('past'),
  )
  test('without a clinical status nothing is said', () =>
    expect(findings(patient().withDiagnosis('sle', { status: 'none' })).diagnoses[0]?.presence).toBe('unstated'))
  test.each(['not-taken', 'intended', 'entered-in-error'])(
    'a medication statement that is %s does not exist',
    (status) => expect(findings(patient().withDrug('prednisone', { from: daysAgo(9), status })).exposures).toEqual([]),
  )
})

describe('codes', () => {
  test('every coding is tried, not the first', () => {
    const someone = patient().withResource({
      resourceType: 'Observation',
      status: 'final',
      code: {
        coding: [
          { system: 'urn:local', code: '42' },
          { system: 'urn:oid:2.16.840.1.113883.6.1', code: '777-3' },
        ],
      },
      effectiveDateTime: today,
      valueQuantity: { value: 28, unit: 'K/uL' },
    })
    expect(measured(someone, 'platelets')).toHaveLength(1)
  })
  test('components are measurements of their own', () => {
    const someone = patient().withResource({
      resourceType: 'Observation',
      status: 'final',
      code: { coding: [{ system: 'http://loinc.org', code: '85354-9' }] },
      effectiveDateTime: today,
      component: [
        {
          code: { coding: [{ system: 'http://loinc.org', code: '8480-6' }] },
          valueQuantity: { value: 150, unit: 'mm[Hg]' },
        },
      ],
    })
    expect(measured(someone, 'bp').map(({ value }) => value?.text)).toEqual(['150 mm[Hg]'])
  })
  test('a local code that the site binds', () => {
    const someone = patient().withLab('platelets', 28, 'K/uL', { system: 'urn:lab', code: 'PLT' })
    expect(
      gatherFindings(someone.chart(), [], 0, [
        { system: 'urn:lab', code: 'PLT', concept: 'platelets' },
      ]).measurements.get('platelets'),
    ).toHaveLength(1)
  })
})

describe('the laboratory’s own range', () => {
  const withRange = (range: Record<string, unknown>, sex = 'female') =>
    measured(
      patient()
        .ofSex(sex)
        .withObservation('alt', { valueQuantity: { value: 50, unit: 'U/L' }, referenceRange: [range] }),
      'alt',
    )[0]?.ranges ?? []
  test('is taken', () => expect(withRange({ high: { value: 40, unit: 'U/L' } })).toEqual([{ high: 40, unit: 'U/L' }]))
  test('is read from words', () => expect(withRange({ text: '7-56 U/L' })[0]?.high).toBe(56))
  test('for therapy is not', () =>
    expect(withRange({ type: { coding: [{ code: 'therapeutic' }] }, high: { value: 3 } })).toEqual([]))
  test('for men is not a woman’s', () =>
    expect(withRange({ appliesTo: [{ text: 'Male' }], high: { value: 60 } })).toEqual([]))
  test('for women is a woman’s', () =>
    expect(withRange({ appliesTo: [{ text: 'Female' }], high: { value: 35 } })).toHaveLength(1))
  test('for children is not an adult’s', () =>
    expect(withRange({ age: { high: { value: 17, code: 'a' } }, high: { value: 60 } })).toEqual([]))
})

describe('medications', () => {
  test('contained, by product code, with the strength of the tablet', () => {
    const someone = patient().withResource({
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      authoredOn: daysAgo(30),
      contained: [
        {
          resourceType: 'Medication',
          id: 'm',
          code: {
            coding: [
              {
                system: 'http://www.nlm.nih.gov/research/umls/rxnorm',
                code: '198144',
                display: 'prednisone 1 MG Oral Tablet',
              },
            ],
          },
        },
      ],
      medicationReference: { reference: '#m' },
      dosageInstruction: [
        {
          doseAndRate: [{ doseQuantity: { value: 5, unit: 'tablet' } }],
          timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } },
        },
      ],
    })
    const [exposure] = findings(someone).exposures
    expect(exposure?.drugs[0]?.ingredient).toBe('prednisone')
    expect(exposure?.dose).toMatchObject({ kind: 'known', milligrams: { low: 5 } })
    expect(exposure?.systemic).toBe('yes')
  })
  test('known by words alone says so', () =>
    expect(
      findings(patient().withDrug('Prednisone 10 mg tablet', { text: true, from: daysAgo(9) })).exposures[0]
        ?.byTextOnly,
    ).toBe(true))
  test('a cream is not systemic', () => {
    const someone = patient().withResource({
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      authoredOn: daysAgo(9),
      medicationCodeableConcept: {
        coding: [
          {
            system: 'http://www.nlm.nih.gov/research/umls/rxnorm',
            code: '5492',
            display: 'hydrocortisone 10 MG/ML Topical Cream',
          },
        ],
      },
    })
    expect(findings(someone).exposures[0]?.systemic).toBe('no')
  })
})

test.each([
  null,
  5,
  'text',
  [],
  {},
  { resourceType: 7 },
  { resourceType: 'Observation', status: 'final', code: null, component: 'x' },
  { resourceType: 'Condition', code: { coding: 'x' } },
  { resourceType: 'MedicationRequest', status: 'active', dosageInstruction: [null, 3] },
])('a broken resource (%j) costs nothing but itself', (broken) => {
  const someone = patient().withDiagnosis('sle').withLab('platelets', 28, '10*9/L')
  const chart = { ...someone.chart(), resources: [...someone.chart().resources, broken as never] }
  expect(gatherFindings(chart, [], 0).measurements.get('platelets')).toHaveLength(1)
})
