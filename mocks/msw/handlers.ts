import { delay, http, HttpResponse, type RequestHandler } from 'msw'
import { createFhirServer, type FhirServer } from '../fhir/fhir-server.ts'
import { createStore, type FhirStore } from '../fhir/store.ts'
import type { SamplePatient } from '../patients/sample-patient.ts'
import { samplePatients, sampleResources } from '../patients/sample-patients.ts'

/** An EHR that lives in the interceptor instead of behind a port. */
export interface InterceptedEhr {
  readonly handlers: readonly RequestHandler[]
  readonly fhir: FhirServer
  readonly store: FhirStore
}

/** How an intercepted EHR is set up. */
export interface InterceptedEhrOptions {
  /** The FHIR base whose requests are answered. */
  readonly base: string
  readonly now: () => Date
  readonly patients?: readonly SamplePatient[]
  readonly pageSize?: number
}

/** The sandbox's FHIR server as msw handlers, for unit tests and for `npm run dev`. No token is asked for. */
export function interceptEhr({
  base,
  now,
  patients = samplePatients,
  pageSize,
}: InterceptedEhrOptions): InterceptedEhr {
  const store = createStore(sampleResources(now(), patients), now())
  const fhir = createFhirServer({ store, bases: [base], now, ...(pageSize === undefined ? {} : { pageSize }) })
  return { handlers: [http.all(`${base}/*`, ({ request }) => intercept(fhir, request))], fhir, store }
}

/** Hands one intercepted request to a FHIR server. */
export async function intercept(fhir: FhirServer, request: Request): Promise<HttpResponse<string>> {
  const body = await request.text()
  const given = fhir.handle({
    method: request.method,
    url: request.url,
    headers: Object.fromEntries(request.headers),
    ...(body === '' ? {} : { body }),
  })
  const late = (given.delayMilliseconds ?? 0) + (given.bodyMilliseconds ?? 0)
  if (late > 0) await delay(late)
  // Without CORS headers a browser shows the app a network error and nothing else.
  if (given.withoutCors === true) return HttpResponse.error() as HttpResponse<string>
  return new HttpResponse(given.body, { status: given.status, headers: given.headers })
}
