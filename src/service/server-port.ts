import { pageAddress } from '../chart/page-address.ts'
import { PortFailure, type FhirPort, type PortInit, type PortResponse } from '../chart/port.ts'

/** More of one answer than this is not read. */
const longestAnswer = 50 * 1024 * 1024

/**
 * The chart's way to the EHR's server, with the token of one hook call. Whether the server may be asked at all is
 * decided before. The token goes to addresses under the FHIR base and nowhere else, by no redirect either.
 */
export function serverPort(
  base: string,
  patientId: string,
  accessToken: string | undefined,
  request: typeof fetch = fetch,
): FhirPort {
  async function send(url: string, form: string | undefined, { signal }: PortInit = {}): Promise<PortResponse> {
    if (pageAddress(base, base, url).kind !== 'here') throw new Error('The address is outside the FHIR base.')
    try {
      const response = await request(url, {
        ...(form === undefined ? { method: 'GET' } : { method: 'POST', body: form }),
        headers: {
          Accept: 'application/fhir+json',
          ...(accessToken === undefined ? {} : { Authorization: `Bearer ${accessToken}` }),
          ...(form === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' }),
        },
        redirect: 'error',
        ...(signal ? { signal } : {}),
      })
      return { status: response.status, header: (name) => response.headers.get(name), body: await jsonOf(response) }
    } catch (error) {
      if (error instanceof PortFailure || signal?.aborted) throw error
      throw new PortFailure('network')
    }
  }

  return {
    base,
    patientId,
    get: (url, init) => send(url, undefined, init),
    post: (url, form, init) => send(url, form, init),
  }
}

/** An error may come without JSON: its status says enough. */
async function jsonOf(response: Response): Promise<unknown> {
  const text = await textOf(response)
  try {
    return JSON.parse(text) as unknown
  } catch {
    if (response.ok) throw new PortFailure('not-json')
    return undefined
  }
}

async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let length = 0
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > longestAnswer) throw new PortFailure('not-json')
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
