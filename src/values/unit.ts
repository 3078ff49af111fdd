import { rounded } from './interval.ts'
import table from './unit-spellings.json' with { type: 'json' }

/** Converts a number between two units; nothing where it cannot. Units that the table lacks come from a UCUM library. */
export type ConvertUnit = (value: number, from: string, to: string, molar?: MolarFactor) => number | undefined

/** How many `per` are one `of` for one analyte: creatinine is 88.4 umol/L per mg/dL. */
export interface MolarFactor {
  readonly of: string
  readonly per: string
  readonly factor: number
}

interface Unit {
  readonly code: string
  readonly dimension: string
  /** How many of the dimension's base unit one is. */
  readonly factor: number
  readonly offset?: number
}

/** As written: `G/L` is giga per litre, `g/l` grams. */
const bySpelling = new Map<string, Unit>()
/** Without case and blanks, where that still means one unit only. */
const byFoldedSpelling = new Map<string, Unit | 'ambiguous'>()

for (const { code, dimension, factor, offset, spellings } of table as readonly (Unit & {
  spellings: readonly string[]
})[]) {
  const unit: Unit = { code, dimension, factor, ...(offset === undefined ? {} : { offset }) }
  for (const spelling of [code, ...spellings]) {
    bySpelling.set(spelling, unit)
    const known = byFoldedSpelling.get(folded(spelling))
    const clashes = known !== undefined && known !== 'ambiguous' && known.code !== code
    byFoldedSpelling.set(folded(spelling), clashes || known === 'ambiguous' ? 'ambiguous' : unit)
  }
}

function folded(text: string): string {
  return text.trim().toLowerCase().replaceAll(/[µμ]/g, 'u').replaceAll('×', 'x').replaceAll(/\s+/g, '')
}

/** What texts were found to mean; a chart repeats its units, and a hospital has a few hundred spellings at most. */
const found = new Map<string, Unit | undefined>()
const mostFound = 2000

/** The unit a text means, as spelled or, where that is not listed, in any case. `1` and no text are for the asker. */
function unitOf(text: string): Unit | undefined {
  const known = found.get(text)
  if (known !== undefined || found.has(text)) return known
  if (found.size >= mostFound) found.clear()
  const unit = lookedUp(text)
  found.set(text, unit)
  return unit
}

function lookedUp(text: string): Unit | undefined {
  const loosely = byFoldedSpelling.get(folded(text))
  return bySpelling.get(text.trim()) ?? (loosely === 'ambiguous' ? undefined : loosely)
}

/** Whether the table knows the unit; the rest is for a UCUM library. */
export function isInTable(text: string): boolean {
  return unitOf(text) !== undefined
}

/** The UCUM code for a spelling the table knows; otherwise the text itself. */
export function canonicalUnit(text: string): string {
  return unitOf(text)?.code ?? text
}

/**
 * Converts within one dimension, or between mass and amount of substance where the analyte's factor is given.
 * `1` and no unit at all are read as the dimensionless unit asked for (INR, titre, score), and as a fraction of `%`
 * only up to 1. Nothing where the units do not fit: a number is never compared across kinds.
 */
export const convertByTable: ConvertUnit = (value, from, to, molar) => {
  const wanted = unitOf(to)
  if (wanted === undefined) return from === to ? rounded(value) : undefined
  const plain = from.trim()
  if (plain === '' || plain === '1') return withoutUnit(value, wanted, plain)
  const given = unitOf(plain)
  if (given === undefined) return undefined
  if (given.dimension === wanted.dimension) return within(value, given, wanted)
  return molar === undefined ? undefined : acrossMolar(value, given, wanted, molar)
}

function within(value: number, given: Unit, wanted: Unit): number {
  const base = (value + (given.offset ?? 0)) * given.factor
  return rounded(base / wanted.factor - (wanted.offset ?? 0))
}

function withoutUnit(value: number, wanted: Unit, text: string): number | undefined {
  if (['inr', 'titre', 'score'].includes(wanted.dimension)) return rounded(value)
  return wanted.dimension === 'percent' && text === '1' && value >= 0 && value <= 1 ? rounded(value * 100) : undefined
}

function acrossMolar(value: number, given: Unit, wanted: Unit, molar: MolarFactor): number | undefined {
  const mass = unitOf(molar.of)
  const amount = unitOf(molar.per)
  if (mass === undefined || amount === undefined) return undefined
  if (given.dimension === mass.dimension && wanted.dimension === amount.dimension)
    return within(within(value, given, mass) * molar.factor, amount, wanted)
  if (given.dimension === amount.dimension && wanted.dimension === mass.dimension)
    return within(within(value, given, amount) / molar.factor, mass, wanted)
  return undefined
}
