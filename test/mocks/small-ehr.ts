import type { Bundle, Observation, Resource } from 'fhir/r4'
import type { FhirAnswer } from '../../mocks/fhir/exchange.ts'
import { createFhirServer, type FhirServer, type FhirServerOptions } from '../../mocks/fhir/fhir-server.ts'
import { createStore } from '../../mocks/fhir/store.ts'

export const base = 'https://ehr.test/fhir'
export const instant = new Date('2026-03-01T10:00:00Z')

/** A FHIR server over a handful of resources, for tests that want to see each of them. */
export function smallEhr(resources: readonly Resource[], options: Partial<FhirServerOptions> = {}): FhirServer {
  return createFhirServer({ store: createStore(resources, instant), bases: [base], now: () => instant, ...options })
}

/** Sends a request to a server in one line: a path under the base, or a whole URL. */
export function ask(
  server: FhirServer,
  path: string,
  rest: { method?: string; headers?: Record<string, string>; body?: string } = {},
): FhirAnswer {
  return server.handle({
    method: rest.method ?? 'GET',
    url: path.startsWith('http') ? path : `${base}/${path}`,
    headers: rest.headers ?? {},
    ...(rest.body === undefined ? {} : { body: rest.body }),
  })
}

/** The Bundle of an answer. */
export const bundleOf = (given: FhirAnswer): Bundle => JSON.parse(given.body) as Bundle

/** The ids of the matches of a search. */
export function found(server: FhirServer, path: string): readonly string[] {
  const given = ask(server, path)
  if (given.status !== 200) throw new Error(`${given.status} ${given.body}`)
  return (bundleOf(given).entry ?? []).flatMap(({ resource, search }) =>
    search?.mode === 'match' ? [resource?.id ?? ''] : [],
  )
}

/** A result of a patient. */
export function observation(id: string, rest: Partial<Observation> = {}): Observation {
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    category: [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' }] },
    ],
    code: {
      coding: [
        { system: 'http://loinc.org', code: '718-7' },
        { system: 'urn:sandbox:laboratory', code: 'HGB' },
      ],
    },
    subject: { reference: 'Patient/p1' },
    effectiveDateTime: '2026-02-20T08:00:00Z',
    ...rest,
  }
}
