import type { ChartResourceType } from './chart.ts'
import type { NeededCode, Needs } from './needs.ts'
import type { Search } from './search.ts'

/** The searches that read one type: steps, each tried only when the server refused a search of the one before. */
export interface TypePlan {
  readonly resourceType: SearchedType
  readonly steps: readonly (readonly Search[])[]
}

export type SearchedType = Exclude<ChartResourceType, 'Patient'>

/** What every vendor accepts for a page; more is capped or refused by some. */
const pageSize = '100'
const codesInOneSearch = 20

/**
 * The searches that read what is needed, in the combinations US Core obliges servers to offer first. `patient` alone
 * comes first where it is obliged (Condition) or where it says more than the obliged one (MedicationRequest of any
 * intent); what a server refuses is asked for in the next way.
 */
export function planSearches(needs: Needs): readonly TypePlan[] {
  const types = [...new Set(needs.resourceTypes)].filter((type) => type !== 'Patient')
  return types.map((resourceType) => ({ resourceType, steps: stepsOf(resourceType, needs) }))
}

function stepsOf(type: SearchedType, needs: Needs): readonly (readonly Search[])[] {
  const all = search(type, 'all')
  switch (type) {
    case 'Condition':
      return [[all], conditionCategories.map((code) => search(type, `category=${code}`, [['category', code]]))]
    case 'Observation':
      return [[...observationsByCategory(), ...observationsByCode(needs.observationCodes)], [all]]
    case 'MedicationRequest':
      return [
        [search(type, 'all, with medications', [medicationsOf(type)])],
        [all],
        [search(type, 'intent=order,plan, with medications', [intents, medicationsOf(type)])],
        [search(type, 'intent=order,plan', [intents])],
      ]
    case 'MedicationStatement':
    case 'MedicationAdministration':
      return [[search(type, 'all, with medications', [medicationsOf(type)])], [all]]
    case 'DiagnosticReport':
      return [[...reportCategories.map(([label, code]) => search(type, label, [['category', code]]))], [all]]
    case 'Procedure':
    case 'AllergyIntolerance':
    case 'Immunization':
    case 'QuestionnaireResponse':
    case 'ResearchSubject':
    case 'Encounter':
      return [[all]]
  }
}

type Parameter = readonly [name: string, value: string]

const conditionCategories = ['problem-list-item', 'encounter-diagnosis', 'health-concern']
const intents: Parameter = ['intent', 'order,plan']

/** Laboratory reports repeat the Observations; these hold what is nowhere else (heart, lung, tissue). */
const reportCategories = [
  ['category=cardiology', 'http://loinc.org|LP29708-2'],
  ['category=radiology', 'http://loinc.org|LP29684-5'],
  ['category=pathology', 'http://loinc.org|LP7839-6'],
] as const

function medicationsOf(type: SearchedType): Parameter {
  return ['_include', `${type}:medication`]
}

/** The whole laboratory history, without a first date: an antibody that was ever positive counts. */
function observationsByCategory(): readonly Search[] {
  const needed = ['laboratory', 'vital-signs'].map((code) => observationCategory(code))
  const covered = ['exam', 'procedure', 'imaging', 'survey'].map((code): Search => ({
    ...observationCategory(code),
    role: 'category-covered-by-codes',
  }))
  return [...needed, ...covered]
}

function observationCategory(code: string): Search {
  return search('Observation', `category=${code}`, [['category', code]])
}

function observationsByCode(codes: readonly NeededCode[]): readonly Search[] {
  const chunks = Array.from({ length: Math.ceil(codes.length / codesInOneSearch) }, (_, index) =>
    codes.slice(index * codesInOneSearch, (index + 1) * codesInOneSearch),
  )
  return chunks.map((chunk) =>
    // Servers ought to take several codes at once, but need not.
    chunk.length === 1
      ? observationCodes(chunk)
      : { ...observationCodes(chunk), instead: chunk.map((code) => observationCodes([code])) },
  )
}

/** One search for several codes, any of which may match. */
function observationCodes(codes: readonly NeededCode[]): Search {
  const label = `code=${codes.map(({ code }) => code).join(',')}`
  const tokens = codes.map(({ system, code }) => `${system}|${code}`).join(',')
  return { ...search('Observation', label, [['code', tokens]]), role: 'codes' }
}

function search(resourceType: SearchedType, label: string, parameters: readonly Parameter[] = []): Search {
  return { resourceType, label, parameters: [...parameters, ['_count', pageSize]] }
}
