import { describe, expect, test } from 'vitest'
import { earlierAnswerFrom, lastAnswers, type EarlierAnswer } from '../../src/findings/from-attestation.ts'
import { measurementFromResponse } from '../../src/findings/from-questionnaire-response.ts'
import { formCanonical, ownSystems } from '../../src/terminology/own-names.ts'
import { intervalText } from '../../src/values/interval.ts'
import type { JsonRecord } from '../../src/values/json.ts'

const line = (linkId: string, answer: JsonRecord) => ({ linkId, answer: [answer] })
const coded = (linkId: string, code: string) => line(linkId, { valueCoding: { code } })
const response = (form: string, item: readonly JsonRecord[], extra: JsonRecord = {}) => ({
  resourceType: 'QuestionnaireResponse',
  questionnaire: formCanonical(form),
  status: 'completed',
  authored: '2026-02-02',
  item,
  ...extra,
})
const measured = (form: string, item: readonly JsonRecord[], extra?: JsonRecord) =>
  measurementFromResponse(response(form, item, extra), 'QuestionnaireResponse/q')
const total = (form: string, item: readonly JsonRecord[]) => {
  const number = measured(form, item)?.value?.number
  return number === undefined ? undefined : intervalText(number)
}
const plain = line('total', { valueDecimal: 9 })

describe('a form that was filled in', () => {
  test('is a measurement of its instrument, of the day it is about', () => {
    const dated = measured('cdai', [plain, line('assessed-on', { valueDate: '2026-02-01' })])
    expect(dated).toMatchObject({
      reference: 'QuestionnaireResponse/q',
      source: 'chart',
      bindings: [{ concept: 'cdai', use: 'match', coding: { system: ownSystems.instrument, code: 'cdai' } }],
      date: { text: '2026-02-01' },
      preliminary: false,
      replaces: false,
      ranges: [],
    })
    expect(measured('cdai', [plain])?.date?.text).toBe('2026-02-02')
  })
  test.each([
    ['completed', false, false],
    ['Amended', false, true],
    ['in-progress', true, false],
  ])('%s: preliminary %s, replaces %s', (status, preliminary, replaces) =>
    expect(measured('cdai', [plain], { status })).toMatchObject({ preliminary, replaces }),
  )
  test.each(['stopped', 'entered-in-error', undefined])('%s does not exist', (status) =>
    expect(measured('cdai', [plain], { status })).toBeUndefined(),
  )
  test('nothing filled in, or a form of others, is none', () => {
    expect(measured('cdai', [])).toBeUndefined()
    expect(measured('cdai', [plain], { questionnaire: 'http://others.example/Questionnaire/cdai' })).toBeUndefined()
    expect(measured('cdai', [plain], { questionnaire: undefined })).toBeUndefined()
  })
  test.each([{ valueDecimal: 9.5 }, { valueInteger: 9 }, { valueQuantity: { value: 9.5 } }])(
    'a total alone, as %j',
    (answer) => expect(['9', '9.5']).toContain(total('cdai', [line('total', answer)])),
  )
  test('points by item, however deep they are nested', () => {
    const joints = { linkId: 'joints', item: [line('tjc28', { valueInteger: 4 }), line('sjc28', { valueInteger: 5 })] }
    expect(total('cdai', [joints, line('ptga', { valueDecimal: 5 }), line('phga', { valueDecimal: 6 })])).toBe('20')
    expect(total('cdai', [joints])).toBe('9-29')
  })
  test('present and absent', () => {
    expect(total('sledai-2k', [coded('arthritis', 'present')])).toBe('4-105')
    expect(total('sledai-2k', [coded('arthritis', 'absent')])).toBe('0-101')
  })
  test('graded, by the option’s value', () => expect(total('mrss', [coded('face', '2')])).toBe('2-50'))
  test.each([
    ['a word for present or absent', 'sledai-2k', coded('arthritis', 'maybe')],
    ['an option', 'mrss', coded('face', '7')],
    ['a number', 'cdai', coded('tjc28', '4')],
    ['anything', 'sledai-2k', line('arthritis', {})],
    ['anything graded', 'mrss', line('face', {})],
  ])('an answer that is not %s makes the form unusable', (_words, form, answer) =>
    expect(measured(form, [answer])?.value).toEqual({ text: '?' }),
  )
  test('of one side, on its own scale', () => {
    expect(measured('mmt-8', [line('total', { valueInteger: 60 }), coded('scale', '80')])?.value?.text).toBe('60/80')
    expect(measured('mmt-8', [line('total', { valueInteger: 60 }), coded('scale', '150')])?.value?.text).toBe('60')
    expect(measured('mmt-8', [coded('scale', '80')])).toBeUndefined()
    expect(measured('mmt-8', [line('neck_flexors', { valueInteger: 8 }), coded('scale', '80')])?.value).toMatchObject({
      text: '8-78/80',
      items: { neck_flexors: 8, scale: 80 },
    })
  })
})

describe('what was attested in an earlier session', () => {
  const lines = [
    line('criterion', { valueString: 'NCT07246096/I2d2' }),
    coded('answer', 'yes'),
    line('assessed-on', { valueDate: '2026-02-01' }),
  ]
  const attested = (item: readonly JsonRecord[] = lines, extra?: JsonRecord) =>
    earlierAnswerFrom(response('attestation', item, extra), 'QuestionnaireResponse/q')
  test('is read with who said it, when, and what was remarked', () => {
    expect(attested()).toEqual({
      criterion: 'NCT07246096/I2d2',
      answer: 'yes',
      date: '2026-02-01',
      reference: 'QuestionnaireResponse/q',
      writtenAt: '2026-02-02',
    })
    expect(
      attested([...lines, line('remark', { valueString: 'by phone' })], {
        author: { display: 'Dr Li' },
        identifier: { system: ownSystems.entry, value: 'x' },
        authored: '2026-02-03T08:00:00Z',
      }),
    ).toMatchObject({ remark: 'by phone', author: 'Dr Li', writtenAt: '2026-02-03T08:00:00Z' })
    expect(attested(lines, { authored: undefined })?.writtenAt).toBe('')
  })
  test.each(['completed', 'Amended'])('that is %s counts', (status) =>
    expect(attested(lines, { status })).toBeDefined(),
  )
  test.each(['in-progress', 'entered-in-error', undefined])('that is %s does not', (status) =>
    expect(attested(lines, { status })).toBeUndefined(),
  )
  test.each([
    ['criterion', lines.slice(1)],
    ['answer', lines.filter(({ linkId }) => linkId !== 'answer')],
    ['day', lines.slice(0, 2)],
    ['day that is one', [...lines.slice(0, 2), line('assessed-on', { valueDate: 'soon' })]],
    ['answer of yes or no', [...lines, coded('answer', 'unsure')]],
    ['other thing than "the chart is wrong"', [...lines, line('override', { valueString: 'wrong patient' })]],
  ])('without a %s it says nothing', (_words, item) => expect(attested(item)).toBeUndefined())
  test('no is an answer too', () => expect(attested([...lines, coded('answer', 'no')])?.answer).toBe('no'))
  test('another form attests nothing', () =>
    expect(earlierAnswerFrom(response('cdai', lines), 'QuestionnaireResponse/q')).toBeUndefined())

  const said = (date: string, writtenAt: string, criterion = 'a'): EarlierAnswer => ({
    criterion,
    answer: 'yes',
    date,
    writtenAt,
    reference: `${date} ${writtenAt}`,
  })
  const last = (answers: readonly EarlierAnswer[]) => lastAnswers(answers, '2026-03-01').get('a')?.reference
  test('the last day it is about counts, then the last writing', () => {
    const [early, late] = [said('2026-01-01', '2026-02-09'), said('2026-01-02', '2026-02-01')]
    expect([last([early, late]), last([late, early])]).toEqual([late.reference, late.reference])
    const again = said('2026-01-02', '2026-02-02')
    expect([last([again, late]), last([late, again])]).toEqual([again.reference, again.reference])
  })
  test('up to the day of the prescreening, each criterion by itself', () => {
    expect(last([said('2026-03-01', ''), said('2026-03-02', '')])).toBe('2026-03-01 ')
    expect(lastAnswers([said('2026-01-01', '', 'a'), said('2026-01-01', '', 'b')], '2026-03-01').size).toBe(2)
  })
})
