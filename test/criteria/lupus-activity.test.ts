import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import { daysAgo, patient } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const lupus = patient().withDiagnosis('sle')

describe('a clinical SLEDAI-2K of at least 4', () => {
  const rule: Rule = { kind: 'clinical-sledai', atLeast: 4 }
  const ask = (someone: typeof lupus) => asked(someone, rule)
  test('is as typed, whatever the plain total allows', () => {
    const arthritis = lupus.entering('sledai-2k', 8, { items: { arthritis: true } })
    expect(ask(arthritis).verdict).toBe('pass')
    expect(ask(arthritis.entering('sledai-2k-clinical', 3)).verdict).toBe('fail')
  })
  test('never exceeds the plain total', () => {
    expect(ask(lupus.entering('sledai-2k', 3)).verdict).toBe('fail')
    expect(reasons(ask(lupus.entering('sledai-2k', 4)))).toEqual(['sledai-2k-clinical needs-entry'])
  })
  test('is to be entered where the plain total cannot be used, and that is shown', () => {
    const inWords = ask(lupus.entering('sledai-2k', 'active'))
    expect(reasons(inWords)).toEqual(['sledai-2k-clinical needs-entry'])
    expect(inWords.evidence).toMatchObject([{ concept: 'sledai-2k', value: 'active' }])
  })
  test('is out of date where one of them is', () => {
    const on = daysAgo(29)
    const plain = ask(lupus.entering('sledai-2k', 3, { on }))
    expect(reasons(plain)).toEqual(['sledai-2k-clinical out-of-date'])
    expect(plain.evidence).toMatchObject([{ concept: 'sledai-2k', ageDays: 29 }])
    const typed = ask(lupus.entering('sledai-2k-clinical', 3, { on }))
    expect(reasons(typed)).toEqual(['sledai-2k-clinical out-of-date'])
    expect(typed.evidence).toMatchObject([{ concept: 'sledai-2k-clinical' }])
  })
})

describe('a modified SLEDAI-2K of at least 8', () => {
  const rule: Rule = { kind: 'modified-sledai', atLeast: 8 }
  const ask = (someone: typeof lupus) => asked(someone, rule)
  test.each([
    [7, 'fail', []],
    [8, 'unknown', ['T/A source-ambiguous']],
    [11, 'unknown', ['T/A source-ambiguous']],
    [12, 'pass', []],
  ])('from a plain total of %d: %s', (total, verdict, missing) => {
    const match = ask(lupus.entering('sledai-2k', total))
    expect(match.verdict).toBe(verdict)
    expect(reasons(match)).toEqual(missing)
    expect(match.evidence).toMatchObject([{ concept: 'sledai-2k', value: String(total) }])
  })
  test('between the two readings is the source’s to say, and a person is told what to do', () =>
    expect(ask(lupus.entering('sledai-2k', 8)).missing[0]?.action?.id).toBe('action.modifiedSledai'))
  test('is to be completed while open items may settle it', () => {
    const items = { arthritis: true, rash: true, low_complement: true }
    expect(reasons(ask(lupus.entering('sledai-2k', {}, { items })))).toEqual(['sledai-2k needs-entry'])
  })
  test('as typed long ago is out of date, unless a plain total says more', () => {
    const typed = lupus.entering('sledai-2k-modified', 9, { on: daysAgo(40) })
    expect(reasons(ask(typed))).toEqual(['sledai-2k-modified out-of-date'])
    expect(ask(typed.entering('sledai-2k', 7)).verdict).toBe('fail')
    expect(reasons(ask(typed.entering('sledai-2k', 8)))).toEqual(['T/A source-ambiguous'])
  })
})

describe('BILAG-2004, system by system', () => {
  const rule: Rule = { kind: 'bilag', a: 1, b: 2 }
  const graded = (items: Record<string, string>) => asked(lupus.entering('bilag-2004', 'by system', { items }), rule)
  const most = {
    constitutional: 'D',
    mucocutaneous: 'C',
    neuropsychiatric: 'E',
    musculoskeletal: 'E',
    cardiorespiratory: 'E',
    gastrointestinal: 'E',
    ophthalmic: 'E',
  }
  test('is decided once no open system can change it', () => {
    expect(graded({ renal: 'A' }).verdict).toBe('pass')
    expect(graded({ renal: 'B', haematological: 'B' }).verdict).toBe('pass')
    expect(graded({ ...most, renal: 'C', haematological: 'B' }).verdict).toBe('fail')
    expect(reasons(graded({ ...most, renal: 'C' }))).toEqual(['bilag-2004 needs-entry'])
    expect(reasons(graded({ ...most, renal: 'C', haematological: 'not-assessed' }))).toEqual(['bilag-2004 needs-entry'])
    expect(reasons(graded({ renal: 'not-assessed' }))).toEqual(['bilag-2004 needs-entry'])
  })
  test('has no counts where none was stated, nor in a word', () => {
    const none = lupus.entering('bilag-2004', {}, { items: { renal: 'not-assessed' } })
    expect(reasons(asked(none, rule))).toEqual(['bilag-2004 value-unusable'])
    expect(asked(lupus.entering('bilag-2004', { A: 0 }), rule).verdict).toBe('fail')
    expect(asked(lupus.entering('bilag-2004', { B: 2 }), rule).verdict).toBe('pass')
    expect(reasons(asked(lupus.entering('bilag-2004', 'mild'), rule))).toEqual(['bilag-2004 value-unusable'])
  })
})

describe('a QTc', () => {
  const rule: Rule = { kind: 'qtc' }
  const before = (someone: typeof lupus) => asked(someone.withLab('qtc', 440, 'ms'), rule)
  test('that was 500 ms before asks, in whatever unit; one in words or of another quantity says nothing', () => {
    const on = daysAgo(300)
    expect(reasons(before(lupus.withLab('qtc', 0.5, 's', { on })))).toEqual(['qtc needs-detail'])
    expect(before(lupus.withLab('qtc', 0.499, 's', { on })).verdict).toBe('fail')
    expect(before(lupus.withResult('qtc', 'prolonged', { on })).verdict).toBe('fail')
    expect(before(lupus.withLab('qtc', 510, 'mg', { on })).verdict).toBe('fail')
    expect(before(lupus.withObservation('qtc', { valueInteger: 510 }, { on })).verdict).toBe('fail')
  })
  test.each([
    ['a woman', lupus, 470, 471],
    ['a man', lupus.male(), 450, 451],
    ['somebody of unknown sex', lupus.ofSex('unknown'), 450, 451],
  ])('of %s is not prolonged up to %d ms, and for the clinician to say from %d ms on', (_, someone, most, more) => {
    expect(asked(someone.withLab('qtc', most, 'ms'), rule).verdict).toBe('fail')
    expect(asked(someone.withLab('qtc', more, 'ms'), rule)).toMatchObject({
      missing: [{ datum: 'qtc', reason: 'needs-detail' }],
      evidence: [{ value: `${more} ms` }],
    })
  })
})
