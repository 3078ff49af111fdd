import { expect, it } from 'vitest'
import { consideredValues } from '../../src/matching/considered.ts'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'

const platelets = (someone: PatientSentence) =>
  consideredValues('platelets', someone.prescreened().findings).map(({ measurement, consideration }) => [
    measurement.value?.text,
    consideration,
  ])

it('of several values the latest is used, and the others say why they are not', () => {
  const someone = patient()
    .withLab('platelets', 90, '10*9/L', { on: daysAgo(30) })
    .withLab('platelets', 120, '10*9/L', { on: daysAgo(3) })
    .withLab('platelets', 140, '10*9/L', { on: daysAgo(-4) })
    .withLab('platelets', 130, '10*9/L', { on: daysAgo(2), status: 'preliminary' })
    .withObservation('platelets', {}, { on: daysAgo(1) })
    .withObservation('platelets', {
      valueQuantity: { value: 70, unit: '10*9/L' },
      effectiveDateTime: undefined,
    })
  expect(platelets(someone)).toEqual([
    ['140 10*9/L', 'later'],
    [undefined, 'no-value'],
    ['130 10*9/L', 'preliminary'],
    ['120 10*9/L', 'used'],
    ['90 10*9/L', 'older'],
    ['70 10*9/L', 'no-date'],
  ])
})

it('a value of today is not ahead', () =>
  expect(platelets(patient().withLab('platelets', 90, '10*9/L'))).toEqual([['90 10*9/L', 'used']]))

it('a result corrected on the same day is replaced; an entry beside the correction is used', () => {
  const corrected = patient()
    .withLab('platelets', 12, '10*9/L')
    .withLab('platelets', 120, '10*9/L', { status: 'corrected' })
  expect(platelets(corrected)).toEqual([
    ['12 10*9/L', 'replaced'],
    ['120 10*9/L', 'used'],
  ])
  expect(platelets(corrected.entering('platelets', 118, { unit: '10*9/L' })).map(([, what]) => what)).toEqual([
    'replaced',
    'used',
    'used',
  ])
})

it('two results of one day, neither corrected, are both used; of what was never measured there is none', () => {
  const twice = patient().withLab('platelets', 12, '10*9/L').withLab('platelets', 120, '10*9/L')
  expect(platelets(twice).map(([, what]) => what)).toEqual(['used', 'used'])
  expect(platelets(patient())).toEqual([])
})
