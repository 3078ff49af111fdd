import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const lupus = patient().withDiagnosis('sle')
const rule: Rule = { kind: 'stable-dose', classes: ['glucocorticoids'], within: { days: 28 } }

const course =
  /^(?<name>\w+ (?=\d))?((?<mg>\d+) mg)? ?(“(?<words>.+)”)?( from (?<from>-?\d+))?( to (?<to>-?\d+))?( \((?<status>\w+)\))?$/

/** Orders of prednisone (or another drug), from so many days ago to so many days ago; less than none: to come. */
function taking(courses: string): PatientSentence {
  return courses.split('; ').reduce((someone, words) => {
    const told = course.exec(words)?.groups
    if (told === undefined) throw new Error(`“${words}” is no course.`)
    return someone.withDrug(told['name']?.trim() ?? 'prednisone', {
      status: told['status'] ?? 'active',
      ...(told['from'] === undefined ? {} : { from: daysAgo(Number(told['from'])) }),
      ...(told['to'] === undefined ? {} : { to: daysAgo(Number(told['to'])) }),
      ...(told['mg'] === undefined ? {} : { milligrams: Number(told['mg']) }),
      ...(told['words'] === undefined ? {} : { doseText: told['words'] }),
    })
  }, lupus)
}

const stable = { verdict: 'pass', basis: 'documented' }
const until = (days: number) => ({ verdict: 'fail', modifiable: true, passesFrom: daysAgo(days) })
const unclear = {
  verdict: 'unknown',
  missing: [{ datum: 'glucocorticoids', reason: 'needs-detail', action: { id: 'action.stateLastChange' } }],
}

describe('whether the dose stayed as it is for 28 days', () => {
  test.each<[string, string, object]>([
    ['begun 29 days ago: it did', '10 mg from 29', stable],
    ['begun 28 days ago: from tomorrow', '10 mg from 28', until(-1)],
    ['begun today', '10 mg from 0', until(-29)],
    ['ended 28 days ago', '10 mg from 90 to 28', until(-1)],
    ['of two changes the last counts', '20 mg from 90 to 20; 10 mg from 5', until(-24)],
    ['nobody wrote down since when', '10 mg', unclear],
    ['perhaps no longer taken', '10 mg from 90 (unknown)', unclear],
    ['another dose goes on while one ends', '10 mg from 90; 20 mg from 80 to 5', unclear],
    ['the same dose goes on while one ends', '10 mg from 90; 10 mg from 80 to 5', stable],
    ['another drug begins', '10 mg from 90; methylprednisolone 4 mg from 5', until(-24)],
  ])('%s', (_what, courses, expected) => expect(asked(taking(courses), rule)).toMatchObject(expected))

  test('shows the order that changed, or those taken', () => {
    expect(asked(taking('20 mg from 90 to 5; 10 mg from 4'), rule).evidence).toMatchObject([
      { concept: 'glucocorticoids', reference: 'MedicationStatement/r3', date: daysAgo(4), ageDays: 4 },
    ])
    expect(asked(taking('20 mg from 900 to 400; 10 mg from 90'), rule).evidence).toMatchObject([
      { reference: 'MedicationStatement/r3', value: `10 mg/d, ${daysAgo(90)} – …` },
    ])
  })

  test('is asked where it is known by its words only', () =>
    expect(asked(lupus.withDrug('泼尼松片', { text: true, from: daysAgo(90), milligrams: 10 }), rule)).toMatchObject(
      unclear,
    ))

  test('is asked where no drug is taken now, or drugs could not be read', () => {
    const cream = lupus.withDrug('prednisone', { from: daysAgo(5), route: 'topical' })
    for (const none of [lupus, taking('20 mg from 900 to 400'), cream])
      expect(reasons(asked(none, rule))).toEqual(['glucocorticoids not-recorded'])
    const unread = asked(taking('10 mg from 5').butUnread('MedicationStatement', 'partial'), rule)
    expect(reasons(unread)).toEqual(['glucocorticoids read-failed'])
    expect(unread.evidence).toHaveLength(1)
  })

  test('a dose given is no course: it is asked about, unless it came before the span or as ordered', () => {
    const ordered = taking('10 mg from 90')
    const pulse = (days: number) => ordered.withDrug('methylprednisolone', { given: daysAgo(days), milligrams: 500 })
    expect(asked(pulse(28), rule)).toMatchObject(unclear)
    expect(asked(pulse(29), rule)).toMatchObject({ ...stable, evidence: [{ reference: 'MedicationStatement/r2' }] })
    const given = (milligrams: number) => asked(ordered.withDrug('prednisone', { given: daysAgo(5), milligrams }), rule)
    expect(given(10)).toMatchObject(stable)
    expect(given(11)).toMatchObject(unclear)
  })

  test('a dose given again as it was before the span is the usual one; another, or a second new one, is asked about', () => {
    const infused = (...doses: readonly (readonly [days: number, milligrams: number])[]) =>
      doses.reduce(
        (someone, [days, milligrams]) => someone.withDrug('dexamethasone', { given: daysAgo(days), milligrams }),
        taking('10 mg from 90'),
      )
    expect(asked(infused([60, 20], [5, 20]), rule)).toMatchObject(stable)
    expect(asked(infused([60, 10], [5, 20]), rule)).toMatchObject(unclear)
    expect(asked(infused([20, 20], [5, 20]), rule)).toMatchObject(unclear)
    expect(asked(infused([60, 20]).withDrug('dexamethasone', { given: '', milligrams: 20 }), rule)).toMatchObject(
      stable,
    )
    expect(asked(taking('10 mg from 90').withDrug('dexamethasone', { given: '', milligrams: 20 }), rule)).toMatchObject(
      unclear,
    )
  })

  test('a dose given is not usual by an order that ended, nor by its size where nobody wrote that down', () => {
    const pulsed = (courses: string, milligrams?: number) =>
      taking(courses).withDrug('prednisone', {
        given: daysAgo(5),
        ...(milligrams === undefined ? {} : { milligrams }),
      })
    expect(asked(pulsed('10 mg from 90 to 40', 10), rule)).toMatchObject(unclear)
    expect(asked(pulsed('10 mg from 90'), rule)).toMatchObject(stable)
    expect(asked(pulsed('“one tablet” from 90', 10), rule)).toMatchObject(stable)
  })
})

describe('an order that goes on with an earlier one', () => {
  test.each<[string, string, object]>([
    ['the next day: no change', '10 mg from 90 to 6; 10 mg from 5', stable],
    ['31 days later: no change', '10 mg from 90 to 36; 10 mg from 5', stable],
    ['32 days later: a new beginning', '10 mg from 90 to 37; 10 mg from 5', until(-24)],
    ['while the earlier one is taken still', '10 mg from 90; 10 mg from 5', stable],
    ['of which nobody wrote down the end', '10 mg from 90 (stopped); 10 mg from 5', stable],
    ['with another dose', '20 mg from 90 to 6; 10 mg from 5', until(-24)],
    ['both begun lately: the first is a change', '10 mg from 20; 10 mg from 5', until(-9)],
    ['both begun on one day', '10 mg from 20; 10 mg from 20', until(-9)],
    ['whichever is told first', '10 mg from 5; 10 mg from 90 to 6', stable],
    ['of an order without a day', '10 mg (completed); 10 mg from 5', until(-24)],
    ['after a burst until that day', '10 mg from 90 to 20; 40 mg from 20 to 5; 10 mg from 5', until(-24)],
    ['before a burst ended', '10 mg from 90 to 31; 40 mg from 31 to 2; 10 mg from 5', unclear],
    ['after another dose that ended with it', '40 mg from 90 to 30; 10 mg from 90 to 30; 10 mg from 15', stable],
    ['in the same words', '“1 tablet” from 90 to 6; “1 tablet” from 5', stable],
    ['in other words for one number', '10 mg “after meals” from 90 to 6; 10 mg “at breakfast” from 5', stable],
    ['in other words', '“1 tablet” from 90 to 6; “2 tablets” from 5', until(-24)],
  ])('%s', (_what, courses, expected) => expect(asked(taking(courses), rule)).toMatchObject(expected))

  test.each<[number, number, object]>([
    [5, 10, stable],
    [5, 15, until(-24)],
    [2, 10, until(-24)],
  ])('5–10 mg a day, then %s–%s mg', (low, high, expected) => {
    const range = (ends: readonly number[], start: string, end?: string) => ({
      ...statement([{ doseAndRate: [{ doseRange: { low: mg(ends[0]), high: mg(ends[1]) } }], timing: daily }]),
      effectivePeriod: { start, ...(end === undefined ? {} : { end }) },
    })
    const orders = [range([5, 10], daysAgo(90), daysAgo(6)), range([low, high], daysAgo(5))]
    const someone = orders.reduce((one, order) => one.withResource(order), lupus)
    expect(asked(someone, rule)).toMatchObject(expected)
  })
})

describe('what is planned', () => {
  test.each<[string, string, object]>([
    ['an end to come is no change yet', '10 mg from 90 to -5', stable],
    ['an end of today may be one', '10 mg from 90 to 0 (completed)', unclear],
    ['an end to come puts off the day', '10 mg from 20 to -5', until(-34)],
    ['an end today that is planned puts it off', '10 mg from 20 to 0', until(-29)],
    ['an end after that day does not', '10 mg from 20 to -40', until(-9)],
    [
      'nor does one that another order goes on from',
      '10 mg from 90 to -5; 10 mg from 80; methylprednisolone 4 mg from 20',
      until(-9),
    ],
    ['a beginning to come puts it off', '10 mg from 20; 20 mg from -5', until(-34)],
    ['and what follows on it, in whatever order', '10 mg from 20; 5 mg from -30; 20 mg from -5', until(-59)],
    ['a course to come, once', '10 mg from 20; 20 mg from -5 to -9', until(-38)],
  ])('%s', (_what, courses, expected) => expect(asked(taking(courses), rule)).toMatchObject(expected))
})

const mg = (value: number | undefined) => ({ value, unit: 'mg' })
const daily = { repeat: { frequency: 1, period: 1, periodUnit: 'd' } }

function statement(dosages: readonly object[]) {
  return {
    resourceType: 'MedicationStatement',
    status: 'active',
    medicationCodeableConcept: { coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '8640' }] },
    effectivePeriod: { start: daysAgo(90) },
    dosage: dosages.map((one) => ({ route: { text: 'oral' }, ...one })),
  }
}

describe('an order under which the dose changes by itself', () => {
  const dosed = (...extra: readonly object[]) =>
    asked(
      lupus.withResource(
        statement(extra.map((one) => ({ doseAndRate: [{ doseQuantity: mg(10) }], timing: daily, ...one }))),
      ),
      rule,
    )
  test('as needed or in steps is a question; daily it is none', () => {
    expect(dosed({})).toMatchObject(stable)
    expect(dosed({ asNeededBoolean: true })).toMatchObject(unclear)
    expect(dosed({ sequence: 1 }, { sequence: 2 })).toMatchObject(unclear)
  })
  test.each(['taper as told', '20 mg, then 10 mg', 'decrease by 5 mg', '每周减量'])('“%s” is a question too', (text) =>
    expect(dosed({ text })).toMatchObject(unclear),
  )
  test.each(['10 mg daily', 'to reduce swelling', '口服'])('“%s” is none', (text) =>
    expect(dosed({ text })).toMatchObject(stable),
  )
})
