import type { Resource, Patient } from 'fhir/r4'

/** The resource types a chart is made of; searches and read states are kept by these names. */
export const chartResourceTypes = [
  'Patient',
  'Observation',
  'Condition',
  'MedicationRequest',
  'MedicationStatement',
  'MedicationAdministration',
  'Procedure',
  'AllergyIntolerance',
  'Immunization',
  'DiagnosticReport',
  'QuestionnaireResponse',
  'ResearchSubject',
  'Encounter',
] as const
export type ChartResourceType = (typeof chartResourceTypes)[number]

/**
 * How far the read of one resource type got. `unsupported`: the server does not offer the type, or refused the search
 * as one it does not know. Only `complete` lets an absence count.
 */
export type ReadStatus = 'complete' | 'partial' | 'failed' | 'not-permitted' | 'unsupported'

/** Why a read is not complete. Words come later, in `wording`. */
export type ReadDetail =
  | { readonly kind: 'reading' }
  | { readonly kind: 'next-link'; readonly url?: string }
  | { readonly kind: 'page-loop' }
  | { readonly kind: 'page-elsewhere'; readonly origin: string }
  | { readonly kind: 'page-lost'; readonly status?: number }
  | { readonly kind: 'outcome'; readonly code?: string; readonly text?: string }
  | { readonly kind: 'http'; readonly status: number }
  | { readonly kind: 'network' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'session-expired' }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'scope' }
  | { readonly kind: 'not-offered' }
  /** The EHR did not send it along with its request. */
  | { readonly kind: 'not-sent' }
  /** The site does not allow that server to be asked. */
  | { readonly kind: 'server-not-allowed' }
  | { readonly kind: 'broken-resources'; readonly count: number }
  /** Resources about somebody else came back and were left out. */
  | { readonly kind: 'other-patient'; readonly count: number }

export interface Read {
  readonly resourceType: ChartResourceType
  readonly status: ReadStatus
  /** Resources of this type that were read, whatever their status. */
  readonly count: number
  readonly detail?: ReadDetail
}

/** One search made of the EHR, for the list a clinician or integrator can open. Carries no patient data in its label. */
export interface SearchRecord {
  readonly resourceType: ChartResourceType
  /** What was asked, without the patient id: `category=laboratory`. */
  readonly label: string
  readonly status: ReadStatus
  readonly count: number
  readonly pages: number
  readonly milliseconds?: number
  readonly detail?: ReadDetail
}

/** One patient's record as far as it could be read: what was found, and what could not be read. */
export interface Chart {
  /** FHIR base URL the chart was read from; absent for a file. */
  readonly issuer?: string
  readonly patient?: Patient
  /** Everything read, each resource once, included ones (Medication) too. */
  readonly resources: readonly Resource[]
  /** One entry a type that was asked for. A type without an entry was not read. */
  readonly reads: readonly Read[]
  readonly searches?: readonly SearchRecord[]
  /** Where a Bundle names its entries by `fullUrl`: what each stands for. `References` look here. */
  readonly fullUrls?: ReadonlyMap<string, Resource>
}
