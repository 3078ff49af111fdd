import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import { daysAgo, patient } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const lupus = patient().withDiagnosis('sle')
const litres: Rule = {
  kind: 'measurement',
  concept: 'fvc',
  facets: ['litres'],
  comparison: '>=',
  threshold: { value: 2, unit: 'L' },
}

describe('a method that the criterion names', () => {
  test('is that of the result; what is typed without a method serves any', () => {
    expect(asked(lupus.withLab('fvc', 2, 'L', { facet: 'litres' }), litres).verdict).toBe('pass')
    expect(reasons(asked(lupus.withLab('fvc', 2, 'L', { facet: 'percent-predicted' }), litres))).toEqual([
      'fvc not-recorded',
    ])
    expect(asked(lupus.entering('fvc', 2, { unit: 'L' }), litres).verdict).toBe('pass')
    expect(reasons(asked(lupus.entering('fvc-pred', 2, { unit: 'L' }), litres))).toEqual(['fvc not-recorded'])
  })
  test('does not change what another criterion asks of any method, nor of all but one', () => {
    const result = (extra: object): Rule => ({ kind: 'result', concept: 'ana', ...extra })
    const [any, immunofluorescence, others] = [
      result({}),
      result({ facets: ['titre-if'] }),
      result({ exceptFacets: ['titre-if'] }),
    ]
    const someone = lupus.withResult('ana', '1:160', { code: '5048-4' }).withResult('ana', '<1:80', { code: '40655-3' })
    const truths = (...parts: readonly Rule[]) => parts.map((part) => asked(someone, part).verdict)
    expect(truths(any, immunofluorescence, others)).toEqual(['pass', 'pass', 'fail'])
    const parts: readonly Rule[] = [{ kind: 'not', part: others }, any, immunofluorescence]
    expect(asked(someone, { kind: 'all', parts }).verdict).toBe('pass')
  })
})

test('a corrected result replaces the one of its instant, not what the clinician typed', () => {
  const anc: Rule = { kind: 'measurement', concept: 'anc', comparison: '>=', threshold: { value: 1, unit: '10*9/L' } }
  const wrong = lupus.withLab('anc', 0.2, '10*9/L')
  const corrected = wrong.withLab('anc', 2, '10*9/L', { status: 'corrected' })
  expect(reasons(asked(wrong.withLab('anc', 2, '10*9/L'), anc))).toEqual(['anc conflicting'])
  expect(asked(corrected, anc).verdict).toBe('pass')
  expect(reasons(asked(corrected.entering('anc', 0.5, { unit: '10*9/L' }), anc))).toEqual(['anc conflicting'])
  expect(asked(corrected.entering('anc', 0.5, { unit: '10*9/L', on: daysAgo(1) }), anc).verdict).toBe('pass')
})

test('a CD19 count without a date is shown whatever was given', () => {
  const rule: Rule = { kind: 'b-cell-marker' }
  const undated = lupus.withLab('cd19-bcells', 120, '/uL', { on: 'unknown' })
  const given = undated.withDrug('rituximab', { given: daysAgo(5), milligrams: 1000 })
  expect(asked(given, rule)).toMatchObject({
    missing: [{ datum: 'cd19-bcells', reason: 'value-unusable' }],
    evidence: [{ value: '120 /uL' }],
  })
  const planned = lupus
    .withLab('cd19-bcells', 120, '/uL')
    .withDrug('rituximab', { from: daysAgo(-7), milligrams: 1000 })
  expect(asked(planned, rule).verdict).toBe('pass')
  expect(
    asked(lupus.withLab('cd19-bcells', 120, '/uL').withDrug('prednisone', { from: daysAgo(5) }), rule).verdict,
  ).toBe('pass')
})
