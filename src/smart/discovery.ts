import { asTexts } from '../values/json.ts'
import { LaunchError } from './launch-failure.ts'

/** What an EHR says of its authorization server, as far as a launch needs it. */
export interface Discovery {
  /** `permission-v2`, `launch-ehr`, … */
  readonly capabilities: readonly string[]
  readonly scopesSupported: readonly string[]
}

const longest = 20_000

/**
 * Reads an issuer's SMART configuration. Without S256 there is no launch: a code could be redeemed by whoever saw it.
 * @throws LaunchError `discovery-failed`, `no-s256`
 */
export async function discover(issuer: string, get: typeof fetch = fetch): Promise<Discovery> {
  const configuration = await read(issuer, get)
  if (!hasAddress(configuration, 'authorization_endpoint') || !hasAddress(configuration, 'token_endpoint')) {
    throw new LaunchError({ kind: 'discovery-failed', issuer })
  }
  if (!asTexts(configuration['code_challenge_methods_supported']).includes('S256')) {
    throw new LaunchError({ kind: 'no-s256', issuer })
  }
  return {
    capabilities: asTexts(configuration['capabilities']),
    scopesSupported: asTexts(configuration['scopes_supported']),
  }
}

type Configuration = Readonly<Record<string, unknown>>

async function read(issuer: string, get: typeof fetch): Promise<Configuration> {
  const address = `${issuer.replace(/\/+$/, '')}/.well-known/smart-configuration`
  let response: Response
  try {
    const signal = AbortSignal.timeout(longest)
    response = await get(address, { headers: { Accept: 'application/json' }, credentials: 'omit', signal })
  } catch (cause) {
    throw new LaunchError({ kind: 'discovery-failed', issuer }, { cause })
  }
  if (!response.ok) throw new LaunchError({ kind: 'discovery-failed', issuer, status: response.status })
  try {
    const value: unknown = await response.json()
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Configuration
  } catch {
    // Told below.
  }
  throw new LaunchError({ kind: 'discovery-failed', issuer })
}

function hasAddress(configuration: Configuration, field: string): boolean {
  const value = configuration[field]
  return typeof value === 'string' && value !== ''
}
