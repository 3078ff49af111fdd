import { describe, expect, it } from 'vitest'
import { discover } from '../../src/smart/discovery.ts'

const issuer = 'https://ehr.example/fhir'
const good = {
  authorization_endpoint: 'https://ehr.example/authorize',
  token_endpoint: 'token',
  code_challenge_methods_supported: ['plain', 'S256'],
  capabilities: ['permission-v2'],
  scopes_supported: ['online_access'],
}

function server(body: unknown, status = 200): { readonly get: typeof fetch; readonly asked: string[] } {
  const asked: string[] = []
  const get: typeof fetch = (address) => {
    asked.push(new Request(address).url)
    return Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }))
  }
  return { get, asked }
}

describe('discover', () => {
  it('reads the configuration below the issuer, whatever its last slash', async () => {
    const { get, asked } = server(good)
    expect(await discover(`${issuer}/`, get)).toEqual({
      capabilities: ['permission-v2'],
      scopesSupported: ['online_access'],
    })
    expect(asked).toEqual([`${issuer}/.well-known/smart-configuration`])
  })

  it('does without the lists that may be absent', async () => {
    const { capabilities: _, scopes_supported: __, ...least } = good
    expect(await discover(issuer, server(least).get)).toEqual({ capabilities: [], scopesSupported: [] })
  })

  it.each([
    ['without S256', { ...good, code_challenge_methods_supported: ['plain'] }, 200, { kind: 'no-s256', issuer }],
    ['that does not say', { ...good, code_challenge_methods_supported: undefined }, 200, { kind: 'no-s256', issuer }],
    ['without a token endpoint', { ...good, token_endpoint: undefined }, 200, { kind: 'discovery-failed', issuer }],
    ['without a configuration', {}, 404, { kind: 'discovery-failed', issuer, status: 404 }],
    ['whose configuration is a page', '<html>', 200, { kind: 'discovery-failed', issuer }],
    ['whose configuration is a list', [], 200, { kind: 'discovery-failed', issuer }],
  ])('refuses a server %s', async (_name, body, status, failure) => {
    await expect(discover(issuer, server(body, status).get)).rejects.toMatchObject({ failure })
  })

  it('says so when there is no answer', async () => {
    await expect(discover(issuer, () => Promise.reject(new TypeError('Failed to fetch')))).rejects.toMatchObject({
      failure: { kind: 'discovery-failed', issuer },
    })
  })
})
