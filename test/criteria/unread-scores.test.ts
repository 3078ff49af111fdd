import { describe, expect, it } from 'vitest'
import { daysAgo, patient } from '../patient.ts'

const criterion = 'NCT07193667/SLE.I2'
const lupus = patient().withDiagnosis('sle')
const sledai = lupus.entering('sledai-2k', 14)
const response = {
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  questionnaire: 'https://cart-prescreen.example/Questionnaire/sledai-2k|1.0.0',
  authored: daysAgo(3),
  item: [{ linkId: 'total', answer: [{ valueDecimal: 14 }] }],
}

/** Why a score is missing, with what could not be read. */
const why = (person: typeof lupus, id = criterion) =>
  person.on(id).missing.map(({ datum, reason, action }) => [datum, reason, action?.values?.['resourceType']])

describe('a score that is not on record', () => {
  it('needs to be entered where forms and results were read whole', () => {
    expect(why(lupus)).toEqual([
      ['sledai-2k', 'needs-entry', undefined],
      ['bilag-2004', 'needs-entry', undefined],
    ])
  })

  it.each([
    ['QuestionnaireResponse', 'failed', 'read-failed'],
    ['QuestionnaireResponse', 'partial', 'read-failed'],
    ['QuestionnaireResponse', 'not-permitted', 'not-permitted'],
    ['Observation', 'failed', 'read-failed'],
    ['Observation', 'not-permitted', 'not-permitted'],
  ] as const)('may have been saved where %s is %s', (type, status, reason) => {
    expect(why(lupus.butUnread(type, status))).toEqual([
      ['sledai-2k', reason, type],
      ['bilag-2004', reason, type],
    ])
    expect(why(lupus.butUnread(type, status), 'NCT06675422/I4b')).toEqual([['sledai-2k-clinical', reason, type]])
  })

  it('cannot have been saved as a form where the EHR has none', () => {
    expect(why(lupus.butUnread('QuestionnaireResponse', 'unsupported'))[0]?.[1]).toBe('needs-entry')
  })
})

describe('a score that is on record', () => {
  it('is not the latest for sure while forms are unread', () => {
    expect(lupus.withResource(response).on(criterion)).toMatchObject({ verdict: 'pass', basis: 'documented' })
    expect(lupus.withResource(response).butUnread('QuestionnaireResponse', 'partial').on(criterion)).toMatchObject({
      verdict: 'unknown',
      evidence: [{ concept: 'sledai-2k', value: '14' }],
    })
  })

  it('that was entered now stands, whatever could not be read', () => {
    for (const type of ['QuestionnaireResponse', 'Observation'] as const)
      expect(sledai.butUnread(type, 'not-permitted').on(criterion)).toMatchObject({ verdict: 'pass', basis: 'entered' })
  })
})
