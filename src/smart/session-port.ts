import { addressOf, pageAddress } from '../chart/page-address.ts'
import { PortFailure, type FhirPort, type PortInit, type PortResponse } from '../chart/port.ts'

/** The session's token, as the port needs it. */
export interface TokenKeeper {
  /** Refreshes where needed, and answers the value of the Authorization header; undefined once the session is over. */
  readonly authorization: () => Promise<string | undefined>
  /** Another value of that header after the server refused this one; undefined where there is none. */
  readonly renew: (refused: string) => Promise<string | undefined>
  /** Whether the token's time is up: an answer without CORS headers then means just that. */
  readonly isExpired: () => boolean
  /** The server took the token no longer: forget it. */
  readonly end: () => void
}

const longest = 60_000

/** What goes along with a request: nothing with a read. */
interface Sent {
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * The chart's way to the EHR. The token goes to addresses under the FHIR base and nowhere else, by no redirect either.
 */
export function sessionPort(
  base: string,
  patientId: string,
  keeper: TokenKeeper,
  request: typeof fetch = (input, init) => fetch(input, init),
): FhirPort {
  async function send(url: string, sent: Sent, { signal }: PortInit = {}): Promise<PortResponse> {
    if (pageAddress(base, base, url).kind !== 'here') throw new Error('The address is outside the FHIR base.')
    const authorization = await keeper.authorization()
    signal?.throwIfAborted()
    if (authorization === undefined) throw new PortFailure('session-expired')
    const timeout = AbortSignal.timeout(longest)
    const ask = (header: string) =>
      request(url, {
        ...(sent.body === undefined ? { method: 'GET' } : { method: 'POST', body: sent.body }),
        headers: { Accept: 'application/fhir+json', Authorization: header, ...sent.headers },
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      })
    try {
      let response = await ask(authorization)
      // The token's time may have run out on the way, or by the server's clock: one more try with a new one.
      const renewed = response.status === 401 ? await keeper.renew(authorization) : undefined
      if (renewed !== undefined) response = await ask(renewed)
      if (response.status === 401) {
        keeper.end()
        throw new PortFailure('session-expired')
      }
      return { status: response.status, header: (name) => response.headers.get(name), body: await jsonOf(response) }
    } catch (error) {
      if (error instanceof PortFailure || signal?.aborted) throw error
      if (timeout.aborted) throw new PortFailure('timeout', { cause: error })
      if (!keeper.isExpired()) throw new PortFailure('network', { cause: error })
      keeper.end()
      throw new PortFailure('session-expired', { cause: error })
    }
  }

  return {
    base,
    patientId,
    get: (url, init) => send(url, {}, init),
    post: (url, form, init) =>
      send(url, { body: form, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }, init),
    create: (resource, ifNoneExist, init) =>
      send(
        addressOf(base, resource.resourceType),
        {
          body: JSON.stringify(resource),
          headers: {
            'Content-Type': 'application/fhir+json',
            'If-None-Exist': ifNoneExist,
            Prefer: 'return=representation',
          },
        },
        init,
      ),
  }
}

/** An error may come without JSON: its status says enough. */
async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    if (response.ok) throw new PortFailure('not-json', { cause })
    return undefined
  }
}
