import { describe, expect, test } from 'vitest'
import type { ChartResourceType, ReadStatus } from '../../src/chart/chart.ts'
import { clinicalSettings } from '../../src/criteria/clinical-settings.ts'
import type { Rule } from '../../src/criteria/rule.ts'
import { prescreen } from '../../src/prescreen.ts'
import { row, trialOf } from '../matching/made-up-trial.ts'
import { daysAgo, patient, today } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const lupus = patient().withDiagnosis('sle')
const taking: Rule = { kind: 'taking', classes: ['biologics'], when: 'ever', ifAbsent: 'presume' }
const inStudy: Rule = { kind: 'study', within: { days: 90 } }
const cancer: Rule = { kind: 'history', tense: 'ever', targets: [{ concept: 'malignancy', found: 'holds' }] }

/** What is open of a patient whose chart was read so. */
function open(rule: Rule, statuses: Partial<Record<ChartResourceType, ReadStatus>>): readonly string[] {
  const someone = Object.entries(statuses).reduce(
    (one, [type, status]) => one.butUnread(type as ChartResourceType, status),
    lupus,
  )
  return asked(someone, rule).missing.map(
    ({ reason, action }) => `${reason} ${String(action?.values?.['resourceType'])}`,
  )
}

describe('that nothing is on record counts', () => {
  test.each<readonly [string, Rule, Partial<Record<ChartResourceType, ReadStatus>>]>([
    ['after complete reads', taking, {}],
    ['where orders tell of the drugs that no statements tell of', taking, { MedicationStatement: 'unsupported' }],
    ['where statements tell of those that no orders tell of', taking, { MedicationRequest: 'unsupported' }],
    ['where orders tell of the drugs that were given', taking, { MedicationAdministration: 'unsupported' }],
    ['of studies, which a server need not hold', inStudy, { ResearchSubject: 'unsupported' }],
  ])('%s', (_when, rule, statuses) => expect(open(rule, statuses)).toEqual([]))
})

describe('that nothing is on record does not count', () => {
  test.each<readonly [string, Rule, Partial<Record<ChartResourceType, ReadStatus>>, readonly string[]]>([
    ['after a read that failed', cancer, { Procedure: 'failed' }, ['read-failed Procedure']],
    ['after a read that ended halfway', cancer, { Condition: 'partial' }, ['read-failed Condition']],
    [
      'after reads that were not permitted',
      cancer,
      { Condition: 'not-permitted', Procedure: 'failed' },
      ['not-permitted Condition', 'read-failed Procedure'],
    ],
    [
      'where a server holds no procedures, and nothing else tells of them',
      cancer,
      { Procedure: 'unsupported' },
      ['read-failed Procedure'],
    ],
    [
      'where the orders that would tell of drugs were not read either',
      taking,
      { MedicationStatement: 'unsupported', MedicationRequest: 'failed' },
      ['read-failed MedicationRequest', 'read-failed MedicationStatement'],
    ],
    ['of studies, where their read failed', inStudy, { ResearchSubject: 'failed' }, ['read-failed ResearchSubject']],
  ])('%s', (_when, rule, statuses, expected) => expect(open(rule, statuses)).toEqual(expected))

  test.each([
    ['Procedure', cancer],
    ['MedicationRequest', taking],
    ['MedicationAdministration', taking],
  ] as const)('of what was never asked for: %s', (type, rule) => {
    const chart = lupus.chart()
    const { trials } = prescreen({
      chart: { ...chart, reads: chart.reads.filter(({ resourceType }) => resourceType !== type) },
      entries: [],
      trials: [trialOf([row('A', rule)])],
      asOf: today,
      settings: clinicalSettings(),
    })
    expect(trials[0]?.criteria[0]?.missing).toMatchObject([
      { reason: 'read-failed', action: { id: 'action.readAgain', values: { resourceType: type } } },
    ])
  })
  test('nor makes up for what is not offered', () => {
    const chart = lupus.butUnread('MedicationStatement', 'unsupported').chart()
    const { trials } = prescreen({
      chart: { ...chart, reads: chart.reads.filter(({ resourceType }) => resourceType !== 'MedicationRequest') },
      entries: [],
      trials: [trialOf([row('A', taking)])],
      asOf: today,
      settings: clinicalSettings(),
    })
    expect(trials[0]?.criteria[0]?.missing).toHaveLength(2)
  })
})

describe('the patient’s own record', () => {
  test('where it was not read, is what is asked for, and not the sex it would tell', () => {
    const someone = lupus.ofSex('unknown')
    expect(reasons(asked(someone, { kind: 'pregnancy-test' }))).toEqual(['sex needs-detail'])
    expect(reasons(asked(someone.butUnread('Patient'), { kind: 'pregnancy-test' }))).toEqual(['sex read-failed'])
  })
})

describe('a site’s own settings', () => {
  const platelets: Rule = {
    kind: 'measurement',
    concept: 'platelets',
    comparison: '>=',
    threshold: { value: 50, unit: '10*9/L' },
  }
  const counted = (days: number) => lupus.withLab('platelets', 60, '10*9/L', { on: daysAgo(days) })
  test('may let blood counts count for ever, or for so many days', () => {
    expect(reasons(asked(counted(400), platelets))).toEqual(['platelets out-of-date'])
    expect(asked(counted(400).atSite({ currencyDays: { blood: null } }), platelets).verdict).toBe('pass')
    expect(asked(counted(40).atSite({ currencyDays: { blood: 40 } }), platelets).verdict).toBe('pass')
  })
  test('may assume a limit of normal, where the laboratory gives none', () => {
    const rule: Rule = { kind: 'measurement', concept: 'alt', comparison: '<=', threshold: { timesUln: 3 } }
    const alt = lupus.withLab('alt', 100, 'U/L').atSite({ assumedUln: { alt: { value: 30, unit: 'U/L' } } })
    expect(asked(alt, rule)).toMatchObject({
      verdict: 'fail',
      evidence: [{ converted: '3.33 × ULN 30 U/L (assumed)' }],
    })
  })
})
