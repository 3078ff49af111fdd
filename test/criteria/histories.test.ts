import { describe, expect, test } from 'vitest'
import type { HistoryRule, HistoryTarget } from '../../src/criteria/kinds/history.ts'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const lupus = patient().withDiagnosis('sle')
const having = (...targets: readonly HistoryTarget[]): HistoryRule => ({ kind: 'history', tense: 'present', targets })
const everHaving = (...targets: readonly HistoryTarget[]): HistoryRule => ({ ...having(...targets), tense: 'ever' })
const references = (someone: PatientSentence, rule: HistoryRule) =>
  asked(someone, rule).evidence.map(({ reference }) => reference)

describe('asthma, of which only severe counts', () => {
  const rule = having(
    { concept: 'asthma-severe', facets: ['severe'], found: 'holds' },
    { concept: 'asthma-severe', graded: ['severe'], found: 'holds', broad: true },
    { concept: 'asthma-severe', graded: ['mild', 'moderate'], found: 'exempt', broad: true },
    { concept: 'asthma-severe', found: 'asks' },
  )
  const graded = (severity: string) =>
    lupus.withDiagnosis('asthma-severe', { facet: 'any', severity: { text: severity } })
  test('is judged by the severity beside its code', () => {
    expect(asked(graded('Severe'), rule)).toMatchObject({ verdict: 'pass', basis: 'documented' })
    expect(asked(graded('Mild'), rule)).toMatchObject({
      verdict: 'fail',
      basis: 'presumed',
      evidence: [{ reference: 'Condition/r2', value: 'Mild' }],
      notes: [{ id: 'note.presumed', values: { reads: 'Condition, Procedure' } }],
    })
    expect(reasons(asked(lupus.withDiagnosis('asthma-severe', { facet: 'any' }), rule))).toEqual([
      'asthma-severe needs-detail',
    ])
  })
  test.each(['Severe', 'Mild'])('in words alone asks, though it is called %s beside them', (severity) => {
    const inWords = lupus.withDiagnosis('asthma-severe', { text: 'Bronchial asthma', severity: { text: severity } })
    expect(reasons(asked(inWords, rule))).toEqual(['asthma-severe needs-detail'])
  })
  test('a suspicion asks, whatever its severity', () =>
    expect(
      reasons(
        asked(
          lupus.withDiagnosis('asthma-severe', {
            facet: 'any',
            severity: { text: 'Mild' },
            verification: 'provisional',
          }),
          rule,
        ),
      ),
    ).toEqual(['asthma-severe needs-detail']))
})

describe('several findings', () => {
  const rule = having(
    { concept: 'arrhythmia', found: 'asks' },
    { concept: 'long-qt', found: 'asks' },
    { concept: 'nyha-heart-failure', facets: ['parent'], found: 'holds' },
  )
  const both = lupus.withDiagnosis('arrhythmia').withDiagnosis('long-qt').withDiagnosis('arrhythmia')
  test('that ask are all shown, and each disease is asked about once', () => {
    expect(reasons(asked(both, rule))).toEqual(['arrhythmia needs-detail', 'long-qt needs-detail'])
    expect(references(both, rule).sort()).toEqual(['Condition/r2', 'Condition/r3', 'Condition/r4'])
  })
  test('one that holds decides, and is shown alone', () => {
    const failing = both.withDiagnosis('nyha-heart-failure', { facet: 'parent' })
    expect(asked(failing, rule).verdict).toBe('pass')
    expect(references(failing, rule)).toEqual(['Condition/r5'])
  })
  test('of several groups the first that a finding belongs to judges it', () => {
    const exempting = having({ concept: 'arrhythmia', found: 'exempt' }, { concept: 'arrhythmia', found: 'holds' })
    expect(asked(lupus.withDiagnosis('arrhythmia'), exempting)).toMatchObject({ verdict: 'fail', basis: 'presumed' })
  })
  test('nothing found counts only where diagnoses and procedures were read', () => {
    expect(asked(lupus, rule)).toMatchObject({ verdict: 'fail', basis: 'presumed', evidence: [] })
    expect(reasons(asked(lupus.butUnread('Procedure'), rule))).toEqual(['arrhythmia read-failed'])
  })
})

describe('a disease that is over', () => {
  const over = (dates: { onset?: string; ended?: string } = {}) =>
    lupus.withDiagnosis('malignancy', { status: 'resolved', ...dates })
  const cancer = { concept: 'malignancy', found: 'holds' } as const
  test('asks where the sentence means the present, unless it is exempt or does not go away', () => {
    expect(reasons(asked(over(), having(cancer)))).toEqual(['malignancy needs-detail'])
    expect(asked(over(), having({ ...cancer, found: 'exempt' })).basis).toBe('presumed')
    expect(asked(over(), having({ ...cancer, irreversible: true })).verdict).toBe('pass')
    expect(asked(over(), having({ ...cancer, onceOver: 'exempt' })).basis).toBe('presumed')
  })
  test('counts where the sentence means any time', () => {
    expect(asked(over(), everHaving(cancer)).verdict).toBe('pass')
    expect(asked(over(), everHaving({ ...cancer, onceOver: 'asks' })).verdict).toBe('unknown')
  })
  describe.each([having, everHaving])('for more than five years is exempt', (sentence) => {
    const rule = sentence({ ...cancer, overFor: { span: { years: 5 }, means: 'exempt' } })
    test.each([
      ['five years to the day', { ended: '2021-03-01' }, 'fail'],
      ['a day less', { ended: '2021-03-02' }, 'pass'],
      ['the same with an onset', { onset: '2010-01-01', ended: '2021-03-02' }, 'pass'],
      ['in a year that may be either', { ended: '2021' }, 'unknown'],
      ['nobody knows since when', {}, 'unknown'],
      ['nobody knows since when, begun long ago', { onset: '2010-01-01' }, 'unknown'],
      ['nobody knows since when, begun since', { onset: '2023-01-01' }, 'pass'],
    ] as const)('%s', (_when, dates, verdict) => expect(asked(over(dates), rule).verdict).toBe(verdict))
  })
})

describe('an acute event', () => {
  const stroke = (recorded?: string) =>
    lupus.withDiagnosis('cns-disorder', { facet: 'stroke', ...(recorded === undefined ? {} : { recorded }) })
  const rule = (found: HistoryTarget['found']) => having({ concept: 'cns-disorder', found, acute: true })
  test('on the list as active is present for 90 days; then, or without a date, it asks', () => {
    expect(asked(stroke(daysAgo(89)), rule('holds')).verdict).toBe('pass')
    expect(asked(stroke(daysAgo(90)), rule('holds')).verdict).toBe('unknown')
    expect(asked(stroke(), rule('holds')).verdict).toBe('unknown')
  })
  test('that only asks, or is exempt, does so however recent it is', () => {
    expect(asked(stroke(daysAgo(5)), rule('asks')).verdict).toBe('unknown')
    expect(asked(stroke(daysAgo(5)), rule('exempt')).verdict).toBe('fail')
  })
})

describe('within five years', () => {
  const within = (...targets: readonly HistoryTarget[]): HistoryRule => ({
    ...everHaving(...targets),
    within: { years: 5 },
  })
  const cancer = { concept: 'malignancy', found: 'holds' } as const
  const coded = (extra: Parameters<PatientSentence['withDiagnosis']>[1]) => lupus.withDiagnosis('malignancy', extra)
  test.each([
    ['since today', { onset: daysAgo(0) }, 'pass'],
    ['from tomorrow on, which cannot be', { onset: daysAgo(-1) }, 'fail'],
    ['present, nobody knows since when', {}, 'pass'],
    ['ended five years ago to the day', { status: 'resolved', ended: '2021-03-01' }, 'pass'],
    ['ended a day before', { status: 'resolved', ended: '2021-02-28' }, 'fail'],
    ['over, begun within', { status: 'resolved', onset: '2023-01-01' }, 'pass'],
    ['over, recorded within', { status: 'resolved', recorded: '2023-01-01' }, 'pass'],
    ['over, begun before', { status: 'resolved', onset: '2010-01-01' }, 'unknown'],
    ['over, without any date', { status: 'resolved' }, 'unknown'],
    ['a suspicion', { verification: 'provisional' }, 'unknown'],
    ['a suspicion of long ago', { verification: 'provisional', status: 'resolved', ended: '2010-01-01' }, 'fail'],
  ])('a cancer %s', (_what, extra, verdict) => expect(asked(coded(extra), within(cancer)).verdict).toBe(verdict))
  test('one that lies outside is shown, and so is one that is exempt without a date', () => {
    const old = coded({ status: 'resolved', ended: '2010-01-01' })
    expect(asked(old, within(cancer)).evidence).toMatchObject([{ reference: 'Condition/r2', date: '2010-01-01' }])
    const exempt = asked(coded({ status: 'resolved' }), within({ ...cancer, found: 'exempt' }))
    expect(exempt).toMatchObject({ basis: 'presumed', evidence: [{ reference: 'Condition/r2' }] })
  })
  test('what it means once over holds within, too, and a disease need not be present still', () => {
    const ended = coded({ status: 'resolved', ended: '2024-01-01' })
    expect(asked(ended, { ...within(cancer), tense: 'present' }).verdict).toBe('pass')
    expect(asked(ended, within({ ...cancer, onceOver: 'asks' })).verdict).toBe('unknown')
  })
  test('a procedure lies on its day, one that goes on lies within, and one that is planned is none', () => {
    const rule: HistoryRule = { ...within({ concept: 'dialysis', found: 'holds' }), within: { months: 3 } }
    const dialysis = (status: string, performed: object) =>
      lupus.withResource({
        resourceType: 'Procedure',
        status,
        code: { coding: [{ system: 'http://snomed.info/sct', code: '302497006' }] },
        ...performed,
      })
    const begun = { performedPeriod: { start: '2020-01-01' } }
    expect(asked(dialysis('completed', { performedDateTime: '2025-12-01' }), rule).verdict).toBe('pass')
    expect(asked(dialysis('completed', { performedDateTime: '2025-11-30' }), rule).verdict).toBe('fail')
    expect(asked(dialysis('completed', {}), rule).verdict).toBe('unknown')
    expect(asked(dialysis('in-progress', begun), rule).verdict).toBe('pass')
    expect(asked(dialysis('completed', begun), rule).verdict).toBe('fail')
    expect(asked(dialysis('preparation', {}), rule)).toMatchObject({ verdict: 'fail', evidence: [] })
  })
})
