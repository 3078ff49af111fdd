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
    ['9.2 g/dL (L)', '9.2', 'g/dL'],
    ['92 g/L ↓', '92', 'g/L'],
    ['312↑', '312', ''],
    ['<5 mg/L (L)', '<5', 'mg/L'],
    ['4.1 10*9/L', '4.1', '10*9/L'],
    ['11,000', '11000', ''],
    ['7,5', '7.5', ''],
    ['<0.5', '<0.5', ''],
    ['< 20 IU/mL', '<20', 'IU/mL'],
    ['≥ 90', '>=90', ''],
    ['GT 45', '>45', ''],
    ['55-60%', '55-60', '%'],
    ['55 – 60 %', '55-60', '%'],
    ['0', '0', ''],
    ['-1.5', '-1.5', ''],
    ['1,234,567', '1234567', ''],
    ['11,000.5 /uL', '11000.5', '/uL'],
    ['-7,25', '-7.25', ''],
    ['<= 5', '0-5', ''],
    ['≤5', '0-5', ''],
    ['>=5', '>=5', ''],
    ['>5', '>5', ''],
    ['lt 5', '<5', ''],
    ['GE 5', '>=5', ''],
    ['LE 5', '0-5', ''],
    ['5 to 7 mg/dL', '5-7', 'mg/dL'],
    ['5 TO 7', '5-7', ''],
    ['5~7', '5-7', ''],
    ['5—7', '5-7', ''],
    ['60-60', '60', ''],
    ['7.2 mL/min/1.73 m2', '7.2', 'mL/min/1.73 m2'],
    ['7 12345678901234567890', '7', '12345678901234567890'],
  ])('%s', (text, expected, unit) => {
    expect(number(text)).toBe(expected)
    expect(spoken(text)?.unit).toBe(unit)
  })

  test.each([
    '3 colonies of E. coli',
    '2026-03-01',
    'see note',
    '60-55',
    '1,234,5',
    'Non-reactive',
    '1.2.3',
    '<1.2.3',
    '1.2.3-4',
    '4-1.2.3',
    'about 5',
    'x<5',
    'x 5-7',
    '7 123456789012345678901',
    '7/8',
    '12:30',
    '1,2345',
  ])('%s is no number', (text) => expect(number(text)).toBeUndefined())
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

describe('a result in words is kept whole', () => {
  test('with its characters, its sign and its number', () => {
    expect(spoken('Ｐositive ３０')).toMatchObject({ text: 'Ｐositive ３０', sign: 'positive' })
    expect(spoken('see note')).toEqual({ text: 'see note' })
    expect(spoken('Positive 1:320')).not.toHaveProperty('number')
    expect(spoken('5')).not.toHaveProperty('sign')
    expect(spoken('5')).not.toHaveProperty('titre')
  })
  test('of what is only bounded nothing lies below none', () => {
    expect(spoken('<5')?.number).toMatchObject({ low: 0, high: 5, highOpen: true })
    expect(spoken('<0')?.number?.low).toBe(Number.NEGATIVE_INFINITY)
    expect(spoken('<1:80')?.titre?.low).toBe(0)
    expect(readValue({ valueQuantity: { value: 5, comparator: '<' } })?.number?.low).toBe(0)
    expect(readValue({ valueQuantity: { value: 0, comparator: '<' } })?.number?.low).toBe(Number.NEGATIVE_INFINITY)
  })
  test.each([
    ['1:80 then 1:40', '80'],
    ['1:40 then 1:80', '80'],
    ['≤1:80', '0-80'],
    ['≥ 1 : 80', '>=80'],
    ['1∶80', '80'],
    ['HTLV-1/2', undefined],
    ['HIV 1/2', undefined],
    ['1/2/2026', undefined],
    ['1:2.5', undefined],
  ])('%s: titre %s', (text, expected) => expect(titre(text)).toBe(expected))
})

describe('value[x] as resources carry it', () => {
  const quantity = (valueQuantity: Record<string, unknown>) => readValue({ valueQuantity })
  test('in the record’s own characters', () => {
    expect(quantity({ value: 5, unit: 'mg/L', comparator: '<' })?.text).toBe('<5 mg/L')
    expect(quantity({ value: 5 })).toEqual({ text: '5', number: expect.anything() as unknown, unit: '' })
    expect(quantity({ value: 5, code: 'mg/L' })?.unit).toBe('mg/L')
    expect(quantity({ value: 5, system: 'http://unitsofmeasure.org', unit: 'mg/L' })?.unit).toBe('mg/L')
    expect(quantity({ value: 5, unit: 'titre' })?.titre).toMatchObject({ low: 5 })
    expect(quantity({ value: 5, unit: 'mg/L' })).not.toHaveProperty('titre')
  })
  test('a whole number, and yes or no', () => {
    expect(readValue({ valueInteger: 5 })).toMatchObject({ text: '5', number: { low: 5 }, unit: '' })
    expect(readValue({ valueInteger: '5' })).toBeUndefined()
    expect(readValue({ valueBoolean: true })).toEqual({ text: 'true', sign: 'positive' })
    expect(readValue({ valueBoolean: false })).toEqual({ text: 'false', sign: 'negative' })
    expect(readValue({ valueBoolean: 'true' })).toBeUndefined()
  })
  test('what is no value, though its name begins like one', () => {
    expect(readValue({ valueset: 1, values: 2, valueQuantity: { value: 5 } })?.text).toBe('5')
    expect(readValue({ otherQuantity: 1, valueInteger: 5, valueString: null, valueRange: undefined })?.text).toBe('5')
    expect(readValue({ valueTime: '10:00' })).toBeUndefined()
    expect(readValue({ valueZ: 1, valueInteger: 5 })).toBeUndefined()
    expect(readValue({ valueAge: 1, valueInteger: 5 })).toBeUndefined()
  })
  test.each<[Record<string, unknown>, string, unknown]>([
    [{ low: { value: 55, unit: '%' } }, '55+ %', { low: 55, lowOpen: false, high: Number.POSITIVE_INFINITY }],
    [{ high: { value: 60, unit: '%' } }, '<=60 %', { low: 0, high: 60, highOpen: false }],
    [{ low: { value: 55 }, high: { value: 60 } }, '55-60', { low: 55, high: 60 }],
    [{ low: { value: 60 }, high: { value: 60 } }, '60-60', { low: 60, high: 60 }],
  ])('a range %j is %s', (valueRange, text, number) =>
    expect(readValue({ valueRange })).toMatchObject({ text, number }),
  )
  test.each([{}, { low: {} }, { low: { value: 60 }, high: { value: 55 } }])('a range %j is none', (valueRange) =>
    expect(readValue({ valueRange })).toBeUndefined(),
  )
  test.each([
    [{ value: 1 }, { value: 160, comparator: '>=' }, '>=1:160', 160],
    [{ value: 1, comparator: '<' }, { value: 160 }, '>1:160', 160],
    [{ value: 1, comparator: '>=' }, { value: 160 }, '<=1:160', 0],
    [{ value: 1 }, { value: 160 }, '1:160', 160],
  ])('a ratio of %j to %j is %s', (numerator, denominator, text, low) =>
    expect(readValue({ valueRatio: { numerator, denominator } })).toMatchObject({ text, titre: { low } }),
  )
  test.each([
    [{ value: 1 }, { value: 0 }],
    [{ value: 1 }, { value: -1 }],
    [{ value: 1 }, {}],
    [undefined, { value: 160 }],
    [{ value: 1 }, undefined],
    [{ value: 1 }, { value: 160, comparator: '~' }],
  ])('a ratio of %j to %j is none', (numerator, denominator) =>
    expect(readValue({ valueRatio: { numerator, denominator } })).toBeUndefined(),
  )
  test('a coded result keeps its codes, and a number in its words', () => {
    const valueCodeableConcept = { coding: [{ system: 's', code: 'c' }], text: '1:80' }
    expect(readValue({ valueCodeableConcept })).toMatchObject({
      text: '1:80',
      titre: { low: 80 },
      coded: { codings: [{ system: 's', code: 'c' }] },
    })
    expect(readValue({ valueCodeableConcept: { coding: [{ display: 'Positive' }] } })).toMatchObject({
      text: 'Positive',
      sign: 'positive',
    })
    expect(readValue({ valueCodeableConcept: { coding: [{ code: 'c' }] } })).not.toHaveProperty('sign')
    expect(readValue({ valueCodeableConcept: {} })).toBeUndefined()
  })

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
    ['< or = 4 IU/mL', { high: 4, unit: 'IU/mL' }],
    ['Negative: <30 IU/mL', { high: 30, unit: 'IU/mL' }],
    ['Reference range: 7-56 U/L', { low: 7, high: 56, unit: 'U/L' }],
    ['参考值：0~30', { high: 30 }],
    ['阴性<30', { high: 30 }],
    ['>=90', { low: 90 }],
    ['≤ 5', { high: 5 }],
    ['<= 5 mg', { high: 5, unit: 'mg' }],
    ['Up to 5', { high: 5 }],
    ['0-5', { high: 5 }],
    ['1-5', { low: 1, high: 5 }],
  ])('%s', (text, expected) => expect(rangeInText(text)).toEqual(expected))
  test.each(['40', 'negative', 'see up to 5'])('%s is no range', (text) => expect(rangeInText(text)).toBeUndefined())
})
