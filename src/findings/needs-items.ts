import type { Resource } from 'fhir/r4'
import type { Entry } from './entry.ts'

/** Whether these resources hold forms that are filled in, so that the items of instruments are needed to read them. */
export function chartNeedsItems(resources: readonly Resource[]): boolean {
  return resources.some(({ resourceType }) => resourceType === 'QuestionnaireResponse')
}

/** Whether something was entered item by item. */
export function entriesNeedItems(entries: readonly Entry[]): boolean {
  return entries.some((entry) => 'items' in entry)
}
