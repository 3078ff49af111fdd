import { rounded } from './interval.ts'

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

/** UCUM code, dimension, factor to the dimension's first unit, and the spellings laboratories really send. */
const table: readonly (readonly [string, string, number, ...string[]])[] = [
  ['10*9/L', 'count', 1, '10^9/L', '10e9/L', '10E9/L', 'x10e9/L', 'x10^9/L', 'x10*9/L', 'x109/L', '109/L', 'G/L', 'Gpt/L', 'giga/L', 'bil/L', '10⁹/L', 'x10⁹/L'],
  ['10*3/uL', 'count', 1, 'K/uL', 'K/mcL', 'K/µL', 'k/ul', '10^3/uL', '10e3/uL', '10E3/uL', 'x10E3/uL', 'x10^3/uL', 'x10*3/uL', 'x103/uL', 'thou/uL', 'thou/mcL', 'thousand/uL', 'th/uL', 'Thousands/uL', 'K/cumm', 'K/mm3', 'k/cu mm', 'thou/mm3', 'thou/cumm', '10*3/mm3', '10^3/mm3', '1000/uL', 'x1000/uL', '10³/uL', '10*3/mL.1000'],
  ['10*6/L', 'count', 0.001, '10^6/L', 'x10^6/L', 'x10E6/L', '10e6/L', 'M/L'],
  ['/uL', 'count', 0.001, '{cells}/uL', 'cells/uL', 'cell/uL', 'cells/mcL', '/mm3', 'cells/mm3', '/cumm', 'cells/cumm', 'cells/cu mm', '/cu mm', '#/uL', '{#}/uL', 'per uL', '/mcL', '/mm^3', 'cells/mm^3', '{Cells}/uL', '/[mm3]', 'cmm', '/cmm'],
  ['10*12/L', 'count', 1000, '10^12/L', 'x10^12/L', 'x10E12/L', 'T/L'],
  ['10*6/uL', 'count', 1000, '10^6/uL', 'M/uL', 'mil/uL', 'x10E6/uL', 'million/uL'],
  ['g/L', 'mass-concentration', 1, 'gm/L', 'gms/L', 'g/l'],
  ['g/dL', 'mass-concentration', 10, 'gm/dL', 'gms/dL', 'gm/dl', 'g/dl', 'g/100mL', 'gm%', 'g%', 'g/100 ml'],
  ['mg/dL', 'mass-concentration', 0.01, 'mg/dl', 'mg/100mL', 'mg%', 'mgs/dL', 'mg/100 ml'],
  ['mg/L', 'mass-concentration', 0.001, 'mg/l'],
  ['ug/mL', 'mass-concentration', 0.001, 'mcg/mL', 'ug/ml'],
  ['ug/dL', 'mass-concentration', 0.00001, 'mcg/dL'],
  ['ug/L', 'mass-concentration', 0.000001, 'mcg/L', 'ng/mL'],
  ['mmol/L', 'molar-concentration', 1000, 'mmol/l', 'mM'],
  ['umol/L', 'molar-concentration', 1, 'umol/l', 'micromol/L', 'mcmol/L', 'uM'],
  ['nmol/L', 'molar-concentration', 0.001],
  ['U/L', 'activity', 1, 'IU/L', '[iU]/L', 'u/l', 'iu/l', 'units/L', 'unit/L', 'Units/liter', 'int unit/L'],
  ['ukat/L', 'activity', 60, 'µkat/L', 'microkat/L'],
  ['nkat/L', 'activity', 0.06],
  ['[iU]/mL', 'arbitrary', 1, 'IU/mL', 'iu/ml', 'kIU/L', 'k[iU]/L', 'IU/ml'],
  ['m[iU]/mL', 'arbitrary-milli', 1, 'mIU/mL', '[iU]/L.hcg', 'mIU/ml', 'miu/ml', 'mU/mL'],
  ['%', 'percent', 1, 'percent', 'pct', '% '],
  ['{fraction}', 'percent', 100, 'fraction'],
  ['s', 'time', 1, 'sec', 'secs', 'second', 'seconds', 'sec.'],
  ['ms', 'time', 0.001, 'msec', 'millisecond', 'milliseconds', 'msecs'],
  ['{INR}', 'inr', 1, 'INR', '{ratio}', 'ratio', 'inr ratio', '1{INR}'],
  ['{titer}', 'titre', 1, 'titer', 'titre', '1:{titer}', '{titre}', '[titer]'],
  ['{score}', 'score', 1, 'score', 'points', 'point', '{points}', '{#}', '{count}', '{joints}', 'joints'],
  ['mL/min/{1.73_m2}', 'flow-per-area', 1, 'mL/min/1.73m2', 'mL/min/1.73 m2', 'mL/min/1.73m^2', 'mL/min/1.73_m2', 'mL/min/1.73.m2', 'mL/min/1.73 m^2', 'ml/min/1.73m2', 'ml/min/1.73', 'mL/min/1.73m²', 'mL/min/1.73 m²', 'mL/min/{1.73m2}', 'mL/min/1.73 sq m', 'mL/min/1.73_m²', 'mL/min/1.73 sq.m', 'mL/min/BSA', 'mL/min/[1.73_m2]', 'mL/min/1.73m(2)'],
  ['mL/s/{1.73_m2}', 'flow-per-area', 60],
  ['mL/min', 'flow', 1, 'ml/min', 'mL/minute', 'cc/min'],
  ['mL/s', 'flow', 60, 'ml/s', 'mL/sec'],
  ['mm/h', 'sedimentation', 1, 'mm/hr', 'mm/hour', 'mm/1h', 'mm/1hr', 'mm', 'mm/hr.', 'mm/h.', 'mm/1 h'],
  ['mm[Hg]', 'pressure', 1, 'mmHg', 'mm Hg', 'mmhg'],
  ['kPa', 'pressure', 7.50062],
  ['/min', 'rate', 1, '{beats}/min', 'bpm', 'beats/min', 'beats/minute', 'per minute', '{Beats}/min'],
  ['kg', 'mass', 1, 'kgs', 'kilogram', 'kilograms', 'Kg'],
  ['g', 'mass', 0.001, 'gm', 'gram', 'grams'],
  ['mg', 'mass', 0.000001, 'milligram', 'milligrams', 'mgs'],
  ['ug', 'mass', 1e-9, 'mcg', 'microgram', 'micrograms'],
  ['[lb_av]', 'mass', 0.45359237, 'lb', 'lbs', 'pounds', 'pound', 'lb_av'],
  ['cm', 'length', 1, 'centimeter', 'cms'],
  ['m', 'length', 100, 'meter'],
  ['mm.length', 'length', 0.1],
  ['[in_i]', 'length', 2.54, 'in', 'inch', 'inches', 'in_i'],
  ['L', 'volume', 1, 'l', 'liter', 'liters', 'litre', 'litres'],
  ['mL', 'volume', 0.001, 'ml', 'milliliter', 'cc'],
  ['g/(24.h)', 'daily-mass', 1, 'g/24h', 'g/24 h', 'g/d', 'g/24hr', 'g/24 hr', 'g/day', 'gm/24h', 'g/(24.hr)', 'g/{24h}'],
  ['mg/(24.h)', 'daily-mass', 0.001, 'mg/24h', 'mg/24 h', 'mg/d', 'mg/24hr', 'mg/24 hr', 'mg/day', 'mg/(24.hr)', 'mg/{24h}'],
  ['mg/g{creat}', 'creatinine-ratio', 1, 'mg/g', 'mg/gCr', 'mg/g creat', 'mg/g Cr', 'mg/g{Cre}', 'mg/g creatinine', 'mg/g{creatinine}'],
  ['g/g{creat}', 'creatinine-ratio', 1000, 'g/g', 'g/gCr', 'g/g creat', 'mg/mg', 'mg/mg{creat}', 'mg/mg creat'],
  ['mg/mmol{creat}', 'creatinine-ratio', 8.84, 'mg/mmol', 'mg/mmol creat', 'mg/mmol Cr'],
  ['/[HPF]', 'per-field', 1, '/HPF', '/hpf', 'per hpf', '{cells}/[HPF]', 'cells/hpf', 'cells/[HPF]', 'hpf', '#/hpf', '{#}/[HPF]'],
  ['mL/min/mm[Hg]', 'transfer', 1, 'mL/min/mmHg', 'ml/min/mmHg', 'cm3/min/mm[Hg]', 'mL/mmHg/min', 'mL/(min.mm[Hg])', 'ml/mmHg/min'],
  ['mmol/min/kPa', 'transfer', 2.987, 'mmol/(min.kPa)', 'mmol/kPa/min'],
  ['{Log_IU}/mL', 'log', 1, 'log IU/mL', 'log10 IU/mL', '{log_IU}/mL', 'log(IU/mL)', '[Log_IU]/mL', 'log10IU/mL'],
  ['{Log_copies}/mL', 'log', 1, 'log copies/mL', 'log10 copies/mL', '{log_copies}/mL', 'log cp/mL'],
  ['{copies}/mL', 'copies', 1, 'copies/mL', 'copy/mL', 'cp/mL', '{copies}/ml'],
]

const byCode = new Map<string, Unit>()
const bySpelling = new Map<string, Unit>()
for (const [code, dimension, factor, ...spellings] of table) {
  const unit: Unit = { code, dimension, factor }
  byCode.set(code, unit)
  for (const spelling of [code, ...spellings]) {
    const key = spellingKey(spelling)
    if (!bySpelling.has(key)) bySpelling.set(key, unit)
  }
}
const celsius: Unit = { code: 'Cel', dimension: 'temperature', factor: 1 }
const fahrenheit: Unit = { code: '[degF]', dimension: 'temperature', factor: 5 / 9, offset: -32 }
for (const spelling of ['Cel', '°C', 'degC', 'C', 'Celsius', 'deg C']) bySpelling.set(spellingKey(spelling), celsius)
for (const spelling of ['[degF]', '°F', 'degF', 'F', 'Fahrenheit', 'deg F']) bySpelling.set(spellingKey(spelling), fahrenheit)

function spellingKey(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[µμ]/g, 'u')
    .replaceAll('×', 'x')
    .replaceAll(/\s+/g, '')
}

/** The unit a text means, exact UCUM code first, then the spelling. `1` and an empty text are for the asker to read. */
function unitOf(text: string): Unit | undefined {
  return byCode.get(text) ?? bySpelling.get(spellingKey(text))
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
