import { describe, expect, test } from 'vitest'
import { dailyDoseOf } from '../../src/findings/daily-dose.ts'
import type { JsonRecord } from '../../src/values/json.ts'

const repeat = (frequency: number, period: number, periodUnit: string, extra: JsonRecord = {}) => ({
  timing: { repeat: { frequency, period, periodUnit, ...extra } },
})
const mg = (value: number, unit = 'mg') => ({ doseAndRate: [{ doseQuantity: { value, unit } }] })
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
