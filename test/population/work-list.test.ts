import { describe, expect, it } from 'vitest'
import { Screening, type ScreeningPlan } from '../../src/population/screening.ts'
import { Counting } from '../../src/population/counting.ts'
import { addTallies, noTally } from '../../src/population/tally.ts'
import { summaryOf } from '../../src/population/summary.ts'
import { summaryText } from '../../src/population/summary-text.ts'
import { trials } from '../../src/trials/catalog.ts'
import { patient, today } from '../patient.ts'

const plan: ScreeningPlan = {
  program: { version: '0', contentDate: today },
  asOf: today,
  added: [],
  chosen: ['NCT06675422'],
  language: 'en',
  only: [],
  hasWorkList: true,
}
const lupus = patient().withDiagnosis('sle')
const tooYoung = lupus.aged(12)
const other = patient().withDiagnosis('hypertension')

describe('the work list', () => {
  it('names for each trial that concerns a patient what rules out, or what to find out first', async () => {
    const screening = new Screening(plan)
    const young = await screening.screen(tooYoung.bundle())
    expect(young.workList).toMatch(/^Patient\/p1,2014-03-01,female,NCT06675422,ruled out,.*Age/i)
    expect((await screening.screen(lupus.bundle())).workList).toMatch(/,undetermined,[^\n]*Glucocorticoids/)
    expect((await screening.screen(other.bundle())).workList).toBe('')
  })

  it('and the results hold only patients with the outcomes that are asked for', async () => {
    const screening = new Screening({ ...plan, only: ['undetermined'] })
    expect(await screening.screen(tooYoung.bundle())).toEqual({ prescreening: expect.anything() as unknown })
    expect((await screening.screen(lupus.bundle())).workList?.split('\r\n')).toHaveLength(2)
  })
})

describe('the summary', () => {
  it('counts outcomes, what would settle them, and who is ruled out by one criterion only', async () => {
    const screening = new Screening(plan)
    const tallies = []
    for (const one of [tooYoung, tooYoung, lupus, other]) {
      const counting = new Counting()
      counting.countPatient((await screening.screen(one.bundle())).prescreening.trials, true)
      tallies.push(counting.tally)
    }
    const tally = tallies.reduce(addTallies, { ...noTally, broken: 1, brokenPlaces: ['a.ndjson:7'] })
    const chosen = trials.filter(({ id }) => id === 'NCT06675422')
    const exports = [{ name: 'export', notWhole: ['Condition'], unassigned: { Observation: 3 } }]
    const request = { program: plan.program, asOf: today, trials: chosen, tally, exports }
    const summary = summaryOf({ ...request, language: 'en' })
    expect(summary).toMatchObject({ patients: 4, written: 4, broken: { count: 1, places: ['a.ndjson:7'] } })
    const [trial] = summary.trials
    expect(trial?.outcomes).toEqual({
      'potentially-eligible': 0,
      undetermined: 1,
      ineligible: 2,
      'not-applicable': 1,
    })
    expect(trial?.missingData).toContainEqual({ datum: 'sledai-2k', label: 'SLEDAI-2K', patients: 1, alone: 0 })
    expect(trial?.nearMisses).toHaveLength(1)
    expect(trial?.nearMisses[0]).toMatchObject({ criteria: ['I0'], patients: 2 })
    for (const language of ['en', 'zh'] as const) {
      const text = summaryText(summaryOf({ ...request, language }), language)
      expect(text).toContain('NCT06675422')
      expect(text).toContain('Observation 3')
      expect(text).not.toMatch(/undefined|\{\w+\}/)
    }
  })
})
