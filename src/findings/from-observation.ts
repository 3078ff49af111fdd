import { bindCodings, type LocalCode } from '../terminology/bind.ts'
import { interpretationOf } from '../terminology/result-values.ts'
import { parseClinicalDate, type ClinicalDate } from '../values/clinical-date.ts'
import { asNumber, asRecord, asRecords, asText, type JsonRecord } from '../values/json.ts'
import { codedText, codesOf, displayOf } from './coded-text.ts'
import type { Measurement, ReferenceRange } from './measurement.ts'
import type { Person } from './person.ts'
import { writtenAt } from './own-records.ts'
import { componentsOf, rangeInText, readValue } from './read-value.ts'

const usable = new Set(['final', 'amended', 'corrected', 'preliminary'])

/**
 * The measurements one Observation holds: its own and one a component. Cancelled, erroneous and unfinished
 * observations hold none; a preliminary one is kept to be shown.
 */
export function measurementsFrom(
  observation: JsonRecord,
  reference: string,
  localCodes: readonly LocalCode[],
  person: Person,
): readonly Measurement[] {
  const status = asText(observation['status'])?.toLowerCase() ?? ''
  if (!usable.has(status)) return []
  const date = observedOn(observation)
  const written = writtenAt(observation)
  return [observation, ...componentsOf(observation)].flatMap((holder) => {
    const code = codedText(holder['code'])
    const bindings = bindCodings(code.codings, { localCodes })
    if (bindings.length === 0) return []
    const value = holder['dataAbsentReason'] === undefined ? readValue(holder) : undefined
    const interpretation = interpretationOf(codesOf(holder['interpretation']))
    if (value === undefined && holder === observation && componentsOf(observation).length > 0) return []
    const measurement: Measurement = {
      reference,
      source: 'chart',
      bindings,
      display: displayOf(code),
      preliminary: status === 'preliminary',
      replaces: status === 'amended' || status === 'corrected',
      ranges: asRecords(holder['referenceRange']).flatMap((range) => readRange(range, person) ?? []),
      ...(date === undefined ? {} : { date }),
      ...(value === undefined ? {} : { value }),
      ...(interpretation === undefined ? {} : { interpretation }),
      ...(written === undefined ? {} : { writtenAt: written }),
    }
    return [measurement]
  })
}

/** When it was true of the patient, else when it was issued. */
function observedOn(observation: JsonRecord): ClinicalDate | undefined {
  const period = asRecord(observation['effectivePeriod'])
  return (
    parseClinicalDate(observation['effectiveDateTime']) ??
    parseClinicalDate(observation['effectiveInstant']) ??
    parseClinicalDate(period?.['end']) ??
    parseClinicalDate(period?.['start']) ??
    parseClinicalDate(observation['issued'])
  )
}

/** A normal range that fits the patient; therapeutic, critical and other patients' ranges are left out. */
function readRange(range: JsonRecord, person: Person): ReferenceRange | undefined {
  const types = codesOf(range['type'])
  if (types.length > 0 && !types.includes('normal')) return undefined
  const appliesTo = asRecords(range['appliesTo']).map((group) =>
    `${codesOf(group).join(' ')} ${asText(group['text']) ?? ''}`.toLowerCase(),
  )
  if (appliesTo.some((group) => excludesSex(group, person.sex))) return undefined
  if (!fitsAge(asRecord(range['age']), person)) return undefined
  const text = asText(range['text'])
  const [low, high] = [asRecord(range['low']), asRecord(range['high'])]
  const limits = { low: low && asNumber(low['value']), high: high && asNumber(high['value']) }
  const unit =
    (high && (asText(high['code']) ?? asText(high['unit']))) ?? (low && (asText(low['code']) ?? asText(low['unit'])))
  const spoken =
    text === undefined || limits.low !== undefined || limits.high !== undefined ? undefined : rangeInText(text)
  const found = {
    ...(limits.low === undefined ? {} : { low: limits.low }),
    ...(limits.high === undefined ? {} : { high: limits.high }),
    ...(unit === undefined ? {} : { unit }),
    ...(text === undefined ? {} : { text }),
    ...spoken,
  }
  return found.low === undefined && found.high === undefined ? undefined : found
}

function excludesSex(group: string, sex: Person['sex']): boolean {
  const female = /\b(female|women|woman|248152002)\b/.test(group)
  const male = /\b(male|men|man|248153007)\b/.test(group)
  if (female === male) return false
  return female ? sex !== 'female' : sex !== 'male'
}

function fitsAge(age: JsonRecord | undefined, person: Person): boolean {
  if (age === undefined || person.ageYears === undefined) return true
  const limit = (end: JsonRecord | undefined): number | undefined => {
    const value = end && asNumber(end['value'])
    const unit = (end && (asText(end['code']) ?? asText(end['unit'])))?.toLowerCase() ?? 'a'
    const perYear = {
      a: 1,
      y: 1,
      yr: 1,
      year: 1,
      years: 1,
      mo: 12,
      month: 12,
      months: 12,
      d: 365.25,
      day: 365.25,
      days: 365.25,
      wk: 52.18,
    }[unit]
    return value === undefined || perYear === undefined ? undefined : value / perYear
  }
  const [low, high] = [limit(asRecord(age['low'])), limit(asRecord(age['high']))]
  return (low === undefined || person.ageYears >= low) && (high === undefined || person.ageYears <= high)
}
