import { describe, expect, test } from 'vitest'
import { clinicalSettings } from '../../src/criteria/clinical-settings.ts'
import { decide } from '../../src/criteria/decide.ts'
import type { Rule } from '../../src/criteria/rule.ts'
import { gatherChart } from '../../src/findings/gather.ts'
import { withEntries } from '../../src/findings/with-entries.ts'
import { criterionId } from '../../src/trials/trial.ts'
import { trials } from '../../src/trials/catalog.ts'
import { dayOf } from '../../src/values/clinical-date.ts'
import { daysAgo, patient, today } from '../patient.ts'

const findings = gatherChart(
  patient()
    .withDiagnosis('sle')
    .withLab('platelets', 28, '10*9/L', { on: daysAgo(3) })
    .chart(),
  dayOf(today) ?? 0,
)
const settings = clinicalSettings()
const platelets = (within?: number): Rule => ({
  kind: 'measurement',
  concept: 'platelets',
  comparison: '>=',
  threshold: { value: 50, unit: '10*9/L' },
  ...(within === undefined ? {} : { within: { days: within } }),
})
const asks: Rule = { kind: 'attest' }

describe('rules that read alike', () => {
  test('are decided once for two criteria of one patient', () =>
    expect(decide(platelets(), { findings, settings, criterion: 'A/1' })).toBe(
      decide(platelets(), { findings, settings, criterion: 'B/2' }),
    ))

  test('that put a question to a person ask it of each criterion, also as a part of another', () => {
    const rule: Rule = { kind: 'all', parts: [{ kind: 'not', part: platelets() }, asks] }
    const askedBy = (criterion: string) =>
      decide(rule, { findings, settings, criterion }).missing.map(({ datum }) => datum)
    expect([askedBy('A/1'), askedBy('B/2')]).toEqual([['A/1'], ['B/2']])
  })

  test('but differ in a window are decided each by itself', () =>
    expect(decide(platelets(0), { findings, settings, criterion: 'A/1' }).truth).not.toBe(
      decide(platelets(), { findings, settings, criterion: 'A/1' }).truth,
    ))

  test('are decided anew under a site’s other settings', () => {
    const strict = clinicalSettings({ currencyDays: { blood: 0 } })
    expect(decide(platelets(), { findings, settings, criterion: 'A/1' }).truth).toBe('false')
    expect(decide(platelets(), { findings, settings: strict, criterion: 'A/1' }).truth).toBe('unknown')
  })

  test('are decided anew once a value is entered', () => {
    const entered = withEntries(findings, [{ datum: 'platelets', value: 80, unit: '10*9/L', date: daysAgo(0) }])
    expect(decide(platelets(), { findings: entered, settings, criterion: 'A/1' }).truth).toBe('true')
  })
})

test('each criterion of each trial says the same alone as after all the others', () => {
  const chart = patient().withDiagnosis('sle').withLab('platelets', 28, '10*9/L').withDrug('prednisone').chart()
  const day = dayOf(today) ?? 0
  const together = gatherChart(chart, day)
  for (const trial of trials)
    for (const criterion of trial.criteria) {
      const id = criterionId(trial, criterion)
      const alone = decide(criterion.rule, { findings: gatherChart(chart, day), settings, criterion: id })
      expect(decide(criterion.rule, { findings: together, settings, criterion: id }), id).toEqual(alone)
    }
})
