import type { RequestFault } from '../cards/hook-request.ts'

/** How the service declines. The word is for programs, the message for people; neither holds anything of a patient. */
const failures = {
  malformed: { status: 400, message: 'The request is not a CDS Hooks request this service can read.' },
  unauthorised: { status: 401, message: 'A valid token of a trusted EHR is needed.' },
  'not-trusted': { status: 403, message: 'The caller may not ask this.' },
  'not-found': { status: 404, message: 'There is nothing at this address; /cds-services lists the services.' },
  'method-not-allowed': { status: 405, message: 'This address does not take that method.' },
  'precondition-failed': { status: 412, message: 'What the prescreening cannot do without could not be had.' },
  'too-large': { status: 413, message: 'The request is too large.' },
  'not-json': { status: 415, message: 'The request must be application/json.' },
  'too-many': { status: 429, message: 'Too many requests; try again later.' },
  internal: { status: 500, message: 'The service failed. Its log says more under the same time.' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly message: string }>>

export type FailureKind = keyof typeof failures

/** A request that is answered with an error. */
export class ServiceFailure extends Error {
  override readonly name = 'ServiceFailure'
  readonly status: number

  constructor(
    readonly kind: FailureKind,
    /** Says more, in the service's own words: places in the request, names of resource types. */
    readonly details: readonly string[] = [],
  ) {
    super(failures[kind].message)
    this.status = failures[kind].status
  }

  /** The body of the answer. */
  get body(): { readonly error: FailureKind; readonly message: string; readonly details?: readonly string[] } {
    return {
      error: this.kind,
      message: this.message,
      ...(this.details.length > 0 ? { details: this.details } : {}),
    }
  }
}

/** A request that cannot be read: each fault with its place. */
export function malformed(faults: readonly RequestFault[]): ServiceFailure {
  return new ServiceFailure(
    'malformed',
    faults.map(({ path, rule }) => (path === '' ? `The body ${rule.en}.` : `${path} ${rule.en}.`)),
  )
}

const kindOfCode: Readonly<Record<string, FailureKind>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'not-json',
}

const kindOfStatus: Readonly<Record<number, FailureKind>> = {
  400: 'malformed',
  404: 'not-found',
  413: 'too-large',
  415: 'not-json',
  429: 'too-many',
}

/** What went wrong, as this service says it: a parser's own message may quote the patient's data. */
export function failureOf(error: unknown): ServiceFailure {
  if (error instanceof ServiceFailure) return error
  const { code, statusCode } = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>
  const byCode = typeof code === 'string' ? kindOfCode[code] : undefined
  const byStatus = typeof statusCode === 'number' ? kindOfStatus[statusCode] : undefined
  return new ServiceFailure(byCode ?? byStatus ?? 'internal')
}
