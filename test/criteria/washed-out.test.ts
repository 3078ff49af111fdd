import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import { daysAgo, patient } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const lupus = patient().withDiagnosis('sle')
const rule: Rule = { kind: 'washout', classes: ['csdmards', 'biologics'], within: { days: 28 } }
const methotrexate = (extra: object = {}) => lupus.withDrug('methotrexate', { from: daysAgo(90), ...extra })
const presumed = { verdict: 'fail', basis: 'presumed', notes: [{ id: 'note.presumed' }] }

describe('a drug that has to be washed out before treatment', () => {
  test('was stopped 28 days ago: from tomorrow; 29 days ago: it is', () => {
    expect(asked(methotrexate({ to: daysAgo(28) }), rule)).toMatchObject({
      verdict: 'unknown',
      passesFrom: daysAgo(-1),
      missing: [
        {
          datum: 'csdmards',
          reason: 'before-treatment',
          action: { id: 'action.washout', values: { drugs: 'methotrexate', date: daysAgo(-1) } },
        },
      ],
      evidence: [{ reference: 'MedicationStatement/r2', converted: `→ ${daysAgo(-1)}` }],
    })
    expect(asked(methotrexate({ to: daysAgo(29) }), rule)).toMatchObject({
      ...presumed,
      evidence: [{ reference: 'MedicationStatement/r2', converted: `→ ${daysAgo(0)}` }],
    })
  })

  test('is taken still, or to come: were it stopped today', () => {
    for (const from of [daysAgo(90), daysAgo(-5)])
      expect(asked(lupus.withDrug('methotrexate', { from }), rule).passesFrom).toBe(daysAgo(-29))
  })

  test('is waited for with the others: the last one counts', () =>
    expect(asked(methotrexate({ to: daysAgo(10) }).withDrug('rituximab', { given: daysAgo(5) }), rule)).toMatchObject({
      passesFrom: daysAgo(-24),
      missing: [{ action: { values: { drugs: 'methotrexate, rituximab' } } }],
      evidence: [{}, {}],
    }))

  test('is none that only treats the skin', () =>
    expect(
      asked(lupus.withDrug('tacrolimus ointment', { text: true, from: daysAgo(9), route: 'topical' }), rule),
    ).toMatchObject({
      ...presumed,
      evidence: [],
    }))

  test('is open where drugs could not be read', () =>
    expect(reasons(asked(lupus.butUnread('MedicationRequest'), rule))).toEqual(['csdmards read-failed']))
})

describe('so many half-lives', () => {
  const five: Rule = { ...rule, within: { halfLives: 5 } }
  test('of methotrexate (15 hours) are over on the fourth day', () => {
    expect(asked(methotrexate({ to: daysAgo(3) }), five).passesFrom).toBe(daysAgo(-1))
    expect(asked(methotrexate({ to: daysAgo(4) }), five)).toMatchObject(presumed)
  })
  test('that nobody knows give no day', () => {
    const someone = methotrexate({ to: daysAgo(1) }).withDrug('prednisone', { from: daysAgo(400), to: daysAgo(300) })
    const match = asked(someone, { ...five, classes: ['glucocorticoids', 'csdmards'] })
    expect(match).toMatchObject({
      missing: [
        {
          reason: 'before-treatment',
          action: { id: 'action.washoutUnknown', values: { drugs: 'prednisone, methotrexate' } },
        },
      ],
      evidence: [{ reference: 'MedicationStatement/r3' }, { converted: `→ ${daysAgo(-3)}` }],
    })
    expect(match).not.toHaveProperty('passesFrom')
    expect(match.evidence[0]).not.toHaveProperty('converted')
  })
})

describe('drugs of which the site says whether they count', () => {
  const asking: Rule = { ...rule, asksAbout: { classes: ['antimalarials'] } }
  const hydroxychloroquine = (extra: object = {}) =>
    lupus.withDrug('hydroxychloroquine', { from: daysAgo(90), ...extra })
  test('are asked about while they are taken', () => {
    expect(asked(hydroxychloroquine(), asking)).toMatchObject({
      missing: [{ datum: 'antimalarials', reason: 'needs-detail', action: { id: 'action.askWhetherCounts' } }],
      evidence: [{ reference: 'MedicationStatement/r2' }],
    })
    expect(asked(hydroxychloroquine(), rule)).toMatchObject(presumed)
    expect(asked(hydroxychloroquine({ to: daysAgo(9) }), asking)).toMatchObject(presumed)
  })
  test('come after those that count for certain', () =>
    expect(reasons(asked(hydroxychloroquine().withDrug('methotrexate', { from: daysAgo(9) }), asking))).toEqual([
      'csdmards before-treatment',
    ]))
})
