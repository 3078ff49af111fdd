import type { Measurement } from '../findings/measurement.ts'
import { instrumentById } from '../scores/catalog.ts'
import type { Answer, Answers } from '../scores/instrument.ts'
import { codedGrade } from '../terminology/result-values.ts'
import { between, exactly, type Interval } from '../values/interval.ts'

/**
 * The total a measurement gives for an instrument: its number (an interval while items are open); of those that
 * are grades its code, or the grade it names.
 */
export function totalOf(instrument: string, { value }: Pick<Measurement, 'value'>): Interval | undefined {
  if (value === undefined) return undefined
  if (value.number !== undefined) return isPlainNumber(value.unit ?? '') ? onRange(instrument, value.number) : undefined
  const grade = codedGrade(value.coded?.codings ?? [], instrument)
  return grade === undefined ? gradeInWords(instrument, value.text) : exactly(grade)
}

const numerals: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 }
/** A lone I or digit may be a word or an amount: it counts as the beginning, after what it grades, or as a range's end. */
const gradePattern =
  /\b(IV|III|II)\b|(?<=(?:^(?!\S+\s+[A-Z])|CLASS|GRADE|ECOG|NYHA|FC|心功能|\b(?:I|[0-5])\s*(?:[-–/]|TO|OR|至))\s*)(I|[0-5])\b/g

/** Instruments whose result is a grade, in digits or Roman figures. */
const graded = new Set(['ecog', 'nyha', 'acr-functional-class'])

/** Where several grades are named, anything from the least to the greatest. */
function gradeInWords(instrument: string, text: string): Interval | undefined {
  if (!graded.has(instrument)) return undefined
  const grades = [...text.toUpperCase().matchAll(gradePattern)].map(([, numeral, other = '']) =>
    Number(numerals[numeral ?? other] ?? other),
  )
  return grades.length === 0 ? undefined : between(Math.min(...grades), Math.max(...grades))
}

/** A score has no unit, or one that says "points"; the visual analogue scales are in centimetres. */
function isPlainNumber(unit: string): boolean {
  return /^(1|#|score|points?|count|joints?|cm|\{[\w#]*\}|\[\w*\]|\/\s*\d+|)$/i.test(unit.trim())
}

/** A number outside the instrument's range is not its total. */
function onRange(instrument: string, number: Interval): Interval | undefined {
  const range = instrumentById(instrument)?.range
  if (range === undefined) return number
  return number.low < range.min || number.low > (range.max ?? Number.POSITIVE_INFINITY) ? undefined : number
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
  const items = measurement.value?.items
  const derived = items && instrumentById('sledai-2k')?.bounds(answersFrom(items)).derived
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
