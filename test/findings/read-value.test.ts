import { describe, expect, test } from 'vitest'
import { readValue, rangeInText } from '../../src/findings/read-value.ts'
import { intervalText } from '../../src/values/interval.ts'

const spoken = (valueString: string) => readValue({ valueString })
const number = (text: string) => {
  const value = spoken(text)?.number
  return value === undefined ? undefined : intervalText(value)
}
const titre = (text: string) => {
  const value = spoken(text)?.titre
  return value === undefined ? undefined : intervalText(value)
}

describe('numbers in words', () => {
  test.each([
    ['7.2', '7.2', ''],
    ['7.2 g/dL', '7.2', 'g/dL'],
    ['11,000', '11000', ''],
    ['7,5', '7.5', ''],
    ['<0.5', '<0.5', ''],
    ['< 20 IU/mL', '<20', 'IU/mL'],
    ['≥ 90', '>=90', ''],
    ['GT 45', '>45', ''],
    ['55-60%', '55-60', '%'],
    ['55 – 60 %', '55-60', '%'],
    ['0', '0', ''],
  ])('%s', (text, expected, unit) => {
    expect(number(text)).toBe(expected)
    expect(spoken(text)?.unit).toBe(unit)
  })

  test.each(['3 colonies of E. coli', '2026-03-01', 'see note', '60-55', '1,234,5', 'Non-reactive'])(
    '%s is no number',
    (text) => expect(number(text)).toBeUndefined(),
  )
})

describe('titres', () => {
  test.each([
    ['1:160', '160'],
    ['1/80', '80'],
    ['1:80 speckled', '80'],
    ['1:640 titer - HIGH POSITIVE', '640'],
    ['>=1:80', '>=80'],
    ['<1:80', '<80'],
    ['>1:640', '>640'],
    ['1:1,280', '1280'],
    ['Positive 1:320', '320'],
    ['1:80 speckled, 1:320 homogeneous', '320'],
    ['阳性 1：320', '320'],
    ['＜１：８０', '<80'],
  ])('%s is %s', (text, expected) => expect(titre(text)).toBe(expected))

  test('the two types of a virus are no titre', () => {
    expect(spoken('HIV-1/2 antibodies: not detected')).toEqual({
      text: 'HIV-1/2 antibodies: not detected',
      sign: 'negative',
    })
  })
  test('of several, one only bounded, none is taken', () =>
    expect(titre('<1:80 nucleolar, 1:160 speckled')).toBeUndefined())
  test('a ratio of one to 160', () =>
    expect(readValue({ valueRatio: { numerator: { value: 1 }, denominator: { value: 160 } } })?.titre?.low).toBe(160))
  test('a number of titre units', () =>
    expect(readValue({ valueQuantity: { value: 640, unit: '{titer}' } })?.titre?.low).toBe(640))
  test('a ratio of two to 160 is no titre', () =>
    expect(readValue({ valueRatio: { numerator: { value: 2 }, denominator: { value: 160 } } })).toBeUndefined())
})

describe('value[x] as resources carry it', () => {
  test('the UCUM code before the unit in words', () =>
    expect(
      readValue({ valueQuantity: { value: 5, unit: 'thousand', system: 'http://unitsofmeasure.org', code: '10*3/uL' } })
        ?.unit,
    ).toBe('10*3/uL'))
  test('the unit in words where the code is of no known system', () =>
    expect(readValue({ valueQuantity: { value: 5, unit: 'K/uL', code: '99' } })?.unit).toBe('K/uL'))
  test('two values at once are none', () =>
    expect(readValue({ valueString: 'Positive', valueQuantity: { value: 1 } })).toBeUndefined())
  test('no value is none', () => expect(readValue({})).toBeUndefined())
  test('a comparator that FHIR does not know is none', () =>
    expect(readValue({ valueQuantity: { value: 1, comparator: '~' } })).toBeUndefined())
  test.each([Number.NaN, Number.POSITIVE_INFINITY, '5', null])('%s is no quantity', (value) =>
    expect(readValue({ valueQuantity: { value } })).toBeUndefined(),
  )
  test('a range with different units is none', () =>
    expect(
      readValue({ valueRange: { low: { value: 1, unit: 'g/L' }, high: { value: 2, unit: 'g/dL' } } }),
    ).toBeUndefined())
  test('a range', () =>
    expect(
      readValue({ valueRange: { low: { value: 55, unit: '%' }, high: { value: 60, unit: '%' } } })?.number,
    ).toMatchObject({ low: 55, high: 60 }))
  test('a coded result, and its words', () => {
    const value = readValue({
      valueCodeableConcept: { coding: [{ system: 'http://snomed.info/sct', code: '260385009' }], text: 'Negative' },
    })
    expect(value?.sign).toBe('negative')
  })
  test('a coded result whose words contradict it is unclear', () =>
    expect(
      readValue({
        valueCodeableConcept: { coding: [{ system: 'http://snomed.info/sct', code: '10828004' }], text: 'Negative' },
      })?.sign,
    ).toBe('unclear'))
  test('detected below the limit of counting is detected', () =>
    expect(spoken('Detected, <20 IU/mL')?.sign).toBe('positive'))
})

describe('reference ranges in words', () => {
  test.each([
    ['7-56 U/L', { low: 7, high: 56, unit: 'U/L' }],
    ['<40', { high: 40 }],
    ['up to 1.2 mg/dL', { high: 1.2, unit: 'mg/dL' }],
    ['>=90', { low: 90 }],
  ])('%s', (text, expected) => expect(rangeInText(text)).toEqual(expected))
  test('a single number is no range', () => expect(rangeInText('40')).toBeUndefined())
})
