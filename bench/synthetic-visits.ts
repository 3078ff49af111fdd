import { conventional, international, type LaboratoryTest } from '../mocks/patients/codes/laboratory-tests.ts'
import type { Desk } from '../mocks/patients/resources/desk.ts'
import { measured } from '../mocks/patients/resources/laboratory.ts'
import { vitalSigns } from '../mocks/patients/resources/vital-signs.ts'
import type { SeededChance } from './chance.ts'

type TestName = keyof typeof conventional

/** Where a patient's blood is measured: how its results are printed, and about which values they vary. */
export interface Laboratory {
  readonly tests: Readonly<Record<TestName, LaboratoryTest>>
  readonly usual: Readonly<Partial<Record<TestName, number>>>
}

/** The tests of one draw with what is usual, in conventional units, and by how much people differ. */
const draws: readonly (readonly [name: TestName, usual: number, spread: number])[] = [
  ['leukocytes', 5.5, 0.5],
  ['neutrophils', 3, 0.7],
  ['lymphocytes', 1.2, 0.6],
  ['hemoglobin', 12, 0.25],
  ['platelets', 210, 0.7],
  ['alt', 28, 0.9],
  ['ast', 26, 0.9],
  ['bilirubin', 0.7, 0.8],
  ['creatinine', 0.95, 0.7],
  ['egfr', 82, 0.6],
  ['inr', 1.05, 0.2],
  ['crp', 6, 1],
  ['esr', 24, 0.8],
]

/** What every hospital measures and no trial asks for. */
const other: readonly (readonly [LaboratoryTest, number])[] = [
  [test('Sodium', '2951-2', 'NA', 'mmol/L', 136, 145), 140],
  [test('Potassium', '2823-3', 'K', 'mmol/L', 3.5, 5.1), 4.2],
  [test('Chloride', '2075-0', 'CL', 'mmol/L', 98, 107), 102],
  [test('Glucose', '2345-7', 'GLU', 'mg/dL', 70, 99), 95],
  [test('Urea nitrogen', '3094-0', 'BUN', 'mg/dL', 7, 20), 14],
  [test('Calcium', '17861-6', 'CA', 'mg/dL', 8.5, 10.2), 9.4],
  [test('Albumin', '1751-7', 'ALB', 'g/dL', 3.5, 5), 4],
]

/** Factors from conventional to international units of what is printed differently. */
const toInternational: Readonly<Partial<Record<TestName, number>>> = {
  hemoglobin: 10,
  bilirubin: 17.1,
  creatinine: 88.4,
}

/** As some laboratories print the same units, without a UCUM code. */
const oddUnits: Readonly<Partial<Record<TestName, string>>> = {
  leukocytes: 'x10E3/uL',
  neutrophils: 'thou/mm3',
  hemoglobin: 'gm/dL',
  alt: 'IU/L',
}

/** A laboratory in the United States, one in China, or one with spellings of its own. */
export function createLaboratory(chance: SeededChance): Laboratory {
  const kind = chance.oneOf(['conventional', 'conventional', 'international', 'odd'])
  const usual = draws.map(([name, value, spread]): [TestName, number] => {
    const factor = kind === 'international' ? (toInternational[name] ?? 1) : 1
    return [name, value * factor * chance.between(1 - spread * 0.7, 1 + spread)]
  })
  const tests = kind === 'international' ? international : conventional
  return { tests: kind === 'odd' ? withOddUnits() : tests, usual: Object.fromEntries(usual) }
}

function withOddUnits(): Readonly<Record<TestName, LaboratoryTest>> {
  const odd = Object.entries(oddUnits).map(([name, unit]) => {
    const { ucum: _, ...printed }: LaboratoryTest = conventional[name as TestName]
    return [name, { ...printed, unit }]
  })
  return { ...conventional, ...(Object.fromEntries(odd) as Partial<Record<TestName, LaboratoryTest>>) }
}

/** A visit with a blood draw and vital signs; some draws are small, some results preliminary or without a unit. */
export function followUp(desk: Desk, { tests, usual }: Laboratory, daysAgo: number, chance: SeededChance): void {
  const hour = `${String(chance.whole(6, 18)).padStart(2, '0')}:${String(chance.whole(10, 59))}`
  for (const [name] of draws) {
    const value = usual[name]
    if (value === undefined || chance.happens(0.2)) continue
    const test = chance.happens(0.02) ? withoutUnit(tests[name]) : tests[name]
    measured(desk, test, rounded(value * chance.between(0.85, 1.15)), daysAgo, {
      hour,
      status: chance.happens(0.02) ? 'preliminary' : 'final',
      ...(chance.happens(0.01) ? { comparator: '<' as const } : {}),
    })
  }
  for (const [each, value] of other)
    if (chance.happens(0.6)) measured(desk, each, rounded(value * chance.between(0.9, 1.1)), daysAgo, { hour })
  if (chance.happens(0.5))
    vitalSigns(
      desk,
      {
        systolic: chance.whole(98, 158),
        diastolic: chance.whole(58, 96),
        pulse: chance.whole(55, 108),
        weight: chance.whole(44, 104),
        temperature: rounded(chance.between(36.1, 37.8)),
        oxygen: chance.whole(91, 99),
      },
      daysAgo,
    )
}

function withoutUnit({ ucum: _, ...rest }: LaboratoryTest): LaboratoryTest {
  return { ...rest, unit: '' }
}

function test(name: string, loinc: string, local: string, unit: string, low: number, high: number): LaboratoryTest {
  return { name, loinc, local, unit, ucum: unit, low, high }
}

/** Three significant digits, as laboratories print. */
function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
