import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import type { CriterionMatch } from '../../src/matching/match.ts'
import { patient, type PatientSentence } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const lupus = patient().withDiagnosis('sle')
const shown = ({ evidence }: CriterionMatch) => evidence.map(({ reference }) => reference)
const bilirubinUpTo = (value: number): Rule => ({
  kind: 'measurement',
  concept: 'tbil',
  comparison: '<=',
  threshold: { value, unit: 'mg/dL' },
})
const gilbert: Rule = { kind: 'history', tense: 'ever', targets: [{ concept: 'gilbert', found: 'holds' }] }
const having = (bilirubin: number, someone = lupus) => someone.withLab('tbil', bilirubin, 'mg/dL')
const withGilbert = (extra: Parameters<PatientSentence['withDiagnosis']>[1] = {}) =>
  lupus.withDiagnosis('gilbert', extra)

describe('a limit that is wider where a disease explains the value', () => {
  const rule: Rule = { kind: 'excusable', rule: bilirubinUpTo(1.5), when: gilbert, then: bilirubinUpTo(3) }
  test('a value within the limit passes on its own', () =>
    expect(shown(asked(having(1.5, withGilbert()), rule))).toEqual(['Observation/r3']))
  test('a value between the limits passes with the disease, which is shown, and fails without', () => {
    const excused = asked(having(3, withGilbert()), rule)
    expect(excused).toMatchObject({ verdict: 'pass', basis: 'documented' })
    expect(shown(excused)).toEqual(['Observation/r3', 'Condition/r2'])
    expect(asked(having(3), rule)).toMatchObject({ verdict: 'fail', evidence: [{ value: '3 mg/dL' }] })
  })
  test('a value beyond both fails', () =>
    expect(asked(having(3.1, withGilbert()), rule)).toMatchObject({
      verdict: 'fail',
      evidence: [{ value: '3.1 mg/dL' }],
    }))
  test('while the disease is only suspected it is asked about, beside the value', () => {
    const match = asked(having(2, withGilbert({ verification: 'provisional' })), rule)
    expect(reasons(match)).toEqual(['gilbert needs-detail'])
    expect(shown(match)).toEqual(['Observation/r3', 'Condition/r2'])
  })
  test('while the wider limit is open, so is the whole', () => {
    const albumin: Rule = {
      kind: 'measurement',
      concept: 'albumin',
      comparison: '>=',
      threshold: { value: 3, unit: 'g/dL' },
    }
    const match = asked(having(2, withGilbert()), { ...rule, then: albumin })
    expect(reasons(match)).toEqual(['albumin not-recorded'])
    expect(shown(match)).toEqual(['Observation/r3', 'Condition/r2'])
  })
  test('without a condition the wider limit is everybody’s', () => {
    const match = asked(having(2), { kind: 'excusable', rule: bilirubinUpTo(1.5), then: bilirubinUpTo(3) })
    expect(match.verdict).toBe('pass')
    expect(shown(match)).toEqual(['Observation/r2'])
  })
})

describe('a limit that a person may excuse', () => {
  test('asks whether the disease explains the value, which is shown', () => {
    const match = asked(having(2), { kind: 'excusable', rule: bilirubinUpTo(1.5) })
    expect(reasons(match)).toEqual(['T/A needs-detail'])
    expect(shown(match)).toEqual(['Observation/r2'])
    const suspected = having(2, withGilbert({ verification: 'provisional' }))
    expect(shown(asked(suspected, { kind: 'excusable', rule: bilirubinUpTo(1.5), when: gilbert }))).toEqual([
      'Observation/r3',
      'Condition/r2',
    ])
  })
})

describe('what is asked only where a disease is present', () => {
  const rule: Rule = { kind: 'if-present', when: gilbert, then: bilirubinUpTo(3) }
  test('is asked with it, open while it is only suspected', () => {
    expect(asked(having(4, withGilbert()), rule).verdict).toBe('fail')
    expect(reasons(asked(having(4, withGilbert({ verification: 'provisional' })), rule))).toEqual([
      'gilbert needs-detail',
    ])
  })
  test('does not speak of who is presumed not to have it, and says what was read', () =>
    expect(asked(having(4), rule)).toMatchObject({
      verdict: 'not-applicable',
      determination: { notes: [{ id: 'note.presumed', values: { reads: 'Condition, Procedure' } }] },
    }))
})

describe('a heading without its list', () => {
  test('asks the site, and shows what the chart holds of the matter', () => {
    const match = asked(having(2), { kind: 'source-incomplete', related: ['tbil'] })
    expect(reasons(match)).toEqual(['T/A source-incomplete'])
    expect(shown(match)).toEqual(['Observation/r2'])
    expect(asked(having(2), { kind: 'source-incomplete' }).evidence).toEqual([])
  })
})
