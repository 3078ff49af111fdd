import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { matchOf, platelets, row, trialOf } from './made-up-trial.ts'

const attest: Rule = { kind: 'attest' }
const test18: Rule = { kind: 'pregnancy-test', serumWithin: { days: 7 } }

const lupus = patient().withDiagnosis('sle')

describe('the outcome of a cohort', () => {
  test('passes throughout: potentially eligible, never more', () =>
    expect(matchOf(lupus.withLab('platelets', 50, '10*9/L'), trialOf([row('A', platelets(30))])).outcome).toBe(
      'potentially-eligible',
    ))
  test('one failure: ruled out', () =>
    expect(
      matchOf(lupus.withLab('platelets', 20, '10*9/L'), trialOf([row('A', platelets(30)), row('B', attest)])).outcome,
    ).toBe('ineligible'))
  test('a value missing: undetermined', () =>
    expect(matchOf(lupus, trialOf([row('A', platelets(30))])).outcome).toBe('undetermined'))
  test('only a person left to say: potentially eligible', () =>
    expect(matchOf(lupus, trialOf([row('A', attest)])).outcome).toBe('potentially-eligible'))
  test('only a test before treatment left: potentially eligible', () =>
    expect(matchOf(lupus, trialOf([row('A', test18)])).outcome).toBe('potentially-eligible'))
  test('a failure that can change says so', () => {
    const match = matchOf(lupus.withResult('hcg-serum', 'Positive'), trialOf([row('A', test18)]))
    expect(match).toMatchObject({ outcome: 'ineligible', modifiable: true })
  })
  test('a failure that can change beside one that cannot does not', () => {
    const match = matchOf(
      lupus.withResult('hcg-serum', 'Positive').withLab('platelets', 20, '10*9/L'),
      trialOf([row('A', test18), row('B', platelets(30))]),
    )
    expect(match.modifiable).toBeUndefined()
  })
  test('the days of several changes: the last one', () => {
    const young = lupus.born('2009-03-01').withDrug('prednisone', { from: '2026-02-25', milligrams: 10 })
    const stable: Rule = { kind: 'stable-dose', classes: ['glucocorticoids'], within: { days: 14 } }
    expect(matchOf(young, trialOf([row('A', { kind: 'age', from: 18 }), row('B', stable)]))).toMatchObject({
      modifiable: true,
      passesFrom: '2027-03-01',
    })
  })
})

describe('cohorts', () => {
  const basket = trialOf([
    row('A', attest),
    row('SLE.1', platelets(30), { cohort: 'SLE' }),
    row('RA.1', platelets(100), { cohort: 'RA' }),
  ])
  test('a disease the patient has not: not applicable, and nothing missing', () => {
    const match = matchOf(lupus, basket)
    expect(match.cohorts.map(({ outcome }) => outcome)).toEqual(['undetermined', 'not-applicable'])
    expect(match.criteria.find(({ criterion }) => criterion.id === 'RA.1')).toMatchObject({
      verdict: 'not-applicable',
      basis: 'none',
      evidence: [],
      missing: [],
      notes: [],
    })
  })
  test('two diseases: both cohorts, and the better outcome', () => {
    const match = matchOf(lupus.withDiagnosis('ra').withLab('platelets', 50, '10*9/L'), basket)
    expect(match.cohorts.map(({ outcome }) => outcome)).toEqual(['potentially-eligible', 'ineligible'])
    expect(match.outcome).toBe('potentially-eligible')
  })
  test('none of the diseases: the trial does not concern the patient', () => {
    const match = matchOf(patient(), basket)
    expect(match.outcome).toBe('not-applicable')
    expect(match.criteria.every(({ verdict }) => verdict === 'not-applicable')).toBe(true)
  })
  test.each([
    ['provisional', { verification: 'provisional' }],
    ['in remission', { status: 'remission' }],
    ['inactive', { status: 'inactive' }],
    ['named in words only', { text: 'Systemic lupus erythematosus' }],
  ])('a diagnosis %s keeps its cohort, undetermined', (_words, extra) => {
    const match = matchOf(patient().withDiagnosis('sle', extra).withLab('platelets', 50, '10*9/L'), basket)
    expect(match.cohorts[0]?.outcome).toBe('undetermined')
    expect(match.cohorts[0]?.membership.missing[0]?.reason).toBe('needs-detail')
  })
  test('diagnoses that could not be read: undetermined, and the cohort’s rows wait for them', () => {
    const match = matchOf(patient().withLab('platelets', 50, '10*9/L').butUnread('Condition'), basket)
    expect(match.outcome).toBe('undetermined')
    expect(match.criteria.find(({ criterion }) => criterion.id === 'SLE.1')).toMatchObject({
      verdict: 'unknown',
      missing: [{ datum: 'sle', reason: 'read-failed' }],
    })
  })
})

describe('criteria of which one suffices', () => {
  const trial = trialOf([row('A', attest), row('B', platelets(30))], {
    groups: [{ joined: 'one-suffices', criteria: ['A', 'B'] }],
  })
  test('one passes: the other asks nothing and holds nothing back', () => {
    const match = matchOf(lupus.withLab('platelets', 50, '10*9/L'), trial)
    expect(
      match.criteria.map(({ verdict, missing, alternatives }) => ({ verdict, missing: missing.length, alternatives })),
    ).toEqual([
      { verdict: 'unknown', missing: 0, alternatives: ['B'] },
      { verdict: 'pass', missing: 0, alternatives: ['A'] },
    ])
    expect(match.outcome).toBe('potentially-eligible')
  })
  test('one fails, the other is open: not ruled out', () =>
    expect(matchOf(lupus.withLab('platelets', 20, '10*9/L'), trial).outcome).toBe('potentially-eligible'))
  test('both fail: ruled out', () =>
    expect(matchOf(lupus.withLab('platelets', 20, '10*9/L').answering('T/A', 'no'), trial).outcome).toBe('ineligible'))
})

describe('criteria without a joiner', () => {
  const trial = trialOf([row('A', attest), row('B', platelets(30))], {
    groups: [{ joined: 'no-joiner', criteria: ['A', 'B'] }],
  })
  const verdicts = (someone: PatientSentence) =>
    matchOf(someone, trial).criteria.map(({ verdict, missing }) =>
      `${verdict} ${missing.map(({ reason }) => reason).join()}`.trim(),
    )
  test('both hold: each passes', () =>
    expect(verdicts(lupus.withLab('platelets', 50, '10*9/L').answering('T/A', 'yes'))).toEqual(['pass', 'pass']))
  test('neither holds: each fails', () =>
    expect(verdicts(lupus.withLab('platelets', 20, '10*9/L').answering('T/A', 'no'))).toEqual(['fail', 'fail']))
  test('one holds: the other waits for what the sponsor says of the joiner', () =>
    expect(matchOf(lupus.withLab('platelets', 20, '10*9/L').answering('T/A', 'yes'), trial).criteria[1]).toMatchObject({
      basis: 'none',
      missing: [{ datum: 'T/B', reason: 'source-ambiguous', action: { id: 'action.askJoiner' } }],
    }))
  test('one holds: the other is the source’s gap', () =>
    expect(verdicts(lupus.withLab('platelets', 20, '10*9/L').answering('T/A', 'yes'))).toEqual([
      'pass',
      'unknown source-ambiguous',
    ]))
})

describe('answers', () => {
  const trial = trialOf([
    row('A', attest),
    row('B', platelets(30)),
    row(
      'C',
      { kind: 'history', tense: 'present', targets: [{ concept: 'esrd', found: 'holds' }] },
      { category: 'exclusion' },
    ),
  ])
  const one = (someone: PatientSentence, id: string) =>
    matchOf(someone, trial).criteria.find(({ criterion }) => criterion.id === id)
  test('settle a question', () =>
    expect(one(lupus.answering('T/A', 'yes'), 'A')).toMatchObject({ verdict: 'pass', basis: 'attested' }))
  test('unsure settles nothing', () =>
    expect(one(lupus.answering('T/A', 'unsure'), 'A')).toMatchObject({
      verdict: 'unknown',
      notes: [{ id: 'note.unsure' }],
    }))
  test('stand for no laboratory value', () =>
    expect(one(lupus.answering('T/B', 'yes'), 'B')).toMatchObject({
      verdict: 'unknown',
      notes: [{ id: 'note.answerNeedsValue' }],
    }))
  test('settle the question beside a laboratory value, and leave the value open', () => {
    const both = trialOf([row('A', { kind: 'all', parts: [attest, platelets(30)] })])
    const answered = (someone: PatientSentence) => matchOf(someone.answering('T/A', 'yes'), both).criteria[0]
    expect(answered(lupus)).toMatchObject({
      verdict: 'unknown',
      missing: [{ datum: 'platelets', reason: 'not-recorded' }],
      notes: [{ id: 'note.answerLeavesOpen' }],
    })
    expect(answered(lupus.withLab('platelets', 90, '10*9/L'))).toMatchObject({ verdict: 'pass', basis: 'attested' })
  })
  test('settle a sentence of which one part is enough', () => {
    const either = trialOf([row('A', { kind: 'any', parts: [attest, platelets(30)] })])
    expect(matchOf(lupus.answering('T/A', 'yes'), either).criteria[0]).toMatchObject({ verdict: 'pass' })
  })
  test('do not stand for a washout that is still to come', () => {
    const washed = trialOf([
      row(
        'A',
        { kind: 'any', parts: [attest, { kind: 'live-vaccine', within: { days: 28 } }] },
        { category: 'exclusion' },
      ),
    ])
    const vaccinated = lupus.withVaccine('21', daysAgo(9))
    expect(matchOf(vaccinated.answering('T/A', 'no'), washed).criteria[0]).toMatchObject({
      verdict: 'unknown',
      missing: [{ reason: 'before-treatment' }],
    })
  })
  test('do not move what the chart shows', () =>
    expect(one(lupus.withDiagnosis('esrd').answering('T/C', 'no'), 'C')).toMatchObject({
      verdict: 'fail',
      basis: 'documented',
      notes: [{ id: 'note.answerAgainstChart' }],
    }))
  test('move it with a reason, and say so', () =>
    expect(one(lupus.withDiagnosis('esrd').answering('T/C', 'no', 'coded for the wrong patient'), 'C')).toMatchObject({
      verdict: 'pass',
      basis: 'attested',
      overridden: { reason: 'coded for the wrong patient', chartVerdict: 'fail' },
    }))
})

describe('missing data', () => {
  test('are merged, and the datum that settles most comes first', () => {
    const hemoglobin: Rule = {
      kind: 'measurement',
      concept: 'hemoglobin',
      comparison: '>=',
      threshold: { value: 60, unit: 'g/L' },
    }
    const first = trialOf([row('A', platelets(30)), row('B', hemoglobin), row('C', attest)])
    const second = trialOf([row('A', platelets(50))], { id: 'U' })
    expect(lupus.prescreened([first, second]).missingData.map(({ datum, criteria }) => [datum, criteria])).toEqual([
      ['platelets', ['T/A', 'U/A']],
      ['hemoglobin', ['T/B']],
      ['T/C', ['T/C']],
    ])
  })
  test('of a trial ruled out for good are left out', () => {
    const trial = trialOf([row('A', { kind: 'age', to: 30 }), row('B', platelets(30))])
    expect(lupus.prescreened([trial]).missingData).toEqual([])
  })
  test('of a failure that can change are kept', () => {
    const trial = trialOf([row('A', { kind: 'age', from: 50 }), row('B', platelets(30))])
    expect(lupus.prescreened([trial]).missingData.map(({ datum }) => datum)).toEqual(['platelets'])
  })
})
