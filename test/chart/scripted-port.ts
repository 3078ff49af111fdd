import type { FhirPort, PortResponse } from '../../src/chart/port.ts'
import type { Pacing } from '../../src/chart/retry.ts'

export const base = 'https://ehr.example/fhir'

/** What the scripted EHR answers to one request; a thrown error is a request that failed. */
export type Answer = (request: AskedRequest) => PortResponse

export interface AskedRequest {
  readonly method: 'GET' | 'POST'
  /** Decoded, without the base: `Condition?patient=p1&_count=100`. */
  readonly asked: string
  readonly url: string
  /** How often this very address was asked before. */
  readonly times: number
}

export interface ScriptedPort extends FhirPort {
  readonly asked: string[]
  /** The most requests that were open at once. */
  readonly mostAtOnce: () => number
}

/** A port that answers as the function says, one turn of the event loop later, and keeps what was asked. */
export function scriptedPort(answer: Answer, patientId = 'p1'): ScriptedPort {
  const asked: string[] = []
  const counts = new Map<string, number>()
  let open = 0
  let most = 0
  async function send(method: 'GET' | 'POST', url: string, form?: string): Promise<PortResponse> {
    open += 1
    most = Math.max(most, open)
    const decoded = decodeURIComponent((form === undefined ? url : `${url}?${form}`).replace(`${base}/`, ''))
    asked.push(method === 'GET' ? decoded : `POST ${decoded}`)
    const times = counts.get(url) ?? 0
    counts.set(url, times + 1)
    await new Promise((resolve) => setImmediate(resolve))
    try {
      return answer({ method, asked: decoded, url, times })
    } finally {
      open -= 1
    }
  }
  return {
    base,
    patientId,
    asked,
    mostAtOnce: () => most,
    get: (url) => send('GET', url),
    post: (url, form) => send('POST', url, form),
  }
}

export function reply(status: number, body?: unknown, headers: Readonly<Record<string, string>> = {}): PortResponse {
  return { status, body, header: (name) => headers[name] ?? null }
}

/** A page of results: resources, or whole entries where an entry has to be odd. */
export function page(
  resources: readonly unknown[],
  more: { next?: string; total?: number; entries?: readonly unknown[] } = {},
): PortResponse {
  return reply(200, {
    resourceType: 'Bundle',
    type: 'searchset',
    ...(more.total === undefined ? {} : { total: more.total }),
    ...(more.next === undefined ? {} : { link: [{ relation: 'next', url: more.next }] }),
    entry: [...resources.map((resource) => ({ resource })), ...(more.entries ?? [])],
  })
}

export const patient = { resourceType: 'Patient', id: 'p1' }

export function resource(resourceType: string, id: string, more: Readonly<Record<string, unknown>> = {}) {
  const field = resourceType === 'AllergyIntolerance' || resourceType === 'Immunization' ? 'patient' : 'subject'
  return { resourceType, id, [field]: { reference: 'Patient/p1' }, ...more }
}

/** A clock that does not run: waits are written down and over at once. */
export function stillClock(): Pacing & { readonly waits: number[] } {
  const waits: number[] = []
  return {
    waits,
    now: () => Date.UTC(2026, 2, 1),
    random: () => 0.5,
    sleep: (milliseconds) => {
      waits.push(milliseconds)
      return Promise.resolve()
    },
  }
}
