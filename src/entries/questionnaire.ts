import type { Extension, Questionnaire, QuestionnaireItem, QuestionnaireItemAnswerOption } from 'fhir/r4'
import type { Answer, Instrument, Item } from '../scores/instrument.ts'
import type { Label } from '../terminology/concept.ts'
import { formFields, formUrl, formVersion, optionSystem, ownSystems } from '../terminology/own-names.ts'
import { translation } from '../terminology/translation.ts'
import { offered, pointsFor } from './item-points.ts'
import { totalExpression } from './total-expression.ts'

const structure = 'http://hl7.org/fhir/StructureDefinition'
const calculated = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression'
const ucum = 'http://unitsofmeasure.org'

/** The words of a form that are no instrument's own. */
const words = {
  assessedOn: { en: 'Assessed on', zh: '评估日期' },
  scale: { en: 'Scale', zh: '量程' },
  bothSides: { en: 'both sides, of 150', zh: '双侧，满分150' },
  oneSide: { en: 'right side, of 80', zh: '右侧，满分80' },
  total: { en: 'Total', zh: '总分' },
  remark: { en: 'Remark', zh: '备注' },
  present: { en: 'present', zh: '有' },
  absent: { en: 'absent', zh: '无' },
} as const satisfies Readonly<Record<string, Label>>

/** The day its wording and weights were last changed. */
const formDate = '2026-03-01'

/**
 * An instrument as a FHIR Questionnaire, in English with Chinese translations: ordinal values on answers, the total
 * calculated and open to be typed instead. An item left unanswered was not assessed.
 */
export function questionnaireFor(instrument: Instrument): Questionnaire {
  const { id, label, licence, sources, items = [] } = instrument
  return {
    resourceType: 'Questionnaire',
    id,
    language: 'en',
    url: formUrl(id),
    version: formVersion,
    name: computable(id),
    title: label.en,
    _title: translation(label),
    status: 'active',
    subjectType: ['Patient'],
    date: formDate,
    publisher: 'CAR-T Prescreen',
    description: sources.join('\n'),
    copyright: licence,
    code: [{ system: ownSystems.instrument, code: id, display: label.en }],
    item: [
      { ...field(formFields.assessedOn, words.assessedOn, 'date'), required: true },
      ...(id === 'mmt-8' ? [scaleItem()] : []),
      ...items.map((item) => itemFor(instrument, item)),
      ...(hasOwnTotal(instrument) ? [totalItem(instrument)] : []),
      field(formFields.remark, words.remark, 'text'),
    ],
  }
}

/** Whether the form has a field for the total beside its items: where there is one item, it is the total. */
export function hasOwnTotal({ items = [] }: Instrument): boolean {
  return items.length !== 1
}

/** The scales of MMT-8 by their codes. */
export const scales = [
  [150, words.bothSides],
  [80, words.oneSide],
] as const

function computable(id: string): string {
  return id.replaceAll(/(?:^|-)(\w)/g, (_dash, letter: string) => letter.toUpperCase())
}

function field(linkId: string, label: Label, type: QuestionnaireItem['type']): QuestionnaireItem {
  return { linkId, text: label.en, _text: translation(label), type }
}

function itemFor(instrument: Instrument, item: Item): QuestionnaireItem {
  const { id, range, options } = item
  if (range === undefined) {
    const answerOption = options === undefined ? findingOptions(instrument, item) : gradeOptions(instrument, item)
    return { ...field(id, item.label, 'choice'), answerOption }
  }
  return {
    ...field(id, item.label, range.step === 1 ? 'integer' : 'decimal'),
    extension: [...limits(range), ...unitOf(range.unit)],
  }
}

function limits({ min, max, step }: NonNullable<Item['range']>): Extension[] {
  const value = (number: number) => (step === 1 ? { valueInteger: number } : { valueDecimal: number })
  return [
    { url: `${structure}/minValue`, ...value(min) },
    { url: `${structure}/maxValue`, ...value(max) },
  ]
}

function unitOf(unit: string | undefined): Extension[] {
  return unit === undefined
    ? []
    : [{ url: `${structure}/questionnaire-unit`, valueCoding: { system: ucum, code: unit, display: unit } }]
}

function findingOptions(instrument: Instrument, item: Item): QuestionnaireItemAnswerOption[] {
  // Weights after a biopsy are the ones that all its items have.
  const points = (answer: Answer) =>
    item.weight === undefined ? undefined : pointsFor(instrument, item, answer, { biopsy: true })
  return offered(item).map((answer) =>
    answer === true
      ? option(ownSystems.finding, 'present', words.present, points(answer))
      : option(ownSystems.finding, 'absent', words.absent, points(answer)),
  )
}

function gradeOptions(instrument: Instrument, item: Item): QuestionnaireItemAnswerOption[] {
  return (item.options ?? []).map(({ value, label }) =>
    option(
      optionSystem(instrument.id, item.id),
      String(value),
      label,
      typeof value === 'number' ? value : pointsFor(instrument, item, value),
    ),
  )
}

function option(system: string, code: string, label: Label, ordinal?: number): QuestionnaireItemAnswerOption {
  const points = ordinal === undefined ? [] : [{ url: `${structure}/ordinalValue`, valueDecimal: ordinal }]
  return {
    valueCoding: {
      ...(points.length === 0 ? {} : { extension: points }),
      system,
      code,
      display: label.en,
      _display: translation(label),
    },
  }
}

function scaleItem(): QuestionnaireItem {
  const answerOption = scales.map(([scale, label]) => option(optionSystem('mmt-8', 'scale'), String(scale), label))
  return { ...field(formFields.scale, words.scale, 'choice'), answerOption }
}

function totalItem(instrument: Instrument): QuestionnaireItem {
  const { range } = instrument
  const limit = { min: range.min, max: range.max ?? Number.POSITIVE_INFINITY }
  return {
    ...field(formFields.total, words.total, 'decimal'),
    extension: [
      ...limits(limit).filter(({ valueDecimal }) => valueDecimal !== Number.POSITIVE_INFINITY),
      ...unitOf(instrument.unit),
      { url: calculated, valueExpression: { language: 'text/fhirpath', expression: totalExpression(instrument) } },
    ],
  }
}
