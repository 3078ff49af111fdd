import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const lupus = patient().withDiagnosis('sle')
const rule: Rule = { kind: 'heart-failure-class', within: { months: 6 } }
const failing = lupus.withDiagnosis('nyha-heart-failure', { facet: 'parent', recorded: daysAgo(30) })
const classOf = (someone: PatientSentence, text: string, on = daysAgo(5)) => someone.withResult('nyha', text, { on })
const coded = (someone: PatientSentence, facet: string) =>
  someone.withDiagnosis('nyha', { facet, recorded: daysAgo(20) })

describe('heart failure of class III or IV within six months', () => {
  test.each([
    ['class III', classOf(failing, 'NYHA III'), 'pass'],
    ['class II', classOf(failing, 'NYHA II'), 'fail'],
    ['class III, better since', classOf(classOf(failing, 'NYHA III', daysAgo(90)), 'NYHA II'), 'pass'],
    ['class III, longer ago', classOf(classOf(failing, 'NYHA III', daysAgo(200)), 'NYHA II'), 'fail'],
    ['class III of nobody knows which day', classOf(failing, 'NYHA III', '2025'), 'unknown'],
    ['class III by a code', coded(failing, 'class-iii'), 'pass'],
    ['class IV by a code, without the diagnosis', coded(lupus, 'class-iv'), 'pass'],
    ['class I by a code', coded(failing, 'class-i'), 'fail'],
    ['class II by a code', coded(failing, 'class-ii'), 'fail'],
    ['no class', failing, 'unknown'],
    ['no heart failure', lupus, 'fail'],
  ])('%s: %s', (_what, someone, verdict) => expect(asked(someone, rule).verdict).toBe(verdict))

  test('shows the class, and the heart failure it is of', () => {
    expect(asked(classOf(failing, 'NYHA III'), rule)).toMatchObject({
      basis: 'documented',
      evidence: [{ concept: 'nyha', value: 'NYHA III', date: daysAgo(5), ageDays: 5 }],
    })
    expect(asked(classOf(failing, 'NYHA II'), rule).evidence).toMatchObject([
      { concept: 'nyha', value: 'NYHA II' },
      { concept: 'nyha-heart-failure', reference: 'Condition/r2' },
    ])
    expect(asked(coded(failing, 'class-ii'), rule)).toMatchObject({
      basis: 'documented',
      evidence: [{ reference: 'Condition/r3' }, { reference: 'Condition/r2' }],
    })
  })

  test('asks for the class of heart failure on record', () => {
    for (const someone of [failing, classOf(failing, 'see echo report')])
      expect(asked(someone, rule)).toMatchObject({
        missing: [{ datum: 'nyha', reason: 'needs-detail' }],
        evidence: [{ reference: 'Condition/r2' }],
      })
    expect(
      reasons(asked(lupus.withDiagnosis('nyha-heart-failure', { facet: 'parent', verification: 'provisional' }), rule)),
    ).toEqual(['nyha-heart-failure needs-detail'])
  })

  test('may stand in observations that could not be read, beside a mild class and without the diagnosis', () => {
    const unread = (someone: PatientSentence) => reasons(asked(someone.butUnread('Observation'), rule))
    expect(unread(lupus)).toEqual(['nyha read-failed'])
    expect(unread(coded(failing, 'class-ii'))).toEqual(['nyha read-failed'])
    expect(unread(failing)).toEqual(['nyha needs-detail'])
    expect(asked(coded(failing, 'class-iii').butUnread('Observation'), rule).verdict).toBe('pass')
    expect(asked(lupus.entering('nyha', 2).butUnread('Observation'), rule).verdict).toBe('fail')
    expect(reasons(asked(lupus.butUnread('Condition'), rule))[0]).toMatch(/read-failed/)
  })
})
