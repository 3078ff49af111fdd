import { createHash } from 'node:crypto'
import { asRecord, asRecords, asText } from '../../values/json.ts'

/** What is watched of a registry entry; what the registry does not state is absent. */
export interface RegistryRecord {
  /** `recruiting`, as the program writes it. */
  readonly status?: string
  readonly lastUpdate?: string
  readonly sex?: string
  readonly minimumAge?: string
  readonly maximumAge?: string
  readonly enrollment?: number
  /** SHA-256 of the eligibility text, white space apart: whether it changed, not what it says. */
  readonly criteria?: string
  /** Facility, city, country and state of recruitment of each site. */
  readonly locations?: readonly string[]
}

/**
 * What is watched of one study, as ClinicalTrials.gov's API version 2 gives it.
 * @returns nothing where the JSON is not that study
 */
export function registryRecord(json: unknown, id: string): RegistryRecord | undefined {
  const section = asRecord(asRecord(json)?.['protocolSection'])
  const module = (name: string) => asRecord(section?.[`${name}Module`])
  if (asText(module('identification')?.['nctId']) !== id) return undefined
  const [status, eligibility] = [module('status'), module('eligibility')]
  const criteria = asText(eligibility?.['eligibilityCriteria'])
  const enrollment = asRecord(module('design')?.['enrollmentInfo'])?.['count']
  const locations = asRecords(module('contactsLocations')?.['locations']).map((site) =>
    ['facility', 'city', 'country', 'status'].flatMap((field) => asText(site[field]) ?? []).join(', '),
  )
  return present({
    status: asText(status?.['overallStatus'])?.toLowerCase().replaceAll('_', ' '),
    lastUpdate: asText(asRecord(status?.['lastUpdatePostDateStruct'])?.['date']),
    sex: asText(eligibility?.['sex']),
    minimumAge: asText(eligibility?.['minimumAge']),
    maximumAge: asText(eligibility?.['maximumAge']),
    enrollment: typeof enrollment === 'number' ? enrollment : undefined,
    criteria: criteria === undefined ? undefined : hashOf(criteria),
    locations: locations.length === 0 ? undefined : locations.sort(),
  })
}

function hashOf(text: string): string {
  return createHash('sha256').update(text.replaceAll(/\s+/g, ' ').trim()).digest('hex')
}

/** Without the fields that are not there. */
function present(fields: { readonly [F in keyof RegistryRecord]: RegistryRecord[F] | undefined }): RegistryRecord {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
