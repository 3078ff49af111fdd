import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import type { CriterionMatch } from '../../src/matching/match.ts'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const lupus = patient().withDiagnosis('sle')
const rule: Rule = { kind: 'gene-therapy', within: { months: 6 } }
const shown = ({ evidence }: CriterionMatch) => evidence.map(({ reference, converted }) => [reference, converted])
const infused = (on: string, someone = lupus) => someone.withProcedure('car-t', { facet: 'infusion', on })
const history = (someone: PatientSentence = lupus) => someone.withDiagnosis('car-t', { facet: 'history' })
const product = (dates: { from?: string; to?: string; given?: string }, someone = lupus) =>
  someone.withDrug('tisagenlecleucel', { rxcui: '1986438', ...dates })

describe('a cell product within six months', () => {
  test.each([
    ['infused six months ago', infused('2025-09-01'), 'Procedure/r2', '2026-03-02'],
    ['infused last month', infused('2026-02-10'), 'Procedure/r2', '2026-08-11'],
    ['given', product({ given: '2026-02-10' }), 'MedicationAdministration/r2', '2026-08-11'],
    [
      'reported to have ended',
      product({ from: '2020-01-01', to: '2026-02-10' }),
      'MedicationStatement/r2',
      '2026-08-11',
    ],
  ])('%s is to be waited for, with the day', (_how, someone, reference, day) => {
    const match = asked(someone, rule)
    expect(match).toMatchObject({
      missing: [{ datum: 'T/A', reason: 'needs-detail', action: { id: 'action.waitUntil', values: { date: day } } }],
      passesFrom: day,
    })
    expect(shown(match)).toEqual([[reference, `→ ${day}`]])
  })
  test('of several the last to be over counts, and all are shown', () => {
    const match = asked(infused('2025-12-10', infused('2026-02-10', infused('2020-01-01'))), rule)
    expect(match.passesFrom).toBe('2026-08-11')
    expect(shown(match).map(([, over]) => over)).toEqual(['→ 2020-07-02', '→ 2026-08-11', '→ 2026-06-11'])
  })
  test('infused longer ago leaves the question, which a person answers', () => {
    const match = asked(infused('2025-08-31'), rule)
    expect(reasons(match)).toEqual(['T/A needs-attestation'])
    expect(shown(match)).toEqual([['Procedure/r2', '→ 2026-03-01']])
  })
  test('on a day that nobody wrote asks when, also beside one that is over or to be waited for', () => {
    const undated = product({})
    for (const someone of [undated, infused(''), infused('2020-01-01', undated), infused('2026-02-10', undated)]) {
      expect(reasons(asked(someone, rule))).toEqual(['T/A needs-detail'])
      expect(asked(someone, rule)).not.toHaveProperty('passesFrom')
    }
    expect(shown(asked(undated, rule))).toEqual([['MedicationStatement/r2', undefined]])
  })
  test('a code for its history asks when, unless an infusion tells', () => {
    const recorded = lupus.withDiagnosis('car-t', { facet: 'history', onset: '2010-01-01' })
    for (const someone of [history(), recorded]) expect(reasons(asked(someone, rule))).toEqual(['T/A needs-detail'])
    const over = asked(infused('2020-01-01', history()), rule)
    expect(reasons(over)).toEqual(['T/A needs-attestation'])
    expect(shown(over)).toEqual([
      ['Condition/r2', undefined],
      ['Procedure/r3', '→ 2020-07-02'],
    ])
  })
  test('that is only planned is none', () => {
    const planned = lupus.withProcedure('car-t', { facet: 'infusion', on: daysAgo(-9), status: 'preparation' })
    expect(shown(asked(planned, rule))).toEqual([])
    expect(reasons(asked(planned, rule))).toEqual(['T/A needs-attestation'])
  })
  test('may stand where the chart was not read: the question says so', () => {
    for (const type of ['Procedure', 'Condition', 'MedicationAdministration'] as const)
      expect(reasons(asked(lupus.butUnread(type), rule))).toEqual(['T/A needs-attestation', 'T/A read-failed'])
    expect(asked(lupus, rule).missing).toEqual([{ datum: 'T/A', reason: 'needs-attestation' }])
  })
})
