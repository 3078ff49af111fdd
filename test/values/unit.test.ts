import { describe, expect, test } from 'vitest'
import { molarFactorOf } from '../../src/terminology/molar-factors.ts'
import { canonicalUnit, convertByTable, isInTable } from '../../src/values/unit.ts'

describe('units as laboratories send them', () => {
  test.each([
    [5, 'K/uL', '10*9/L', 5],
    [5, 'K/µL', '10*9/L', 5],
    [5, 'x10E3/uL', '10*9/L', 5],
    [5, '10^9/L', '10*9/L', 5],
    [5, 'G/L', '10*9/L', 5],
    [5, 'thou/mm3', '10*9/L', 5],
    [5, 'th/mm3', '10*9/L', 5],
    [5, '*10^9/L', '10*9/L', 5],
    [5000, '个/μL', '10*9/L', 5],
    [60, '克/升', 'g/L', 60],
    [88.4, '微摩尔/升', 'umol/L', 88.4],
    [12, '秒', 's', 12],
    [450, '毫秒', 'ms', 450],
    [28, '毫米/小时', 'mm/h', 28],
    [10, '毫克', 'mg', 10],
    [60, '公斤', 'kg', 60],
    [42, 'ml/min/1.73㎡', 'mL/min/{1.73_m2}', 42],
    [42, 'mL/(min·1.73m²)', 'mL/min/{1.73_m2}', 42],
    [2400, 'cells/cumm', '10*9/L', 2.4],
    [2400, '/uL', '10*9/L', 2.4],
    [2400, '10*6/L', '10*9/L', 2.4],
    [7.2, 'g/dL', 'g/L', 72],
    [7.2, 'gm/dl', 'g/L', 72],
    [120, 'g/l', 'g/L', 120],
    [250, 'G/L', '10*9/L', 250],
    [28, 'mm', 'mm/h', 28],
    [13, 'G/DL', 'g/L', 130],
    [1, 'mg/dL', 'mg/L', 10],
    [12, 'ug/mL', 'mg/L', 12],
    [2, 'ukat/L', 'U/L', 120],
    [40, 'IU/L', 'U/L', 40],
    [0.45, 's', 'ms', 450],
    [100, '[degF]', 'Cel', 37.7777777778],
    [154, 'lb', 'kg', 69.85322498],
    [1, 'mL/s', 'mL/min', 60],
    [60, 'mL/min/1.73m2', 'mL/min/{1.73_m2}', 60],
    [28, 'mm/hr', 'mm/h', 28],
    [10, 'mg/mmol', 'mg/g{creat}', 88.4],
  ])('%d %s is %s: %d', (value, from, to, expected) => expect(convertByTable(value, from, to)).toBe(expected))

  test.each([
    [1, 'g/L', '10*9/L'],
    [60, 'mL/min', 'mL/min/{1.73_m2}'],
    [5, 'furlong', '10*9/L'],
    [5, '', '10*9/L'],
    [5, '1', 'g/L'],
    [0.5, '1', 'g/L'],
    [70, '1', '%'],
    [1, 'mmol/L', 'mg/dL'],
  ])('%d %s does not convert to %s', (value, from, to) => expect(convertByTable(value, from, to)).toBeUndefined())

  test('2.0 mg/dL of creatinine is exactly 176.8 umol/L, and back', () => {
    expect(convertByTable(2, 'mg/dL', 'umol/L', molarFactorOf('creatinine'))).toBe(176.8)
    expect(convertByTable(176.8, 'umol/L', 'mg/dL', molarFactorOf('creatinine'))).toBe(2)
    expect(convertByTable(0.1768, 'mmol/L', 'umol/L', molarFactorOf('creatinine'))).toBe(176.8)
  })

  test('3 mg/dL of bilirubin is 51.3 umol/L', () =>
    expect(convertByTable(3, 'mg/dL', 'umol/L', molarFactorOf('tbil'))).toBe(51.3))
  test('10 mmol/L of haemoglobin is 161.14 g/L', () =>
    expect(convertByTable(10, 'mmol/L', 'g/L', molarFactorOf('hemoglobin'))).toBe(161.14))
  test('an ejection fraction of 0.55 is 55 %', () => expect(convertByTable(0.55, '1', '%')).toBe(55))
  test('an INR has no unit, or says ratio', () => {
    expect(convertByTable(1.2, '', '{INR}')).toBe(1.2)
    expect(convertByTable(1.2, 'ratio', '{INR}')).toBe(1.2)
  })
  test('zero is a value', () => expect(convertByTable(0, '/uL', '10*9/L')).toBe(0))
  test.each<readonly [what: string, text: string]>([
    ['blanks around it', '  mg/dL '],
    ['blanks within', 'mg / dL'],
    ['capitals', 'MG/DL'],
  ])('%s do not hide a unit', (_what, text) => {
    expect(isInTable(text)).toBe(true)
    expect(canonicalUnit(text)).toBe('mg/dL')
    expect(convertByTable(1, text, 'mg/L')).toBe(10)
    expect(convertByTable(10, 'mg/L', text)).toBe(1)
  })
  test('either sign for micro, and either sign for times', () => {
    for (const text of ['K/\u00b5L', 'K/\u03bcL', '\u00d710^9/L'])
      expect(convertByTable(5, text, '10*9/L'), text).toBe(5)
  })
  test('a spelling that means two units without its case means none', () => {
    expect(convertByTable(5, 'G/L', '10*9/L')).toBe(5)
    expect(convertByTable(5, 'g/L', 'g/L')).toBe(5)
    expect(isInTable('G /L')).toBe(false)
    expect(canonicalUnit('G /L')).toBe('G /L')
  })
  test('a unit that the table lacks is itself, and nothing else', () => {
    expect(convertByTable(0.1 + 0.2, 'furlong', 'furlong')).toBe(0.3)
    expect(convertByTable(5, 'furlong', 'rod')).toBeUndefined()
    expect(convertByTable(5, 'g/L', 'furlong')).toBeUndefined()
    expect(canonicalUnit('furlong')).toBe('furlong')
  })
  test.each([
    [0, 0],
    [0.55, 55],
    [1, 100],
    [1.01, undefined],
    [-0.1, undefined],
  ])('a bare fraction of %d is %s per cent', (value, percent) => {
    expect(convertByTable(value, '1', '%')).toBe(percent)
    expect(convertByTable(value, '', '%')).toBeUndefined()
  })
  test.each(['{INR}', '{titer}', '{score}'])('%s needs no unit', (to) => {
    expect(convertByTable(2.5, '', to)).toBe(2.5)
    expect(convertByTable(2.5, ' 1 ', to)).toBe(2.5)
    expect(convertByTable(2.5, 'g/L', to)).toBeUndefined()
  })
  test('degrees there and back', () => {
    expect(convertByTable(37, 'Cel', '[degF]')).toBe(98.6)
    expect(convertByTable(98.6, '[degF]', 'Cel')).toBe(37)
    expect(convertByTable(0, 'Cel', '[degF]')).toBe(32)
  })
  test('an analyte’s factor joins its mass and its amount, and nothing else', () => {
    const creatinine = { of: 'mg/dL', per: 'umol/L', factor: 88.4 }
    expect(convertByTable(20, 'mg/L', 'mmol/L', creatinine)).toBe(0.1768)
    expect(convertByTable(0.1768, 'mmol/L', 'mg/L', creatinine)).toBe(20)
    expect(convertByTable(2, 'mg/dL', 'g/L', creatinine)).toBe(0.02)
    expect(convertByTable(2, 'U/L', 'umol/L', creatinine)).toBeUndefined()
    expect(convertByTable(2, 'U/L', 'mg/dL', creatinine)).toBeUndefined()
    expect(convertByTable(2, 'mg/dL', 'U/L', creatinine)).toBeUndefined()
    expect(convertByTable(2, 'umol/L', 'U/L', creatinine)).toBeUndefined()
    expect(convertByTable(2, 'mg/dL', 'umol/L', { ...creatinine, of: 'furlong' })).toBeUndefined()
    expect(convertByTable(2, 'mg/dL', 'umol/L', { ...creatinine, per: 'furlong' })).toBeUndefined()
  })
  test('thousands of odd texts do not make it forget', () => {
    for (let index = 0; index < 5000; index += 1) expect(isInTable(`odd ${index}`)).toBe(false)
    expect(isInTable('odd 0')).toBe(false)
    expect(convertByTable(5, 'K/uL', '10*9/L')).toBe(5)
  })
  test('spellings have one UCUM code', () => {
    expect(canonicalUnit('mg/dl')).toBe('mg/dL')
    expect(isInTable('K/uL')).toBe(true)
    expect(isInTable('furlong')).toBe(false)
  })
})
