import { describe, expect, it } from 'vitest'
import { isOutdatedBy, withoutOutdated, withOwnCodes, writtenAt } from '../../src/findings/own-records.ts'
import type { MeasuredValue, Measurement } from '../../src/findings/measurement.ts'
import { ownSystems } from '../../src/terminology/own-names.ts'
import { exactly } from '../../src/values/interval.ts'
import { parseClinicalDate } from '../../src/values/clinical-date.ts'

const total = (value: number, items?: MeasuredValue['items']): MeasuredValue => ({
  text: String(value),
  number: exactly(value),
  ...(items === undefined ? {} : { items }),
})

function written(at: string | undefined, value = total(9), datum = 'sledai-2k', day = '2026-03-01'): Measurement {
  return {
    reference: at,
    source: 'chart',
    bindings: [{ concept: datum, use: 'match', coding: {} }],
    display: datum,
    date: parseClinicalDate(day),
    preliminary: false,
    replaces: false,
    value,
    ranges: [],
    interpretation: undefined,
    remark: undefined,
    writtenAt: at,
  }
}
const [morning, noon] = ['2026-03-01T08:00:00Z', '2026-03-01T12:00:00Z']
const kept = (...measurements: readonly Measurement[]) =>
  withoutOutdated(measurements).map(({ reference }) => reference)

describe('of what the product wrote', () => {
  it('the last of a day counts, in whatever order it comes', () => {
    expect(kept(written(morning), written(noon))).toEqual([noon])
    expect(kept(written(noon), written(morning))).toEqual([noon])
  })
  it('what was written at the same time, about another day or another datum, stays', () => {
    expect(kept(written(noon), written(noon))).toEqual([noon, noon])
    expect(kept(written(morning, total(9), 'sledai-2k', '2026-02-01'), written(noon))).toHaveLength(2)
    expect(kept(written(morning, total(9), 'cdai'), written(noon))).toHaveLength(2)
  })
  it('what nobody can say the time of is older than what has one, and stays alone', () => {
    expect(kept(written(''), written(noon))).toEqual([noon])
    expect(kept(written(''), written(''))).toEqual(['', ''])
  })
  it('what others wrote always stays', () =>
    expect(kept(written(undefined), written(morning), written(noon))).toEqual([undefined, noon]))
})

describe('what is entered anew', () => {
  const outdated = (before: MeasuredValue, now: MeasuredValue) =>
    isOutdatedBy(written(morning, before), written(undefined, now))
  const [yes, no] = [{ rash: true }, { rash: false }]
  it.each<[string, MeasuredValue, MeasuredValue, boolean]>([
    ['another total', total(9), total(4), true],
    ['the same total', total(9), total(9), false],
    [
      'the same items, in another order',
      total(9, { rash: true, fever: false }),
      total(9, { fever: false, rash: true }),
      false,
    ],
    ['other items of the same total', total(9, yes), total(9, no), true],
    ['an item not assessed beside the same', total(9, yes), total(9, { ...yes, fever: 'not-assessed' }), false],
    ['the same total, with its items', total(9), total(9, yes), false],
    ['another range with the same least', { text: '', number: { ...exactly(4), high: 9 } }, total(4), true],
    ['the same counts', { text: '', counts: { A: 1, B: 0 } }, { text: '', counts: { B: 0, A: 1 } }, false],
    ['other counts', { text: '', counts: { A: 1 } }, { text: '', counts: { A: 2 } }, true],
    ['nothing either time', { text: '' }, { text: '' }, false],
  ])('%s', (_words, before, now, expected) => expect(outdated(before, now)).toBe(expected))
  it('never outdates what others wrote, another day, or another datum', () => {
    expect(isOutdatedBy(written(undefined), written(undefined, total(4)))).toBe(false)
    expect(isOutdatedBy(written(morning), written(undefined, total(4), 'sledai-2k', '2026-02-01'))).toBe(false)
    expect(isOutdatedBy(written(morning), written(undefined, total(4), 'cdai'))).toBe(false)
  })
})

describe('when the product wrote it', () => {
  const ours = { identifier: [{ system: 'urn:other' }, { system: ownSystems.entry }] }
  it('is when it was issued, else authored, else not known', () => {
    expect(writtenAt({ ...ours, issued: noon, authored: morning })).toBe(noon)
    expect(writtenAt({ ...ours, authored: morning })).toBe(morning)
    expect(writtenAt(ours)).toBe('')
  })
  it('is nothing for what others wrote', () => {
    expect(writtenAt({ issued: noon })).toBeUndefined()
    expect(writtenAt({ identifier: [{ system: 'urn:other' }], issued: noon })).toBeUndefined()
  })
})

it('a site’s codes come before ours, in one list for one site', () => {
  const site = [{ system: 'urn:lab', code: 'S', concept: 'sledai-2k' }]
  expect(withOwnCodes(site)[0]).toBe(site[0])
  expect(withOwnCodes(site)).toContainEqual({ system: ownSystems.instrument, code: 'cdai', concept: 'cdai' })
  expect(withOwnCodes(site)).toBe(withOwnCodes(site))
  expect(withOwnCodes([])).not.toContain(site[0])
})
