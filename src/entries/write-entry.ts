import type { Observation, QuestionnaireResponse } from 'fhir/r4'
import { addressOf } from '../chart/page-address.ts'
import { PortFailure, type FhirPort, type PortFailureKind, type PortResponse } from '../chart/port.ts'
import type { Entry } from '../findings/entry.ts'
import { instrumentById } from '../scores/catalog.ts'
import { ownSystems } from '../terminology/own-names.ts'
import { asRecord, asRecords, asText, type JsonRecord } from '../values/json.ts'
import { attestationResponseFor } from './attestation-form.ts'
import { entryIdentifier } from './entry-identifier.ts'
import { responseFor, type WrittenEntry } from './questionnaire-response.ts'
import { totalObservationFor } from './total-observation.ts'
import { isWritable } from './writable.ts'

type Written = QuestionnaireResponse | Observation

/** Why an entry is not in the chart. It is kept in any case, and can be sent again. */
export type WriteFailure =
  | { readonly kind: 'not-permitted' | PortFailureKind }
  | { readonly kind: 'refused'; readonly status: number; readonly text?: string }

/** What became of an entry: the references of what stands in the chart now, and what kept the rest from it. */
export interface WriteOutcome {
  readonly references: readonly string[]
  readonly failure?: WriteFailure
}

/** How an entry is written. */
export interface Writing {
  readonly port: FhirPort
  /** Whether site and granted scopes allow it. */
  readonly mayCreate: (type: Written['resourceType']) => boolean
  /** The moment, ISO 8601. */
  readonly at: string
  /** The chart holds an earlier writing of the same instrument and day. */
  readonly amends?: boolean
  /** A criterion's sentence by its full id, written beside its attestation. */
  readonly sentenceOf?: (criterion: string) => string | undefined
  /** It was tried before: what may have arrived is looked for first. */
  readonly isRetry?: boolean
}

/**
 * Writes an entry to the chart: a response to its form and, for a score whose total is known, an Observation, of these
 * what is allowed. Never twice: each is created only if its identifier is not there, and looked for before it is
 * sent again. Never throws for what an EHR does.
 */
export async function writeEntry(entry: Entry, writing: Writing): Promise<WriteOutcome> {
  const { port, mayCreate, at, amends = false } = writing
  if (!isWritable(entry) || port.create === undefined) return { references: [], failure: { kind: 'not-permitted' } }
  const identifier = await entryIdentifier(entry, port.patientId)
  const written = { patientId: port.patientId, identifier, at, amends }
  const references: string[] = []
  try {
    let response: string | undefined
    const form = formOf(entry, written, writing)
    if (form !== undefined && mayCreate('QuestionnaireResponse')) {
      response = await createOnce(form, identifier, writing)
      references.push(response ?? 'QuestionnaireResponse')
    }
    const total = totalOf(entry, { ...written, ...(response === undefined ? {} : { response }) })
    if (total !== undefined && mayCreate('Observation'))
      references.push((await createOnce(total, identifier, writing)) ?? 'Observation')
  } catch (error) {
    return { references, failure: failureOf(error) }
  }
  return references.length > 0 ? { references } : { references, failure: { kind: 'not-permitted' } }
}

function formOf(entry: Entry, written: WrittenEntry, { sentenceOf }: Writing): QuestionnaireResponse | undefined {
  if ('criterion' in entry) return attestationResponseFor(entry, sentenceOf?.(entry.criterion), written)
  const instrument = instrumentById(entry.datum)
  return instrument && responseFor(instrument, entry, written)
}

function totalOf(entry: Entry, written: WrittenEntry & { readonly response?: string }): Observation | undefined {
  const instrument = 'criterion' in entry ? undefined : instrumentById(entry.datum)
  return instrument === undefined || 'criterion' in entry ? undefined : totalObservationFor(instrument, entry, written)
}

/** Creates a resource, or finds that it is there. Answers its reference where the server tells it. */
async function createOnce(
  resource: Written,
  identifier: string,
  { port, isRetry = false }: Writing,
): Promise<string | undefined> {
  const token = `identifier=${encodeURIComponent(`${ownSystems.entry}|${identifier}`)}`
  if (isRetry) {
    const found = await find(resource.resourceType, identifier, token, port)
    if (found !== undefined) return found
  }
  const answer = await port.create?.(resource, token)
  if (answer === undefined) throw new Refused(405)
  // More than one fits: it is there.
  if (answer.status === 412) return undefined
  if (answer.status >= 300) throw new Refused(answer.status, problemIn(answer.body))
  return referenceIn(resource.resourceType, answer)
}

/** A server that does not know the parameter may answer with others of the patient: only the identifier tells. */
async function find(type: string, identifier: string, token: string, port: FhirPort): Promise<string | undefined> {
  const patient = encodeURIComponent(port.patientId)
  const answer = await port.get(addressOf(port.base, `${type}?patient=${patient}&${token}`))
  if (answer.status >= 300) throw new Refused(answer.status, problemIn(answer.body))
  const found = asRecords(asRecord(answer.body)?.['entry']).map((entry) => asRecord(entry['resource']) ?? {})
  const own = found.find((resource) => isIdentified(resource, identifier))
  return own && `${type}/${asText(own['id']) ?? ''}`
}

function isIdentified(resource: JsonRecord, value: string): boolean {
  return asRecords(resource['identifier']).some((one) => one['system'] === ownSystems.entry && one['value'] === value)
}

function referenceIn(type: string, answer: PortResponse): string | undefined {
  const id =
    asText(asRecord(answer.body)?.['id']) ?? new RegExp(`${type}/([^/]+)`).exec(answer.header('location') ?? '')?.[1]
  return id === undefined ? undefined : `${type}/${id}`
}

/** The first thing an OperationOutcome says. */
function problemIn(body: unknown): string | undefined {
  const [issue] = asRecords(asRecord(body)?.['issue'])
  return asText(issue?.['diagnostics']) ?? asText(asRecord(issue?.['details'])?.['text'])
}

class Refused extends Error {
  override readonly name = 'Refused'

  constructor(
    readonly status: number,
    readonly text?: string,
  ) {
    super(`The server answered ${status}.`)
  }
}

function failureOf(error: unknown): WriteFailure {
  if (error instanceof PortFailure) return { kind: error.kind }
  if (!(error instanceof Refused)) throw error
  const { status, text } = error
  return { kind: 'refused', status, ...(text === undefined ? {} : { text }) }
}
