import { interpretationOf, signOfResult } from '../terminology/result-values.ts'
import { between, compared, exactly, type Interval } from '../values/interval.ts'
import { asBoolean, asNumber, asRecord, asRecords, asText, type JsonRecord } from '../values/json.ts'
import { codedText, codesOf, displayOf } from './coded-text.ts'
import type { MeasuredValue } from './measurement.ts'

const number = String.raw`\d+(?:[.,]\d+)*`
// "HIV-1/2" names two viruses, not a titre.
const titrePattern = /(?<!\b(?:HIV|HTLV)[\s-]*)(<=|>=|<|>|≤|≥)?\s*1\s*[:/∶]\s*(\d[\d,]*)(?![\d/:.])/gi
const rangePattern = new RegExp(String.raw`^(${number})\s*(?:-|–|—|to|~)\s*(${number})\s*(.*)$`, 'i')
const comparedPattern = new RegExp(String.raw`^(<=|>=|<|>|≤|≥|GT|LT|GE|LE)\s*(${number})\s*(.*)$`, 'i')
/** The flag a laboratory prints behind a result: `9.2 g/dL (L)`, `11.3 g/L ↑`, `41 *`. It is no part of the unit. */
const flagPattern = /\s*(\([HLAN]+\)|[↑↓*])$/i
const plainPattern = new RegExp(String.raw`^(-?${number})\s*(.*)$`)

/**
 * Reads `value[x]` of an Observation or component, or, where there is none, the flag that it is positive or negative. Two
 * values at once give nothing: neither can be relied on.
 */
export function readValue(holder: JsonRecord): MeasuredValue | undefined {
  let key: string | undefined
  for (const name in holder) {
    if (!isValueField(name) || holder[name] === undefined || holder[name] === null) continue
    if (key !== undefined) return undefined
    key = name
  }
  if (key === undefined) return fromInterpretation(holder['interpretation'])
  const value = holder[key]
  switch (key) {
    case 'valueQuantity':
      return fromQuantity(asRecord(value))
    case 'valueString':
      return fromText(asText(value))
    case 'valueCodeableConcept':
      return fromCoded(value)
    case 'valueInteger':
      return fromNumber(asNumber(value))
    case 'valueBoolean':
      return fromBoolean(asBoolean(value))
    case 'valueRange':
      return fromRange(asRecord(value))
    case 'valueRatio':
      return fromRatio(asRecord(value))
    default:
      return undefined
  }
}

/** A result that is no more than flagged as positive, negative or unclear. A number that is only "normal" is none. */
function fromInterpretation(flags: unknown): MeasuredValue | undefined {
  const [flag] = asRecords(flags)
  const sign = interpretationOf(codesOf(flags))
  if (sign !== 'positive' && sign !== 'negative' && sign !== 'unclear') return undefined
  return { text: displayOf(codedText(flag)), sign }
}

/** `valueQuantity` and its like. */
function isValueField(name: string): boolean {
  const letter = name.charCodeAt(5)
  return letter >= 65 && letter <= 90 && name.startsWith('value')
}

/** The code where it is UCUM, else the unit's text, else the code. */
function unitText(quantity: JsonRecord): string {
  const [unit, code, system] = [asText(quantity['unit']), asText(quantity['code']), asText(quantity['system'])]
  return (system === 'http://unitsofmeasure.org' ? (code ?? unit) : (unit ?? code)) ?? ''
}

function fromQuantity(quantity: JsonRecord | undefined): MeasuredValue | undefined {
  const value = quantity === undefined ? undefined : asNumber(quantity['value'])
  if (quantity === undefined || value === undefined) return undefined
  const unit = unitText(quantity)
  const comparator = asText(quantity['comparator'])
  if (comparator !== undefined && !isComparator(comparator)) return undefined
  const interval = comparator === undefined ? exactly(value) : compared(comparator, value, value > 0 ? 0 : undefined)
  const isTitre = unit.length > 4 && /titer|titre/i.test(unit)
  return {
    text: `${comparator ?? ''}${value}${unit === '' ? '' : ` ${unit}`}`,
    number: interval,
    unit,
    ...(isTitre ? { titre: interval } : {}),
  }
}

function isComparator(text: string): text is '<' | '<=' | '>=' | '>' {
  return ['<', '<=', '>=', '>'].includes(text)
}

function fromNumber(value: number | undefined): MeasuredValue | undefined {
  return value === undefined ? undefined : { text: String(value), number: exactly(value), unit: '' }
}

function fromBoolean(value: boolean | undefined): MeasuredValue | undefined {
  return value === undefined ? undefined : { text: String(value), sign: value ? 'positive' : 'negative' }
}

function fromRange(range: JsonRecord | undefined): MeasuredValue | undefined {
  const low = asRecord(range?.['low'])
  const high = asRecord(range?.['high'])
  const from = low && asNumber(low['value'])
  const to = high && asNumber(high['value'])
  if (from === undefined && to === undefined) return undefined
  const unit = unitText(high ?? low ?? {})
  if (low && high && unitText(low) !== unitText(high)) return undefined
  if (from !== undefined && to !== undefined && from > to) return undefined
  const interval =
    from === undefined ? compared('<=', to ?? 0, 0) : to === undefined ? compared('>=', from) : between(from, to)
  return {
    text: `${from ?? '<='}${from !== undefined && to !== undefined ? '-' : ''}${to ?? '+'} ${unit}`.trim(),
    number: interval,
    unit,
  }
}

function fromRatio(ratio: JsonRecord | undefined): MeasuredValue | undefined {
  const numerator = asRecord(ratio?.['numerator'])
  const denominator = asRecord(ratio?.['denominator'])
  const [top, bottom] = [numerator && asNumber(numerator['value']), denominator && asNumber(denominator['value'])]
  if (top !== 1 || bottom === undefined || bottom <= 0) return undefined
  const comparator = asText(denominator?.['comparator']) ?? flipped(asText(numerator?.['comparator']))
  if (comparator !== undefined && !isComparator(comparator)) return undefined
  const titre = comparator === undefined ? exactly(bottom) : compared(comparator, bottom, 0)
  return { text: `${comparator ?? ''}1:${bottom}`, titre }
}

function flipped(comparator: string | undefined): string | undefined {
  return comparator?.replace(/[<>]/, (sign) => (sign === '<' ? '>' : '<'))
}

function fromCoded(value: unknown): MeasuredValue | undefined {
  const coded = codedText(value)
  const text = displayOf(coded)
  if (text === '') return undefined
  const read = coded.text === undefined ? undefined : fromText(coded.text)
  const sign = signOfResult(coded.codings, coded.text ?? text)
  return { ...read, text, coded, ...(sign === undefined ? {} : { sign }) }
}

function fromText(text: string | undefined): MeasuredValue | undefined {
  if (text === undefined) return undefined
  const read = inHalfWidth(text)
  const titre = titreIn(read)
  const sign = signOfResult([], read)
  const measured = titre === undefined ? numberIn(read) : undefined
  return {
    text,
    ...(titre === undefined ? {} : { titre }),
    ...(sign === undefined ? {} : { sign }),
    ...(measured ?? {}),
  }
}

/** Full-width digits and signs (`１：８０`, `＜`), which Chinese keyboards write, as the plain ones they are. */
function inHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
}

/** The highest titre a text names (one a pattern is usual); none where one of several is only bounded. */
function titreIn(text: string): Interval | undefined {
  const found = [...text.matchAll(titrePattern)].map(([, comparator, reciprocal]) => {
    const value = Number(reciprocal?.replaceAll(',', ''))
    const sign = comparator?.replace('≤', '<=').replace('≥', '>=')
    return sign !== undefined && isComparator(sign) ? compared(sign, value, 0) : exactly(value)
  })
  if (found.length <= 1) return found[0]
  return found.every(({ low, high }) => low === high)
    ? found.reduce((highest, titre) => (titre.low > highest.low ? titre : highest))
    : undefined
}

function numberIn(result: string): { readonly number: Interval; readonly unit: string } | undefined {
  const text = result.replace(flagPattern, '')
  const range = rangePattern.exec(text)
  if (range) {
    const [low, high] = [plainNumber(range[1]), plainNumber(range[2])]
    return low === undefined || high === undefined || low > high
      ? undefined
      : { number: between(low, high), unit: rest(range[3]) }
  }
  const bound = comparedPattern.exec(text)
  if (bound) {
    const comparator = {
      '<': '<',
      '<=': '<=',
      '>': '>',
      '>=': '>=',
      '≤': '<=',
      '≥': '>=',
      GT: '>',
      LT: '<',
      GE: '>=',
      LE: '<=',
    }[bound[1]?.toUpperCase() ?? '']
    const value = plainNumber(bound[2])
    return comparator === undefined || value === undefined || !isComparator(comparator)
      ? undefined
      : { number: compared(comparator, value, value > 0 ? 0 : undefined), unit: rest(bound[3]) }
  }
  const plain = plainPattern.exec(text)
  const value = plain === null ? undefined : plainNumber(plain[1])
  return plain === null || value === undefined || !looksLikeUnit(rest(plain[2]))
    ? undefined
    : { number: exactly(value), unit: rest(plain[2]) }
}

function rest(text: string | undefined): string {
  return text?.trim() ?? ''
}

/** `7.2 g/dL` and `7 /uL` are numbers with a unit; `3 colonies of E. coli` is not, nor is a date or `7/8`. */
function looksLikeUnit(text: string): boolean {
  return text.length <= 20 && !/^([-:]|\/\s*\d)/.test(text) && !/\s\S+\s/.test(text)
}

/** `11,000` is eleven thousand, `7,5` seven and a half; `1,234,5` is nothing. */
function plainNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''))
  const decimal = text.replace(/^(-?\d+),(\d{1,2})$/, '$1.$2')
  const value = Number(decimal)
  return Number.isFinite(value) ? value : undefined
}

/** What stands before the numbers of a range: `Reference range:`, `Negative:`, `参考值：`, `阴性`. */
const rangeName =
  /^((ref(erence)?|normal|neg(ative)?)( (range|interval|value)s?)?|(正常)?参考(值|范围|区间)|正常(值|范围)?|阴性)\s*[:：]?\s*/i
const atMost = /^(up to|≤|<=|< ?or ?=)\s*/i

/** The numbers of a range given as words only: `7-56 U/L`, `<40`, `up to 1.2 mg/dL`, `Negative: < or = 4`. */
export function rangeInText(
  text: string,
): { readonly low?: number; readonly high?: number; readonly unit?: string } | undefined {
  const read = numberIn(text.trim().replace(rangeName, '').replace(atMost, '<='))
  if (read === undefined) return undefined
  const { low, high } = read.number
  const unit = read.unit === '' ? {} : { unit: read.unit }
  if (low === high) return undefined
  return { ...(Number.isFinite(low) && low > 0 ? { low } : {}), ...(Number.isFinite(high) ? { high } : {}), ...unit }
}

/** The values a list of records holds, for those who look at components. */
export function componentsOf(observation: JsonRecord): readonly JsonRecord[] {
  return asRecords(observation['component'])
}
