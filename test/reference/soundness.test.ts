import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectedOutcome, expectedRow, outcomeOf, rowOf } from './compared.ts'
import { folded } from './fold.ts'
import { anybody } from './random-chart.ts'
import { randomTrial } from './random-trial.ts'

const runs = Number(process.env['PROPERTY_RUNS'] ?? 100)

/** Every kind of rule is written out a second time in `reference.ts`, which does not compile while one is left out. */
describe('the engine against the reference evaluator', { timeout: 600_000 }, () => {
  test('made-up trials: every verdict with its reasons and dates, every cohort, and the outcome', () => {
    fc.assert(
      fc.property(anybody, randomTrial, (someone, trial) => {
        const { trials: matches, findings } = someone.prescreened([trial])
        const [match] = matches
        const reference = folded(trial, findings)
        expect(Object.fromEntries((match?.criteria ?? []).map((one) => [one.criterion.id, rowOf(one)]))).toEqual(
          Object.fromEntries([...reference.rows].map(([id, row]) => [id, expectedRow(row)])),
        )
        expect(Object.fromEntries((match?.cohorts ?? []).map((one) => [one.cohort.id, outcomeOf(one)]))).toEqual(
          Object.fromEntries([...reference.cohorts].map(([id, cohort]) => [id, expectedOutcome(cohort)])),
        )
        expect(match && outcomeOf(match)).toEqual(expectedOutcome(reference))
      }),
      { numRuns: 5 * runs },
    )
  })

  test('the product’s trials: every verdict with its reasons and dates, every cohort, and the outcome', () => {
    fc.assert(
      fc.property(anybody, (someone) => {
        const { trials: matches, findings } = someone.prescreened()
        for (const match of matches) {
          const reference = folded(match.trial, findings)
          for (const one of match.criteria)
            expect(rowOf(one), `${match.trial.id}/${one.criterion.id}`).toEqual(
              expectedRow(reference.rows.get(one.criterion.id)),
            )
          expect(match.cohorts.map(outcomeOf)).toEqual([...reference.cohorts.values()].map(expectedOutcome))
          expect(outcomeOf(match)).toEqual(expectedOutcome(reference))
        }
      }),
      { numRuns: runs },
    )
  })

  test('a definite verdict names what it rests on, also where a clinician entered it', () => {
    fc.assert(
      fc.property(anybody, (someone) => {
        for (const { trial, criteria } of someone.prescreened().trials)
          for (const { criterion, basis, evidence } of criteria)
            if (basis === 'documented')
              expect(
                evidence.some(({ reference }) => reference !== undefined),
                `${trial.id}/${criterion.id}`,
              ).toBe(true)
      }),
      { numRuns: runs },
    )
  })
})
