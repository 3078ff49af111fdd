import { planSearches, type SearchedType, type TypePlan } from '../../chart/plan.ts'
import { changeWords, checkedWords } from '../../wording/self-check-words.ts'
import { neededTypes } from '../needed-types.ts'
import type { OfferedType } from './capability-findings.ts'
import type { Finding, FindingState } from './finding.ts'

/** Without these no trial can be decided; what the others hold can be entered by hand. */
const indispensable: ReadonlySet<string> = new Set<SearchedType>(['Observation', 'Condition', 'MedicationRequest'])

/** One code stands for all that are searched for: the plan's parameters are what matters. */
const anyCode = { system: 'http://loinc.org', code: '10230-1' }

/** Holds the types that a server offers against the reads of the app, taken from the plan that reads charts. */
export function typeFindings(offered: ReadonlyMap<string, OfferedType>): readonly Finding[] {
  const plans = planSearches({ resourceTypes: neededTypes, observationCodes: [anyCode] })
  return [
    readFinding('Patient', 'missing', offered),
    ...plans.map((plan) => searchFinding(plan, offered.get(plan.resourceType))),
    readFinding('Medication', 'limited', offered),
  ]
}

function readFinding(type: string, otherwise: FindingState, offered: ReadonlyMap<string, OfferedType>): Finding {
  const what = checkedWords.read
  const values = { type }
  const own = offered.get(type)
  if (own !== undefined && offers(own, 'read')) return { state: 'ok', what, values }
  return {
    state: otherwise,
    what,
    values,
    change: otherwise === 'missing' ? changeWords.neededType : changeWords.furtherType,
  }
}

function searchFinding({ resourceType, steps }: TypePlan, own: OfferedType | undefined): Finding {
  const ways = steps.map(parametersOf)
  const parameters = listed(ways[0] ?? [])
  const isNeeded = indispensable.has(resourceType)
  const otherwise: FindingState = isNeeded ? 'missing' : 'limited'
  const found = { what: checkedWords.search, values: { type: resourceType, parameters } }
  if (own === undefined || !offers(own, 'search-type')) {
    return { ...found, state: otherwise, change: isNeeded ? changeWords.neededType : changeWords.furtherType }
  }
  const way = ways.find((names) => names.every((name) => own.searchParameters.includes(name)))
  if (way === undefined) {
    return { ...found, state: otherwise, change: isNeeded ? changeWords.neededSearch : changeWords.furtherSearch }
  }
  const others = listed(way)
  return others === parameters
    ? { ...found, state: 'ok' }
    : { ...found, state: 'limited', change: changeWords.otherWay, values: { ...found.values, others } }
}

/** The parameters of one way to read a type, without those that only shape the answer (`_count`, `_include`). */
function parametersOf(step: TypePlan['steps'][number]): readonly string[] {
  const names = step.flatMap(({ parameters }) => parameters.map(([name]) => name))
  return [...new Set(['patient', ...names.filter((name) => !name.startsWith('_'))])]
}

const listed = (names: readonly string[]) => names.join(', ')

/** Interactions need not be listed; a type that lists none does not say that it lacks one. */
function offers({ interactions }: OfferedType, interaction: string): boolean {
  return interactions.length === 0 || interactions.includes(interaction)
}
