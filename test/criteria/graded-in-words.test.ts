import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import { patient } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const lupus = patient().withDiagnosis('sle')
const fit: Rule = { kind: 'score', instrument: 'ecog', bounds: [{ comparison: '<=', value: 1 }] }
const severe: Rule = { kind: 'score', instrument: 'nyha', bounds: [{ comparison: '>=', value: 3 }] }

describe('ECOG of at most 1, in words', () => {
  test.each([
    ['ECOG 1', 'pass'],
    ['Grade0', 'pass'],
    ['1 - Restricted in strenuous activity', 'pass'],
    ['ECOG 0 or 1', 'pass'],
    ['ecog grade 2', 'fail'],
    ['class 4', 'fail'],
    ['ECOG 1-2', 'unknown'],
    ['ECOG 1/2', 'unknown'],
    ['ECOG 6', 'unknown'],
    ['ECOG 12', 'unknown'],
    ['1 week ago', 'unknown'],
    ['I will assess it next week', 'unknown'],
  ])('“%s”: %s', (text, verdict) => expect(asked(lupus.withResult('ecog', text), fit).verdict).toBe(verdict))
})

describe('NYHA class III or IV, in words', () => {
  test.each([
    ['III', 'pass'],
    ['NYHA IV', 'pass'],
    ['Class iii (marked limitation)', 'pass'],
    ['II', 'fail'],
    ['NYHA class I', 'fail'],
    ['I-II', 'fail'],
    ['心功能II级', 'fail'],
    ['NYHA II-III', 'unknown'],
    ['II, was IV in spring', 'unknown'],
  ])('“%s”: %s', (text, verdict) => expect(asked(lupus.withResult('nyha', text), severe).verdict).toBe(verdict))

  test('between two classes shows both', () => {
    const between = asked(lupus.withResult('nyha', 'NYHA II-III'), severe)
    expect(reasons(between)).toEqual(['nyha needs-entry'])
    expect(between.evidence).toMatchObject([{ value: 'NYHA II-III', converted: '2-3' }])
  })
})

test('a coded grade is one of its own scale alone', () => {
  const grade = (concept: string, code: string) =>
    lupus.withObservation(concept, { valueCodeableConcept: { coding: [{ system: 'http://loinc.org', code }] } })
  expect(asked(grade('ecog', 'LA9622-7'), fit).verdict).toBe('pass')
  expect(asked(grade('ecog', 'LA9624-3'), fit).verdict).toBe('fail')
  expect(reasons(asked(grade('nyha', 'LA9624-3'), severe))).toEqual(['nyha value-unusable'])
})

test('a word in a total of points is no grade', () => {
  const rule: Rule = { kind: 'score', instrument: 'cdai', bounds: [{ comparison: '>=', value: 3 }] }
  for (const text of ['I will score it next week', 'grade 3 flare'])
    expect(reasons(asked(lupus.withResult('cdai', text), rule))).toEqual(['cdai value-unusable'])
})
