import { instrumentById } from '../scores/catalog.ts'
import { resolveConceptName } from '../terminology/catalog.ts'
import { signOfResult } from '../terminology/result-values.ts'
import { parseClinicalDate } from '../values/clinical-date.ts'
import { exactly } from '../values/interval.ts'
import type { DatumEntry } from './entry.ts'
import type { MeasuredValue, Measurement } from './measurement.ts'
import { readValue } from './read-value.ts'
import { hasAnswers, valueFromItems } from './scored-items.ts'

/** What a clinician entered for a datum, as a measurement beside those of the chart. */
export function measurementFromEntry(entry: DatumEntry): Measurement | undefined {
  const value = valueOf(entry)
  if (value === undefined) return undefined
  const { concept, facet } = resolveConceptName(entry.datum) ?? {
    concept: instrumentById(entry.datum)?.id ?? entry.datum,
  }
  return {
    reference: undefined,
    source: 'entry',
    bindings: [{ concept, use: 'match', coding: { code: concept }, ...(facet === undefined ? {} : { facet }) }],
    display: concept,
    date: parseClinicalDate(entry.date),
    preliminary: false,
    replaces: false,
    value,
    ranges: [],
    interpretation: undefined,
    remark: entry.remark,
    writtenAt: undefined,
  }
}

function valueOf({ datum, value, unit, items }: DatumEntry): MeasuredValue | undefined {
  const instrument = items !== undefined && hasAnswers(items) ? instrumentById(datum) : undefined
  if (instrument !== undefined && items !== undefined) return valueFromItems(instrument, items, value)
  const extra = items === undefined ? {} : { items }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return undefined
    const titre = unit !== undefined && /titer|titre/i.test(unit) ? { titre: exactly(value) } : {}
    return {
      text: `${value}${unit === undefined ? '' : ` ${unit}`}`,
      number: exactly(value),
      unit: unit ?? '',
      ...titre,
      ...extra,
    }
  }
  if (typeof value === 'string') {
    const read = readValue({ valueString: value }) ?? { text: value }
    const sign = read.sign ?? signOfResult([], value)
    return { ...read, ...(unit === undefined ? {} : { unit }), ...(sign === undefined ? {} : { sign }), ...extra }
  }
  if (typeof value === 'boolean') return { text: value ? 'yes' : 'no', sign: value ? 'positive' : 'negative', ...extra }
  const text = Object.entries(value)
    .map(([grade, count]) => `${grade}: ${count}`)
    .join(', ')
  return { text, counts: value, ...extra }
}
