import { attestationFields as fields, attestationForm, formFields, instrumentOfForm } from '../terminology/own-names.ts'
import { dayOf } from '../values/clinical-date.ts'
import { asRecord, asText, type JsonRecord } from '../values/json.ts'
import type { AnswerEntry } from './entry.ts'
import { linesOf } from './form-lines.ts'
import { writtenAt } from './own-records.ts'

/** What a person attested in an earlier session, as the chart holds it. It is shown, and never decides by itself. */
export interface EarlierAnswer extends AnswerEntry {
  readonly reference: string
  readonly writtenAt: string
}

/** A response to our form of attestations; nothing for other forms, and for what only says that the chart is wrong. */
export function earlierAnswerFrom(response: JsonRecord, reference: string): EarlierAnswer | undefined {
  const status = asText(response['status'])?.toLowerCase()
  const isOurs = instrumentOfForm(asText(response['questionnaire']) ?? '') === attestationForm
  if (!isOurs || (status !== 'completed' && status !== 'amended')) return undefined
  const lines = linesOf(response)
  const text = (linkId: string) => asText(lines.get(linkId)?.['valueString'])
  const [criterion, remark] = [text(fields.criterion), text(formFields.remark)]
  const date = asText(lines.get(formFields.assessedOn)?.['valueDate'])
  const answer = asText(asRecord(lines.get(fields.answer)?.['valueCoding'])?.['code'])
  if (criterion === undefined || date === undefined || dayOf(date) === undefined || lines.has(fields.override))
    return undefined
  if (answer !== 'yes' && answer !== 'no') return undefined
  const author = asText(asRecord(response['author'])?.['display'])
  return {
    criterion,
    answer,
    date,
    reference,
    writtenAt: writtenAt(response) ?? asText(response['authored']) ?? '',
    ...(author === undefined ? {} : { author }),
    ...(remark === undefined ? {} : { remark }),
  }
}

/** Of each criterion the last answer up to a day: by the day it is about, then by when it was written. */
export function lastAnswers(answers: readonly EarlierAnswer[], upTo: string): ReadonlyMap<string, EarlierAnswer> {
  const last = new Map<string, EarlierAnswer>()
  for (const answer of answers) {
    const known = last.get(answer.criterion)
    const isLater =
      known === undefined || [answer.date, answer.writtenAt].join(' ') > [known.date, known.writtenAt].join(' ')
    if (answer.date <= upTo && isLater) last.set(answer.criterion, answer)
  }
  return last
}
