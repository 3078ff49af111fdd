import { instrumentById } from '../scores/catalog.ts'
import type { Answer, Instrument, Item } from '../scores/instrument.ts'
import { formFields, instrumentOfForm, ownSystems } from '../terminology/own-names.ts'
import { parseClinicalDate } from '../values/clinical-date.ts'
import { exactly } from '../values/interval.ts'
import { asNumber, asRecord, asText, type JsonRecord } from '../values/json.ts'
import { linesOf } from './form-lines.ts'
import type { MeasuredValue, Measurement } from './measurement.ts'
import { writtenAt } from './own-records.ts'
import { hasAnswers, valueFromItems } from './scored-items.ts'

const usable = new Set(['completed', 'amended', 'in-progress'])

/**
 * A response to one of our forms, as a measurement of its instrument; one still being filled in is preliminary. Nothing
 * for forms of others, which say by no code of ours what they ask.
 */
export function measurementFromResponse(response: JsonRecord, reference: string): Measurement | undefined {
  const instrument = instrumentById(instrumentOfForm(asText(response['questionnaire']) ?? '') ?? '')
  const status = asText(response['status'])?.toLowerCase() ?? ''
  if (instrument === undefined || !usable.has(status)) return undefined
  const lines = linesOf(response)
  const value = valueOf(instrument, lines)
  if (value === undefined) return undefined
  const { id } = instrument
  return {
    reference,
    source: 'chart',
    bindings: [{ concept: id, use: 'match', coding: { system: ownSystems.instrument, code: id } }],
    display: instrument.label.en,
    date: parseClinicalDate(lines.get(formFields.assessedOn)?.['valueDate']) ?? parseClinicalDate(response['authored']),
    preliminary: status === 'in-progress',
    replaces: status === 'amended',
    value,
    ranges: [],
    interpretation: undefined,
    remark: undefined,
    writtenAt: writtenAt(response),
  }
}

function valueOf(instrument: Instrument, lines: ReadonlyMap<string, JsonRecord>): MeasuredValue | undefined {
  const { items = [] } = instrument
  const answered = items.flatMap((item) => {
    const line = lines.get(item.id)
    return line === undefined ? [] : [[item.id, answerFrom(item, line)] as const]
  })
  const scale = Number(codeIn(lines.get(formFields.scale) ?? {}))
  const answers = { ...Object.fromEntries(answered), ...(scale === 80 ? { scale } : {}) }
  const total = numberIn(lines.get(formFields.total) ?? {})
  if (hasAnswers(answers)) return valueFromItems(instrument, answers, total)
  return total === undefined
    ? undefined
    : { text: `${total}${scale === 80 ? '/80' : ''}`, number: exactly(total), unit: '' }
}

/** What cannot be an answer of the item is passed on, for the form to be refused as a whole. */
function answerFrom({ options, range }: Item, line: JsonRecord): Answer {
  const code = codeIn(line)
  if (range !== undefined) return numberIn(line) ?? ''
  if (options !== undefined) return options.find(({ value }) => String(value) === code)?.value ?? code ?? ''
  return code === 'present' ? true : code === 'absent' ? false : (code ?? '')
}

function numberIn(line: JsonRecord): number | undefined {
  return (
    asNumber(line['valueDecimal']) ??
    asNumber(line['valueInteger']) ??
    asNumber(asRecord(line['valueQuantity'])?.['value'])
  )
}

function codeIn(line: JsonRecord): string | undefined {
  return asText(asRecord(line['valueCoding'])?.['code'])
}
