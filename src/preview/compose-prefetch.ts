import type { Resource } from 'fhir/r4'
import type { PrefetchItem } from '../chart/prefetch-plan.ts'
import { asRecord, asRecords, asText, type JsonRecord } from '../values/json.ts'

/** What an EHR that holds these resources of one patient would send along: every key, `null` where it finds nothing. */
export function composePrefetch(
  resources: readonly Resource[],
  plan: readonly PrefetchItem[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(plan.map((item) => [item.key, answerTo(item, resources)]))
}

function answerTo({ resourceType, search }: PrefetchItem, resources: readonly Resource[]): unknown {
  const ofType = resources.filter((resource) => resource.resourceType === resourceType)
  if (search === undefined) return ofType[0] ?? null
  const found = ofType.filter((resource) => search.parameters.every(([name, value]) => matches(resource, name, value)))
  if (found.length === 0) return null
  const medications = resources.filter((resource) => resource.resourceType === 'Medication')
  const along = found.some((resource) => asRecord(resource)?.['medicationReference'] !== undefined) ? medications : []
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: found.length,
    entry: [
      ...found.map((resource) => ({ resource, search: { mode: 'match' } })),
      ...along.map((resource) => ({ resource, search: { mode: 'include' } })),
    ],
  }
}

/** The parameters that the plan uses; any other selects nothing away. */
function matches(resource: Resource, name: string, value: string): boolean {
  const record: JsonRecord = asRecord(resource) ?? {}
  const wanted = value.split(',')
  switch (name) {
    case 'category':
      return hasToken(asRecords(record['category']), wanted)
    case 'code':
      return hasToken([...asRecords(record['code'])], wanted)
    case 'intent':
      return wanted.includes(asText(record['intent']) ?? '')
    default:
      return true
  }
}

function hasToken(concepts: readonly JsonRecord[], wanted: readonly string[]): boolean {
  return concepts
    .flatMap((concept) => asRecords(concept['coding']))
    .some((coding) => {
      const code = asText(coding['code']) ?? ''
      return wanted.includes(code) || wanted.includes(`${asText(coding['system']) ?? ''}|${code}`)
    })
}
