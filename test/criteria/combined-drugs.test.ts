import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const rule: Rule = {
  kind: 'combination-therapy',
  months: 3,
  glucocorticoid: { classes: ['glucocorticoids'] },
  immunosuppressant: { classes: ['csdmards'] },
  biologic: { classes: ['biologics'] },
}
const threeMonths = '2025-12-01'
const lupus = patient().withDiagnosis('sle')
const on = (name: string, someone: PatientSentence, from = threeMonths, extra: object = {}) =>
  someone.withDrug(name, { from, ...extra })
const steroid = on('prednisone', lupus)
const needsDetail = (datum: string) => ({
  missing: [{ datum, reason: 'needs-detail', action: { id: 'action.stateDuration', values: { months: 3 } } }],
})

describe('a glucocorticoid with an immunosuppressant for three months', () => {
  test('is fulfilled to the day, and shows both', () => {
    expect(asked(on('mycophenolate', steroid), rule)).toMatchObject({
      verdict: 'pass',
      basis: 'documented',
      evidence: [
        { concept: 'glucocorticoids', reference: 'MedicationStatement/r2' },
        { concept: 'csdmards', reference: 'MedicationStatement/r3' },
      ],
    })
    expect(asked(on('mycophenolate', steroid, '2025-12-02'), rule)).toMatchObject({
      ...needsDetail('csdmards'),
      evidence: [{ reference: 'MedicationStatement/r3' }],
    })
  })

  test.each([
    [
      'two drugs, each for less',
      on('azathioprine', on('mycophenolate', steroid, daysAgo(200), { to: daysAgo(40) }), daysAgo(39)),
      'unknown',
    ],
    [
      'one drug in two orders',
      on('mycophenolate', on('mycophenolate', steroid, daysAgo(200), { to: daysAgo(40) }), daysAgo(39)),
      'pass',
    ],
    ['one that is over', on('mycophenolate', steroid, daysAgo(200), { to: daysAgo(1) }), 'unknown'],
    ['one that may be over', on('mycophenolate', steroid, daysAgo(200), { status: 'unknown' }), 'unknown'],
    ['one known by its words', on('mycophenolate', steroid, daysAgo(200), { text: true }), 'unknown'],
    ['one beside another begun lately', on('azathioprine', on('mycophenolate', steroid), daysAgo(3)), 'pass'],
    [
      'an earlier order in words only',
      on('mycophenolate', on('mycophenolate', steroid, daysAgo(200), { text: true }), daysAgo(3)),
      'unknown',
    ],
  ])('%s: %#', (_what, someone, verdict) => expect(asked(someone, rule).verdict).toBe(verdict))

  test('what is not on record is asked for', () => {
    expect(reasons(asked(steroid, rule))).toEqual(['csdmards not-recorded'])
    expect(reasons(asked(lupus, rule))).toEqual(['glucocorticoids not-recorded', 'csdmards not-recorded'])
    expect(reasons(asked(steroid.butUnread('MedicationRequest'), rule))).toEqual(['csdmards read-failed'])
    expect(reasons(asked(on('tacrolimus', steroid, threeMonths, { route: 'topical' }), rule))).toEqual([
      'csdmards not-recorded',
    ])
  })
})

describe('a glucocorticoid with a biologic alone', () => {
  const alone = on('belimumab', steroid)
  test('is enough by one reading of the source only', () =>
    expect(asked(alone, rule)).toMatchObject({
      missing: [{ datum: 'T/A', reason: 'source-ambiguous' }],
      evidence: [{ concept: 'glucocorticoids' }, { concept: 'biologics' }],
    }))
  test('waits for drugs that could not be read: an immunosuppressant may be among them', () =>
    expect(asked(alone.butUnread('MedicationRequest'), rule)).toMatchObject({
      missing: [{ datum: 'T/A', reason: 'read-failed' }],
      evidence: [{ concept: 'biologics' }],
    }))
  test('is not asked about where an immunosuppressant is on record, or the biologic is new', () => {
    expect(asked(on('mycophenolate', alone, daysAgo(9)), rule)).toMatchObject(needsDetail('csdmards'))
    expect(asked(on('mycophenolate', alone), rule).verdict).toBe('pass')
    expect(reasons(asked(on('belimumab', steroid, daysAgo(9)), rule))).toEqual(['csdmards not-recorded'])
    expect(reasons(asked(on('belimumab', on('prednisone', lupus, daysAgo(9))), rule))).toEqual([
      'glucocorticoids needs-detail',
      'csdmards not-recorded',
    ])
  })
})
