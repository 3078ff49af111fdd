import type { Observation, Quantity } from 'fhir/r4'
import type { LaboratoryTest, QualitativeTest } from '../codes/laboratory-tests.ts'
import { systems } from '../codes/systems.ts'
import type { Desk } from './desk.ts'
import { frame, observationCode } from './observation.ts'

/** How a result departs from the plain one. */
export interface ResultState {
  readonly hour?: string
  readonly comparator?: '<' | '<=' | '>' | '>='
  readonly status?: Observation['status']
}

/** A measured result, with the laboratory's reference range and its flag. */
export function measured(
  desk: Desk,
  test: LaboratoryTest,
  value: number,
  daysAgo: number,
  state: ResultState = {},
): Observation {
  const quantity = (amount: number): Quantity => ({
    value: amount,
    unit: test.unit,
    ...(test.ucum === undefined ? {} : { system: systems.ucum, code: test.ucum }),
  })
  const flag = flagOf(test, value)
  return desk.keep({
    ...frame(desk, 'laboratory', observationCode(test), daysAgo, state.hour),
    status: state.status ?? 'final',
    valueQuantity: { ...quantity(value), ...(state.comparator === undefined ? {} : { comparator: state.comparator }) },
    ...(flag === undefined ? {} : { interpretation: [interpretation(flag)] }),
    ...(test.low === undefined && test.high === undefined
      ? {}
      : {
          referenceRange: [
            {
              ...(test.low === undefined ? {} : { low: quantity(test.low) }),
              ...(test.high === undefined ? {} : { high: quantity(test.high) }),
            },
          ],
        }),
  })
}

const words = {
  positive: ['10828004', 'Positive', 'POS'],
  negative: ['260385009', 'Negative', 'NEG'],
  reactive: ['11214006', 'Reactive', 'POS'],
  nonReactive: ['131194007', 'Non-Reactive', 'NEG'],
  detected: ['260373001', 'Detected', 'POS'],
  notDetected: ['260415000', 'Not detected', 'NEG'],
} as const

export type ResultWord = keyof typeof words

/** A result in a coded word. */
export function answered(
  desk: Desk,
  test: QualitativeTest,
  word: ResultWord,
  daysAgo: number,
  state: ResultState = {},
): Observation {
  const [code, display, flag] = words[word]
  return desk.keep({
    ...frame(desk, 'laboratory', observationCode(test), daysAgo, state.hour),
    status: state.status ?? 'final',
    valueCodeableConcept: { coding: [{ system: systems.snomed, code, display }], text: display },
    interpretation: [interpretation(flag)],
  })
}

/** A result in plain text: a titre such as `1:640`, or whatever the laboratory wrote. */
export function written(
  desk: Desk,
  test: QualitativeTest,
  text: string,
  daysAgo: number,
  state: ResultState = {},
): Observation {
  return desk.keep({
    ...frame(desk, 'laboratory', observationCode(test), daysAgo, state.hour),
    status: state.status ?? 'final',
    valueString: text,
  })
}

function flagOf({ low, high }: LaboratoryTest, value: number): 'H' | 'L' | 'N' | undefined {
  if (high !== undefined && value > high) return 'H'
  if (low !== undefined && value < low) return 'L'
  return low === undefined && high === undefined ? undefined : 'N'
}

function interpretation(code: string) {
  return { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', code }] }
}

/** Several results of one blood draw, by the names of the tests. */
export function panel<Name extends string>(
  desk: Desk,
  tests: Readonly<Record<Name, LaboratoryTest>>,
  values: Readonly<Partial<Record<NoInfer<Name>, number>>>,
  daysAgo: number,
): readonly Observation[] {
  return (Object.keys(values) as Name[]).flatMap((name) => {
    const value = values[name]
    return value === undefined ? [] : measured(desk, tests[name], value, daysAgo)
  })
}
