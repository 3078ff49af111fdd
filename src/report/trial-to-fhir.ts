import type { Bundle, BundleEntry } from 'fhir/r4'
import { exportBase } from '../terminology/own-names.ts'
import type { Trial } from '../trials/trial.ts'
import { attestationFormFor } from './fhir/attestation-form.ts'
import { evidenceVariableFor } from './fhir/evidence-variable.ts'
import { groupFor } from './fhir/group.ts'
import { researchStudyFor } from './fhir/research-study.ts'

/**
 * A trial as FHIR R4: the ResearchStudy, a Group for each cohort, the criteria as an EvidenceVariable, and a
 * Questionnaire for what only a person can say. A transaction, so that a server takes it as it is; posted again it
 * updates what is there.
 */
export function trialToFhir(trial: Trial, contentDate: string): Bundle {
  const resources = [
    researchStudyFor(trial, contentDate),
    ...trial.cohorts.map((cohort) => groupFor(trial, cohort)),
    evidenceVariableFor(trial, contentDate),
    attestationFormFor(trial, contentDate),
  ]
  return { resourceType: 'Bundle', type: 'transaction', entry: resources.map(entryOf) }
}

function entryOf(resource: NonNullable<BundleEntry['resource']>): BundleEntry {
  const url = `${resource.resourceType}/${resource.id ?? ''}`
  return { fullUrl: `${exportBase}/${url}`, resource, request: { method: 'PUT', url } }
}
