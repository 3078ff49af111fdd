import { asNumber, asRecord, asRecords, asText, type JsonRecord } from '../values/json.ts'
import { codesOf } from './coded-text.ts'
import type { ReferenceRange } from './measurement.ts'
import type { Person } from './person.ts'
import { rangeInText } from './read-value.ts'

/** A normal range that fits the patient; therapeutic, critical and other patients' ranges are left out. */
export function readRange(range: JsonRecord, person: Person): ReferenceRange | undefined {
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
