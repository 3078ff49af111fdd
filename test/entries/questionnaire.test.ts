import { Fhir } from 'fhir'
import fc from 'fast-check'
import type { QuestionnaireItem } from 'fhir/r4'
import { describe, expect, it } from 'vitest'
import { questionnaireFor } from '../../src/entries/questionnaire.ts'
import { responseFor } from '../../src/entries/questionnaire-response.ts'
import { totalObservationFor } from '../../src/entries/total-observation.ts'
import type { DatumEntry } from '../../src/findings/entry.ts'
import { measurementFromEntry } from '../../src/findings/from-entry.ts'
import { measurementFromResponse } from '../../src/findings/from-questionnaire-response.ts'
import { classifications, instrumentById, instruments } from '../../src/scores/catalog.ts'
import type { Instrument } from '../../src/scores/instrument.ts'
import { instrumentOfForm } from '../../src/terminology/own-names.ts'
import { asRecord } from '../../src/values/json.ts'
import { today } from '../patient.ts'
import { anyEntry } from './any-entry.ts'

const all = [...instruments, ...classifications]
const validator = new Fhir()
const written = { patientId: 'p1', identifier: 'sledai-2k.2026-03-01.abc', at: '2026-03-01T10:00:00.000Z' }

/** What the validator objects to. Codes outside of value sets that are examples only are no fault. */
function complaints(resource: object): readonly string[] {
  const { messages } = validator.validate(JSON.parse(JSON.stringify(resource)) as object, { errorOnUnexpected: true })
  return messages
    .filter(({ severity }) => ['error', 'fatal'].includes(String(severity)))
    .map(({ location, message }) => `${location ?? ''}: ${message ?? ''}`)
}

function entryOf(datum: string, more: Partial<DatumEntry>): DatumEntry {
  return { datum, value: 0, date: today, ...more }
}

function known(id: string): Instrument {
  const found = instrumentById(id)
  if (found === undefined) throw new Error(`There is no instrument ${id}.`)
  return found
}

describe.each(all)('$id as a form', (instrument) => {
  const form = questionnaireFor(instrument)
  const items = form.item ?? []

  it('is a valid Questionnaire, as the validator sees it', () => {
    expect(complaints(form)).toEqual([])
    expect(complaints({ ...form, status: 'new' })).not.toEqual([])
    expect(complaints({ ...form, item: [{ ...items[0], typ: 'date' }] })).not.toEqual([])
  })

  it('is named by a versioned canonical of its own, with its licence', () => {
    expect(instrumentOfForm(`${form.url ?? ''}|${form.version ?? ''}`)).toBe(instrument.id)
    expect(form.name).toMatch(/^[A-Z][A-Za-z0-9_]*$/)
    expect(form.copyright).toBe(instrument.licence)
  })

  it('says everything in Chinese too, each line once', () => {
    const texts = items.flatMap((item) => [
      item._text,
      ...(item.answerOption ?? []).map(({ valueCoding }) => valueCoding?._display),
    ])
    for (const text of [form._title, ...texts]) expect(JSON.stringify(text)).toMatch(/"zh-CN".*"valueString":"[^"]+"/)
    expect(new Set(items.map(({ linkId }) => linkId)).size).toBe(items.length)
  })

  it('has no default answer, and asks the day', () => {
    expect(JSON.stringify(form)).not.toContain('initial')
    expect(items[0]).toMatchObject({ linkId: 'assessed-on', type: 'date', required: true })
  })

  it('its responses and totals are valid, and come back as they were entered', () => {
    fc.assert(
      fc.property(anyEntry(instrument), (entry) => {
        const response = responseFor(instrument, entry, written)
        expect(complaints(response)).toEqual([])
        const read = measurementFromResponse(asRecord(response) ?? {}, 'QuestionnaireResponse/1')
        const entered = measurementFromEntry(entry)
        expect(read?.value?.number).toEqual(entered?.value?.number)
        expect(read?.value?.items).toEqual(entered?.value?.items)
        expect(read?.date?.text).toBe(today)
        const total = totalObservationFor(instrument, entry, { ...written, response: 'QuestionnaireResponse/1' })
        if (total !== undefined) expect(complaints(total)).toEqual([])
      }),
      { numRuns: 10 },
    )
  })
})

describe('ordinal values', () => {
  const points = (id: string, item: string) =>
    questionnaireFor(known(id))
      .item?.find(({ linkId }) => linkId === item)
      ?.answerOption?.map(({ valueCoding }) => [valueCoding?.code, valueCoding?.extension?.[0]?.valueDecimal])

  it('are the weights that count in this total', () => {
    expect(points('sledai-2k', 'seizure')).toEqual([
      ['absent', 0],
      ['present', 8],
    ])
    expect(points('sledai-2k-clinical', 'seizure')).toEqual([
      ['absent', 0],
      ['present', 0],
    ])
    expect(points('sledai-2k-modified', 'low_complement')).toEqual([
      ['absent', 0],
      ['present', 0],
    ])
    expect(points('bilag-2004', 'renal')).toEqual([
      ['A', 12],
      ['B', 8],
      ['C', 1],
      ['D', 0],
      ['E', 0],
    ])
    expect(points('mrss', 'face')).toEqual([
      ['0', 0],
      ['1', 1],
      ['2', 2],
      ['3', 3],
    ])
    expect(points('gpa-2022-acr-eular', 'eos')).toEqual([
      ['absent', 0],
      ['present', -4],
    ])
    expect(points('haq-di', 'dressing_aid')).toEqual([
      ['absent', undefined],
      ['present', undefined],
    ])
  })

  it('the total is calculated wherever there are several items', () => {
    const totals = all
      .filter(({ items = [] }) => items.length > 1)
      .map((one) => questionnaireFor(one).item?.find(({ linkId }) => linkId === 'total'))
    expect(
      totals.every((total: QuestionnaireItem | undefined) =>
        total?.extension?.some(({ valueExpression }) => (valueExpression?.expression ?? '').length > 20),
      ),
    ).toBe(true)
  })
})

describe('a response', () => {
  it('leaves out what was not assessed, and says who and when', () => {
    const entry = entryOf('sledai-2k', {
      value: 8,
      items: { vasculitis: true, rash: false, fever: 'not-assessed' },
      author: 'Dr Wu',
    })
    const response = responseFor(known('sledai-2k'), entry, written)
    expect(response.item?.map(({ linkId }) => linkId)).toEqual(['assessed-on', 'vasculitis', 'rash'])
    expect(response).toMatchObject({
      status: 'completed',
      author: { display: 'Dr Wu' },
      subject: { reference: 'Patient/p1' },
      identifier: { value: written.identifier },
    })
    expect(responseFor(known('sledai-2k'), entry, { ...written, amends: true }).status).toBe('amended')
  })

  it('takes a total that was typed, also where it is the only item', () => {
    expect(responseFor(known('sledai-2k'), entryOf('sledai-2k', { value: 12 }), written).item?.at(-1)).toMatchObject({
      linkId: 'total',
      answer: [{ valueDecimal: 12 }],
    })
    expect(responseFor(known('pga'), entryOf('pga', { value: 1.5 }), written).item?.at(-1)).toMatchObject({
      linkId: 'pga',
      answer: [{ valueDecimal: 1.5 }],
    })
  })

  it('keeps the other scale of MMT-8 apart', () => {
    const oneSide = entryOf('mmt-8', { value: 70, items: { scale: 80 } })
    expect(totalObservationFor(known('mmt-8'), oneSide, written)).toBeUndefined()
    const read = measurementFromResponse(asRecord(responseFor(known('mmt-8'), oneSide, written)) ?? {}, 'r')
    expect(read?.value?.text).toBe('70/80')
  })

  it('is no measurement where the form is another’s, the version another, or the status wrong', () => {
    const response = { ...responseFor(known('pga'), entryOf('pga', { value: 1.5 }), written) }
    const read = (change: object) => measurementFromResponse({ ...asRecord(response), ...change }, 'r')
    expect(read({})).toMatchObject({ source: 'chart', preliminary: false })
    expect(read({ status: 'in-progress' })).toMatchObject({ preliminary: true })
    expect(read({ questionnaire: 'https://other.example/Questionnaire/pga|1.0.0' })).toBeUndefined()
    expect(read({ questionnaire: 'https://cart-prescreen.example/Questionnaire/pga|2.0.0' })).toBeUndefined()
    expect(read({ questionnaire: 'https://cart-prescreen.example/Questionnaire/pga' })).toBeDefined()
    for (const status of ['entered-in-error', 'stopped', undefined]) expect(read({ status })).toBeUndefined()
    expect(read({ item: [] })).toBeUndefined()
  })

  it('with an answer that the form does not offer is not relied on', () => {
    const response = responseFor(known('sledai-2k'), entryOf('sledai-2k', { items: { vasculitis: true } }), written)
    const spoilt = JSON.parse(JSON.stringify(response).replace('"present"', '"maybe"')) as object
    expect(measurementFromResponse(asRecord(spoilt) ?? {}, 'r')?.value).toEqual({ text: '?' })
  })
})

describe('a total as an Observation', () => {
  it('carries our code, and LOINC’s where the total has one', () => {
    const codes = (id: string, value: number) =>
      totalObservationFor(known(id), entryOf(id, { value }), written)?.code.coding?.map(({ code }) => code)
    expect(codes('sledai-2k', 12)).toEqual(['sledai-2k'])
    expect(codes('ecog', 0)).toEqual(['ecog', '89247-1'])
    expect(codes('haq-di', 1)).toEqual(['haq-di', '75874-8'])
  })

  it('is not made of an open total, or of grades', () => {
    expect(
      totalObservationFor(known('sledai-2k'), entryOf('sledai-2k', { value: 8, items: { vasculitis: true } }), written),
    ).toBeUndefined()
    expect(
      totalObservationFor(known('bilag-2004'), entryOf('bilag-2004', { value: { A: 1, B: 0 } }), written),
    ).toBeUndefined()
  })
})
