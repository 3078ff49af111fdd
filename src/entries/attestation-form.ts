import type { Questionnaire, QuestionnaireItem, QuestionnaireResponse, QuestionnaireResponseItem } from 'fhir/r4'
import type { AnswerEntry } from '../findings/entry.ts'
import {
  attestationFields as fields,
  attestationForm,
  formCanonical,
  formFields,
  formUrl,
  formVersion,
  optionSystem,
  ownSystems,
} from '../terminology/own-names.ts'
import type { Label } from '../terminology/concept.ts'
import { translation } from '../terminology/translation.ts'
import type { WrittenEntry } from './questionnaire-response.ts'

const answers: { readonly [A in AnswerEntry['answer']]: Label } = {
  yes: { en: 'yes', zh: '是' },
  no: { en: 'no', zh: '否' },
  unsure: { en: 'unsure', zh: '不确定' },
}
const answerSystem = optionSystem(attestationForm, fields.answer)

/** The one form of all attestations: which criterion's sentence, and whether it is true of the patient. */
export function attestationQuestionnaire(): Questionnaire {
  const title: Label = { en: 'Attestation of an eligibility criterion', zh: '入排标准的医生确认' }
  const field = (linkId: string, text: Label, type: QuestionnaireItem['type']): QuestionnaireItem => ({
    linkId,
    text: text.en,
    _text: translation(text),
    type,
  })
  return {
    resourceType: 'Questionnaire',
    id: attestationForm,
    language: 'en',
    url: formUrl(attestationForm),
    version: formVersion,
    name: 'Attestation',
    title: title.en,
    _title: translation(title),
    status: 'active',
    subjectType: ['Patient'],
    publisher: 'CAR-T Prescreen',
    item: [
      { ...field(formFields.assessedOn, { en: 'Attested on', zh: '确认日期' }, 'date'), required: true },
      { ...field(fields.criterion, { en: 'Criterion', zh: '标准编号' }, 'string'), required: true },
      field(fields.sentence, { en: 'Its sentence', zh: '标准内容' }, 'text'),
      {
        ...field(fields.answer, { en: 'True of this patient', zh: '是否符合该描述' }, 'choice'),
        required: true,
        answerOption: Object.entries(answers).map(([code, { en, zh }]) => ({
          valueCoding: { system: answerSystem, code, display: en, _display: translation({ zh }) },
        })),
      },
      field(fields.override, { en: 'Why the chart is wrong', zh: '病历有误的理由' }, 'text'),
      field(formFields.remark, { en: 'Remark', zh: '备注' }, 'text'),
    ],
  }
}

/** An attestation as a response to that form; `sentence` is the criterion as it was read by who answered. */
export function attestationResponseFor(
  { criterion, answer, date, author, remark, override }: AnswerEntry,
  sentence: string | undefined,
  { patientId, identifier, at }: WrittenEntry,
): QuestionnaireResponse {
  const line = (linkId: string, valueString: string | undefined): readonly QuestionnaireResponseItem[] =>
    valueString === undefined ? [] : [{ linkId, answer: [{ valueString }] }]
  return {
    resourceType: 'QuestionnaireResponse',
    identifier: { system: ownSystems.entry, value: identifier },
    questionnaire: formCanonical(attestationForm),
    status: 'completed',
    subject: { reference: `Patient/${patientId}` },
    authored: at,
    ...(author === undefined ? {} : { author: { display: author } }),
    item: [
      { linkId: formFields.assessedOn, answer: [{ valueDate: date }] },
      ...line(fields.criterion, criterion),
      ...line(fields.sentence, sentence),
      {
        linkId: fields.answer,
        answer: [{ valueCoding: { system: answerSystem, code: answer, display: answers[answer].en } }],
      },
      ...line(fields.override, override?.reason),
      ...line(formFields.remark, remark),
    ],
  }
}
