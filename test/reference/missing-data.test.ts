import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import type { Prescreening } from '../../src/prescreen.ts'
import { conceptById } from '../../src/terminology/catalog.ts'
import type { Trial } from '../../src/trials/trial.ts'
import { patient, type PatientSentence } from '../patient.ts'
import { randomPatient } from '../prescreen/random-patient.ts'
import { trialOf } from './random-trial.ts'

const runs = Number(process.env['PROPERTY_RUNS'] ?? 100)

/** Data that a clinician can enter, each asked for by one sentence, and what makes that sentence true or false. */
const data = [
  { datum: 'anc', unit: '10*9/L', yes: 3, no: 0.4, rule: atLeast('anc', 1, '10*9/L') },
  { datum: 'hemoglobin', unit: 'g/dL', yes: 12, no: 5, rule: atLeast('hemoglobin', 6, 'g/dL') },
  { datum: 'platelets', unit: '10*9/L', yes: 200, no: 10, rule: atLeast('platelets', 30, '10*9/L') },
  { datum: 'lvef', unit: '%', yes: 60, no: 30, rule: atLeast('lvef', 50, '%') },
  { datum: 'crp', unit: 'mg/L', yes: 20, no: 1, rule: atLeast('crp', 10, 'mg/L') },
  { datum: 'hbsag', unit: undefined, yes: 'positive', no: 'negative', rule: { kind: 'result', concept: 'hbsag' } },
  { datum: 'essdai', unit: undefined, yes: 9, no: 2, rule: score('essdai', 5) },
] as const satisfies readonly Datum[]

interface Datum {
  readonly datum: string
  readonly unit: string | undefined
  readonly yes: number | string
  readonly no: number | string
  readonly rule: Rule
}

function atLeast(concept: string, value: number, unit: string): Rule {
  return { kind: 'measurement', concept, comparison: '>=', threshold: { value, unit } }
}

function score(instrument: string, value: number): Rule {
  return { kind: 'score', instrument, bounds: [{ comparison: '>=', value }] }
}

function entering(someone: PatientSentence, { datum, unit, yes, no }: Datum, answer: boolean): PatientSentence {
  return someone.entering(datum, answer ? yes : no, unit === undefined ? {} : { unit })
}

/** Every datum in one place of one tree: rules over parts of a shuffled list. */
function treeOver(parts: readonly Rule[], shape: readonly number[]): Rule {
  const [first, ...rest] = parts
  if (first === undefined || rest.length === 0) return first ?? { kind: 'source-incomplete' }
  const [turn = 0, ...turns] = shape
  const middle = 1 + (turn % rest.length)
  const halves = [treeOver(parts.slice(0, middle), turns), treeOver(parts.slice(middle), [...turns].reverse())]
  switch (turn % 4) {
    case 0:
      return { kind: 'all', parts: halves }
    case 1:
      return { kind: 'any', parts: halves }
    case 2:
      return { kind: 'at-least', count: Math.min(2, parts.length), parts }
    default:
      return { kind: 'all', parts: halves.map((part): Rule => ({ kind: 'not', part })) }
  }
}

/** A trial whose sentences ask for up to six data, each of them once, and what of these is known already. */
const asking = fc
  .record({
    order: fc.shuffledSubarray([...data], { minLength: 1, maxLength: 6 }),
    known: fc.array(fc.option(fc.boolean(), { nil: undefined, freq: 2 }), { minLength: 6, maxLength: 6 }),
    cuts: fc.array(fc.nat(5), { minLength: 3, maxLength: 3 }),
    categories: fc.array(fc.constantFrom('inclusion' as const, 'exclusion' as const), { minLength: 4, maxLength: 4 }),
    shape: fc.array(fc.nat(11), { minLength: 6, maxLength: 6 }),
    joined: fc.boolean(),
  })
  .map(({ order, known, cuts, categories, shape, joined }) => {
    const edges = [0, ...cuts.map((cut) => cut % (order.length + 1)), order.length].sort((a, b) => a - b)
    const groups = edges.slice(1).map((edge, index) => order.slice(edges[index], edge))
    const plain = trialOf(
      groups.flatMap((group, index) =>
        group.length === 0
          ? []
          : [
              {
                category: categories[index] ?? 'inclusion',
                rule: treeOver(
                  group.map(({ rule }) => rule),
                  shape,
                ),
              },
            ],
      ),
    )
    const ids = plain.criteria.map(({ id }) => id)
    const trial: Trial =
      joined && ids.length > 1 ? { ...plain, groups: [{ joined: 'one-suffices', criteria: ids.slice(0, 2) }] } : plain
    const someone = order.reduce((one, datum, index) => {
      const answer = known[index]
      return answer === undefined ? one : entering(one, datum, answer)
    }, patient().withDiagnosis('sle'))
    return { trial, someone }
  })

const settledBy = (someone: PatientSentence, trial: Trial) =>
  someone.prescreened([trial]).trials[0]?.outcome !== 'undetermined'

/** Every way in which these data may turn out. */
function answersTo(count: number): readonly (readonly boolean[])[] {
  return Array.from({ length: 2 ** count }, (_, number) =>
    Array.from({ length: count }, (_, bit) => ((number >> bit) & 1) === 1),
  )
}

describe('the list of missing data', { timeout: 300_000 }, () => {
  test('is enough: however all of it turns out, the trial is settled', () => {
    fc.assert(
      fc.property(asking, ({ trial, someone }) => {
        const asked = askedOf(someone.prescreened([trial]))
        for (const answers of answersTo(asked.length)) {
          const told = asked.reduce((one, datum, index) => entering(one, datum, answers[index] === true), someone)
          expect(settledBy(told, trial), answers.join()).toBe(true)
        }
      }),
      { numRuns: runs },
    )
  })

  test('is minimal: no datum of it can be left out, for the others may turn out so that the trial waits for it', () => {
    fc.assert(
      fc.property(asking, ({ trial, someone }) => {
        const asked = askedOf(someone.prescreened([trial]))
        for (const left of asked) {
          const others = asked.filter((datum) => datum !== left)
          const waits = answersTo(others.length).some((answers) => {
            const told = others.reduce((one, datum, index) => entering(one, datum, answers[index] === true), someone)
            return !settledBy(told, trial)
          })
          expect(waits, `${left.datum} of ${asked.map(({ datum }) => datum).join()}`).toBe(true)
        }
      }),
      { numRuns: runs },
    )
  })

  test('is empty exactly where the trial is settled', () => {
    fc.assert(
      fc.property(asking, ({ trial, someone }) => {
        expect(someone.prescreened([trial]).missingData.length === 0).toBe(settledBy(someone, trial))
      }),
      { numRuns: runs },
    )
  })

  test('never grows by an answer: no criterion asks for a datum that was entered if it did not ask before', () => {
    fc.assert(
      fc.property(randomPatient, fc.nat(), (someone, pick) => {
        const before = someone.prescreened()
        const open = before.missingData.flatMap(({ datum }) => answerable.get(datum) ?? [])
        const chosen = open[pick % Math.max(1, open.length)]
        if (chosen === undefined) return
        const after = entering(someone, chosen, pick % 2 === 0).prescreened()
        const asksFor = (prescreening: Prescreening) =>
          prescreening.missingData.find(({ datum }) => datum === chosen.datum)?.criteria ?? []
        expect(asksFor(before), chosen.datum).toEqual(expect.arrayContaining([...asksFor(after)]))
      }),
      { numRuns: runs },
    )
  })
})

function askedOf({ missingData }: Prescreening): readonly Datum[] {
  return missingData.map(({ datum }) => data.find((one) => one.datum === datum)!)
}

/** What the trials ask for as a number or a word, and two values for each. */
const answerable: ReadonlyMap<string, Datum> = new Map(
  [
    ...data,
    ...['alc', 'wbc', 'alt', 'ast', 'tbil', 'creatinine', 'inr', 'ck', 'esr', 'qtc'].map((datum) => numberOf(datum)),
    ...['hbcab', 'hcv-ab', 'hcv-rna', 'hbv-dna', 'syphilis', 'hiv', 'hcg-serum', 'anti-dsdna', 'ana'].map(
      (datum): Datum => ({
        datum,
        unit: undefined,
        yes: 'positive',
        no: 'negative',
        rule: { kind: 'result', concept: datum },
      }),
    ),
  ].map((datum) => [datum.datum, datum]),
)

function numberOf(datum: string): Datum {
  const unit = conceptById(datum)?.unit ?? '1'
  return { datum, unit, yes: 50, no: 0.5, rule: atLeast(datum, 10, unit) }
}
