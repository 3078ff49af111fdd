import { expect, it } from 'vitest'
import { consideredValues } from '../../src/matching/considered.ts'
import { daysAgo, patient } from '../patient.ts'

it('of several values the latest is used, and the others say why they are not', () => {
  const { findings } = patient()
    .withLab('platelets', 90, '10*9/L', { on: daysAgo(30) })
    .withLab('platelets', 120, '10*9/L', { on: daysAgo(3) })
    .withLab('platelets', 140, '10*9/L', { on: daysAgo(-4) })
    .prescreened()
  expect(
    consideredValues('platelets', findings).map(({ measurement, consideration }) => [
      measurement.value?.text,
      consideration,
    ]),
  ).toEqual([
    ['140 10*9/L', 'later'],
    ['120 10*9/L', 'used'],
    ['90 10*9/L', 'older'],
  ])
})
