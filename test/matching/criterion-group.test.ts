import { describe, expect, test } from 'vitest'
import type { Reason, Verdict } from '../../src/criteria/determination.ts'
import { groupCriteria, groupOf } from '../../src/matching/criterion-group.ts'
import { patient } from '../patient.ts'
import { matchOf, platelets, row, trialOf } from './made-up-trial.ts'

const waiting = (...reasons: readonly Reason[]) => reasons.map((reason) => ({ reason }))

describe('what a criterion means for the answer', () => {
  test.each<[string, Verdict, readonly Reason[], Verdict[], string]>([
    ['that passes', 'pass', [], [], 'passes'],
    ['that does not concern the patient', 'not-applicable', [], [], 'not-applicable'],
    ['that fails rules out', 'fail', [], [], 'fails'],
    ['that fails beside one that passes and is enough is settled', 'fail', [], ['unknown', 'pass'], 'settled'],
    ['that fails beside an open one that would be enough holds back', 'fail', [], ['fail', 'unknown'], 'holds-back'],
    ['that fails together with the others rules out', 'fail', [], ['fail', 'fail'], 'fails'],
    ['that waits for a value holds back', 'unknown', ['needs-attestation', 'not-recorded'], [], 'holds-back'],
    ['that waits for a person alone is to be said', 'unknown', ['needs-attestation'], [], 'to-say'],
    ['that waits for the time before treatment is to be said', 'unknown', ['before-treatment'], [], 'to-say'],
    ['that asks nothing beside one that is enough is settled', 'unknown', [], ['pass'], 'settled'],
    ['that still asks beside one that passes does so', 'unknown', ['out-of-date'], ['pass'], 'holds-back'],
    ['that asks nothing while none is enough is to be said', 'unknown', [], ['fail'], 'to-say'],
  ])('one %s', (_what, verdict, reasons, others, group) => {
    const ids = others.map((_other, index) => `other${index}`)
    expect(
      groupOf(
        { verdict, missing: waiting(...reasons), alternatives: ids },
        new Map(others.map((other, index) => [`other${index}`, { verdict: other }])),
      ),
    ).toBe(group)
  })
})

test('the criteria of a trial by that, each under one heading, in the trial’s order', () => {
  const trial = trialOf([
    row('A', platelets(30)),
    row('B', platelets(100)),
    row('C', { kind: 'attest' }),
    row('D', { kind: 'attest' }),
  ])
  const groups = groupCriteria(matchOf(patient().withDiagnosis('sle').withLab('platelets', 50, '10*9/L'), trial))
  expect([...groups].map(([group, matches]) => [group, matches.map(({ criterion }) => criterion.id).join()])).toEqual([
    ['fails', 'B'],
    ['holds-back', ''],
    ['to-say', 'C,D'],
    ['passes', 'A'],
    ['settled', ''],
    ['not-applicable', ''],
  ])
})

test('a failing criterion beside an open one that would be enough waits for it', () => {
  const trial = trialOf([row('A', platelets(100)), row('B', { kind: 'attest' })], {
    groups: [{ joined: 'one-suffices', criteria: ['A', 'B'] }],
  })
  const groups = groupCriteria(matchOf(patient().withDiagnosis('sle').withLab('platelets', 50, '10*9/L'), trial))
  expect(groups.get('holds-back')?.map(({ criterion }) => criterion.id)).toEqual(['A'])
})
