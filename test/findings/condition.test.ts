import { describe, expect, test } from 'vitest'
import { diagnosisFrom, procedureFrom } from '../../src/findings/from-condition.ts'
import type { JsonRecord } from '../../src/values/json.ts'

const icd10 = 'http://hl7.org/fhir/sid/icd-10-cm'
const snomed = 'http://snomed.info/sct'
const condition = (resource: JsonRecord) => diagnosisFrom(resource, 'Condition/c', [])
const procedure = (resource: JsonRecord) => procedureFrom(resource, 'Procedure/p', [])
const clinical = (code: string) => ({ clinicalStatus: { coding: [{ code }] } })

describe('when a disease was', () => {
  test.each<[string, JsonRecord, JsonRecord]>([
    ['on a day', { onsetDateTime: '2020-01-02' }, { onset: { text: '2020-01-02' } }],
    [
      'in a period, that ends it',
      { onsetPeriod: { start: '2020-01', end: '2021-02' } },
      { onset: { text: '2020-01' }, ended: { text: '2021-02' } },
    ],
    [
      'until it abated on a day, whatever the period says',
      { abatementDateTime: '2021-03-04', abatementPeriod: { end: '2022' }, onsetPeriod: { end: '2023' } },
      { ended: { text: '2021-03-04' } },
    ],
    [
      'until the end of the period of abatement',
      { abatementPeriod: { start: '2020', end: '2022' }, onsetPeriod: { end: '2023' } },
      { ended: { text: '2022' } },
    ],
    ['as recorded', { recordedDate: '2024-05-06' }, { recorded: { text: '2024-05-06' } }],
  ])('%s', (_words, resource, dates) => expect(condition(resource)).toMatchObject(dates))
  test('no date is none', () => {
    const undated = condition({ onsetDateTime: 'in spring' })
    expect([undated?.onset, undated?.ended, undated?.recorded]).toEqual([undefined, undefined, undefined])
    expect(Object.keys(undated ?? {})).not.toEqual(expect.arrayContaining(['onset']))
  })
})

describe('whether it is there', () => {
  test.each(['active', 'recurrence', 'relapse'])('%s is active', (code) =>
    expect(condition(clinical(code))?.presence).toBe('active'),
  )
  test('an abatement without a status is past; one that is null or false is none', () => {
    expect(condition({ abatementString: 'in childhood' })?.presence).toBe('past')
    expect(condition({ abatementDateTime: null, abatementBoolean: false, abatementAge: undefined })?.presence).toBe(
      'unstated',
    )
    expect(condition({ note: 'none' })?.presence).toBe('unstated')
  })
  test('an active one with an end stays active: its status says so', () =>
    expect(condition({ ...clinical('active'), abatementDateTime: '2021' })?.presence).toBe('active'))
  test.each(['provisional', 'differential', 'unconfirmed'])('%s is tentative', (code) =>
    expect(condition({ verificationStatus: { coding: [{ code }] } })?.tentative).toBe(true),
  )
  test('a confirmed one is not tentative, and never planned', () =>
    expect(condition({ verificationStatus: { coding: [{ code: 'confirmed' }] } })).toMatchObject({
      resourceType: 'Condition',
      reference: 'Condition/c',
      tentative: false,
      planned: false,
    }))
})

describe('how severe it is', () => {
  const graded = (severity: JsonRecord) => condition({ severity })
  test.each([
    ['24484000', 'severe'],
    ['6736007', 'moderate'],
    ['255604002', 'mild'],
  ])('by the code %s', (code, grade) =>
    expect(graded({ coding: [{ system: snomed, code }] })).toMatchObject({ grade, severity: code }),
  )
  test.each([
    ['Severe', 'severe'],
    ['重度', 'severe'],
    ['moderate', 'moderate'],
    ['中度', 'moderate'],
    ['Mild', 'mild'],
    ['轻度', 'mild'],
  ])('by the word %s', (text, grade) => expect(graded({ text })).toMatchObject({ grade, severity: text }))
  test('several grades are none, and the words stay', () => {
    expect(graded({ text: 'mild to moderate' })).toMatchObject({ severity: 'mild to moderate' })
    expect(graded({ text: 'mild to moderate' })?.grade).toBeUndefined()
    expect(graded({ text: 'Severe', coding: [{ code: '255604002' }] })?.grade).toBeUndefined()
  })
  test('nothing said is nothing', () => expect(condition({})).not.toHaveProperty('severity'))
})

describe('what words suggest', () => {
  const hints = (code: JsonRecord) => condition({ code })?.hints.map(({ concept }) => concept)
  const lupus = { text: 'Systemic lupus erythematosus' }
  test('words alone suggest a disease', () => expect(hints(lupus)).toContain('sle'))
  test.each([
    icd10,
    'http://hl7.org/fhir/sid/icd-10',
    'urn:oid:2.16.840.1.113883.6.90',
    'urn:oid:2.16.840.1.113883.6.3',
  ])('a code of %s says what it is, so that its words suggest nothing', (system) =>
    expect(hints({ ...lupus, coding: [{ system: system.replace('icd-10-cm', 'icd-10'), code: 'Z00.0' }] })).toEqual([]),
  )
  test('a code of another system, or a classification without a code, does not', () => {
    expect(hints({ ...lupus, coding: [{ system: 'urn:local', code: '7' }] })).toContain('sle')
    expect(hints({ ...lupus, coding: [{ system: icd10 }] })).toContain('sle')
    expect(hints({ ...lupus, coding: [{ code: 'Z00.0' }] })).toContain('sle')
  })
  test('what a code already says is not suggested again', () => {
    const coded = condition({ code: { ...lupus, coding: [{ system: snomed, code: '55464009' }] } })
    expect(coded?.bindings.map(({ concept }) => concept)).toContain('sle')
    expect(coded?.hints.map(({ concept }) => concept)).not.toContain('sle')
  })
})

describe('a procedure', () => {
  test.each(['not-done', 'entered-in-error', 'Not-Done'])('that is %s does not exist', (status) =>
    expect(procedure({ status })).toBeUndefined(),
  )
  test.each<[JsonRecord, JsonRecord]>([
    [
      { status: 'completed', performedDateTime: '2020' },
      { presence: 'past', onset: { text: '2020' }, ended: { text: '2020' } },
    ],
    [
      { status: 'completed', performedPeriod: { start: '2020', end: '2021' } },
      { presence: 'past', onset: { text: '2020' }, ended: { text: '2021' } },
    ],
    [{ status: 'completed', performedPeriod: { start: '2020' } }, { presence: 'past' }],
    [{ status: 'in-progress' }, { presence: 'active' }],
    [
      { status: 'on-hold', performedPeriod: { start: '2020' } },
      { presence: 'active', tentative: true },
    ],
    [
      { status: 'stopped', performedPeriod: { start: '2020', end: '2021' } },
      { presence: 'past', tentative: true },
    ],
    [{ status: 'unknown' }, { presence: 'past', tentative: true, planned: false }],
    [{ status: 'preparation' }, { planned: true, tentative: false }],
  ])('%j', (resource, expected) =>
    expect(procedure(resource)).toMatchObject({ resourceType: 'Procedure', ...expected }),
  )
  test('without a date has none', () => {
    expect(procedure({ status: 'completed' })).not.toHaveProperty('onset')
    expect(procedure({ status: 'completed' })).not.toHaveProperty('ended')
  })
})
