import type { Needs } from './needs.ts'
import { planSearches, type SearchedType, type TypePlan } from './plan.ts'
import type { Search } from './search.ts'

/** One thing an EHR is asked to send along with a hook request. */
export interface PrefetchItem {
  readonly key: string
  /** In the subset of FHIR search that CDS Hooks recommends, with its token for the patient. */
  readonly template: string
  readonly resourceType: 'Patient' | SearchedType
  /** The search it stands for; the Patient itself is read. */
  readonly search?: Search
}

const patientToken = '{{context.patientId}}'

/**
 * What an EHR is asked to send along: of each type's searches those that US Core obliges servers to offer. The
 * categories that some servers do not know are left out, for the codes they might hold are asked for one by one.
 */
export function planPrefetch(needs: Needs): readonly PrefetchItem[] {
  const searches = planSearches(needs).flatMap(portableStep)
  return [
    { key: 'patient', template: `Patient/${patientToken}`, resourceType: 'Patient' },
    ...searches.map((search, index): PrefetchItem => ({
      key: keyOf(search, codeSearchesUpTo(searches, index)),
      template: templateOf(search),
      resourceType: search.resourceType,
      search,
    })),
  ]
}

function portableStep({ resourceType, steps }: TypePlan): readonly Search[] {
  const step = steps.find((searches) => searches.every((search) => isPortable(search, resourceType))) ?? []
  return step.filter(({ role }) => role !== 'category-covered-by-codes')
}

/** `_include` is outside the subset, and MedicationRequest without an intent is nobody's obligation. */
function isPortable({ parameters }: Search, type: SearchedType): boolean {
  const names = parameters.map(([name]) => name)
  return !names.includes('_include') && (type !== 'MedicationRequest' || names.includes('intent'))
}

/** Not encoded: the EHR encodes the values when it makes the search. */
function templateOf({ resourceType, parameters }: Search): string {
  const query = parameters.map(([name, value]) => `${name}=${value}`)
  return `${resourceType}?${[`patient=${patientToken}`, ...query].join('&')}`
}

/** `observationVitalSigns`, `observationCodes1`, `condition`. */
function keyOf({ resourceType, label, role }: Search, count: number): string {
  const type = resourceType.charAt(0).toLowerCase() + resourceType.slice(1)
  if (role === 'codes') return `${type}Codes${count}`
  const category = /^category=([a-z-]+)$/.exec(label)?.[1] ?? ''
  return type + category.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function codeSearchesUpTo(searches: readonly Search[], index: number): number {
  return searches.slice(0, index + 1).filter(({ role }) => role === 'codes').length
}
