import type { Measurement } from '../findings/measurement.ts'
import { instrumentById } from '../scores/catalog.ts'
import type { Answer, Answers, Bounds } from '../scores/instrument.ts'
import { codedGrade } from '../terminology/result-values.ts'
import { between, exactly, type Interval } from '../values/interval.ts'

const roman: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 }

/** The total a measurement gives for an instrument: its number (an interval while items are open), its coded or roman grade. */
export function totalOf(instrument: string, measurement: Measurement): Interval | undefined {
  const { value } = measurement
  if (value === undefined) return undefined
  if (value.number !== undefined) return isPlainNumber(value.unit ?? '') ? onRange(instrument, value.number) : undefined
  if (instrument === 'ecog' || instrument === 'nyha') {
    const grade = codedGrade(value.coded?.codings ?? [], instrument)
    if (grade !== undefined) return exactly(grade)
  }
  const word = /\b(IV|III|II|I)\b/.exec(value.text.toUpperCase())?.[1]
  const digit = /(?:class|grade|ecog|nyha)\s*([0-5])\b/i.exec(value.text)?.[1]
  const grade = word === undefined ? digit : roman[word]
  return grade === undefined ? undefined : exactly(Number(grade))
}

/** A score has no unit, or one that says "points"; the visual analogue scales are in centimetres. */
function isPlainNumber(unit: string): boolean {
  return /^(1|\{?score\}?|\{?points?\}?|\{?#\}?|\{?count\}?|\{?joints?\}?|cm|\{\w*\}|\[\w*\]|\/\s*\d+|)$/i.test(
    unit.trim(),
  )
}

/** A number outside the instrument's range is not its total. */
function onRange(instrument: string, number: Interval): Interval | undefined {
  const range = instrumentById(instrument)?.range
  if (range === undefined) return number
  return number.low < range.min || number.low > (range.max ?? Number.POSITIVE_INFINITY) ? undefined : number
}

function boundsFromItems(instrument: string, { value }: Measurement): Bounds | undefined {
  return value?.items === undefined ? undefined : instrumentById(instrument)?.bounds(answersFrom(value.items))
}

function answersFrom(items: Readonly<Record<string, unknown>>): Answers {
  return Object.fromEntries(
    Object.entries(items).filter((entry): entry is [string, Answer] =>
      ['boolean', 'number', 'string'].includes(typeof entry[1]),
    ),
  )
}

/** Totals that a plain SLEDAI-2K implies for a part of its items: exact with the items, otherwise between two ends. */
export interface ImpliedSledai {
  readonly plain: Interval
  /** The closed list of clinical items, and the list with those items the source names nowhere. */
  readonly closed: Interval
  readonly open: Interval
  /** Without complement and anti-dsDNA, 4 points at most. */
  readonly serologyFree: Interval
}

export function impliedSledai(measurement: Measurement): ImpliedSledai | undefined {
  const plain = totalOf('sledai-2k', measurement)
  if (plain === undefined) return undefined
  const derived = boundsFromItems('sledai-2k', measurement)?.derived
  const part = (name: string, least: number, most: number): Interval => {
    const { min, max } = derived?.[name] ?? { min: 0, max: most }
    return between(Math.max(min, least), Math.min(max, most))
  }
  return {
    plain,
    closed: part('clinical', 0, Math.min(plain.high, 26)),
    open: part('clinicalOpenReading', 0, plain.high),
    serologyFree: part('serologyFree', plain.low - 4, plain.high),
  }
}
