import type { Label } from '../terminology/concept.ts'
import { asRecord, asText, type JsonRecord } from '../values/json.ts'
import { requestWords } from '../wording/card-words.ts'
import { isUuid, isWebAddress } from './field-shapes.ts'

/** A `patient-view` request, as far as the service reads it. Unknown fields and extensions are passed over. */
export interface HookRequest {
  readonly hookInstance: string
  readonly patientId: string
  readonly prefetch: JsonRecord
  readonly fhirServer?: string
  readonly authorization?: FhirAuthorization
}

/** The EHR's token for the service. It is used for this request and kept nowhere. */
export interface FhirAuthorization {
  readonly accessToken: string
  readonly scopes: readonly string[]
}

/** What is wrong with a request, and where; never what stood there. */
export interface RequestFault {
  readonly path: string
  readonly rule: Label
}

export type HookRequestRead =
  | { readonly kind: 'request'; readonly request: HookRequest }
  | { readonly kind: 'faults'; readonly faults: readonly RequestFault[] }

/** Reads the body of a `patient-view` call. */
export function readHookRequest(body: unknown): HookRequestRead {
  const record = asRecord(body)
  if (record === undefined) return { kind: 'faults', faults: [{ path: '', rule: requestWords.notAnObject }] }
  const faults = faultsOf(record)
  if (faults.length > 0) return { kind: 'faults', faults }
  const authorization = asRecord(record['fhirAuthorization'])
  const fhirServer = asText(record['fhirServer'])
  return {
    kind: 'request',
    request: {
      hookInstance: String(record['hookInstance']),
      patientId: String(asRecord(record['context'])?.['patientId']),
      prefetch: asRecord(record['prefetch']) ?? {},
      ...(fhirServer === undefined ? {} : { fhirServer }),
      ...(authorization === undefined ? {} : { authorization: authorizationOf(authorization) }),
    },
  }
}

function faultsOf(record: JsonRecord): readonly RequestFault[] {
  const { hook, hookInstance, prefetch, fhirServer, fhirAuthorization } = record
  const context = asRecord(record['context'])
  const patientId = context?.['patientId']
  const authorization = asRecord(fhirAuthorization)
  const patient = asText(authorization?.['patient'])
  const faults: (RequestFault | undefined)[] = [
    fault(hook === 'patient-view', 'hook', requestWords.hook),
    fault(isUuid(hookInstance), 'hookInstance', requestWords.uuid),
    context === undefined
      ? { path: 'context', rule: requestWords.context }
      : fault(isFhirId(patientId), 'context.patientId', requestWords.patientId),
    fault(isAbsent(prefetch) || asRecord(prefetch) !== undefined, 'prefetch', requestWords.prefetch),
    fault(isAbsent(fhirServer) || isWebAddress(fhirServer), 'fhirServer', requestWords.fhirServer),
    fault(
      isAbsent(fhirAuthorization) || isAuthorization(authorization),
      'fhirAuthorization',
      requestWords.authorization,
    ),
    fault(isAbsent(fhirAuthorization) || !isAbsent(fhirServer), 'fhirServer', requestWords.serverNeeded),
    fault(patient === undefined || patient === patientId, 'fhirAuthorization.patient', requestWords.otherPatient),
  ]
  return faults.filter((each) => each !== undefined)
}

function fault(holds: boolean, path: string, rule: Label): RequestFault | undefined {
  return holds ? undefined : { path, rule }
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null
}

/** It becomes part of addresses. */
function isFhirId(value: unknown): boolean {
  return typeof value === 'string' && /^[A-Za-z0-9\-.]{1,64}$/.test(value) && !/^\.+$/.test(value)
}

/** A token with a line break or a blank in it could write headers of its own. */
function isAuthorization(record: JsonRecord | undefined): boolean {
  const token = record?.['access_token']
  return (
    typeof token === 'string' &&
    /^[\x21-\x7e]+$/.test(token) &&
    String(record?.['token_type']).toLowerCase() === 'bearer' &&
    typeof record?.['scope'] === 'string'
  )
}

function authorizationOf(record: JsonRecord): FhirAuthorization {
  const scopes = String(record['scope'])
    .split(/\s+/)
    .filter((scope) => scope !== '')
  return { accessToken: String(record['access_token']), scopes }
}
