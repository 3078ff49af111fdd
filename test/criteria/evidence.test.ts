import { describe, expect, test } from 'vitest'
import { evidenceOfDiagnosis, evidenceOfExposure } from '../../src/criteria/evidence.ts'
import { gatherChart } from '../../src/findings/gather.ts'
import { dayOf } from '../../src/values/clinical-date.ts'
import { platelets } from '../matching/made-up-trial.ts'
import { daysAgo, patient, today, type PatientSentence } from '../patient.ts'
import { asked } from './asked.ts'

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

test.each([
  ['nobody knows since when', { to: daysAgo(5), status: 'active' }, `? – ${daysAgo(5)}`],
  ['perhaps over', { from: daysAgo(90), status: 'unknown' }, `${daysAgo(90)} – ?`],
  ['of a dose in words', { from: daysAgo(90), doseText: '1 tablet' }, `1 tablet, ${daysAgo(90)} – …`],
])('a drug taken, %s, is shown so', (_what, course, value) =>
  expect(shown(patient().withDrug('prednisone', course))).toEqual([value]),
)

test('a dose of many digits is shown in three', () =>
  expect(shown(patient().withDrug('methotrexate', { milligrams: 2.142857, from: daysAgo(90) }))).toEqual([
    `2.14 mg/d, ${daysAgo(90)} – …`,
  ]))

describe('a diagnosis is shown', () => {
  type Condition = Parameters<PatientSentence['withDiagnosis']>[1]
  const diagnosed = (condition: Condition) => {
    const asOf = dayOf(today) ?? 0
    const [found] = gatherChart(patient().withDiagnosis('sle', condition).chart(), asOf).diagnoses
    if (found === undefined) throw new Error('no diagnosis')
    return evidenceOfDiagnosis('sle', found, asOf)
  }
  const [onset, recorded, ended] = [daysAgo(900), daysAgo(800), daysAgo(30)]

  test.each<[string, Condition, string | undefined]>([
    ['by its beginning', { onset, recorded }, onset],
    ['else by when it was recorded', { recorded }, recorded],
    ['once over, by its end', { onset, recorded, ended, status: 'resolved' }, ended],
    ['over since nobody knows when, by its beginning', { onset, recorded, status: 'resolved' }, onset],
    ['over, and only recorded, by that', { recorded, status: 'resolved' }, recorded],
  ])('%s', (_what, condition, date) => expect(diagnosed(condition).date).toBe(date))

  test('without a date, a severity or a word on either where the record says none', () => {
    const plain = diagnosed({})
    expect(plain).toMatchObject({ reference: 'Condition/r1', concept: 'sle', status: 'active' })
    for (const field of ['date', 'ageDays', 'value']) expect(plain).not.toHaveProperty(field)
    expect(diagnosed({ severity: { text: 'severe' } }).value).toBe('severe')
    expect(diagnosed({ verification: 'provisional' }).status).toBe('unconfirmed')
    expect(diagnosed({ onset: '2020' })).not.toHaveProperty('ageDays')
  })
})

test('what was entered has no reference, and no other unit than it was asked in', () => {
  const entered = patient().withDiagnosis('sle').entering('platelets', 50, { unit: '10*9/L' })
  const [evidence] = asked(entered, platelets(30)).evidence
  expect(evidence).toMatchObject({ concept: 'platelets', value: '50 10*9/L', date: today, ageDays: 0 })
  expect(evidence).not.toHaveProperty('reference')
  expect(evidence).not.toHaveProperty('converted')
})

test('what does not hold for ever says nothing of a day, nor what holds of a change', () => {
  const { determination } = asked(patient().withDiagnosis('sle').withLab('platelets', 50, '10*9/L'), platelets(30))
  for (const field of ['modifiable', 'passesFrom', 'notApplicable']) expect(determination).not.toHaveProperty(field)
})
