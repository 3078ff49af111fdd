import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import { platelets } from '../matching/made-up-trial.ts'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const lupus = patient().withDiagnosis('sle')
const all = (...parts: readonly Rule[]): Rule => ({ kind: 'all', parts })
const any = (...parts: readonly Rule[]): Rule => ({ kind: 'any', parts })
const not = (part: Rule): Rule => ({ kind: 'not', part })
const atLeast = (count: number, ...parts: readonly Rule[]): Rule => ({ kind: 'at-least', count, parts })

describe('what a sentence of several parts rests on', () => {
  const noSteroid = not({ kind: 'taking', classes: ['glucocorticoids'], when: 'now', ifAbsent: 'presume' })
  const ecog: Rule = { kind: 'score', instrument: 'ecog', bounds: [{ comparison: '<=', value: 1 }] }
  const someone = lupus.withLab('platelets', 100, '10*9/L').entering('ecog', 1)

  test.each([
    ['all of it: the weakest', all(platelets(50), noSteroid), 'pass', 'presumed'],
    ['all of it, one entered', all(platelets(50), ecog), 'pass', 'entered'],
    ['one that is enough: the firmest', any(noSteroid, ecog, platelets(50)), 'pass', 'documented'],
    ['none that is enough: the weakest', any(platelets(200), not(ecog), not(noSteroid)), 'fail', 'presumed'],
    ['one that is missing: the firmest', all(not(noSteroid), platelets(200)), 'fail', 'documented'],
    ['so many: the weakest', atLeast(2, platelets(50), ecog), 'pass', 'entered'],
    ['too few: the weakest', atLeast(2, platelets(200), not(noSteroid), ecog), 'fail', 'presumed'],
  ] as const)('%s', (_what, rule, verdict, basis) => expect(asked(someone, rule)).toMatchObject({ verdict, basis }))

  test('nothing, while it is open', () => {
    const esr: Rule = { kind: 'measurement', concept: 'esr', comparison: '>', threshold: { value: 20, unit: 'mm/h' } }
    for (const rule of [all(platelets(50), esr), any(platelets(200), esr), atLeast(2, platelets(50), esr)])
      expect(asked(someone, rule)).toMatchObject({ verdict: 'unknown', basis: 'none', evidence: [] })
  })
})

describe('until when a sentence of several parts stays as it is', () => {
  const young = lupus.born('2009-03-01').withResult('hcg-serum', 'Positive')
  const of18: Rule = { kind: 'age', from: 18 }
  const of21: Rule = { kind: 'age', from: 21 }
  const tooOld: Rule = { kind: 'age', to: 10 }
  const notPregnant: Rule = { kind: 'pregnancy-test' }

  test.each([
    ['all must hold: until the last of those that fail holds', all(of21, of18), '2030-03-01'],
    ['one must hold: until the first of them does', any(of21, of18), '2027-03-01'],
    ['one must hold: what never will is not waited for', any(tooOld, of21), '2030-03-01'],
    ['one must hold: what may at any time has no day', any(notPregnant, of21), '2030-03-01'],
    ['all hold and may not: until the first no longer does', not(all(not(tooOld), not(of21), not(of18))), '2027-03-01'],
    ['one holds and may not: until the last of them no longer does', not(any(not(of18), not(of21))), '2030-03-01'],
  ])('%s', (_what, rule, passesFrom) =>
    expect(asked(young, rule)).toMatchObject({ verdict: 'fail', modifiable: true, passesFrom }),
  )

  test('all must hold: where one fails for ever, so does the whole', () => {
    expect(asked(young, all(of18, tooOld))).not.toHaveProperty('modifiable')
    expect(asked(young, all(of18, tooOld))).not.toHaveProperty('passesFrom')
    expect(asked(young, any(tooOld, not(platelets(1))))).not.toHaveProperty('modifiable')
  })

  test('all must hold: where one changes on a day nobody knows, so does the whole', () => {
    const match = asked(young, all(of18, notPregnant))
    expect(match).toMatchObject({ verdict: 'fail', modifiable: true })
    expect(match).not.toHaveProperty('passesFrom')
    expect(asked(young, any(notPregnant, tooOld))).toMatchObject({ verdict: 'fail', modifiable: true })
  })
})

describe('parts that do not speak about the patient', () => {
  const man = lupus.male().withLab('platelets', 100, '10*9/L')
  const notNursing: Rule = { kind: 'not-breastfeeding' }

  test.each([
    ['every part', all(notNursing, notNursing)],
    ['one part', any(notNursing)],
    ['so many parts', atLeast(1, notNursing)],
  ])('%s: where none does, the whole does not, and shows why', (_what, rule) =>
    expect(asked(man, rule)).toMatchObject({
      verdict: 'not-applicable',
      evidence: [{ concept: 'sex', value: 'male' }],
      determination: { basis: 'documented' },
    }),
  )

  test('are left out of the others', () => {
    expect(asked(man, all(notNursing, platelets(50)))).toMatchObject({ verdict: 'pass', evidence: [{}] })
    expect(asked(man, any(notNursing, platelets(200))).verdict).toBe('fail')
    expect(asked(man, atLeast(1, notNursing, platelets(200))).verdict).toBe('fail')
  })

  test('are none that hold: too few others show that, whether they hold or are open', () => {
    const esr: Rule = { kind: 'measurement', concept: 'esr', comparison: '>', threshold: { value: 20, unit: 'mm/h' } }
    const sex = { concept: 'sex', value: 'male' }
    const expected = { verdict: 'fail', basis: 'documented', determination: { missing: [] } }
    expect(asked(man, atLeast(2, notNursing, platelets(50)))).toMatchObject({
      ...expected,
      evidence: [sex, { concept: 'platelets', value: '100 10*9/L' }],
    })
    expect(asked(man, atLeast(2, notNursing, esr))).toMatchObject({ ...expected, evidence: [sex] })
  })

  test('bring no sentence about those who have one of them', () => {
    const ifPresent = (when: Rule): Rule => ({ kind: 'if-present', when, then: platelets(50) })
    expect(asked(man, ifPresent(any(notNursing))).verdict).toBe('not-applicable')
    expect(asked(man, ifPresent(atLeast(1, notNursing))).verdict).toBe('not-applicable')
    expect(asked(man, ifPresent(all(notNursing))).verdict).toBe('pass')
  })
})

describe('what several parts ask and show', () => {
  test('is asked of all that are open; in order, of the first alone', () => {
    const esr: Rule = { kind: 'measurement', concept: 'esr', comparison: '>', threshold: { value: 20, unit: 'mm/h' } }
    const parts = [platelets(1), esr]
    expect(reasons(asked(lupus, all(...parts)))).toEqual(['platelets not-recorded', 'esr not-recorded'])
    expect(reasons(asked(lupus, { kind: 'any', parts, inOrder: true }))).toEqual(['platelets not-recorded'])
    expect(reasons(asked(lupus, { kind: 'all', parts, inOrder: true }))).toEqual(['platelets not-recorded'])
    expect(reasons(asked(lupus, any(platelets(1), platelets(2))))).toEqual(['platelets not-recorded'])
  })

  const taking = (drugClass: string): Rule => ({ kind: 'taking', classes: [drugClass], when: 'ever', ifAbsent: 'ask' })
  const tookSince = (weeks: number): PatientSentence =>
    Array.from({ length: weeks }, (_, week) => daysAgo(7 * week)).reduce(
      (one, from) =>
        one.withDrug('prednisone', { from }).withDrug('rituximab', { from }).withDrug('mycophenolate', { from }),
      lupus,
    )
  test.each([1, 2, 4, 5])('is shown once, however often the parts rest on it (%s courses of each drug)', (courses) => {
    const parts = ['glucocorticoids', 'biologics', 'csdmards', 'glucocorticoids'].map(taking)
    const { evidence } = asked(tookSince(courses), all(...parts))
    expect(evidence).toHaveLength(3 * courses)
    expect(new Set(evidence.map(({ reference }) => reference)).size).toBe(3 * courses)
  })
})
