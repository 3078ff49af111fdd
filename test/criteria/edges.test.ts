import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import { daysAgo, patient } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const lupus = patient().withDiagnosis('sle')

describe('age', () => {
  const adult: Rule = { kind: 'age', from: 18, to: 70 }
  test('whoever turns 18 today is 18, tomorrow not yet, and passes from then on', () => {
    expect(asked(lupus.born('2008-03-01'), adult)).toMatchObject({ verdict: 'pass', evidence: [{ converted: '18' }] })
    expect(asked(lupus.born('2008-03-02'), adult)).toMatchObject({ verdict: 'fail', passesFrom: '2026-03-02' })
  })
  test('whoever turns 71 today is too old, and time changes nothing', () => {
    expect(asked(lupus.born('1955-03-02'), adult).verdict).toBe('pass')
    const old = asked(lupus.born('1955-03-01'), adult)
    expect(old.verdict).toBe('fail')
    expect(old).not.toHaveProperty('passesFrom')
    expect(asked(lupus.born('1900-01-01'), { kind: 'age', to: 70 })).not.toHaveProperty('modifiable')
  })
  test('a year of birth allows two ages: open where the limit lies between them', () => {
    const unsure = asked(lupus.born('2008'), adult)
    expect(reasons(unsure)).toEqual(['birth-date value-unusable'])
    expect(unsure.evidence).toMatchObject([{ converted: '17-18' }])
  })
  test('an age at which the source contradicts itself is neither in nor out', () => {
    const contradicted: Rule = { kind: 'age', contradictedAt: 18, to: 70 }
    expect(reasons(asked(lupus.born('2008-03-01'), contradicted))).toEqual(['birth-date source-ambiguous'])
    expect(asked(lupus.born('2007-03-01'), contradicted).verdict).toBe('pass')
    expect(asked(lupus.born('2008-03-02'), contradicted)).toMatchObject({ verdict: 'fail', passesFrom: '2027-03-02' })
    expect(asked(lupus.born('1996'), contradicted).verdict).toBe('pass')
  })
  test('a birth date that is missing or ahead says so', () => {
    expect(reasons(asked(lupus.born(''), adult))).toEqual(['birth-date not-recorded'])
    expect(reasons(asked(lupus.born('2026-03-02'), adult))).toEqual(['birth-date value-unusable'])
  })
})

describe('BILAG counts', () => {
  const rule: Rule = { kind: 'bilag', a: 1, b: 2 }
  const counted = (A: number, B: number) => asked(lupus.entering('bilag-2004', { A, B }), rule)
  test.each([
    [1, 0, 'pass'],
    [0, 2, 'pass'],
    [0, 1, 'fail'],
    [9, 0, 'pass'],
    [1, 8, 'pass'],
  ] as const)('%s A and %s B: %s', (a, b, verdict) => expect(counted(a, b).verdict).toBe(verdict))
  test.each([
    [5, 5],
    [10, 0],
    [0, 10],
    [-1, 3],
    [0.5, 2],
  ])('%s A and %s B are not counts of nine systems', (a, b) =>
    expect(reasons(counted(a, b))).toEqual(['bilag-2004 value-unusable']),
  )
})

describe('CD19 B cells', () => {
  const rule: Rule = { kind: 'b-cell-marker' }
  const counted = (value: number) => lupus.withLab('cd19-bcells', value, '/uL', { on: daysAgo(5) })
  test('none counted asks for a repeat, any is a marker', () => {
    expect(asked(counted(120), rule).verdict).toBe('pass')
    expect(asked(counted(0), rule)).toMatchObject({
      missing: [{ reason: 'needs-detail', action: { id: 'action.repeatAfterBCells' } }],
    })
  })
  test('in words: positive is a marker, anything else cannot be used', () => {
    expect(asked(lupus.withResult('cd19-bcells', 'Positive'), rule).verdict).toBe('pass')
    expect(reasons(asked(lupus.withResult('cd19-bcells', 'see report'), rule))).toEqual(['cd19-bcells value-unusable'])
  })
  test('a count before rituximab says nothing of today; one from after it does', () => {
    const rituximab = (given: string) => counted(120).withDrug('rituximab', { given, milligrams: 1000 })
    expect(reasons(asked(rituximab(daysAgo(2)), rule))).toEqual(['cd19-bcells value-unusable'])
    expect(asked(rituximab(daysAgo(5)), rule).verdict).toBe('pass')
    expect(asked(rituximab(daysAgo(90)), rule).verdict).toBe('pass')
  })
})

describe('what would speak against a patient', () => {
  const rule: Rule = {
    kind: 'adverse',
    datum: 'anc',
    when: { kind: 'measurement', concept: 'anc', comparison: '<', threshold: { value: 1, unit: '10*9/L' } },
  }
  const low = lupus.withLab('anc', 0.5, '10*9/L')
  test('asks where it is found, and is presumed absent otherwise', () => {
    expect(reasons(asked(low, rule))).toEqual(['anc needs-detail'])
    for (const someone of [lupus, lupus.withLab('anc', 2, '10*9/L'), lupus.withResult('anc', 'clumped')])
      expect(asked(someone, rule)).toMatchObject({
        verdict: 'fail',
        basis: 'presumed',
        evidence: [],
        notes: [{ id: 'note.presumed', values: { reads: 'Observation' } }],
      })
  })
  test('is never presumed absent where results contradict each other or could not be read', () => {
    expect(reasons(asked(low.withLab('anc', 2, '10*9/L'), rule))).toEqual(['anc conflicting'])
    expect(reasons(asked(lupus.butUnread('Observation'), rule))).toEqual(['anc read-failed'])
    expect(reasons(asked(lupus.butUnread('Observation', 'not-permitted'), rule))).toEqual(['anc not-permitted'])
  })
})

describe('a titre', () => {
  const rule: Rule = { kind: 'titre', concept: 'ana', comparison: '>=', reciprocal: 80 }
  const said = (text: string) => asked(lupus.withResult('ana', text), rule)
  test('is high enough from the limit on; a negative test has none as high', () => {
    expect(said('1:80').verdict).toBe('pass')
    expect(said('1:40').verdict).toBe('fail')
    expect(said('Negative').verdict).toBe('fail')
  })
  test('is not told by a bare “positive”, nor by an interval around the limit', () => {
    expect(reasons(said('Positive'))).toEqual(['ana value-unusable'])
    expect(reasons(said('>1:40'))).toEqual(['ana value-unusable'])
  })
  test('may be a number without a unit, where it is one of dilutions', () => {
    const number = (value: number, unit?: string) =>
      asked(lupus.withObservation('ana', { valueQuantity: { value, ...(unit === undefined ? {} : { unit }) } }), rule)
    expect(number(160).verdict).toBe('pass')
    expect(number(10).verdict).toBe('fail')
    expect(reasons(number(9))).toEqual(['ana value-unusable'])
    expect(reasons(number(160, 'U/mL'))).toEqual(['ana value-unusable'])
  })
  test('of several patterns in one serum counts as its highest; two of one pattern contradict each other', () => {
    const [homogeneous, speckled] = [{ code: '53983-3' }, { code: '53002-2' }]
    const patterns = (one: string, other: string, of = speckled) =>
      asked(lupus.withResult('ana', one, homogeneous).withResult('ana', other, of), rule)
    expect(patterns('1:40', '1:160')).toMatchObject({ verdict: 'pass', evidence: [{ value: '1:160' }] })
    expect(patterns('1:160', '1:160').evidence).toHaveLength(2)
    expect(patterns('Positive', '1:40').verdict).toBe('fail')
    expect(reasons(patterns('1:40', '1:160', homogeneous))).toEqual(['ana conflicting'])
  })
  test('is not told by words and flag that contradict each other, nor by a number about the limit', () => {
    expect(reasons(asked(lupus.withResult('ana', 'Negative', { interpretation: 'POS' }), rule))).toEqual([
      'ana value-unusable',
    ])
    expect(asked(lupus.withResult('ana', 'Negative', { interpretation: 'NEG' }), rule).verdict).toBe('fail')
    expect(reasons(said('40-160'))).toEqual(['ana value-unusable'])
    expect(asked(lupus.withResult('ana', 'Negative'), { ...rule, ever: true }).verdict).toBe('fail')
  })
})

describe('a multiple of the upper limit of normal', () => {
  const rule: Rule = { kind: 'measurement', concept: 'alt', comparison: '<=', threshold: { timesUln: 3 } }
  const alt = (value: number, lab: { high?: number } = {}, unit = 'U/L') =>
    asked(lupus.withLab('alt', value, unit, lab), rule)
  test('is of the laboratory’s own limit, else of the assumed one, and says so', () => {
    expect(alt(150, { high: 50 })).toMatchObject({ verdict: 'pass', evidence: [{ converted: '3 × ULN 50 U/L' }] })
    expect(alt(151, { high: 50 }).verdict).toBe('fail')
    expect(alt(120)).toMatchObject({ verdict: 'pass', evidence: [{ converted: '3 × ULN 40 U/L (assumed)' }] })
    expect(alt(121, { high: 0 }).verdict).toBe('fail')
  })
  test('is none of a value in words, in another unit, or that may lie on either side', () => {
    expect(reasons(asked(lupus.withResult('alt', 'raised'), rule))).toEqual(['alt value-unusable'])
    expect(reasons(alt(100, {}, 'mg/dL'))).toEqual(['alt unit-not-convertible'])
    const above = lupus.withLab('alt', 100, 'U/L', { high: 50, comparator: '>' })
    expect(reasons(asked(above, rule))).toEqual(['alt value-unusable'])
    expect(asked(above, rule).evidence).toMatchObject([{ converted: '>2 × ULN 50 U/L' }])
  })
  test('of an INR is not of a range for anticoagulated patients', () => {
    const inr: Rule = { ...rule, concept: 'inr', threshold: { timesUln: 1.5 } }
    const treated = asked(lupus.withLab('inr', 2, '{INR}', { high: 3 }), inr)
    expect(treated).toMatchObject({
      verdict: 'fail',
      evidence: [{ converted: expect.stringContaining('1.2') as string }],
    })
  })
})

describe('a live vaccine', () => {
  const rule: Rule = { kind: 'live-vaccine', within: { days: 28 } }
  test('given 28 days ago has to be waited for until tomorrow; 29 days ago it is over', () => {
    expect(asked(lupus.withVaccine('03', daysAgo(28)), rule)).toMatchObject({
      passesFrom: daysAgo(-1),
      missing: [{ reason: 'before-treatment', action: { id: 'action.waitUntil', values: { date: daysAgo(-1) } } }],
      evidence: [{ concept: 'live-vaccines', date: daysAgo(28), reference: 'Immunization/r2' }],
    })
    expect(asked(lupus.withVaccine('03', daysAgo(29)), rule)).toMatchObject({ verdict: 'fail', basis: 'presumed' })
  })
  test('of several the last counts', () =>
    expect(asked(lupus.withVaccine('03', daysAgo(3)).withVaccine('03', daysAgo(20)), rule).passesFrom).toBe(
      daysAgo(-26),
    ))
  test('without a day asks when', () => {
    const undated = lupus.withResource({
      resourceType: 'Immunization',
      status: 'completed',
      vaccineCode: { coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '03' }] },
      occurrenceString: 'childhood',
    })
    expect(asked(undated, rule)).toMatchObject({
      missing: [{ datum: 'live-vaccines', reason: 'needs-detail' }],
      evidence: [{ reference: 'Immunization/r2' }],
    })
  })
})
