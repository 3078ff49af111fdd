import type { Patient } from 'fhir/r4'
import { isResource } from './fhir-json.ts'
import type { ReadState } from './merge.ts'
import { addressOf } from './page-address.ts'
import { PortFailure } from './port.ts'
import type { Requester } from './requester.ts'

/** Reads the Patient itself. Any other patient that comes back is a failure, not a chart. */
export async function readPatient(requester: Requester, take: (patient: Patient) => void): Promise<ReadState> {
  const { base, patientId } = requester
  try {
    const { status, body } = await requester.get(addressOf(base, `Patient/${encodeURIComponent(patientId)}`))
    if (status === 403) return { status: 'not-permitted', detail: { kind: 'http', status } }
    if (status < 200 || status >= 300) return { status: 'failed', detail: { kind: 'http', status } }
    if (!isPatient(body)) return { status: 'failed', detail: { kind: 'not-json' } }
    // A merged record may answer under another id: whose chart this would be is then not certain.
    if (body.id !== patientId) return { status: 'failed', detail: { kind: 'other-patient', count: 1 } }
    take(body)
    return { status: 'complete' }
  } catch (error) {
    if (error instanceof PortFailure) return { status: 'failed', detail: { kind: error.kind } }
    throw error
  }
}

function isPatient(body: unknown): body is Patient {
  return isResource(body) && body.resourceType === 'Patient'
}
