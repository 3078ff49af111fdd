import type { OperationOutcome, Resource } from 'fhir/r4'

/** An HTTP request, reduced to what a FHIR server needs of it. */
export interface FhirRequest {
  readonly method: string
  /** Absolute URL, under one of the server's bases. */
  readonly url: string
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** An HTTP answer, and what a fault asked the transport to do with it. */
export interface FhirAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly delayMilliseconds?: number
  /** The status comes at once, the body little by little over this time. */
  readonly bodyMilliseconds?: number
  /** The transport leaves out its CORS headers: the browser then hides the answer from the app. */
  readonly withoutCors?: boolean
}

export const fhirJson = 'application/fhir+json; charset=utf-8'

/** An answer with a resource in it. */
export function answer(
  status: number,
  resource: Resource | OperationOutcome,
  headers: Readonly<Record<string, string>> = {},
): FhirAnswer {
  return { status, headers: { 'content-type': fhirJson, ...headers }, body: JSON.stringify(resource) }
}

export type IssueType = NonNullable<OperationOutcome['issue'][number]['code']>

/** An OperationOutcome of one issue. */
export function outcome(code: IssueType, diagnostics: string, severity: 'error' | 'warning' | 'information' = 'error') {
  return {
    resourceType: 'OperationOutcome',
    issue: [{ severity, code, diagnostics }],
  } satisfies OperationOutcome
}

/** A refusal thrown anywhere below `handle`, turned into an OperationOutcome there. */
export class FhirRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: IssueType,
    diagnostics: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(diagnostics)
  }
}
