import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import { daysAgo, patient, today } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const lupus = patient().withDiagnosis('sle')
const enough: Rule = { kind: 'measurement', concept: 'anc', comparison: '>=', threshold: { value: 1, unit: '10*9/L' } }
const anc = (value: number, lab: { on?: string; status?: string } = {}, someone = lupus) =>
  someone.withLab('anc', value, '10*9/L', lab)
const shown = (someone: typeof lupus, rule: Rule = enough) => asked(someone, rule).evidence.map(({ value }) => value)

describe('a laboratory value entered by hand', () => {
  const entered = lupus.entering('anc', 2, { unit: '10*9/L' })
  test('decides although results could not be read', () =>
    expect(asked(entered.butUnread('Observation'), enough)).toMatchObject({ verdict: 'pass', basis: 'entered' }))
  test('does not stand for a chart that was read in part and holds another of the day', () => {
    const both = anc(2, {}, entered)
    expect(asked(both, enough)).toMatchObject({ verdict: 'pass', basis: 'documented' })
    expect(reasons(asked(both.butUnread('Observation', 'partial'), enough))).toEqual(['anc read-failed'])
  })
  test('is followed by reading again, a score by entering it', () => {
    const action = (someone: typeof lupus, rule: Rule) => asked(someone, rule).missing[0]?.action?.id
    const ecog: Rule = { kind: 'score', instrument: 'ecog', bounds: [{ comparison: '<=', value: 1 }] }
    expect(action(lupus.butUnread('Observation'), enough)).toBe('action.readAgain')
    expect(action(lupus.butUnread('Observation'), ecog)).toBe('action.readAgainOrEnter')
  })
})

test('a score entered beside one in the chart of the same day stands, whatever could not be read', () => {
  const ecog: Rule = { kind: 'score', instrument: 'ecog', bounds: [{ comparison: '<=', value: 1 }] }
  const both = lupus
    .withObservation('ecog', { valueInteger: 1 })
    .entering('ecog', 1)
    .butUnread('Observation', 'partial')
  expect(asked(both, ecog)).toMatchObject({ verdict: 'pass', basis: 'documented' })
})

describe('where no value can decide', () => {
  test('what is on record is shown: a preliminary result, and at most three', () => {
    const preliminary = lupus.withLab('anc', 2000, '/uL', { status: 'preliminary' })
    expect(reasons(asked(preliminary, enough))).toEqual(['anc value-unusable'])
    expect(asked(preliminary, enough).evidence).toMatchObject([{ value: '2000 /uL', converted: '2 10*9/L' }])
    const many = [5, 4, 3, 2].reduce((one, value) => anc(value, { status: 'preliminary' }, one), lupus)
    expect(shown(many)).toHaveLength(3)
  })
  test('a preliminary result without a value is shown, a final one is not', () => {
    const empty = (status: string) => lupus.withObservation('anc', {}, { status })
    expect(asked(empty('preliminary'), enough).evidence).toMatchObject([{ reference: 'Observation/r2' }])
    expect(asked(empty('final'), enough)).toMatchObject({ missing: [{ reason: 'value-unusable' }], evidence: [] })
  })
  test('a value ahead of today is outside the time that counts; one without a date cannot be used', () => {
    const undated = lupus.withLab('anc', 2, '10*9/L', { on: 'unknown' })
    expect(reasons(asked(undated, enough))).toEqual(['anc value-unusable'])
    expect(shown(undated)).toEqual(['2 10*9/L'])
    expect(reasons(asked(anc(2, { on: daysAgo(-1) }), enough))).toEqual(['anc out-of-date'])
    expect(reasons(asked(anc(2, { on: daysAgo(-1) }, undated), enough))).toEqual(['anc out-of-date'])
    expect(reasons(asked(anc(2, { on: daysAgo(29) }, undated), enough))).toEqual(['anc out-of-date'])
  })
  test('the first two reports that speak of it are shown, and none of anything else', () => {
    const report = (someone: typeof lupus, id: string, display: string, code = '24604-1') =>
      someone.withResource({
        resourceType: 'DiagnosticReport',
        id,
        status: 'final',
        code: { coding: [{ system: 'http://loinc.org', code, display }] },
        effectiveDateTime: today,
        conclusion: `LVEF ${id}`,
      })
    const lvef: Rule = { kind: 'measurement', concept: 'lvef', comparison: '>=', threshold: { value: 50, unit: '%' } }
    const echo = '34552-0'
    const reported = ['one', 'two', 'three'].reduce((one, id) => report(one, id, 'Echocardiogram', echo), lupus)
    expect(asked(reported, lvef)).toMatchObject({
      missing: [{ datum: 'lvef', reason: 'not-recorded' }],
      evidence: [{ reference: 'DiagnosticReport/one', value: 'LVEF one' }, { reference: 'DiagnosticReport/two' }],
    })
    expect(asked(reported, enough).evidence).toEqual([])
  })
})

describe('a value that never expires', () => {
  const hiv: Rule = { kind: 'result', concept: 'hcv-ab', positiveNeverExpires: true }
  test('is the latest only where all was read', () => {
    const old = lupus.withResult('hcv-ab', 'Reactive', { on: daysAgo(400) })
    expect(reasons(asked(old.butUnread('Observation', 'partial'), hiv))).toEqual(['hcv-ab read-failed'])
  })
  test('counts at any age where its kind does', () => {
    const old = lupus.withResult('anti-ssa', 'Positive', { on: '2001-01-01' })
    expect(asked(old, { kind: 'result', concept: 'anti-ssa', within: { years: 30 } }).verdict).toBe('pass')
    expect(
      asked(old.atSite({ currencyDays: { autoantibody: null } }), { kind: 'result', concept: 'anti-ssa' }).verdict,
    ).toBe('pass')
  })
})

describe('“ever positive”', () => {
  const ever: Rule = { kind: 'result', concept: 'anti-ssa', ever: true }
  const said = (...texts: readonly string[]) =>
    texts.reduce((one, text, index) => one.withResult('anti-ssa', text, { on: daysAgo(100 * (index + 1)) }), lupus)
  test('is shown by one result of any age, and by no other', () => {
    expect(asked(said('Negative', 'Positive', 'equivocal'), ever)).toMatchObject({
      verdict: 'pass',
      evidence: [{ value: 'Positive', date: daysAgo(200) }],
    })
    expect(shown(said('Positive', 'Positive', 'Positive', 'Positive'), ever)).toHaveLength(3)
  })
  test('is open where one result is unclear, and shows that one', () => {
    const unclear = asked(said('Negative', 'equivocal'), ever)
    expect(reasons(unclear)).toEqual(['anti-ssa value-unusable'])
    expect(unclear.evidence.map(({ value }) => value)).toEqual(['equivocal'])
  })
  test('is not while results were not all read, and shows the negative ones', () => {
    const partly = said('Negative', 'equivocal').butUnread('Observation', 'partial')
    expect(reasons(asked(partly, ever))).toEqual(['anti-ssa read-failed'])
    expect(shown(partly, ever)).toEqual(['Negative'])
    expect(asked(said('Positive').butUnread('Observation', 'partial'), ever).verdict).toBe('pass')
  })
  test('counts neither a preliminary result nor one ahead of today; one without a date counts', () => {
    const positive = (lab: object) => lupus.withResult('anti-ssa', 'Positive', lab)
    expect(reasons(asked(positive({ status: 'preliminary' }), ever))).toEqual(['anti-ssa not-recorded'])
    expect(reasons(asked(positive({ on: daysAgo(-1) }), ever))).toEqual(['anti-ssa not-recorded'])
    expect(reasons(asked(lupus.withObservation('anti-ssa', {}), ever))).toEqual(['anti-ssa not-recorded'])
    expect(asked(positive({ on: 'unknown' }), ever).verdict).toBe('pass')
    expect(asked(said('Negative'), ever)).toMatchObject({ verdict: 'fail', evidence: [{ value: 'Negative' }] })
  })
})
