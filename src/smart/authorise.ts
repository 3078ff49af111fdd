import { LaunchError } from './launch-failure.ts'
import type { LaunchRequest } from './launch-request.ts'
import { smartClient } from './fhirclient.ts'
import { keepLaunch, storedLaunch } from './stored-launch.ts'

export interface Authorisation extends LaunchRequest {
  readonly clientId: string
  readonly scope: string
  /** Where the server sends the browser back to: absolute, without a query. */
  readonly redirectUri: string
}

/**
 * Prepares an authorisation and answers the address to send the browser to. The state is a random UUID (122 bits), the
 * code challenge always S256. Everything the SMART client could take from the page's own address is hidden from it.
 * @throws LaunchError `discovery-failed`
 */
export async function authorise({ issuer, launch, clientId, scope, redirectUri }: Authorisation): Promise<string> {
  const state = crypto.randomUUID()
  const options = { iss: issuer, clientId, scope, redirectUri, stateKey: state, ...(launch ? { launch } : {}) }
  const url = await withPlainAddress(() =>
    smartClient().authorize({
      ...options,
      pkceMode: 'required',
      completeInTarget: true,
      noRedirect: true,
      // Discovery has read the configuration just now: the SMART client finds it in the browser's cache.
      wellKnownRequestOptions: { cache: 'force-cache' },
    }),
  )
  const stored = storedLaunch(state)
  if (typeof url !== 'string' || !stored?.authorizeUri || !stored.tokenUri) {
    throw new LaunchError({ kind: 'discovery-failed', issuer })
  }
  const tokenUri = endpoint(stored.tokenUri, issuer).href
  keepLaunch(state, { ...stored, tokenUri })
  return authorizationAddress(stored.authorizeUri, url, issuer)
}

/** Endpoints may be relative to the issuer, and may have a query of their own; the SMART client expects neither. */
function authorizationAddress(authorizeUri: string, url: string, issuer: string): string {
  const address = endpoint(authorizeUri, issuer)
  for (const [name, value] of new URLSearchParams(url.slice(authorizeUri.length + 1))) {
    address.searchParams.set(name, value)
  }
  return address.href
}

function endpoint(uri: string, issuer: string): URL {
  const base = `${issuer.replace(/\/+$/, '')}/`
  const address = URL.canParse(uri, base) ? new URL(uri, base) : undefined
  const isSafe = address?.protocol === 'https:' || (address?.protocol === 'http:' && issuer.startsWith('http:'))
  if (!address || !isSafe) throw new LaunchError({ kind: 'discovery-failed', issuer })
  return address
}

/** The SMART client lets `iss`, `fhirServiceUrl`, `patientId` and `clientId` of the address overrule its options. */
async function withPlainAddress<T>(work: () => Promise<T>): Promise<T> {
  const { href, pathname } = window.location
  window.history.replaceState(window.history.state, '', pathname)
  try {
    return await work()
  } finally {
    window.history.replaceState(window.history.state, '', href)
  }
}
