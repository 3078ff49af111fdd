import type { Measurement } from '../findings/measurement.ts'
import { codedGrade } from '../terminology/result-values.ts'
import { exactly, type Interval } from '../values/interval.ts'

const roman: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 }

/** The total a measurement gives for an instrument: its number, its coded or roman grade; an interval while items are open. */
export function totalOf(instrument: string, { value }: Measurement): Interval | undefined {
  if (value === undefined) return undefined
  if (value.number !== undefined) return isPlainNumber(value.unit ?? '') ? value.number : undefined
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
  return /^(1|\{?score\}?|\{?points?\}?|\{?#\}?|\{?count\}?|\{?joints?\}?|cm|\{\w*\}|\[\w*\]|\/\s*\d+|)$/i.test(unit.trim())
}
