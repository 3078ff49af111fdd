import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const lupus = patient().withDiagnosis('sle')
const positive = (concept: string): Rule => ({ kind: 'result', concept })
const verdict = (someone: PatientSentence, concept: string) => asked(someone, positive(concept)).verdict

describe('what the laboratory says of a number', () => {
  const flagged = (interpretation: string) => lupus.withLab('anti-dsdna', 40, 'IU/mL', { interpretation })
  test.each([
    ['POS', 'pass'],
    ['H', 'pass'],
    ['NEG', 'fail'],
    ['N', 'fail'],
    ['IND', 'unknown'],
    ['A', 'unknown'],
    ['L', 'unknown'],
  ])('%s: %s', (code, expected) => expect(verdict(flagged(code), 'anti-dsdna')).toBe(expected))

  test('is not believed where words, flag and range contradict each other', () => {
    const said = (text: string, interpretation: string) =>
      asked(lupus.withResult('anti-dsdna', text, { interpretation }), positive('anti-dsdna'))
    expect(said('Positive', 'POS').verdict).toBe('pass')
    expect(reasons(said('Positive', 'NEG'))).toEqual(['anti-dsdna value-unusable'])
    expect(reasons(said('Negative', 'IND'))).toEqual(['anti-dsdna value-unusable'])
    expect(verdict(lupus.withLab('anti-dsdna', 40, 'IU/mL', { high: 30, interpretation: 'N' }), 'anti-dsdna')).toBe(
      'unknown',
    )
  })
})

describe('a number against the laboratory’s range', () => {
  const dsdna = (value: number, ranges: readonly object[], comparator?: string) =>
    lupus.withObservation('anti-dsdna', {
      valueQuantity: { value, unit: 'IU/mL', ...(comparator === undefined ? {} : { comparator }) },
      referenceRange: ranges,
    })
  const upTo = (value: number, unit?: string) => ({ high: unit === undefined ? { value } : { value, unit } })
  test.each([
    [30, [upTo(30, 'IU/mL')], 'fail'],
    [30.1, [upTo(30, 'IU/mL')], 'pass'],
    [31, [upTo(30)], 'pass'],
    [31, [upTo(30, '[iU]/mL')], 'pass'],
    [29, [upTo(30, '[iU]/mL')], 'fail'],
    [31, [upTo(30, 'g/L')], 'unknown'],
    [31, [upTo(30, 'IU/mL'), upTo(30, 'IU/mL')], 'pass'],
    [31, [upTo(30, 'IU/mL'), upTo(50, 'IU/mL')], 'unknown'],
    [31, [{ low: { value: 1, unit: 'IU/mL' } }], 'unknown'],
    [31, [{ low: { value: 1, unit: 'IU/mL' } }, upTo(30, 'IU/mL')], 'pass'],
    [31, [], 'unknown'],
  ])('%d IU/mL, range %j: %s', (value, ranges, expected) =>
    expect(verdict(dsdna(value, ranges), 'anti-dsdna')).toBe(expected),
  )
  test('that may lie on either side is unclear', () => {
    expect(verdict(dsdna(50, [upTo(30)], '<'), 'anti-dsdna')).toBe('unknown')
    expect(verdict(dsdna(30, [upTo(30)], '<'), 'anti-dsdna')).toBe('fail')
    expect(verdict(dsdna(30, [upTo(30)], '>'), 'anti-dsdna')).toBe('pass')
  })
})

describe('a titre', () => {
  test.each([
    ['anti-dsdna', '1:10', 'pass'],
    ['anti-dsdna', '<1:10', 'fail'],
    ['anti-dsdna', '<1:320', 'fail'],
    ['anti-dsdna', '1:0', 'fail'],
    ['ana', '1:80', 'pass'],
    ['ana', '>1:80', 'pass'],
    ['ana', '1:40', 'unknown'],
    ['ana', '<1:80', 'fail'],
    ['ana', '<1:40', 'fail'],
    ['ana', '<1:160', 'unknown'],
    ['ana', '<=1:80', 'unknown'],
    ['ana', '>1:40', 'unknown'],
  ])('%s %s: %s', (concept, text, expected) => expect(verdict(lupus.withResult(concept, text), concept)).toBe(expected))
})

describe('an amount of virus', () => {
  const range = (valueRange: object) => lupus.withObservation('hbv-dna', { valueRange })
  test.each([
    ['1 IU/mL', lupus.withLab('hbv-dna', 1, '[iU]/mL'), 'pass'],
    ['above 20', lupus.withLab('hbv-dna', 20, '[iU]/mL', { comparator: '>' }), 'pass'],
    ['0', lupus.withLab('hbv-dna', 0, '[iU]/mL'), 'fail'],
    ['below 20', lupus.withLab('hbv-dna', 20, '[iU]/mL', { comparator: '<' }), 'fail'],
    ['within a range', lupus.withLab('hbv-dna', 300, '[iU]/mL', { high: 1000 }), 'pass'],
    ['0 or more', range({ low: { value: 0, unit: '[iU]/mL' } }), 'unknown'],
  ])('%s: %s', (_, someone, expected) => expect(verdict(someone, 'hbv-dna')).toBe(expected))
})

describe('hCG without a range', () => {
  const hcg = (value: number, unit: string, comparator?: '<' | '<=' | '>=') =>
    verdict(lupus.withLab('hcg-serum', value, unit, comparator === undefined ? {} : { comparator }), 'hcg-serum')
  test.each([
    [4.9, 'mIU/mL', undefined, 'fail'],
    [5, 'mIU/mL', undefined, 'unknown'],
    [5, 'mIU/mL', '<', 'fail'],
    [5, 'mIU/mL', '<=', 'unknown'],
    [6, 'mIU/mL', '<', 'unknown'],
    [24.9, 'mIU/mL', undefined, 'unknown'],
    [25, 'mIU/mL', undefined, 'pass'],
    [4, 'IU/L', undefined, 'fail'],
    [25, 'U/L', undefined, 'pass'],
    [4, '', undefined, 'fail'],
    [4, 'ng/mL', undefined, 'unknown'],
    [30, 'ng/mL', undefined, 'unknown'],
  ] as const)('%d %s (%s): %s', (value, unit, comparator, expected) =>
    expect(hcg(value, unit, comparator)).toBe(expected),
  )
  test('in another unit may still be flagged', () =>
    expect(verdict(lupus.withLab('hcg-serum', 2, 'ng/mL', { interpretation: 'NEG' }), 'hcg-serum')).toBe('fail'))
  test('is of a pregnancy test alone', () => expect(verdict(lupus.withLab('crp', 4, 'mg/L'), 'crp')).toBe('unknown'))
})

test('a positive result stands for good only where the source says so', () => {
  const old = lupus.withResult('hcv-ab', 'Reactive', { on: daysAgo(400) })
  expect(reasons(asked(old, positive('hcv-ab')))).toEqual(['hcv-ab out-of-date'])
  expect(asked(old, { kind: 'result', concept: 'hcv-ab', positiveNeverExpires: true }).verdict).toBe('pass')
})
