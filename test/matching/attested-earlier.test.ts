import { describe, expect, test } from 'vitest'
import { proposalFor } from '../../src/matching/proposal.ts'
import { attestationFields, attestationForm, formCanonical, formFields } from '../../src/terminology/own-names.ts'
import { daysAgo, patient } from '../patient.ts'
import { matchOf, platelets, row, trialOf } from './made-up-trial.ts'

const line = (linkId: string, answer: Record<string, unknown>) => ({ linkId, answer: [answer] })
const attested = patient()
  .withDiagnosis('sle')
  .withResource({
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    questionnaire: formCanonical(attestationForm),
    authored: daysAgo(30),
    author: { display: 'Dr Li' },
    item: [
      line(attestationFields.criterion, { valueString: 'T/A' }),
      line(attestationFields.answer, { valueCoding: { code: 'yes' } }),
      line(formFields.assessedOn, { valueDate: daysAgo(30) }),
      line(formFields.remark, { valueString: 'seen in clinic' }),
    ],
  })

describe('what was attested in an earlier session', () => {
  const trial = trialOf([row('A', { kind: 'attest' }), row('B', platelets(30))])

  test('stands beside the open question, with who said it, and does not answer it', () => {
    const [asked, other] = matchOf(attested, trial).criteria
    expect(asked).toMatchObject({
      verdict: 'unknown',
      missing: [{ datum: 'T/A', reason: 'needs-attestation' }],
      evidence: [{ concept: 'T/A', display: 'Dr Li: seen in clinic', value: 'yes', date: daysAgo(30), ageDays: 30 }],
    })
    expect(other?.evidence).toEqual([])
  })
  test('may be confirmed for today; where nothing was attested there is nothing to confirm', () => {
    const { trials, findings } = attested.prescreened([trial])
    const [asked, other] = trials[0]?.criteria ?? []
    expect(asked && proposalFor('T/A', asked, findings)).toMatchObject({
      outcomes: [],
      earlier: { answer: 'yes', date: daysAgo(30) },
    })
    expect(asked && proposalFor('T/A', asked, findings)).not.toHaveProperty('answer')
    expect(other && proposalFor('T/B', other, findings)).toBeUndefined()
  })
  test('is left out once the record decides', () => {
    const decided = trialOf([row('A', platelets(30))])
    const [match] = matchOf(attested.withLab('platelets', 50, '10*9/L'), decided).criteria
    expect(match?.evidence.map(({ concept }) => concept)).toEqual(['platelets'])
  })
})

test('an answer of now names who gave it and why, beside what the record shows', () => {
  const trial = trialOf([row('A', { kind: 'attest', related: ['platelets'] })])
  const someone = patient().withDiagnosis('sle').withLab('platelets', 50, '10*9/L')
  expect(matchOf(someone.answering('T/A', 'yes'), trial).criteria[0]?.evidence).toMatchObject([
    { concept: 'T/A', display: 'T/A', value: 'yes', date: daysAgo(0) },
    { concept: 'platelets' },
  ])
})
