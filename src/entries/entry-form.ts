import { instrumentById } from '../scores/catalog.ts'
import type { Option } from '../scores/instrument.ts'
import { conceptById } from '../terminology/catalog.ts'
import type { Concept } from '../terminology/concept.ts'
import { molarFactorOf } from '../terminology/molar-factors.ts'
import { canonicalUnit, convertByTable, isInTable } from '../values/unit.ts'

/** What a person is asked for, by the datum's own nature. */
export type EntryForm =
  | {
      readonly kind: 'number'
      readonly units: readonly string[]
      readonly min?: number
      readonly max?: number
      readonly step?: number
    }
  /** Positive or negative; and a titre where the test has one. */
  | { readonly kind: 'result'; readonly titre: boolean }
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly kind: 'grades'; readonly grades: readonly string[]; readonly most: number }
  /** Nothing to be measured: the criterion's own sentence is answered. */
  | { readonly kind: 'question' }

const question: EntryForm = { kind: 'question' }

/** Tests that are asked for as positive or negative although laboratories also report a number. */
const pregnancyTests: ReadonlySet<string> = new Set(['hcg-serum', 'hcg-urine'])

/** How a missing datum is entered. What is no measurement is settled by answering the criterion itself. */
export function entryFormFor(datum: string): EntryForm {
  const concept = conceptById(datum)
  if (concept === undefined) return question
  switch (concept.kind) {
    case 'observation':
      return observationForm(concept)
    case 'score':
      return scoreForm(concept)
    case 'condition':
    case 'procedure':
    case 'medication':
    case 'immunization':
    case 'allergy':
    case 'status':
      return question
  }
}

function observationForm(concept: Concept): EntryForm {
  const { id, unit, currency } = concept
  const titre = [unit, ...(concept.seenUnits ?? [])].includes('{titer}')
  if (unit === undefined || titre || currency === 'autoantibody' || currency === 'infection' || pregnancyTests.has(id))
    return { kind: 'result', titre }
  return { kind: 'number', units: unitsOf(concept, unit), min: 0 }
}

function scoreForm({ id, unit }: Concept): EntryForm {
  if (id === 'bilag-2004') return { kind: 'grades', grades: ['A', 'B'], most: instrumentById(id)?.items?.length ?? 9 }
  const instrument = instrumentById(id)
  if (instrument === undefined) return unit === undefined ? question : { kind: 'number', units: [], min: 0 }
  const [item, ...others] = instrument.items ?? []
  if (item?.options !== undefined && others.length === 0) return { kind: 'choice', options: item.options }
  const { range, step } = instrument
  const inCentimetres = instrument.unit === 'cm'
  return {
    kind: 'number',
    units: inCentimetres ? ['cm'] : [],
    min: range.min,
    ...(range.max === undefined ? {} : { max: range.max }),
    ...(step === undefined ? {} : { step }),
  }
}

/** The unit criteria ask in, and those that laboratories use and that convert to it, each once. */
function unitsOf({ id, seenUnits = [] }: Concept, unit: string): readonly string[] {
  const convertible = seenUnits.filter(
    (seen) => isInTable(seen) && convertByTable(1, seen, unit, molarFactorOf(id)) !== undefined,
  )
  return [...new Set([unit, ...convertible.map(canonicalUnit)])]
}
