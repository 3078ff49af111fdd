import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import type { Trial } from '../../src/trials/trial.ts'
import { expectedRow, rowOf } from './compared.ts'
import { folded } from './fold.ts'
import { anybodyWith } from './random-chart.ts'
import { composedKinds } from './random-kinds.ts'
import { trialOf } from './random-trial.ts'

const runs = Number(process.env['PROPERTY_RUNS'] ?? 100)

/** Alone, of whoever has lupus: inside a trial most sentences are settled by others. */
function asking(rule: Rule): Trial {
  const trial = trialOf([{ category: 'inclusion', rule }])
  return { ...trial, cohorts: trial.cohorts.map((cohort) => ({ ...cohort, diagnosis: [{ concept: 'sle' }] })) }
}

test.each(composedKinds)(
  '$kind: the engine and the reference come to the same, whatever the chart holds of it',
  { timeout: 300_000 },
  ({ kind, about, rules }) => {
    fc.assert(
      fc.property(anybodyWith(about), rules, (someone, rest) => {
        const trial = asking({ kind, ...rest } as unknown as Rule)
        const { trials: matches, findings } = someone.withDiagnosis('sle').prescreened([trial])
        const row = matches[0]?.criteria[0]
        expect(row && rowOf(row)).toEqual(expectedRow(folded(trial, findings).rows.get('C0')))
      }),
      { numRuns: runs },
    )
  },
)
