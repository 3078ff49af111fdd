import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chartResourceTypes, type ReadStatus } from '../../src/chart/chart.ts'
import type { CriterionMatch, TrialMatch } from '../../src/matching/match.ts'
import { kindDescriptions } from '../../src/trials/schema/kind-descriptions.ts'
import { trials } from '../../src/trials/catalog.ts'
import { dayText } from '../../src/values/clinical-date.ts'
import { daysAgo, type PatientSentence } from '../patient.ts'
import { randomPatient } from '../prescreen/random-patient.ts'
import { folded, type Outcome, type Row } from './fold.ts'
import { randomTrial } from './random-trial.ts'
import { covered, kindsIn, uncovered } from './reference.ts'

const runs = Number(process.env['PROPERTY_RUNS'] ?? 100)

/** Anything a chart may hold, scores that a clinician entered, and now and then a read that did not come through. */
const anybody: fc.Arbitrary<PatientSentence> = fc
  .record({
    person: randomPatient,
    scores: fc.array(
      fc.tuple(
        fc.constantFrom('ecog', 'essdai', 'das28-crp'),
        fc.constantFrom(0, 1, 2, 3.3, 5, 400),
        fc.constantFrom(0, 5, 28, 29, 400),
      ),
      { maxLength: 3 },
    ),
    lost: fc.array(
      fc.tuple(
        fc.constantFrom(...chartResourceTypes.filter((type) => type !== 'Patient')),
        fc.constantFrom<ReadStatus>('failed', 'not-permitted', 'partial', 'unsupported'),
      ),
      { maxLength: 2 },
    ),
  })
  .map(({ person, scores, lost }) => {
    const entered = scores.reduce(
      (one, [datum, value, ago]) => one.entering(datum, value, { on: daysAgo(ago) }),
      person,
    )
    return lost.reduce((one, [type, status]) => one.butUnread(type, status), entered)
  })

function rowOf({ verdict, missing, modifiable, passesFrom }: CriterionMatch): Record<string, unknown> {
  return {
    verdict,
    reasons: [...new Set(missing.map(({ reason }) => reason))].sort(),
    modifiable: modifiable === true,
    passesFrom,
  }
}

function expectedRow({ verdict, reasons, modifiable, from }: Row): Record<string, unknown> {
  return {
    verdict,
    reasons: [...new Set(reasons)].sort(),
    modifiable,
    passesFrom: from === undefined ? undefined : dayText(from),
  }
}

function outcomeOf({ outcome, modifiable, passesFrom }: Pick<TrialMatch, 'outcome' | 'modifiable' | 'passesFrom'>) {
  return { outcome, modifiable: modifiable === true, passesFrom }
}

function expectedOutcome({ outcome, modifiable, from }: Outcome) {
  return { outcome, modifiable, passesFrom: from === undefined ? undefined : dayText(from) }
}

test('every kind of rule is either covered by the reference or listed as uncovered', () => {
  expect([...covered, ...uncovered].sort()).toEqual(Object.keys(kindDescriptions).sort())
})

describe('the engine against the reference evaluator', { timeout: 300_000 }, () => {
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

  test('the product’s trials: every verdict whose rule the reference covers, every cohort, and the outcome', () => {
    const isCovered = (rule: unknown) => kindsIn(rule).every((kind) => covered.includes(kind))
    fc.assert(
      fc.property(anybody, (someone) => {
        const { trials: matches, findings } = someone.prescreened()
        for (const match of matches) {
          const grouped = new Set((match.trial.groups ?? []).flatMap(({ criteria }) => criteria))
          const given = new Map(
            match.criteria
              .filter(({ criterion }) => !isCovered(criterion.rule) || grouped.has(criterion.id))
              .map((one) => [one.criterion.id, givenBy(one)] as const),
          )
          const reference = folded(match.trial, findings, given)
          for (const one of match.criteria)
            expect(rowOf(one), `${match.trial.id}/${one.criterion.id}`).toEqual(
              expectedRow(reference.rows.get(one.criterion.id)!),
            )
          expect(match.cohorts.map(outcomeOf)).toEqual([...reference.cohorts.values()].map(expectedOutcome))
          expect(outcomeOf(match)).toEqual(expectedOutcome(reference))
        }
      }),
      { numRuns: runs },
    )
  })

  test('compares a good share of the product’s criteria', () => {
    const rules = trials.flatMap(({ criteria }) => criteria.map(({ rule }) => rule))
    const compared = rules.filter((rule) => kindsIn(rule).every((kind) => covered.includes(kind)))
    expect(compared.length / rules.length).toBeGreaterThan(0.5)
  })
})

/** The engine's own row, where the reference takes it as given. */
function givenBy({ verdict, missing, modifiable, passesFrom }: CriterionMatch): Row {
  return {
    verdict,
    reasons: missing.map(({ reason }) => reason),
    modifiable: modifiable === true,
    from: passesFrom === undefined ? undefined : Date.parse(passesFrom) / 86_400_000,
  }
}
