import { convertByTable } from '../values/unit.ts'
import { between, type Interval } from '../values/interval.ts'
import { asBoolean, asNumber, asRecord, asRecords, asText, type JsonRecord } from '../values/json.ts'
import { codesOf } from './coded-text.ts'
import type { DailyDose } from './exposure.ts'

/** Times a day that timing codes mean: HL7 v3 GTSAbbreviation, and what is written in its place. */
const timesPerDay: Readonly<Record<string, number>> = {
  ...frequencies(1, 'qd am pm hs bed daily q24h q24hr qam qpm qhs qn nightly 每日一次 每天一次 1次/日'),
  ...frequencies(2, 'bid q12h q12hr 每日两次 每日二次 每天两次 2次/日'),
  ...frequencies(3, 'tid q8h q8hr 每日三次 每天三次 3次/日'),
  ...frequencies(4, 'qid q6h q6hr'),
  ...frequencies(6, 'q4h q4hr'),
  ...frequencies(0.5, 'qod q48h q48hr 隔日一次'),
  ...frequencies(1 / 7, 'wk weekly qweek qw 每周一次 1次/周'),
  mo: 1 / 30,
  'once daily': 1,
  'every day': 1,
  'twice daily': 2,
  'every other day': 0.5,
  'once a week': 1 / 7,
}

function frequencies(times: number, names: string): Record<string, number> {
  return Object.fromEntries(names.split(' ').map((name) => [name, times]))
}

const daysPerPeriod: Readonly<Record<string, number>> = {
  s: 1 / 86_400,
  min: 1 / 1440,
  h: 1 / 24,
  d: 1,
  wk: 7,
  mo: 30,
  a: 365,
}
const tablets =
  /^(\{?tab(let)?s?\}?|\{?tbls?\}?|tabs?|(tablet|tab|cap)\(s\)|片|粒|\{?cap(sule)?s?\}?|\[?pill\]?s?|1|)$/i

/**
 * Milligrams a day that structured dosage instructions come to. Several instructions add up; a sequence of them is a
 * taper and stays unknown, as do doses to be taken as needed. `strength`: milligrams a tablet of the coded product.
 */
export function dailyDoseOf(dosages: readonly JsonRecord[], strength: number | undefined): DailyDose {
  if (dosages.length === 0) return { kind: 'not-stated' }
  if (
    dosages.some(
      (dosage) => asBoolean(dosage['asNeededBoolean']) === true || dosage['asNeededCodeableConcept'] !== undefined,
    )
  )
    return { kind: 'as-needed' }
  const sequences = new Set(dosages.map((dosage) => asNumber(dosage['sequence']) ?? 1))
  if (sequences.size > 1) return { kind: 'tapered' }
  let [low, high] = [0, 0]
  for (const dosage of dosages) {
    const dose = doseOf(dosage, strength)
    if ('kind' in dose) return dose
    const times = frequencyOf(asRecord(dosage['timing']))
    if (times === undefined) return { kind: asText(dosage['text']) === undefined ? 'not-stated' : 'text-only' }
    low += dose.low * times.low
    high += dose.high * times.high
  }
  return { kind: 'known', milligrams: between(low, high) }
}

function doseOf(dosage: JsonRecord, strength: number | undefined): Interval | DailyDose {
  const rates = asRecords(dosage['doseAndRate'])
  const given = rates.length > 1 && !rates.every((rate) => asRecord(rate['type']) !== undefined) ? [] : rates
  const stated =
    given.length > 0
      ? given
      : asRecords(dosage['doseQuantity'] === undefined && dosage['dose'] === undefined ? undefined : dosage)
  if (stated.length === 0) return { kind: asText(dosage['text']) === undefined ? 'not-stated' : 'text-only' }
  // One dose in several ways: as ordered, as calculated, as so many tablets. Where they differ, it is any of them.
  const amounts = stated.flatMap((rate) => amountOf(rate, strength) ?? [])
  return amounts.length === 0
    ? { kind: 'unit-unknown' }
    : between(Math.min(...amounts.map(({ low }) => low)), Math.max(...amounts.map(({ high }) => high)))
}

function amountOf(rate: JsonRecord, strength: number | undefined): Pick<Interval, 'low' | 'high'> | undefined {
  const quantity = asRecord(rate['doseQuantity']) ?? asRecord(rate['dose'])
  const range = asRecord(rate['doseRange'])
  const low = milligramsOf(quantity ?? asRecord(range?.['low']), strength)
  const high = milligramsOf(quantity ?? asRecord(range?.['high']), strength)
  return low === undefined || high === undefined || low < 0 || high < low ? undefined : { low, high }
}

function milligramsOf(quantity: JsonRecord | undefined, strength: number | undefined): number | undefined {
  const value = quantity && asNumber(quantity['value'])
  if (quantity === undefined || value === undefined || quantity['comparator'] !== undefined) return undefined
  const unit = asText(quantity['code']) ?? asText(quantity['unit']) ?? ''
  const converted = unit === '' || unit === '1' ? undefined : convertByTable(value, unit, 'mg')
  if (converted !== undefined) return converted
  return strength !== undefined && (tablets.test(unit) || tablets.test(asText(quantity['unit']) ?? ''))
    ? value * strength
    : undefined
}

/** How many times a day. Not rounded: a third of 30 mg is 10 mg. */
function frequencyOf(timing: JsonRecord | undefined): Pick<Interval, 'low' | 'high'> | undefined {
  if (timing === undefined) return undefined
  const always = (times: number) => ({ low: times, high: times })
  const repeat = asRecord(timing['repeat'])
  const [period, unit] = [asNumber(repeat?.['period']), asText(repeat?.['periodUnit'])]
  const days = unit === undefined ? undefined : daysPerPeriod[unit]
  const frequency = asNumber(repeat?.['frequency']) ?? 1
  const weekdays = lengthOf(repeat?.['dayOfWeek'])
  if (weekdays > 0 && (period === undefined || (period === 1 && unit === 'wk')))
    return always((weekdays * frequency) / 7)
  if (period !== undefined && days !== undefined && period > 0) {
    const most = asNumber(repeat?.['frequencyMax']) ?? frequency
    const longest = asNumber(repeat?.['periodMax']) ?? period
    return { low: frequency / (longest * days), high: most / (period * days) }
  }
  const timesOfDay = lengthOf(repeat?.['when'])
  if (timesOfDay > 0) return always(timesOfDay)
  const [known] = [...codesOf(timing['code']), asText(asRecord(timing['code'])?.['text'])?.toLowerCase() ?? ''].flatMap(
    (code) => timesPerDay[code] ?? [],
  )
  return known === undefined ? undefined : always(known)
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0
}
