import { describe, expect, test } from 'vitest'
import { exposuresFrom } from '../../src/findings/from-medication.ts'
import { dayOf } from '../../src/values/clinical-date.ts'
import type { JsonRecord } from '../../src/values/json.ts'
import { daysAgo, today } from '../patient.ts'

const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const prednisone = { coding: [{ system: rxnorm, code: '8640', display: 'prednisone' }] }
const asOf = dayOf(today) ?? 0
const readAll = (resource: JsonRecord, medication?: JsonRecord) =>
  exposuresFrom(
    { medicationCodeableConcept: medication === undefined ? prednisone : undefined, ...resource },
    'MedicationRequest/m',
    (reference) => (reference === 'Medication/1' ? medication : undefined),
    asOf,
    [],
  )
const read = (...given: Parameters<typeof readAll>) => readAll(...given)[0]
const order = (resource: JsonRecord = {}, medication?: JsonRecord) =>
  read({ resourceType: 'MedicationRequest', status: 'active', intent: 'order', ...resource }, medication)
const statement = (resource: JsonRecord = {}) =>
  read({ resourceType: 'MedicationStatement', status: 'active', ...resource })
const given = (resource: JsonRecord = {}) =>
  read({ resourceType: 'MedicationAdministration', status: 'completed', effectiveDateTime: daysAgo(3), ...resource })

describe('what was never taken', () => {
  test.each(['entered-in-error', 'cancelled', 'draft', 'Cancelled'])('an order that is %s', (status) =>
    expect(order({ status })).toBeUndefined(),
  )
  test.each(['entered-in-error', 'not-done'])('a dose that is %s', (status) =>
    expect(given({ status })).toBeUndefined(),
  )
  test.each(['proposal', 'option', 'Proposal'])('a %s', (intent) => expect(order({ intent })).toBeUndefined())
  test('an order not to give it', () => {
    expect(order({ doNotPerform: true })).toBeUndefined()
    expect(order({ doNotPerform: false })).toBeDefined()
  })
  test('what is no medication', () => expect(read({ resourceType: 'Observation' })).toBeUndefined())
  test.each(['plan', 'order', 'original-order'])('an intent of %s may have been', (intent) =>
    expect(order({ intent })).toBeDefined(),
  )
})

describe('whether it is taken today', () => {
  const period = (start?: string, end?: string) => ({ effectivePeriod: { start, end } })
  test.each<[string, JsonRecord, string]>([
    ['active', { status: 'active' }, 'yes'],
    ['in progress', { status: 'in-progress' }, 'yes'],
    ['completed', { status: 'completed' }, 'no'],
    ['stopped', { status: 'stopped' }, 'no'],
    ['on hold', { status: 'on-hold' }, 'unclear'],
    ['unknown', { status: 'unknown' }, 'unclear'],
    ['without a status', { status: undefined }, 'unclear'],
    ['begins tomorrow', { ...period(daysAgo(-1)) }, 'no'],
    ['began today', { ...period(today) }, 'yes'],
    ['ended yesterday', { ...period(daysAgo(9), daysAgo(1)) }, 'no'],
    ['ends today', { ...period(daysAgo(9), today) }, 'yes'],
    ['ends today, and is completed', { status: 'completed', ...period(daysAgo(9), today) }, 'unclear'],
    ['ends later, but was stopped', { status: 'stopped', ...period(daysAgo(9), daysAgo(-9)) }, 'unclear'],
    ['ends this month', { ...period(daysAgo(9), today.slice(0, 7)) }, 'yes'],
    ['ends this year', { ...period(daysAgo(9), today.slice(0, 4)) }, 'unclear'],
  ])('%s', (_words, resource, ongoing) => expect(statement(resource)?.ongoing).toBe(ongoing))
  test('an order left active with the reason that it was stopped may not be', () => {
    const because = (text: string) => order({ status: 'active', statusReason: { text } })?.ongoing
    expect(because('Discontinued by patient')).toBe('unclear')
    expect(because('患者自行停药')).toBe('unclear')
    expect(because('Continued after review')).toBe('yes')
  })
  test('a single dose is not', () => expect(given()).toMatchObject({ single: true, ongoing: 'no' }))
  test.each([
    ['an infusion of an hour', `${daysAgo(3)}T09:00:00Z`, `${daysAgo(3)}T10:00:00Z`, true],
    ['one past midnight', `${daysAgo(3)}T22:00:00Z`, `${daysAgo(2)}T02:00:00Z`, true],
    ['one of a day and a night', `${daysAgo(3)}T08:00:00Z`, `${daysAgo(2)}T08:00:00Z`, true],
    ['one on a day without a time', daysAgo(3), daysAgo(3), true],
    ['one of more than a day', `${daysAgo(3)}T08:00:00Z`, `${daysAgo(2)}T09:00:00Z`, false],
    ['one from day to day', daysAgo(3), daysAgo(2), false],
  ])('%s, one dose: %s to %s, %s', (_words, start, end, single) =>
    expect(
      given({ effectiveDateTime: undefined, ...period(start, end), dosage: { dose: { value: 500, unit: 'mg' } } }),
    ).toMatchObject(single ? { single, dose: { kind: 'known' } } : { single, dose: { kind: 'not-stated' } }),
  )
  test('an infusion over a period is no single dose', () =>
    expect(
      given({ status: 'in-progress', effectiveDateTime: undefined, ...period(daysAgo(2), daysAgo(-2)) }),
    ).toMatchObject({ single: false, ongoing: 'yes' }))
})

describe('since when, and until when', () => {
  const bounds = (start?: string, end?: string) => ({
    dosageInstruction: [{ timing: { repeat: { boundsPeriod: { start, end } } } }],
  })
  test('an order, by the bounds of its dosage before the day it was written', () => {
    expect(order({ authoredOn: daysAgo(9), ...bounds(daysAgo(8), daysAgo(2)) })).toMatchObject({
      start: { text: daysAgo(8) },
      end: { text: daysAgo(2) },
    })
    expect(order({ authoredOn: daysAgo(9) })).toMatchObject({ start: { text: daysAgo(9) } })
    expect(order({ authoredOn: daysAgo(9) })).not.toHaveProperty('end')
    expect(order()).not.toHaveProperty('start')
  })
  test('a statement, by its period or its day', () => {
    expect(statement({ effectivePeriod: { start: daysAgo(5) }, effectiveDateTime: daysAgo(7) })?.start?.text).toBe(
      daysAgo(5),
    )
    expect(statement({ effectiveDateTime: daysAgo(7) })?.start?.text).toBe(daysAgo(7))
  })
  test.each(['completed', 'stopped'])('an order that is %s ended when what was dispensed did', (status) =>
    expect(order({ status, dispenseRequest: { validityPeriod: { end: daysAgo(4) } } })?.end?.text).toBe(daysAgo(4)),
  )
  test('the validity of an active order ends nothing, nor does it overrule a stated end', () => {
    const dispenseRequest = { validityPeriod: { end: daysAgo(4) } }
    expect(order({ dispenseRequest })).not.toHaveProperty('end')
    expect(order({ status: 'stopped', dispenseRequest, ...bounds(undefined, daysAgo(6)) })?.end?.text).toBe(daysAgo(6))
  })
})

describe('which drug', () => {
  test('by its code is known, by its words alone is to be confirmed', () => {
    expect(order()).toMatchObject({ byTextOnly: false, display: 'prednisone', drugs: [{ ingredient: 'prednisone' }] })
    expect(order({ medicationCodeableConcept: { text: 'Prednisone' } })?.byTextOnly).toBe(true)
    expect(order({ medicationCodeableConcept: { text: 'something' } })).toMatchObject({ byTextOnly: true, drugs: [] })
  })
  test('by a Medication that is pointed at, with its form', () => {
    const pointed = { medicationReference: { reference: 'Medication/1', display: 'see there' } }
    expect(order(pointed, { code: prednisone })?.drugs).toMatchObject([{ ingredient: 'prednisone' }])
    expect(
      order(pointed, { code: { coding: [{ system: rxnorm, code: '5492' }] }, form: { text: 'cream' } })?.systemic,
    ).toBe('no')
  })
  test('by the display of a reference that leads nowhere', () =>
    expect(
      order({
        medicationCodeableConcept: undefined,
        medicationReference: { reference: 'Medication/2', display: 'Prednisone' },
      }),
    ).toMatchObject({ display: 'Prednisone', byTextOnly: true, drugs: [{ ingredient: 'prednisone' }] }))
  test('by its ingredients, where its own code says nothing', () => {
    const medication = { code: { text: 'Mixture' }, ingredient: [{ itemCodeableConcept: prednisone }] }
    expect(order({ medicationReference: { reference: 'Medication/1' } }, medication)).toMatchObject({
      byTextOnly: false,
      drugs: [{ ingredient: 'prednisone' }],
      display: 'Mixture',
    })
  })
  test('by its own code before its ingredients', () => {
    const medication = {
      code: prednisone,
      ingredient: [{ itemCodeableConcept: { coding: [{ system: rxnorm, code: '5492' }] } }],
    }
    expect(order({ medicationReference: { reference: 'Medication/1' } }, medication)?.drugs).toMatchObject([
      { ingredient: 'prednisone' },
    ])
  })
})

describe('how much of it, and what for', () => {
  const tablet = { coding: [{ system: rxnorm, code: '198144', display: 'prednisone 1 MG Oral Tablet' }] }
  const five = {
    doseAndRate: [{ doseQuantity: { value: 5, unit: 'tablet' } }],
    timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } },
  }
  test('an order in tablets of a known strength', () =>
    expect(order({ medicationCodeableConcept: tablet, dosageInstruction: [five] })?.dose).toMatchObject({
      milligrams: { low: 5 },
    }))
  test('tablets of no known strength', () =>
    expect(order({ dosageInstruction: [five] })?.dose).toEqual({ kind: 'unit-unknown' }))
  test('a dose that was given is the dose of its day', () => {
    expect(given({ dosage: { dose: { value: 500, unit: 'mg' } } })?.dose).toMatchObject({
      kind: 'known',
      milligrams: { low: 500, high: 500 },
    })
    expect(given()?.dose).toEqual({ kind: 'not-stated' })
    expect(given({ dosage: { text: 'some' } })?.dose).toEqual({ kind: 'not-stated' })
  })
  test('its instructions in words, all of them', () => {
    const dosageInstruction = [{ text: 'one in the morning' }, {}, { text: 'two at night' }]
    expect(order({ dosageInstruction })?.doseText).toBe('one in the morning; two at night')
    expect(order()).not.toHaveProperty('doseText')
  })
  test.each(['PCP prophylaxis', 'to prevent infection', '预防感染'])(
    '"%s" prevents, as instruction or reason',
    (text) => {
      expect(order({ dosageInstruction: [{ text }] })?.prophylaxis).toBe(true)
      expect(order({ reasonCode: [{ text: 'lupus' }, { text }] })?.prophylaxis).toBe(true)
    },
  )
  test('a treatment does not', () => expect(order({ reasonCode: [{ text: 'pneumonia' }] })?.prophylaxis).toBe(false))
})

describe('a taper, each step with days of its own', () => {
  const daily = { frequency: 1, period: 1, periodUnit: 'd' }
  const step = (milligrams: number, start?: string, end?: string) => ({
    doseAndRate: [{ doseQuantity: { value: milligrams, unit: 'mg' } }],
    timing: { repeat: { ...daily, ...(start === undefined ? {} : { boundsPeriod: { start, end } }) } },
  })
  const steps = (...dosageInstruction: readonly JsonRecord[]) =>
    readAll({
      resourceType: 'MedicationRequest',
      status: 'active',
      authoredOn: daysAgo(40),
      effectivePeriod: { start: daysAgo(50), end: daysAgo(-50) },
      dosageInstruction,
    }).map(({ start, end, ongoing, dose }) => [
      start?.text,
      end?.text,
      ongoing,
      'milligrams' in dose && dose.milligrams.low,
    ])
  test('is as many exposures', () =>
    expect(steps(step(40, daysAgo(20), daysAgo(11)), step(30, daysAgo(10)))).toEqual([
      [daysAgo(20), daysAgo(11), 'no', 40],
      [daysAgo(10), daysAgo(-50), 'yes', 30],
    ]))
  test('what is taken on the same days adds up', () =>
    expect(steps(step(40, daysAgo(20), daysAgo(11)), step(30, daysAgo(20), daysAgo(11)))).toEqual([
      [daysAgo(50), daysAgo(-50), 'yes', 70],
    ]))
  test('other ends are other days; where one names no day all are one', () => {
    expect(steps(step(40, daysAgo(20), daysAgo(11)), step(30, daysAgo(20), daysAgo(5)))).toHaveLength(2)
    expect(steps(step(40, daysAgo(20), daysAgo(11)), step(30))).toHaveLength(1)
    expect(steps()).toHaveLength(1)
  })
})
