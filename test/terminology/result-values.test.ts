import { describe, expect, it } from 'vitest'
import resultCodes from '../../src/terminology/result-codes.json' with { type: 'json' }
import { codedGrade, interpretationOf, signOfResult } from '../../src/terminology/result-values.ts'
import { hasSnomedCheckDigit } from '../data/check-digits.ts'

describe('words', () => {
  it.each([
    ...[
      'Positive',
      'POS',
      'Reactive',
      'Detected',
      'Present',
      'Weakly positive',
      'Low positive',
      'Positive 1:160',
      'Detected, <20 IU/mL',
    ],
    ...[
      '+',
      '++',
      '(+)',
      '1+',
      '3+',
      '阳性',
      '弱阳性',
      '阳性(+)',
      '检出',
      'Yes',
      'Pregnant',
      '妊娠',
      'HCV RNA detected',
    ],
    'Positive. A negative result on a later sample does not exclude infection.',
  ])('%s is positive', (text) => expect(signOfResult([], text)).toBe('positive'))

  it.each([
    ...[
      'Negative',
      'Neg',
      'neg.',
      'Non-reactive',
      'Nonreactive',
      'NON REACTIVE',
      'Not detected',
      'Not Detected (<20)',
      'Undetected',
      'Undetectable',
    ],
    ...[
      'None detected',
      'No growth',
      'No growth after 5 days',
      'Absent',
      'No HIV antibodies detected',
      'Target not detected',
      'Not reactive',
    ],
    ...[
      '-',
      '(-)',
      '−',
      '阴性',
      '阴性(-)',
      '未检出',
      '无反应性',
      '非反应性',
      '阴',
      '0.00 (-)',
      '0.12（-）',
      '<0.05 (-)',
      '低于检测下限',
      'No',
      'Not pregnant',
      '未孕',
    ],
    'Negative. A positive result would need confirmation.',
  ])('%s is negative', (text) => expect(signOfResult([], text)).toBe('negative'))

  it.each([
    ...[
      'Equivocal',
      'Indeterminate',
      'Borderline',
      'Inconclusive',
      'False positive',
      'Biological false-positive RPR',
      'Presumptive positive',
      'Not negative',
      'Previously positive',
    ],
    ...['±', '(±)', '可疑', '可疑阳性', '临界值', 'Positive for HIV-1, negative for HIV-2'],
  ])('%s is unclear', (text) => expect(signOfResult([], text)).toBe('unclear'))

  it.each([
    '1:160',
    '12.5',
    'Not performed',
    'Test not done',
    'Cancelled',
    'See comment',
    'Pending',
    'Specimen hemolyzed',
    'Nuclear speckled',
    '未做',
    '',
  ])('%j says nothing', (text) => expect(signOfResult([], text)).toBeUndefined())
})

describe('codes', () => {
  const snomed = 'http://snomed.info/sct'
  it.each([
    [snomed, '10828004', 'positive'],
    [snomed, '260415000', 'negative'],
    [snomed, '42425007', 'unclear'],
    [snomed, '373066001', 'positive'],
    [snomed, '77386006', 'positive'],
    [snomed, '60001007', 'negative'],
    ['http://loinc.org', 'LA6576-8', 'positive'],
    ['http://loinc.org', 'LA15256-3', 'negative'],
    ['urn:oid:2.16.840.1.113883.6.96', '11214006', 'positive'],
  ])('%s %s is %s', (system, code, sign) => expect(signOfResult([{ system, code }])).toBe(sign))
  it('that contradict the words are unclear', () =>
    expect(signOfResult([{ system: snomed, code: '10828004' }], 'Negative')).toBe('unclear'))
  it('that we do not know leave it to the words', () =>
    expect(signOfResult([{ system: 'urn:x', code: 'N' }], 'Negative')).toBe('negative'))
  it('have valid check digits and a reference', () => {
    expect(resultCodes.filter(({ system, code }) => system === snomed && !hasSnomedCheckDigit(code))).toEqual([])
    expect(resultCodes.filter(({ reference }) => reference === '')).toEqual([])
  })
  it('of grades, zero among them', () => {
    expect(codedGrade([{ system: snomed, code: '425389002' }], 'ecog')).toBe(0)
    expect(codedGrade([{ system: 'http://loinc.org', code: 'LA9623-5' }], 'ecog')).toBe(1)
    expect(codedGrade([{ system: snomed, code: '420913000' }], 'nyha')).toBe(3)
    expect(codedGrade([{ system: snomed, code: '420913000' }], 'ecog')).toBeUndefined()
  })
})

it.each([
  [['POS'], 'positive'],
  [['det'], 'positive'],
  [['WR'], 'positive'],
  [['ND'], 'negative'],
  [['IND'], 'unclear'],
  [['HH'], 'high'],
  [['L'], 'low'],
  [['N'], 'normal'],
  [['A'], 'abnormal'],
  [['A', 'POS'], 'positive'],
  [['H', 'A'], 'high'],
  [['POS', 'NEG'], 'unclear'],
  [['MS'], undefined],
  [[], undefined],
])('interpretation %j is %s', (codes, meaning) => expect(interpretationOf(codes)).toBe(meaning))
