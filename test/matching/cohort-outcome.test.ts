import { describe, expect, test } from 'vitest'
import { bestOutcome, type FoldedOutcome } from '../../src/matching/cohort-outcome.ts'
import { daysAgo, patient } from '../patient.ts'
import { matchOf, platelets, row, trialOf } from './made-up-trial.ts'

const lupus = patient().withDiagnosis('sle')

describe('failures that can change', () => {
  const pregnancyTest = row('A', { kind: 'pregnancy-test', serumWithin: { days: 7 } })
  const stable = row('B', { kind: 'stable-dose', classes: ['glucocorticoids'], within: { days: 14 } })
  const changed = lupus.withDrug('prednisone', { from: daysAgo(4), milligrams: 10 })

  test('of which one has no day leave the whole without a day', () => {
    const match = matchOf(changed.withResult('hcg-serum', 'Positive'), trialOf([pregnancyTest, stable]))
    expect(match).toMatchObject({ outcome: 'ineligible', modifiable: true })
    expect(match).not.toHaveProperty('passesFrom')
    expect(match.cohorts[0]).not.toHaveProperty('passesFrom')
  })
  test('on a known day say which, for the cohort and the trial', () => {
    const match = matchOf(changed, trialOf([stable]))
    expect(match).toMatchObject({ modifiable: true, passesFrom: daysAgo(-11) })
    expect(match.cohorts[0]).toMatchObject({ modifiable: true, passesFrom: daysAgo(-11) })
  })
})

test('of criteria without a joiner one that a person overrules rules out alone', () => {
  const trial = trialOf([row('A', platelets(30)), row('B', { kind: 'attest' })], {
    groups: [{ joined: 'no-joiner', criteria: ['A', 'B'] }],
  })
  const counted = lupus.withLab('platelets', 50, '10*9/L')
  expect(matchOf(counted, trial).outcome).toBe('potentially-eligible')
  expect(matchOf(counted.answering('T/A', 'no', 'clumped'), trial)).toMatchObject({
    outcome: 'ineligible',
    criteria: [{ verdict: 'fail' }, { verdict: 'unknown' }],
  })
})

describe('the best of several cohorts', () => {
  const out: FoldedOutcome = { outcome: 'ineligible' }
  const soon: FoldedOutcome = { outcome: 'ineligible', modifiable: true, passesFrom: '2026-05-01' }
  const late: FoldedOutcome = { outcome: 'ineligible', modifiable: true, passesFrom: '2027-05-01' }
  const some: FoldedOutcome = { outcome: 'ineligible', modifiable: true }

  test.each<[string, readonly FoldedOutcome[], FoldedOutcome]>([
    ['none at all: not applicable', [], { outcome: 'not-applicable' }],
    ['one ruled out, one open: open', [soon, { outcome: 'undetermined' }], { outcome: 'undetermined' }],
    ['one ruled out, one of another disease: ruled out', [{ outcome: 'not-applicable' }, out], out],
    ['ruled out for good, and until a day: until that day', [out, soon], soon],
    ['ruled out until a day, and for good: until that day', [soon, out], soon],
    ['ruled out until two days: the sooner', [late, soon], soon],
    ['the same the other way round', [soon, late], soon],
    ['until a day, and until nobody knows when: the day', [some, late], late],
    ['the same the other way round', [late, some], late],
  ])('%s', (_what, outcomes, best) => expect(bestOutcome(outcomes)).toEqual(best))
})
