import { expect, test } from 'vitest'
import { coverOf, type Exposure } from '../../src/findings/exposure.ts'
import { dayOf, dayText, parseClinicalDate } from '../../src/values/clinical-date.ts'

const asOf = dayOf('2026-03-01') ?? 0
const days = (span: { from: number; to: number } | undefined) =>
  span && [Number.isFinite(span.from) ? dayText(span.from) : 'ever', dayText(span.to)]

function cover(ongoing: Exposure['ongoing'], start?: string, end?: string, single = false): unknown {
  const [from, to] = [parseClinicalDate(start), parseClinicalDate(end)]
  const exposure: Exposure = {
    reference: 'MedicationStatement/m',
    resourceType: 'MedicationStatement',
    display: '',
    drugs: [],
    byTextOnly: false,
    systemic: 'yes',
    ongoing,
    single,
    dose: { kind: 'not-stated' },
    prophylaxis: false,
    ...(from === undefined ? {} : { start: from }),
    ...(to === undefined ? {} : { end: to }),
  }
  const { sure, possible } = coverOf(exposure, asOf)
  return [days(sure), days(possible)]
}
const none = undefined
const asOfDay = '2026-03-01'

test.each<[string, () => unknown, unknown]>([
  [
    'taken since January',
    () => cover('yes', '2026-01-01'),
    [
      ['2026-01-01', asOfDay],
      ['2026-01-01', asOfDay],
    ],
  ],
  [
    'taken since some day of January',
    () => cover('yes', '2026-01'),
    [
      ['2026-01-31', asOfDay],
      ['2026-01-01', asOfDay],
    ],
  ],
  [
    'taken, nobody knows since when',
    () => cover('yes'),
    [
      [asOfDay, asOfDay],
      ['ever', asOfDay],
    ],
  ],
  [
    'taken, with an end to come',
    () => cover('yes', '2026-01-01', '2026-06-01'),
    [
      ['2026-01-01', asOfDay],
      ['2026-01-01', asOfDay],
    ],
  ],
  ['taken once, some time', () => cover('no'), [none, ['ever', asOfDay]]],
  [
    'ended on a day',
    () => cover('no', '2026-01-01', '2026-02-01'),
    [
      ['2026-01-01', '2026-02-01'],
      ['2026-01-01', '2026-02-01'],
    ],
  ],
  [
    'ended some day of February',
    () => cover('no', '2026-01-01', '2026-02'),
    [
      ['2026-01-01', '2026-02-01'],
      ['2026-01-01', '2026-02-28'],
    ],
  ],
  ['begun and ended in February', () => cover('no', '2026-02', '2026-02'), [none, ['2026-02-01', '2026-02-28']]],
  [
    'ended, nobody knows when',
    () => cover('no', '2026-01-01'),
    [
      ['2026-01-01', '2026-01-01'],
      ['2026-01-01', asOfDay],
    ],
  ],
  [
    'perhaps still taken',
    () => cover('unclear', '2026-01-01', '2026'),
    [
      ['2026-01-01', '2026-01-01'],
      ['2026-01-01', asOfDay],
    ],
  ],
  [
    'a single dose',
    () => cover('no', '2026-01-01', undefined, true),
    [
      ['2026-01-01', '2026-01-01'],
      ['2026-01-01', '2026-01-01'],
    ],
  ],
  [
    'a single dose some day of January',
    () => cover('no', '2026-01', undefined, true),
    [
      ['2026-01-31', '2026-01-31'],
      ['2026-01-01', '2026-01-31'],
    ],
  ],
  ['a single dose without a day', () => cover('no', undefined, undefined, true), [none, ['ever', asOfDay]]],
  [
    'a single dose some day of this month',
    () => cover('no', '2026-03', undefined, true),
    [none, ['2026-03-01', asOfDay]],
  ],
  ['begins tomorrow', () => cover('no', '2026-03-02'), [none, none]],
  [
    'begins today',
    () => cover('yes', asOfDay),
    [
      [asOfDay, asOfDay],
      [asOfDay, asOfDay],
    ],
  ],
  ['ended before it began', () => cover('no', '2026-02-01', '2026-01-01'), [none, ['2026-02-01', '2026-02-01']]],
  [
    'ended, with an end after today',
    () => cover('no', '2026-01-01', '2026-04-01'),
    [
      ['2026-01-01', asOfDay],
      ['2026-01-01', asOfDay],
    ],
  ],
])('%s', (_words, found, expected) => expect(found()).toEqual(expected))
