import type { QuestionnaireResponse, QuestionnaireResponseItem, QuestionnaireResponseItemAnswer } from 'fhir/r4'
import type { DatumEntry } from '../findings/entry.ts'
import { hasAnswers, valueFromItems } from '../findings/scored-items.ts'
import { readAnswers } from '../scores/answers.ts'
import { notAssessed, type Answer, type Instrument, type Item } from '../scores/instrument.ts'
import { formCanonical, formFields, optionSystem, ownSystems } from '../terminology/own-names.ts'
import { isExact } from '../values/interval.ts'
import { hasOwnTotal, scales } from './questionnaire.ts'

/** What is written beside an entry's own content. */
export interface WrittenEntry {
  readonly patientId: string
  /** See `entryIdentifier`. */
  readonly identifier: string
  /** The moment of writing, ISO 8601 with its zone. */
  readonly at: string
  /** An earlier one of the same day stands in the chart already. */
  readonly amends?: boolean
}

/** An entry as a response to its instrument's form. Items that were not assessed are left out. */
export function responseFor(instrument: Instrument, entry: DatumEntry, written: WrittenEntry): QuestionnaireResponse {
  const { items = {}, author, remark, date } = entry
  const { scale, ...raw } = items
  const { answers } = readAnswers(instrument, raw)
  const total = totalOf(instrument, entry)
  return {
    resourceType: 'QuestionnaireResponse',
    identifier: { system: ownSystems.entry, value: written.identifier },
    questionnaire: formCanonical(instrument.id),
    status: written.amends === true ? 'amended' : 'completed',
    subject: { reference: `Patient/${written.patientId}` },
    authored: written.at,
    ...(author === undefined ? {} : { author: { display: author } }),
    item: [
      line(formFields.assessedOn, { valueDate: date }),
      ...scales
        .filter(([value]) => value === scale)
        .map(([value, { en }]) => line(formFields.scale, coding(optionSystem('mmt-8', 'scale'), String(value), en))),
      ...(instrument.items ?? []).flatMap((item) => {
        const answer = answers[item.id] ?? soleAnswer(instrument, entry)
        return answer === undefined || answer === notAssessed
          ? []
          : [line(item.id, answerFor(instrument, item, answer), item.label.en)]
      }),
      ...(total === undefined || !hasOwnTotal(instrument) ? [] : [line(formFields.total, { valueDecimal: total })]),
      ...(remark === undefined ? [] : [line(formFields.remark, { valueString: remark })]),
    ],
  }
}

/** The total of an entry, where it is known: typed, or of items of which none that counts is open. */
export function totalOf(instrument: Instrument, { value, items }: DatumEntry): number | undefined {
  if (items === undefined || !hasAnswers(items)) return typeof value === 'number' ? value : undefined
  const number = valueFromItems(instrument, items, value).number
  return number !== undefined && isExact(number) ? number.low : undefined
}

/** An instrument of one item has its total as the answer to it. */
function soleAnswer(instrument: Instrument, { value }: DatumEntry): Answer | undefined {
  return hasOwnTotal(instrument) || typeof value !== 'number' ? undefined : value
}

function line(linkId: string, answer: QuestionnaireResponseItemAnswer, text?: string): QuestionnaireResponseItem {
  return { linkId, ...(text === undefined ? {} : { text }), answer: [answer] }
}

function coding(system: string, code: string, display: string): QuestionnaireResponseItemAnswer {
  return { valueCoding: { system, code, display } }
}

function answerFor(
  { id: instrument }: Instrument,
  { id, options, range }: Item,
  answer: Answer,
): QuestionnaireResponseItemAnswer {
  if (range !== undefined) return range.step === 1 ? { valueInteger: Number(answer) } : { valueDecimal: Number(answer) }
  if (options === undefined)
    return coding(ownSystems.finding, answer === true ? 'present' : 'absent', answer === true ? 'present' : 'absent')
  const label = options.find(({ value }) => value === answer)?.label.en ?? String(answer)
  return coding(optionSystem(instrument, id), String(answer), label)
}
