import { expect, test } from 'vitest'
import { evidenceOfExposure } from '../../src/criteria/evidence.ts'
import { gatherChart } from '../../src/findings/gather.ts'
import { dayOf } from '../../src/values/clinical-date.ts'
import { daysAgo, patient, today, type PatientSentence } from '../patient.ts'

function shown(sentence: PatientSentence): readonly (string | undefined)[] {
  const asOf = dayOf(today) ?? 0
  return gatherChart(sentence.chart(), asOf).exposures.map((one) => evidenceOfExposure('drugs', one, asOf).value)
}

test('an infusion is shown with what was given; it is no amount a day, and its day stands beside it', () =>
  expect(shown(patient().withDrug('rituximab', { given: daysAgo(90), milligrams: 1000 }))).toEqual(['1000 mg']))

test('an infusion of unknown amount is shown by its day alone', () =>
  expect(shown(patient().withDrug('rituximab', { given: daysAgo(90) }))).toEqual([undefined]))

test('a drug taken daily is shown with its amount a day and its period', () =>
  expect(shown(patient().withDrug('prednisone', { milligrams: 10, from: daysAgo(90) }))).toEqual([
    expect.stringMatching(/^10 mg\/d, \d{4}-\d{2}-\d{2} – …$/),
  ]))
