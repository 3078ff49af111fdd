import type { Resource } from 'fhir/r4'

/**
 * What the chart is read through: one patient of one FHIR server. The port adds the token and the Accept header, and
 * sends neither to any address outside `base`.
 */
export interface FhirPort {
  /** FHIR base URL, with or without a closing slash. */
  readonly base: string
  readonly patientId: string
  /** @throws PortFailure; or the signal's reason once it is aborted. */
  get(url: string, init?: PortInit): Promise<PortResponse>
  /** Sends a search as a form (`application/x-www-form-urlencoded`). Throws as `get` does. */
  post(url: string, form: string, init?: PortInit): Promise<PortResponse>
  /**
   * Creates a resource unless a search (`identifier=…`) finds it there already. Throws as `get` does; then it may have
   * been created all the same. Absent where a chart is only read.
   */
  readonly create?: (resource: Resource, ifNoneExist: string, init?: PortInit) => Promise<PortResponse>
}

export interface PortInit {
  readonly signal?: AbortSignal
}

/** Any answer with a status, good or bad. */
export interface PortResponse {
  readonly status: number
  header(name: string): string | null
  /** Parsed JSON; undefined when an answer that reports an error held none. */
  readonly body: unknown
}

/** `network` includes an answer the browser may not see (no CORS headers); `not-json` a good status without JSON. */
export type PortFailureKind = 'network' | 'timeout' | 'session-expired' | 'not-json'

/** No usable answer came back. */
export class PortFailure extends Error {
  override readonly name = 'PortFailure'

  constructor(
    readonly kind: PortFailureKind,
    options?: ErrorOptions,
  ) {
    super(kind, options)
  }
}
