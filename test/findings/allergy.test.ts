import { describe, expect, test } from 'vitest'
import { allergyFrom } from '../../src/findings/allergy.ts'
import type { JsonRecord } from '../../src/values/json.ts'

const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const snomed = 'http://snomed.info/sct'
const allergy = (resource: JsonRecord) => allergyFrom(resource, 'AllergyIntolerance/a')
const reacting = (reaction: JsonRecord, code: JsonRecord = { text: 'Penicillin' }) =>
  allergy({ code, reaction: [reaction] })

describe('what an allergy is worth', () => {
  test.each(['refuted', 'entered-in-error'])('one that is %s does not exist', (code) =>
    expect(allergy({ verificationStatus: { coding: [{ code }] }, code: { text: 'Penicillin' } })).toBeUndefined(),
  )
  test('an unconfirmed one is tentative, a confirmed one is not', () => {
    const verified = (code: string) =>
      allergy({ verificationStatus: { coding: [{ code }] }, code: { text: 'Penicillin' } })
    expect(verified('unconfirmed')?.tentative).toBe(true)
    expect(verified('confirmed')?.tentative).toBe(false)
  })
  test.each([
    ['high', true],
    ['High', true],
    ['low', false],
    ['unable-to-assess', false],
  ])('criticality %s', (criticality, high) => expect(allergy({ criticality })?.highCriticality).toBe(high))
})

describe('how bad the reaction was', () => {
  test.each([
    'Anaphylaxis',
    'anaphylactic shock',
    'Stevens-Johnson syndrome',
    'SJS',
    'toxic epidermal necrolysis',
    'TEN',
    'DRESS',
    'Drug reaction with eosinophilia and systemic symptoms',
    'angioedema with airway swelling',
    '过敏性休克',
    '剥脱性皮炎',
  ])('%s is severe, as a manifestation and in the description', (text) => {
    expect(reacting({ manifestation: [{ text }] })?.grade).toBe('severe')
    expect(reacting({ description: text })?.grade).toBe('severe')
    expect(allergy({ code: { text } })?.grade).toBe('severe')
  })
  test.each(['rash', 'tenderness', 'dressing change', 'angioedema of the lip'])('%s alone is not graded', (text) =>
    expect(reacting({ manifestation: [{ text }] })?.grade).toBe('ungraded'),
  )
  test('anaphylaxis by its code', () =>
    expect(reacting({ manifestation: [{ coding: [{ system: snomed, code: '39579001' }] }] })?.grade).toBe('severe'))
  test.each([
    ['severe', 'severe'],
    ['Severe', 'severe'],
    ['moderate', 'lesser'],
    ['mild', 'lesser'],
  ])('graded %s', (severity, grade) => expect(reacting({ severity })?.grade).toBe(grade))
  test('of several reactions the worst counts', () =>
    expect(allergy({ reaction: [{ severity: 'mild' }, { severity: 'severe' }] })?.grade).toBe('severe'))
  test('the reactions in the record’s words', () =>
    expect(reacting({ manifestation: [{ text: 'hives' }, {}, { text: 'wheeze' }] })?.reactions).toBe('hives, wheeze'))
})

describe('to what', () => {
  test.each([
    [['medication'], 'yes'],
    [['biologic'], 'yes'],
    [['food', 'medication'], 'yes'],
    [['food'], 'no'],
    [['environment'], 'no'],
    [undefined, 'unclear'],
    [[], 'unclear'],
  ])('category %j: to a drug, %s', (category, toDrug) =>
    expect(allergy({ category, code: { text: 'something' } })?.toDrug).toBe(toDrug),
  )
  test('a coded drug is one without any category, in the code or as the substance of a reaction', () => {
    const prednisone = { coding: [{ system: rxnorm, code: '8640' }] }
    expect(allergy({ code: prednisone })).toMatchObject({ toDrug: 'yes', drugs: [{ ingredient: 'prednisone' }] })
    expect(reacting({ substance: prednisone }, { text: 'something' })).toMatchObject({
      toDrug: 'yes',
      drugs: [{ ingredient: 'prednisone' }],
    })
  })
  test.each([
    'No known allergies',
    'NKDA',
    'nkda',
    'NKA',
    'NKD',
    '无已知过敏',
    '无过敏史',
    '否认药物过敏史',
    '无药物过敏史',
    '未发现药物过敏',
    '无',
  ])('"%s" is none', (text) => expect(allergy({ code: { text } })).toMatchObject({ none: true, display: text }))
  test.each(['No known food allergies', 'No known environmental allergy'])('"%s" says nothing of drugs', (text) =>
    expect(allergy({ code: { text } })).toBeUndefined(),
  )
  test.each([
    '青霉素过敏，无其他药物过敏',
    '否认头孢过敏，青霉素过敏',
    '未知药物过敏',
    'Penicillin; no known other drug allergies',
  ])('"%s" is an allergy', (text) => expect(allergy({ code: { text } })).toMatchObject({ none: false }))
  test('"No known food allergies; penicillin: rash" is an allergy, and so kept', () =>
    expect(allergy({ code: { text: 'No known food allergies; penicillin: rash' } })).toMatchObject({ none: false }))
  test('a fig that is not tolerated is no "none"', () =>
    expect(allergy({ code: { text: '无花果过敏' } })?.none).toBe(false))
  test('no known allergy by its code is none, a penicillin allergy is one', () => {
    expect(allergy({ code: { coding: [{ system: snomed, code: '716186003' }] } })?.none).toBe(true)
    expect(allergy({ code: { text: 'Penicillin' } })?.none).toBe(false)
  })
})
