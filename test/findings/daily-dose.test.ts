import { describe, expect, test } from 'vitest'
import { dailyDoseOf } from '../../src/findings/daily-dose.ts'
import type { JsonRecord } from '../../src/values/json.ts'

const repeat = (frequency: number, period: number, periodUnit: string, extra: JsonRecord = {}) => ({
  timing: { repeat: { frequency, period, periodUnit, ...extra } },
})
const mg = (value: number, unit = 'mg') => ({ doseAndRate: [{ doseQuantity: { value, unit } }] })
/** As one EHR writes every dose: by what was calculated, what is taken, and what was ordered. */
const said = (ordered: number, calculated: number, tablets: number) => ({
  doseAndRate: [
    { type: { text: 'calculated' }, doseQuantity: { value: calculated, unit: 'mg' } },
    { type: { text: 'admin-amount' }, doseQuantity: { value: tablets, unit: 'tablet', code: '{tbl}' } },
    { type: { text: 'ordered' }, doseQuantity: { value: ordered, unit: 'mg' } },
  ],
})
const known = (low: number, high = low) => ({
  kind: 'known',
  milligrams: { low, lowOpen: false, high, highOpen: false },
})

describe('milligrams a day', () => {
  test.each<[string, JsonRecord, unknown]>([
    ['10 mg once a day', { ...mg(10), ...repeat(1, 1, 'd') }, known(10)],
    ['500 mg twice a day', { ...mg(500), ...repeat(2, 1, 'd') }, known(1000)],
    ['15 mg once a week', { ...mg(15), ...repeat(1, 1, 'wk') }, known(2.14285714286)],
    ['4 mg every 8 hours', { ...mg(4), ...repeat(1, 8, 'h') }, known(12)],
    [
      '5 to 10 mg a day',
      {
        doseAndRate: [{ doseRange: { low: { value: 5, unit: 'mg' }, high: { value: 10, unit: 'mg' } } }],
        ...repeat(1, 1, 'd'),
      },
      known(5, 10),
    ],
    ['10 mg once or twice a day', { ...mg(10), ...repeat(1, 1, 'd', { frequencyMax: 2 }) }, known(10, 20)],
    ['1 g a day', { ...mg(1, 'g'), ...repeat(1, 1, 'd') }, known(1000)],
    [
      '1 to 2 g a day',
      {
        doseAndRate: [{ doseRange: { low: { value: 1, unit: 'g' }, high: { value: 2, unit: 'g' } } }],
        ...repeat(1, 1, 'd'),
      },
      known(1000, 2000),
    ],
    [
      'a dose before a range beside it',
      {
        doseAndRate: [{ doseQuantity: { value: 5, unit: 'mg' }, doseRange: { low: { value: 1, unit: 'mg' } } }],
        ...repeat(1, 1, 'd'),
      },
      known(5),
    ],
    [
      'a range without an end',
      {
        doseAndRate: [{ doseRange: { low: { value: 5, unit: 'mg' } } }],
        ...repeat(1, 1, 'd'),
      },
      { kind: 'unit-unknown' },
    ],
    [
      'a range without a beginning',
      {
        doseAndRate: [{ doseRange: { high: { value: 5, unit: 'mg' } } }],
        ...repeat(1, 1, 'd'),
      },
      { kind: 'unit-unknown' },
    ],
    [
      'a range the wrong way round',
      {
        doseAndRate: [{ doseRange: { low: { value: 10, unit: 'mg' }, high: { value: 5, unit: 'mg' } } }],
        ...repeat(1, 1, 'd'),
      },
      { kind: 'unit-unknown' },
    ],
    [
      'at most 5 mg',
      {
        doseAndRate: [{ doseQuantity: { value: 5, unit: 'mg', comparator: '<=' } }],
        ...repeat(1, 1, 'd'),
      },
      { kind: 'unit-unknown' },
    ],
    ['nothing, once a day', { ...mg(0), ...repeat(1, 1, 'd') }, known(0)],
    [
      'two doses at once, in words',
      { text: 'as told', doseAndRate: [mg(5).doseAndRate[0], mg(10).doseAndRate[0]] },
      { kind: 'text-only' },
    ],
    [
      'two doses at once',
      { doseAndRate: [mg(5).doseAndRate[0], mg(10).doseAndRate[0]], ...repeat(1, 1, 'd') },
      { kind: 'not-stated' },
    ],
    ['10 mg, ordered, calculated and as two tablets', { ...said(10, 10, 2), ...repeat(1, 1, 'd') }, known(10)],
    ['ordered and calculated unlike', { ...said(20, 10, 2), ...repeat(1, 1, 'd') }, known(10, 20)],
    [
      'ordered and calculated in tablets only',
      { doseAndRate: said(10, 10, 2).doseAndRate.slice(1, 2), ...repeat(1, 1, 'd') },
      { kind: 'unit-unknown' },
    ],
    ['a dose of an older FHIR', { doseQuantity: { value: 5, unit: 'mg' }, ...repeat(2, 1, 'd') }, known(10)],
    ['a dose as administrations write it', { dose: { value: 5, unit: 'mg' }, ...repeat(2, 1, 'd') }, known(10)],
    [
      'the code of a unit before its name',
      { doseAndRate: [{ doseQuantity: { value: 1, code: 'g', unit: 'mg' } }], ...repeat(1, 1, 'd') },
      known(1000),
    ],
    ['a dose without a unit', { ...mg(5, ''), ...repeat(1, 1, 'd') }, { kind: 'unit-unknown' }],
    ['5 of the unit 1', { ...mg(5, '1'), ...repeat(1, 1, 'd') }, { kind: 'unit-unknown' }],
    ['a dose at no time, in words', { ...mg(10), text: '10 mg' }, { kind: 'text-only' }],
    ['a dose whose time says nothing', { ...mg(10), timing: {} }, { kind: 'not-stated' }],
    ['10 mg once in one to two days', { ...mg(10), ...repeat(1, 1, 'd', { periodMax: 2 }) }, known(5, 10)],
    ['10 mg a period, once', { ...mg(10), timing: { repeat: { period: 1, periodUnit: 'd' } } }, known(10)],
    ['a period of none', { ...mg(10), ...repeat(1, 0, 'd') }, { kind: 'not-stated' }],
    ['a period of no known unit', { ...mg(10), ...repeat(1, 1, 'moon') }, { kind: 'not-stated' }],
    ['a period without a unit', { ...mg(10), timing: { repeat: { frequency: 1, period: 1 } } }, { kind: 'not-stated' }],
    [
      '7 mg twice on two days a week',
      { ...mg(7), timing: { repeat: { dayOfWeek: ['mon', 'fri'], frequency: 2 } } },
      known(4),
    ],
    [
      '7 mg on one day of every second week',
      { ...mg(7), timing: { repeat: { dayOfWeek: ['mon'], frequency: 1, period: 2, periodUnit: 'wk' } } },
      known(0.5),
    ],
    [
      '7 mg on a day, with days of no week',
      { ...mg(7), timing: { repeat: { dayOfWeek: [], frequency: 1, period: 1, periodUnit: 'd' } } },
      known(7),
    ],
    [
      '7 mg once a day, said of a weekday',
      { ...mg(7), timing: { repeat: { dayOfWeek: ['mon'], frequency: 1, period: 1, periodUnit: 'd' } } },
      known(7),
    ],
    ['10 mg in the morning and at night', { ...mg(10), timing: { repeat: { when: ['MORN', 'NIGHT'] } } }, known(20)],
    ['10 mg at no time of day', { ...mg(10), timing: { repeat: { when: [] } } }, { kind: 'not-stated' }],
    ['10 mg BID in words', { ...mg(10), timing: { code: { text: 'BID' } } }, known(20)],
    ['10 mg every 12 hours, abbreviated', { ...mg(10), timing: { code: { text: 'q12hr' } } }, known(20)],
    ['10 mg once daily in words', { ...mg(10), timing: { code: { text: 'Once daily' } } }, known(10)],
    ['30 mg every other day in words', { ...mg(30), timing: { code: { text: 'every other day' } } }, known(15)],
    ['10 mg twice a day in Chinese words', { ...mg(10), timing: { code: { text: '每日两次' } } }, known(20)],
    ['as needed for a reason', { ...mg(10), asNeededCodeableConcept: { text: 'pain' } }, { kind: 'as-needed' }],
    ['not as needed', { ...mg(10), ...repeat(1, 1, 'd'), asNeededBoolean: false }, known(10)],
    ['30 mg every three days', { ...mg(30), ...repeat(1, 3, 'd') }, known(10)],
    ['70 mg a week', { ...mg(70), ...repeat(1, 1, 'wk') }, known(10)],
    ['10 mg BID by code', { ...mg(10), timing: { code: { coding: [{ code: 'BID' }] } } }, known(20)],
    [
      '10 mg on three days a week',
      { ...mg(10), timing: { repeat: { dayOfWeek: ['mon', 'wed', 'fri'], period: 1, periodUnit: 'wk' } } },
      known(4.28571428571),
    ],
    ['10 mg as needed', { ...mg(10), ...repeat(1, 1, 'd'), asNeededBoolean: true }, { kind: 'as-needed' }],
    ['words alone', { text: 'Take 10 mg daily' }, { kind: 'text-only' }],
    ['nothing at all', {}, { kind: 'not-stated' }],
    ['a dose without a time', mg(10), { kind: 'not-stated' }],
    ['one puff', { ...mg(1, 'puff'), ...repeat(1, 1, 'd') }, { kind: 'unit-unknown' }],
    ['a negative dose', { ...mg(-5), ...repeat(1, 1, 'd') }, { kind: 'unit-unknown' }],
  ])('%s', (_words, dosage, expected) => expect(dailyDoseOf([dosage], undefined)).toEqual(expected))

  test.each([
    ['QD', 1],
    ['AM', 1],
    ['PM', 1],
    ['HS', 1],
    ['BED', 1],
    ['daily', 1],
    ['BID', 2],
    ['TID', 3],
    ['QID', 4],
    ['Q4H', 6],
    ['Q6H', 4],
    ['Q8H', 3],
    ['Q12H', 2],
    ['Q24H', 1],
    ['QOD', 0.5],
    ['WK', 1 / 7],
    ['MO', 1 / 30],
  ])('%s is %d times a day', (code, times) =>
    expect(dailyDoseOf([{ ...mg(210), timing: { code: { coding: [{ code }] } } }], undefined)).toEqual(
      known(210 * times),
    ),
  )
  test.each([
    ['s', 86_400],
    ['min', 1440],
    ['h', 24],
    ['d', 1],
    ['wk', 1 / 7],
    ['mo', 1 / 30],
    ['a', 1 / 365],
  ])('once a %s is %d times a day', (unit, times) =>
    expect(dailyDoseOf([{ ...mg(76_650), ...repeat(1, 1, unit) }], undefined)).toEqual(known(76_650 * times)),
  )
  test.each([
    'tablets',
    'tabs',
    'tbl',
    '{tbls}',
    'tablet(s)',
    'tab(s)',
    '片',
    'cap',
    'capsules',
    '{capsule}',
    '[pill]',
    'pills',
    '1',
    '',
  ])('one of 5 mg, counted in "%s"', (unit) =>
    expect(dailyDoseOf([{ ...mg(1, unit), ...repeat(1, 1, 'd') }], 5)).toEqual(known(5)),
  )
  test.each(['puff', 'half tablets', 'tabletop', 'mL'])('one of 5 mg, counted in "%s", is of no known weight', (unit) =>
    expect(dailyDoseOf([{ ...mg(1, unit), ...repeat(1, 1, 'd') }], 5)).toEqual({ kind: 'unit-unknown' }),
  )
  test('a tablet by its name, where its code is of no known unit', () =>
    expect(
      dailyDoseOf(
        [{ doseAndRate: [{ doseQuantity: { value: 2, code: '385055001', unit: 'Tablet' } }], ...repeat(1, 1, 'd') }],
        5,
      ),
    ).toEqual(known(10)))
  test('one of several instructions as needed makes the whole so', () =>
    expect(dailyDoseOf([{ ...mg(5), ...repeat(1, 1, 'd') }, { asNeededBoolean: true }], undefined)).toEqual({
      kind: 'as-needed',
    }))
  test('two instructions of one step add up', () =>
    expect(
      dailyDoseOf(
        [
          { ...mg(10), ...repeat(1, 1, 'd') },
          { sequence: 1, ...mg(5), ...repeat(1, 1, 'd') },
        ],
        undefined,
      ),
    ).toEqual(known(15)))
  test.each(['tablet', '{tbl}', 'TAB'])('two of 5 mg, counted in %s', (unit) =>
    expect(dailyDoseOf([{ ...mg(2, unit), ...repeat(1, 1, 'd') }], 5)).toEqual(known(10)),
  )
  test('two tablets of nobody knows what', () =>
    expect(dailyDoseOf([{ ...mg(2, 'tablet'), ...repeat(1, 1, 'd') }], undefined)).toEqual({ kind: 'unit-unknown' }))
  test('10 mg in the morning and 5 mg in the evening', () =>
    expect(
      dailyDoseOf(
        [
          { ...mg(10), ...repeat(1, 1, 'd') },
          { ...mg(5), ...repeat(1, 1, 'd') },
        ],
        undefined,
      ),
    ).toEqual(known(15)))
  test('a sequence is a taper', () =>
    expect(
      dailyDoseOf(
        [
          { sequence: 1, ...mg(20), ...repeat(1, 1, 'd') },
          { sequence: 2, ...mg(10), ...repeat(1, 1, 'd') },
        ],
        undefined,
      ),
    ).toEqual({ kind: 'tapered' }))
  test('no instruction', () => expect(dailyDoseOf([], undefined)).toEqual({ kind: 'not-stated' }))
})
