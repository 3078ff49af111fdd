import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const lupus = patient().withDiagnosis('sle')
const today: Rule = { kind: 'steroid-dose', comparison: '>=', milligrams: 20 }
const lately: Rule = { ...today, within: { days: 14 } }
const beforehand: Rule = { ...lately, beforeTreatment: true }

const prednisone = (milligrams: number, from: number, to?: number, someone = lupus): PatientSentence =>
  someone.withDrug('prednisone', {
    milligrams,
    from: daysAgo(from),
    ...(to === undefined ? {} : { to: daysAgo(to) }),
  })
const equivalent = (someone: PatientSentence, rule = today) =>
  asked(someone, rule).evidence.map(({ converted }) => converted)

describe('the glucocorticoid dose of one day', () => {
  test.each([
    [19, 'fail'],
    [20, 'pass'],
  ])('%s mg of prednisone against 20 mg: %s', (milligrams, verdict) =>
    expect(asked(prednisone(milligrams, 30), today)).toMatchObject({
      verdict,
      basis: 'documented',
      evidence: [
        {
          concept: 'glucocorticoids',
          reference: 'MedicationStatement/r2',
          date: daysAgo(30),
          ageDays: 30,
          converted: `${milligrams} mg/d prednisone equivalent`,
        },
      ],
    }),
  )

  test('is that of the strength of each drug', () => {
    expect(equivalent(lupus.withDrug('dexamethasone', { from: daysAgo(9), milligrams: 3 }))).toEqual([
      '20 mg/d prednisone equivalent',
    ])
    expect(equivalent(lupus.withDrug('methylprednisolone', { from: daysAgo(9), milligrams: 4 }))).toEqual([
      '5 mg/d prednisone equivalent',
    ])
  })

  test('of two drugs is their sum', () => {
    const both = prednisone(10, 30).withDrug('methylprednisolone', { from: daysAgo(9), milligrams: 8 })
    expect(asked(both, today)).toMatchObject({ verdict: 'pass', evidence: [{}, {}] })
    expect(equivalent(both)[0]).toBe('20 mg/d prednisone equivalent')
  })

  test('of two orders of one drug is the larger at least, and their sum at most', () => {
    const both = prednisone(12, 20, undefined, prednisone(10, 30))
    expect(equivalent(both)[0]).toBe('12-22 mg/d prednisone equivalent')
    expect(reasons(asked(both, today))).toEqual(['glucocorticoids needs-detail'])
  })

  test('of one order told twice counts once', () =>
    expect(asked(prednisone(10, 20, undefined, prednisone(10, 30)), today).verdict).toBe('fail'))

  test('is not that of an order to come, nor of one that is over', () => {
    for (const someone of [prednisone(40, -1), prednisone(40, 90, 1)])
      expect(asked(someone, today)).toMatchObject({ verdict: 'fail', basis: 'presumed', evidence: [] })
    expect(asked(prednisone(40, 0), today).verdict).toBe('pass')
  })

  test('of an order that begins as another of the drug ends is that of the new one', () => {
    const reduced = (from: number, to: number) => asked(prednisone(10, from, undefined, prednisone(40, 90, to)), today)
    expect(reduced(0, 0)).toMatchObject({ verdict: 'fail', evidence: [{ value: `10 mg/d, ${daysAgo(0)} – …` }] })
    const switched = prednisone(40, 90, 0).withDrug('methylprednisolone', { from: daysAgo(0), milligrams: 8 })
    expect(asked(switched, today).verdict).not.toBe('fail')
    const twoOrders = prednisone(10, 0, undefined, prednisone(15, 90))
    expect(reasons(asked(twoOrders, today))).toEqual(['glucocorticoids needs-detail'])
    const renewedEarlier = prednisone(10, 5, undefined, prednisone(40, 90, 0))
    expect(asked(renewedEarlier, today).verdict).not.toBe('fail')
  })

  test('may be more where the drug is known by its words, or nobody wrote down its route', () => {
    const inWords = lupus.withDrug('prednisone', { text: true, from: daysAgo(9), milligrams: 40 })
    const withoutRoute = lupus.withDrug('dexamethasone', { from: daysAgo(9), milligrams: 10, route: 'see order' })
    for (const someone of [inWords, withoutRoute])
      expect(reasons(asked(someone, today))).toEqual(['glucocorticoids needs-detail'])
    expect(equivalent(inWords)).toEqual(['0-40 mg/d prednisone equivalent'])
    expect(asked(lupus.withDrug('prednisone', { text: true, from: daysAgo(9), milligrams: 15 }), today)).toMatchObject({
      verdict: 'fail',
      basis: 'documented',
    })
  })

  test('is open where nobody wrote it down in figures, unless the rest is enough', () => {
    const unstated = lupus.withDrug('prednisone', { from: daysAgo(9) })
    expect(asked(unstated, today)).toMatchObject({
      missing: [{ datum: 'glucocorticoids', reason: 'needs-detail', action: { id: 'action.stateDose' } }],
      evidence: [{ reference: 'MedicationStatement/r2' }],
    })
    expect(asked(prednisone(20, 9, undefined, unstated), today).verdict).toBe('pass')
  })

  test('of several drugs in one entry may be that of the strongest: fludrocortisone does not hide prednisone', () =>
    expect(
      reasons(
        asked(
          lupus.withDrug('fludrocortisone and prednisone', { text: true, from: daysAgo(9), milligrams: 40 }),
          today,
        ),
      ),
    ).toEqual(['glucocorticoids needs-detail']))

  test('of several coded in one entry is that of the weakest at least', () => {
    const [prednisoneCode, dexamethasoneCode] = ['8640', '3264']
    const mixture = (milligrams: number) =>
      lupus.withResource({
        resourceType: 'MedicationStatement',
        status: 'active',
        contained: [
          {
            resourceType: 'Medication',
            id: 'mixture',
            ingredient: [prednisoneCode, dexamethasoneCode].map((code) => ({
              itemCodeableConcept: { coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code }] },
            })),
          },
        ],
        medicationReference: { reference: '#mixture' },
        effectivePeriod: { start: daysAgo(9) },
        dosage: [
          {
            route: { text: 'oral' },
            doseAndRate: [{ doseQuantity: { value: milligrams, unit: 'mg' } }],
            timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } },
          },
        ],
      })
    expect(reasons(asked(mixture(10), today))).toEqual(['glucocorticoids needs-detail'])
    expect(asked(mixture(20), today).verdict).toBe('pass')
    expect(asked(mixture(2), today).verdict).toBe('fail')
  })

  test('is none of a cream, nor of budesonide', () => {
    for (const someone of [
      lupus.withDrug('dexamethasone', { from: daysAgo(9), milligrams: 40, route: 'topical' }),
      lupus.withDrug('budesonide', { text: true, from: daysAgo(9), milligrams: 40 }),
    ])
      expect(asked(someone, today)).toMatchObject({
        verdict: 'fail',
        basis: 'presumed',
        notes: [{ id: 'note.presumed', values: { reads: expect.stringContaining('MedicationRequest') as string } }],
      })
    expect(reasons(asked(lupus, { ...today, ifAbsent: 'ask' }))).toEqual(['glucocorticoids not-recorded'])
  })
})

describe('the highest dose of the last 14 days', () => {
  test.each([
    [13, 'pass'],
    [14, 'pass'],
    [15, 'fail'],
  ])('40 mg until %s days ago: %s', (to, verdict) =>
    expect(asked(prednisone(10, to - 1, undefined, prednisone(40, 90, to)), lately).verdict).toBe(verdict),
  )

  test('is also that of a burst between two looks, even of one day', () => {
    for (const to of [5, 9])
      expect(asked(prednisone(40, 9, to), lately)).toMatchObject({ verdict: 'pass', evidence: [{}] })
  })

  test('is never that of two drugs taken one after the other', () => {
    const switched = prednisone(12, 90, 10).withDrug('methylprednisolone', { from: daysAgo(8), milligrams: 12 })
    expect(asked(switched, lately)).toMatchObject({ verdict: 'fail', basis: 'documented', evidence: [{}, {}] })
  })

  test('may be that of two of which nobody knows whether both were taken on one day', () => {
    const overlapping = lupus
      .withDrug('prednisone', { milligrams: 12, from: '2025-06', to: '2026-02' })
      .withDrug('methylprednisolone', { from: daysAgo(8), milligrams: 12 })
    expect(reasons(asked(overlapping, lately))).toEqual(['glucocorticoids needs-detail'])
    expect(
      asked(prednisone(12, 90).withDrug('methylprednisolone', { from: '2026-02', milligrams: 12 }), lately).verdict,
    ).toBe('pass')
    expect(
      asked(prednisone(12, 90, 6).withDrug('methylprednisolone', { from: '2026-02', milligrams: 12 }), lately).verdict,
    ).toBe('unknown')
  })

  test('was perhaps that of a month without a day', () => {
    const someone = lupus.withDrug('prednisone', { milligrams: 40, from: '2025-06', to: '2026-02' })
    expect(reasons(asked(someone, lately))).toEqual(['glucocorticoids needs-detail'])
    const over = lupus.withDrug('prednisone', { milligrams: 40, from: '2025-06', to: '2026-01' })
    expect(asked(over, lately).verdict).toBe('fail')
  })

  test('has to be waited out where treatment is ahead, from the last day it was taken', () => {
    const match = asked(prednisone(40, 9, 5, prednisone(40, 80, 12)), beforehand)
    expect(match).toMatchObject({
      verdict: 'unknown',
      passesFrom: daysAgo(-10),
      missing: [
        {
          datum: 'glucocorticoids',
          reason: 'before-treatment',
          action: { id: 'action.lowerSteroid', values: { date: daysAgo(-10), milligrams: 20 } },
        },
      ],
      evidence: [{}, {}],
    })
    expect(asked(prednisone(40, 90), beforehand).passesFrom).toBe(daysAgo(-15))
    expect(asked(prednisone(40, 90, 14), beforehand).passesFrom).toBe(daysAgo(-1))
  })

  test('counts to the day before it was lowered, and past a further rise', () => {
    expect(asked(prednisone(10, 3, undefined, prednisone(40, 90, 3)), beforehand).passesFrom).toBe(daysAgo(-11))
    const firstTold = prednisone(40, 12, 10, prednisone(40, 5, 3))
    expect(asked(firstTold, beforehand).passesFrom).toBe(daysAgo(-12))
    const risen = prednisone(60, 8, 2, prednisone(40, 90, 8))
    expect(asked(risen, beforehand).passesFrom).toBe(daysAgo(-13))
  })

  test('of today alone can be lowered today', () =>
    expect(asked(prednisone(40, 90), { ...today, beforeTreatment: true }).passesFrom).toBe(daysAgo(0)))
})

test('drugs that could not be read leave the dose open, unless what was read is too much', () => {
  const unread = (someone: PatientSentence) => asked(someone.butUnread('MedicationRequest'), today)
  expect(reasons(unread(prednisone(10, 30)))).toEqual(['glucocorticoids read-failed'])
  expect(unread(prednisone(30, 30)).verdict).toBe('pass')
})
