import { describe, expect, test } from 'vitest'
import type { Missing, Reason } from '../../src/criteria/determination.ts'
import { undecided } from '../../src/criteria/determine.ts'
import type { Rule } from '../../src/criteria/rule.ts'
import { isForAPersonToSay, leftOpen } from '../../src/matching/answered.ts'
import { patient } from '../patient.ts'
import { matchOf, platelets, row, trialOf } from './made-up-trial.ts'

const lupus = patient().withDiagnosis('sle')
const attest: Rule = { kind: 'attest' }

describe('a person’s yes or no can settle', () => {
  test.each<[string, boolean, string, Reason]>([
    ['a question that only a person can answer', true, 'platelets', 'needs-attestation'],
    ['a detail that the record leaves out', true, 'platelets', 'needs-detail'],
    ['what the source leaves open', true, 'platelets', 'source-ambiguous'],
    ['a diagnosis that could not be read', true, 'esrd', 'read-failed'],
    ['what no concept stands for', true, 'T/A', 'not-recorded'],
    ['no laboratory value', false, 'platelets', 'not-recorded'],
    ['no score', false, 'sledai-2k', 'needs-entry'],
    ['nothing that is still to come', false, 'T/A', 'before-treatment'],
  ])('%s: %s', (_what, settles, datum, reason) => expect(isForAPersonToSay([{ datum, reason }])).toBe(settles))

  test('one thing of several', () => {
    const missing: readonly Missing[] = [
      { datum: 'platelets', reason: 'not-recorded' },
      { datum: 'T/A', reason: 'needs-attestation' },
    ]
    expect(isForAPersonToSay(missing)).toBe(true)
    expect(isForAPersonToSay([])).toBe(false)
  })
})

test('of a question with a wait before treatment the wait stays open', () => {
  const wait: Missing = { datum: 'T/A', reason: 'before-treatment' }
  const determination = undecided([{ datum: 'T/A', reason: 'needs-attestation' }, wait])
  expect(leftOpen(attest, determination, 'true')).toEqual([wait])
})

/** What an answer that would pass leaves open of a sentence; nothing where it passes. */
function leftBy(rule: Rule, category: 'inclusion' | 'exclusion'): readonly string[] | 'passes' {
  const answer = category === 'inclusion' ? 'yes' : 'no'
  const [match] = matchOf(lupus.answering('T/A', answer), trialOf([row('A', rule, { category })])).criteria
  return match?.verdict === 'pass' ? 'passes' : (match?.missing ?? []).map(({ datum }) => datum)
}

describe('an answer to a sentence of several parts', () => {
  const both: Rule = { kind: 'all', parts: [attest, platelets(30)] }
  const either: Rule = { kind: 'any', parts: [attest, platelets(30)] }

  test('that says that all hold leaves the value open, that says that one does not needs no more', () => {
    expect(leftBy(both, 'inclusion')).toEqual(['platelets'])
    expect(leftBy(both, 'exclusion')).toBe('passes')
  })
  test('that says that one holds needs no more, that says that none does leaves the value open', () => {
    expect(leftBy(either, 'inclusion')).toBe('passes')
    expect(leftBy(either, 'exclusion')).toEqual(['platelets'])
  })
  test('is turned around by a “not”', () => {
    expect(leftBy({ kind: 'not', part: both }, 'inclusion')).toBe('passes')
    expect(leftBy({ kind: 'not', part: either }, 'inclusion')).toEqual(['platelets'])
    expect(leftBy({ kind: 'not', part: both }, 'exclusion')).toEqual(['platelets'])
    expect(leftBy({ kind: 'not', part: either }, 'exclusion')).toBe('passes')
  })
  test('leaves a value open once, however many parts ask for it', () =>
    expect(leftBy({ kind: 'all', parts: [platelets(30), attest, platelets(50)] }, 'inclusion')).toEqual(['platelets']))
  test('asks no more about a part that the record settles', () => {
    const known = { kind: 'all', parts: [attest, { kind: 'age', from: 18 }] } as const
    expect(leftBy(known, 'inclusion')).toBe('passes')
    const [match] = matchOf(
      lupus.withLab('platelets', 50, '10*9/L').answering('T/A', 'no'),
      trialOf([
        row('A', { kind: 'any', parts: [attest, { kind: 'not', part: platelets(30) }] }, { category: 'exclusion' }),
      ]),
    ).criteria
    expect(match).toMatchObject({ verdict: 'pass', missing: [] })
  })
})
