import { createGate } from './gate.ts'
import { PortFailure, type FhirPort, type PortResponse } from './port.ts'
import { withRetries, type Pacing } from './retry.ts'

/** Requests as the whole read of one chart makes them: few at once, repeated where that helps, none after the session's end. */
export interface Requester {
  readonly base: string
  readonly patientId: string
  get(url: string): Promise<PortResponse>
  post(url: string, form: string): Promise<PortResponse>
}

/** Some vendors count a whole practice's requests together. */
const width = 4

export function createRequester(port: FhirPort, pacing: Pacing, signal?: AbortSignal): Requester {
  const gate = createGate(width)
  const init = signal ? { signal } : {}
  let expired = false

  async function send(attempt: () => Promise<PortResponse>): Promise<PortResponse> {
    return gate(async () => {
      signal?.throwIfAborted()
      if (expired) throw new PortFailure('session-expired')
      try {
        const response = await withRetries(attempt, pacing, signal)
        if (response.status === 401) throw new PortFailure('session-expired')
        return response
      } catch (error) {
        if (error instanceof PortFailure && error.kind === 'session-expired') expired = true
        throw error
      }
    })
  }

  return {
    base: port.base,
    patientId: port.patientId,
    get: (url) => send(() => port.get(url, init)),
    post: (url, form) => send(() => port.post(url, form, init)),
  }
}
