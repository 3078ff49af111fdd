import { expect, test } from 'vitest'
import { medicationLines } from '../../src/matching/medication-line.ts'
import { dayOf } from '../../src/values/clinical-date.ts'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'

const today = dayOf(daysAgo(0))
const lines = (someone: PatientSentence) => medicationLines(someone.prescreened().findings)
const spells = (someone: PatientSentence) => lines(someone).flatMap((line) => line.spells)

test('a drug taken from one day to another is one sure stretch', () =>
  expect(spells(patient().withDrug('rituximab', { from: daysAgo(90), to: daysAgo(30) }))).toEqual([
    {
      from: dayOf(daysAgo(90)),
      to: dayOf(daysAgo(30)),
      isOngoing: false,
      isUnsure: false,
      reference: 'MedicationStatement/r1',
    },
  ]))

test('a drug that is taken runs until today; what has not begun is no line', () => {
  const prednisone = { from: daysAgo(90), milligrams: 5 }
  expect(spells(patient().withDrug('prednisone', prednisone))).toMatchObject([{ to: today, isOngoing: true }])
  expect(lines(patient().withDrug('prednisone', { ...prednisone, from: daysAgo(-3) }))).toEqual([])
})

test('a beginning that nobody recorded is open, and the stretch unsure', () => {
  const [spell] = spells(patient().withDrug('prednisone', { to: daysAgo(30) }))
  expect(spell).toMatchObject({ to: dayOf(daysAgo(30)), isUnsure: true })
  expect(spell).not.toHaveProperty('from')
})

test('a year alone leaves its days unsure, at either end', () => {
  expect(spells(patient().withDrug('prednisone', { from: '2025', to: '2026-01-10' }))).toMatchObject([
    { from: dayOf('2025-01-01'), to: dayOf('2026-01-10'), isUnsure: true },
  ])
  expect(spells(patient().withDrug('prednisone', { from: '2025-01-01', to: '2025' }))).toMatchObject([
    { to: dayOf('2025-12-31'), isUnsure: true },
  ])
})

test('a drug taken twice is one line of two stretches; those taken last come first, then by name', () => {
  const someone = patient()
    .withDrug('rituximab', { from: daysAgo(400), to: daysAgo(390) })
    .withDrug('mycophenolate', { from: daysAgo(100), to: daysAgo(60) })
    .withDrug('tofacitinib', { from: daysAgo(90), to: daysAgo(60) })
    .withDrug('prednisone', { from: daysAgo(90), to: daysAgo(30) })
    .withDrug('azathioprine', { from: daysAgo(80), to: daysAgo(60) })
    .withDrug('rituximab', { from: daysAgo(20), to: daysAgo(10) })
  expect(lines(someone).map(({ label, spells: own }) => [label.en, own.length])).toEqual([
    ['rituximab', 2],
    ['prednisone', 1],
    ['azathioprine', 1],
    ['mycophenolate', 1],
    ['tofacitinib', 1],
  ])
})
