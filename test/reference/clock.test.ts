import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clinicalSettings } from '../../src/criteria/clinical-settings.ts'
import type { Rule } from '../../src/criteria/rule.ts'
import type { CriterionMatch } from '../../src/matching/match.ts'
import { prescreen } from '../../src/prescreen.ts'
import { trials } from '../../src/trials/catalog.ts'
import { criterionId, type Trial } from '../../src/trials/trial.ts'
import { dayOf, dayText, parseClinicalDate } from '../../src/values/clinical-date.ts'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { randomPatient } from '../prescreen/random-patient.ts'
import { trialOf } from './random-trial.ts'

const runs = Number(process.env['PROPERTY_RUNS'] ?? 100)

/** The rows as of another day, from the chart as it is now. */
function rowsOn(
  asOf: string,
  someone: PatientSentence,
  against: readonly Trial[],
): ReadonlyMap<string, CriterionMatch> {
  const chart = someone.chart()
  const { trials: matches } = prescreen({ chart, entries: [], trials: against, asOf, settings: clinicalSettings() })
  return new Map(
    matches.flatMap(({ trial, criteria }) => criteria.map((one) => [criterionId(trial, one.criterion), one] as const)),
  )
}

const dayBefore = (date: string) => dayText((dayOf(date) ?? 0) - 1)
const span = fc.oneof(
  fc.constantFrom(1, 14, 28, 90).map((days) => ({ days })),
  fc.constantFrom(1, 3, 6, 13).map((months) => ({ months })),
  fc.constantFrom(1, 2).map((years) => ({ years })),
)
const ago = fc.integer({ min: 0, max: 900 })
/** As charts write dates, to the day, the month or the year, that is over: the rest of a year still ahead may bring more. */
const written = fc
  .tuple(ago, fc.constantFrom(10, 10, 7, 4))
  .map(([days, length]) => daysAgo(days).slice(0, length))
  .filter((text) => (parseClinicalDate(text)?.last ?? 0) <= (dayOf(daysAgo(0)) ?? 0))

interface Dated {
  readonly someone: PatientSentence
  readonly rule: Rule
  readonly category: 'inclusion' | 'exclusion'
  /** What the verdict is while the day is ahead. */
  readonly now: 'fail' | 'unknown'
}

const drugDays = fc.integer({ min: 0, max: 100 }).map(daysAgo)
const drug = fc.constantFrom('prednisone', 'mycophenolate', 'rituximab', 'tofacitinib')
const classes = ['glucocorticoids', 'csdmards', 'biologics', 'jak-inhibitors']

const dated: Readonly<Record<string, fc.Arbitrary<Dated>>> = {
  'a patient too young': fc
    .tuple(fc.integer({ min: 5000, max: 6600 }), fc.constantFrom(10, 10, 7, 4))
    .map(([days, length]) => ({
      someone: patient().born(daysAgo(days).slice(0, length)).withDiagnosis('sle'),
      rule: { kind: 'age', from: 18, to: 70 },
      category: 'inclusion',
      now: 'fail',
    })),
  'a disease too recent': fc.tuple(written, span).map(([onset, time]) => ({
    someone: patient().withDiagnosis('sle', { onset }),
    rule: { kind: 'diagnosed-since', anyOf: [{ concept: 'sle' }], span: time },
    category: 'inclusion',
    now: 'fail',
  })),
  'a live vaccine': fc.tuple(written, span).map(([on, within]) => ({
    someone: patient().withDiagnosis('sle').withVaccine('03', on),
    rule: { kind: 'live-vaccine', within },
    category: 'exclusion',
    now: 'unknown',
  })),
  'a drug that was stopped, by time': fc.tuple(drug, written, span).map(([name, to, within]) => ({
    someone: patient().withDiagnosis('sle').withDrug(name, { from: '2022-01-01', to }),
    rule: { kind: 'washout', classes, within },
    category: 'exclusion',
    now: 'unknown',
  })),
  'a drug that was stopped, by half-lives': fc
    .tuple(drug, fc.integer({ min: 0, max: 200 }), fc.constantFrom(3, 5))
    .map(([name, days, halfLives]) => ({
      someone: patient()
        .withDiagnosis('sle')
        .withDrug(name, { from: '2022-01-01', to: daysAgo(days) }),
      rule: { kind: 'washout', classes, within: { halfLives } },
      category: 'exclusion',
      now: 'unknown',
    })),
  'a high dose of a glucocorticoid, ended': fc
    .tuple(drugDays, fc.constantFrom(7, 28, 90), fc.constantFrom(60, 62.5))
    .map(([to, within, milligrams]) => ({
      someone: patient().withDiagnosis('sle').withDrug('prednisone', { from: '2022-01-01', to, milligrams }),
      rule: {
        kind: 'steroid-dose',
        comparison: '>=',
        milligrams: 60,
        within: { days: within },
        beforeTreatment: true,
      },
      category: 'exclusion',
      now: 'unknown',
    })),
  'a changed dose': fc.tuple(drug, ago, span).map(([name, days, within]) => ({
    someone: patient()
      .withDiagnosis('sle')
      .withDrug(name, { from: daysAgo(days), milligrams: 10 }),
    rule: { kind: 'stable-dose', classes, within },
    category: 'inclusion',
    now: 'fail',
  })),
}

describe('the day from which a criterion passes, with the clock moved there', { timeout: 300_000 }, () => {
  test.each(Object.entries(dated))(
    '%s: the day before it does not pass yet, on that day it does',
    (_what, arbitrary) => {
      let seen = 0
      fc.assert(
        fc.property(arbitrary, ({ someone, rule, category, now }) => {
          const trial = trialOf([{ category, rule }])
          const row = (asOf: string) => rowsOn(asOf, someone, [trial]).get('MADE-UP/C0')
          const today = row(daysAgo(0))
          if (today?.passesFrom === undefined) return
          seen += 1
          expect(today.verdict).toBe(now)
          expect(row(dayBefore(today.passesFrom))?.verdict).not.toBe('pass')
          expect(row(today.passesFrom)?.verdict).toBe('pass')
        }),
        { numRuns: 2 * runs },
      )
      expect(seen).toBeGreaterThan(0)
    },
  )

  test('whoever fails a criterion of the product’s trials until a day: the day before it does not pass yet, on that day it fails no more', () => {
    fc.assert(
      fc.property(randomPatient, (someone) => {
        const now = rowsOn(daysAgo(0), someone, trials)
        const timed = [...now].filter(([, { verdict, passesFrom }]) => verdict === 'fail' && passesFrom !== undefined)
        for (const [id, { passesFrom = '' }] of timed) {
          expect(
            rowsOn(dayBefore(passesFrom), someone, trials).get(id)?.verdict,
            `${id} before ${passesFrom}`,
          ).not.toBe('pass')
          expect(rowsOn(passesFrom, someone, trials).get(id)?.verdict, `${id} on ${passesFrom}`).not.toBe('fail')
        }
      }),
      { numRuns: runs },
    )
  })
})
