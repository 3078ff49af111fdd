import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import type { MissingDatum } from '../../src/matching/match.ts'
import type { Trial } from '../../src/trials/trial.ts'
import { patient } from '../patient.ts'
import { platelets, row, trialOf } from './made-up-trial.ts'

const lupus = patient().withDiagnosis('sle')
const least = (concept: string, value: number, unit: string): Rule => ({
  kind: 'measurement',
  concept,
  comparison: '>=',
  threshold: { value, unit },
})
const hemoglobin = least('hemoglobin', 60, 'g/L')
const anc = least('anc', 1, '10*9/L')
const lvef = least('lvef', 50, '%')
const both = (...parts: readonly Rule[]): Rule => ({ kind: 'all', parts })

const missingOf = (someone = lupus, ...trials: readonly Trial[]): readonly MissingDatum[] =>
  someone.prescreened(trials).missingData
const orderOf = (...trials: readonly Trial[]) => missingOf(lupus, ...trials).map(({ datum }) => datum)

describe('what is missing, the most useful first', () => {
  test('what holds an outcome back before what only remains to be said', () =>
    expect(orderOf(trialOf([row('A', { kind: 'attest' }), row('B', platelets(30))]))).toEqual(['platelets', 'T/A']))

  test('then what settles most criteria alone', () =>
    expect(
      orderOf(trialOf([row('A', both(anc, hemoglobin)), row('B', anc), row('C', both(hemoglobin, lvef))])),
    ).toEqual(['anc', 'hemoglobin', 'lvef']))

  test('then what most trials ask for', () =>
    expect(
      orderOf(trialOf([row('A', both(anc, lvef)), row('B', both(anc, hemoglobin))]), {
        ...trialOf([row('A', both(lvef, hemoglobin))]),
        id: 'U',
      }),
    ).toEqual(['hemoglobin', 'lvef', 'anc']))

  test('then what most criteria ask for, then by name', () => {
    expect(orderOf(trialOf([row('A', both(anc, lvef)), row('B', both(hemoglobin, lvef))]))).toEqual([
      'lvef',
      'anc',
      'hemoglobin',
    ])
    expect(orderOf(trialOf([row('A', both(lvef, hemoglobin, anc))]))).toEqual(['anc', 'hemoglobin', 'lvef'])
  })
})

describe('a missing datum', () => {
  test('names each criterion once, however many reasons it has there, and the trials', () => {
    const unsaid: Rule = {
      kind: 'any',
      parts: [anc, { kind: 'measurement', concept: 'anc', comparison: '<', threshold: { timesUln: 1 } }],
    }
    const [datum] = missingOf(lupus.withLab('anc', 3, 'mg/dL'), trialOf([row('A', unsaid)]), {
      ...trialOf([row('A', anc)]),
      id: 'U',
    })
    expect(datum).toMatchObject({ datum: 'anc', criteria: ['T/A', 'U/A'], trials: ['T', 'U'] })
  })

  test('carries its own reasons, and none of what is missing beside it', () => {
    const found = missingOf(lupus, trialOf([row('A', both(anc, lvef))]))
    expect(found.map(({ missing }) => missing.map(({ datum }) => datum))).toEqual([['anc'], ['lvef']])
  })

  test('of a cohort ruled out for good is left out, where the other cohort still waits', () => {
    const someone = lupus.withDiagnosis('ra').withLab('platelets', 50, '10*9/L')
    const basket = trialOf([
      row('RA.1', platelets(100), { cohort: 'RA' }),
      row('RA.2', anc, { cohort: 'RA' }),
      row('SLE.1', lvef, { cohort: 'SLE' }),
    ])
    expect(missingOf(someone, basket).map(({ datum }) => datum)).toEqual(['lvef'])
  })

  test('of a disease that the patient has not is left out', () =>
    expect(missingOf(lupus, trialOf([row('RA.1', anc, { cohort: 'RA' })]))).toEqual([]))
})
