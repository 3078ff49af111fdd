import { expect, test } from 'vitest'
import { turningDays } from '../../src/matching/turning-days.ts'
import { daysAgo, patient } from '../patient.ts'
import { row, trialOf } from './made-up-trial.ts'

test('the days on which criteria turn, the next first; what turns on none is left out', () => {
  const young = patient()
    .withDiagnosis('sle')
    .born('2009-03-01')
    .withDrug('prednisone', { from: daysAgo(4), milligrams: 10 })
  const trial = trialOf([
    row('A', { kind: 'age', from: 18 }),
    row('B', { kind: 'attest' }),
    row('C', { kind: 'stable-dose', classes: ['glucocorticoids'], within: { days: 14 } }),
    row('D', { kind: 'age', from: 18 }),
  ])
  expect(turningDays(young.prescreened([trial]).trials)).toEqual([
    { date: daysAgo(-11), trial: 'T', criterion: 'T/C' },
    { date: '2027-03-01', trial: 'T', criterion: 'T/A' },
    { date: '2027-03-01', trial: 'T', criterion: 'T/D' },
  ])
})
