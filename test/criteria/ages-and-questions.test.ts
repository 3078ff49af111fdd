import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import { platelets } from '../matching/made-up-trial.ts'
import { daysAgo, patient, today } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const lupus = patient().withDiagnosis('sle')

describe('age', () => {
  const adult: Rule = { kind: 'age', from: 18, to: 70 }

  test('is none of who has died, whatever the birth date', () =>
    expect(asked(lupus.died(daysAgo(5)), adult)).toMatchObject({
      verdict: 'fail',
      basis: 'documented',
      evidence: [{ concept: 'birth-date', reference: 'Patient/p1', value: '1986-02-01' }],
      notes: [{ id: 'note.hasDied' }],
    }))

  test('is 0 on the day of birth, and has either limit alone', () => {
    expect(asked(lupus.born(today), adult)).toMatchObject({ verdict: 'fail', evidence: [{ converted: '0' }] })
    expect(asked(lupus.born('2010-01-01'), { kind: 'age', to: 70 }).verdict).toBe('pass')
    expect(asked(lupus.born('1926-01-01'), { kind: 'age', from: 18 }).verdict).toBe('pass')
    expect(asked(lupus.born('2000'), { kind: 'age' }).verdict).toBe('pass')
  })

  test('of a child is one to wait for, of who turns 18 this year on no day that is known', () => {
    expect(asked(lupus.born('2010'), adult).passesFrom).toBe('2028-12-31')
    expect(reasons(asked(lupus.born('2008'), adult))).toEqual(['birth-date value-unusable'])
  })

  test('of who is too old is nothing to wait for', () => {
    for (const rule of [adult, { kind: 'age', to: 70 } as const]) {
      expect(asked(lupus.born('1940-01-01'), rule)).not.toHaveProperty('passesFrom')
      expect(asked(lupus.born('1940-01-01'), rule)).not.toHaveProperty('modifiable')
    }
  })

  test('is missing where the patient could not be read', () =>
    expect(reasons(asked(lupus.born('').butUnread('Patient', 'not-permitted'), adult))).toEqual([
      'birth-date not-permitted',
    ]))
})

describe('a question that only a person can answer', () => {
  const low: Rule = { kind: 'not', part: platelets(50) }
  const question = { datum: 'T/A', reason: 'needs-attestation' }

  test('stands beside what the chart holds on it, each once', () => {
    const someone = lupus.withLab('platelets', 40, '10*9/L', { on: daysAgo(3) })
    const match = asked(someone, { kind: 'attest', related: ['platelets', 'sle', 'platelets'] })
    expect(match.missing).toEqual([question])
    expect(match.evidence).toMatchObject([
      { concept: 'platelets', reference: 'Observation/r2', value: '40 10*9/L' },
      { concept: 'sle', reference: 'Condition/r1' },
    ])
    expect(asked(lupus, { kind: 'attest' })).toMatchObject({ evidence: [], missing: [question] })
  })

  test('shows two values that were entered on two days', () => {
    const twice = lupus.entering('ecog', 1, { on: daysAgo(9) }).withDiagnosis('ra')
    expect(asked(twice, { kind: 'attest', related: ['ecog', 'ra', 'sle'] }).evidence).toHaveLength(3)
  })

  test('weighs more where the chart speaks against the patient, for certain or perhaps', () => {
    const rule: Rule = { kind: 'attest', adverse: [platelets(1), low] }
    const against = asked(lupus.withLab('platelets', 40, '10*9/L'), rule)
    expect(against).toMatchObject({
      missing: [{ datum: 'T/A', reason: 'needs-detail' }],
      evidence: [{ concept: 'platelets', value: '40 10*9/L' }],
    })
    const perhaps: Rule = { kind: 'attest', adverse: [{ kind: 'adverse', datum: 'platelets', when: low }] }
    expect(reasons(asked(lupus.withLab('platelets', 40, '10*9/L'), perhaps))).toEqual(['T/A needs-detail'])
  })

  test('does not weigh more for what is only not known', () => {
    expect(asked(lupus, { kind: 'attest', adverse: [low] })).toMatchObject({ missing: [question], evidence: [] })
    expect(asked(lupus.withResult('platelets', 'clumped'), { kind: 'attest', adverse: [low] }).missing).toEqual([
      question,
    ])
  })

  test.each(['read-failed', 'not-permitted'] as const)('says once that what may speak against was %s', (reason) => {
    const unread = lupus.butUnread('Observation', reason === 'read-failed' ? 'failed' : reason)
    const rule: Rule = { kind: 'attest', adverse: [low, { kind: 'result', concept: 'hbsag' }] }
    expect(asked(unread, rule).missing).toMatchObject([question, { datum: 'T/A', reason }])
    expect(asked(unread, rule).missing).toHaveLength(2)
    const lupusAgainst: Rule = { kind: 'attest', adverse: [{ kind: 'diagnosis', anyOf: [{ concept: 'sle' }] }, low] }
    expect(reasons(asked(unread, lupusAgainst))).toEqual(['T/A needs-detail'])
  })

  test('carries the notes of what speaks against, and of nothing else', () => {
    const noSteroid: Rule = {
      kind: 'not',
      part: { kind: 'taking', classes: ['glucocorticoids'], when: 'now', ifAbsent: 'presume' },
    }
    const notesOf = (rule: Rule) => asked(lupus, { kind: 'attest', adverse: [rule] }).notes.map(({ id }) => id)
    expect(notesOf(noSteroid)).toEqual(['note.presumed'])
    expect(notesOf({ kind: 'not', part: noSteroid })).toEqual([])
  })
})
