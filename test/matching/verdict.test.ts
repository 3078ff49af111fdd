import { describe, expect, test } from 'vitest'
import { holds, undecided } from '../../src/criteria/determine.ts'
import type { AnswerEntry } from '../../src/findings/entry.ts'
import { matchCriterion } from '../../src/matching/verdict.ts'
import { daysAgo, patient } from '../patient.ts'
import { matchOf, platelets, row, trialOf } from './made-up-trial.ts'

const question = row('A', { kind: 'attest' })
const asked = undecided([{ datum: 'T/A', reason: 'needs-attestation' }])
const said = (extra: Partial<AnswerEntry> = {}): AnswerEntry => ({
  criterion: 'T/A',
  answer: 'yes',
  date: daysAgo(2),
  ...extra,
})

describe('an answer to a criterion', () => {
  test.each<[string, Partial<AnswerEntry>, string]>([
    ['who gave it and why', { author: 'Dr Li', remark: 'seen' }, 'Dr Li: seen'],
    ['who gave it', { author: 'Dr Li' }, 'Dr Li'],
    ['why', { remark: 'seen' }, 'seen'],
    ['the criterion alone where nobody is named', {}, 'T/A'],
  ])('is evidence that names %s', (_what, extra, display) =>
    expect(matchCriterion(question, asked, said(extra))).toMatchObject({
      verdict: 'pass',
      basis: 'attested',
      evidence: [{ concept: 'T/A', display, value: 'yes', date: daysAgo(2) }],
      missing: [],
      notes: [],
    }),
  )

  test('that is unsure is noted with its day', () =>
    expect(matchCriterion(question, asked, said({ answer: 'unsure' })).notes).toEqual([
      { id: 'note.unsure', values: { date: daysAgo(2) } },
    ]))

  test('that says what the record says changes nothing, also with a reason', () => {
    const shown = holds('documented', [{ concept: 'platelets', display: 'Platelets' }])
    const plain = matchCriterion(question, shown, undefined)
    expect(matchCriterion(question, shown, said())).toEqual(plain)
    expect(matchCriterion(question, shown, said({ override: { reason: 'known' } }))).toEqual(plain)
  })

  test('against the record is noted with what was said and when', () =>
    expect(matchCriterion(question, holds('documented', []), said({ answer: 'no' }))).toMatchObject({
      verdict: 'pass',
      notes: [{ id: 'note.answerAgainstChart', values: { answer: 'no', date: daysAgo(2) } }],
    }))

  test('that would fail a criterion needs no value beside it', () => {
    const both = row('A', { kind: 'all', parts: [{ kind: 'attest' }, platelets(30)] })
    const someone = patient().withDiagnosis('sle').answering('T/A', 'no')
    expect(matchOf(someone, trialOf([both])).criteria[0]).toMatchObject({ verdict: 'fail', missing: [] })
  })

  test('for which a value is missing is noted with its day', () => {
    const criteria = [row('A', platelets(30)), row('B', { kind: 'all', parts: [{ kind: 'attest' }, platelets(30)] })]
    const someone = patient().withDiagnosis('sle').answering('T/A', 'yes').answering('T/B', 'yes')
    expect(matchOf(someone, trialOf(criteria)).criteria.map(({ notes }) => notes)).toEqual([
      [{ id: 'note.answerNeedsValue', values: { date: daysAgo(0) } }],
      [{ id: 'note.answerLeavesOpen', values: { date: daysAgo(0) } }],
    ])
  })

  test('to a criterion that does not concern the patient changes nothing', () => {
    const man = patient().withDiagnosis('sle').male().answering('T/A', 'no', 'known')
    expect(matchOf(man, trialOf([row('A', { kind: 'pregnancy-test' })])).criteria[0]).toMatchObject({
      verdict: 'not-applicable',
      basis: 'none',
      missing: [],
    })
  })
})
