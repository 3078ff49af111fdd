import type { FhirServer } from '../fhir/fhir-server.ts'
import type { FhirStore } from '../fhir/store.ts'
import type { SamplePatient } from '../patients/sample-patient.ts'
import type { RegisteredClient } from '../smart/client.ts'
import type { SmartServer } from '../smart/smart-server.ts'
import type { PatientLine } from './home-page.ts'
import { summarise } from './chart-summary.ts'

/** What the pages and routes of the EHR work with. */
export interface EhrSite {
  readonly origin: string
  readonly appOrigin: string
  /** The FHIR base that launches name. */
  readonly fhirBase: string
  readonly client: RegisteredClient
  readonly store: FhirStore
  readonly fhir: FhirServer
  readonly smart: SmartServer
  readonly samples: readonly SamplePatient[]
  readonly now: () => Date
  /** FHIR answers without a token, to any origin: for tools that stand in front and bring none. */
  readonly open: boolean
}

/** The patients as the EHR lists them. */
export function patientLines(site: EhrSite): readonly PatientLine[] {
  return site.samples.flatMap((sample) => {
    const chart = summarise(site.store, sample.id, site.now())
    return chart ? [{ ...chart, diagnosis: sample.diagnosis, interest: sample.interest }] : []
  })
}

/** The app's launch page, for one launch of the EHR or without one. */
export function launchUrl(site: EhrSite, launch?: string): string {
  const query = new URLSearchParams({ iss: site.fhirBase, ...(launch === undefined ? {} : { launch }) })
  return `${site.client.launchUri}?${query.toString()}`
}
