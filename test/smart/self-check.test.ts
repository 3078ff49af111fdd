import { describe, expect, it } from 'vitest'
import { capabilityStatement } from '../../mocks/fhir/capability-statement.ts'
import { smartConfiguration } from '../../mocks/smart/smart-configuration.ts'
import { askServer, type ServerAnswers } from '../../src/smart/self-check/ask-server.ts'
import type { Finding } from '../../src/smart/self-check/finding.ts'
import { selfCheckText } from '../../src/smart/self-check/self-check-text.ts'
import { serverCheck } from '../../src/smart/self-check/server-check.ts'
import { asRecord, type JsonRecord } from '../../src/values/json.ts'

const issuer = 'https://ehr.example/fhir'
const configuration = asRecord(smartConfiguration(issuer, 'https://ehr.example')) ?? {}
const metadata = asRecord(capabilityStatement(issuer, new Date(0), [], undefined)) ?? {}

function checkOf(change: { readonly configuration?: JsonRecord; readonly metadata?: JsonRecord } = {}) {
  const answers: ServerAnswers = {
    configuration: { kind: 'document', document: { ...configuration, ...change.configuration } },
    metadata: { kind: 'document', document: { ...metadata, ...change.metadata } },
  }
  return serverCheck(issuer, answers, false)
}

const off = (findings: readonly Finding[]) =>
  findings.filter(({ state }) => state !== 'ok').map(({ state, what }) => `${state}: ${what.en}`)
const line = (findings: readonly Finding[], start: string) => findings.find(({ what }) => what.en.startsWith(start))

/** A server that offers one type with these search parameters. */
const offering = (type: string, ...names: readonly string[]) => ({
  rest: [
    {
      mode: 'server',
      resource: [{ type, interaction: [{ code: 'search-type' }], searchParam: names.map((name) => ({ name })) }],
    },
  ],
})
const typeLine = (type: string, change: JsonRecord) =>
  checkOf({ metadata: change }).types.find(({ values }) => values?.['type'] === type)

describe('the self-check of a server before a launch', () => {
  it('finds the sandbox in order', () => {
    const { signIn, server, types } = checkOf()
    expect([...off(signIn), ...off(server), ...off(types)]).toEqual([])
    expect(types.length).toBeGreaterThan(10)
  })

  it.each([
    ['without S256', { code_challenge_methods_supported: ['plain'] }, 'missing: PKCE with S256'],
    ['without a token endpoint', { token_endpoint: '' }, 'missing: Token endpoint'],
    [
      'with a sign-in in the clear',
      { authorization_endpoint: 'http://x.example/a' },
      'missing: Authorization endpoint',
    ],
    ['with its tokens elsewhere', { token_endpoint: 'https://login.example/t' }, 'limited: Token endpoint'],
  ])('says so of a server %s', (_name, change, words) => {
    expect(off(checkOf({ configuration: change }).signIn)).toEqual([words])
  })

  it('names the types whose scopes are not offered', () => {
    const scopes = line(checkOf({ configuration: { scopes_supported: ['patient/Patient.read'] } }).signIn, 'Scopes')
    expect(scopes?.values?.['types']).toContain('Observation, Condition')
    expect(scopes?.values?.['types']).not.toContain('Patient')
  })

  it('wants R4, in JSON', () => {
    expect(off(checkOf({ metadata: { fhirVersion: '1.0.2', format: ['xml'] } }).server)).toEqual([
      'missing: FHIR version',
      'missing: JSON',
    ])
  })

  it('wants results to be searched by category and code, and tells the next way where there is one', () => {
    expect(typeLine('Observation', offering('Observation', 'patient', 'category', 'code'))?.state).toBe('ok')
    const plain = typeLine('Observation', offering('Observation', 'patient'))
    expect([plain?.state, plain?.values?.['others']]).toEqual(['limited', 'patient'])
    expect(typeLine('Observation', offering('Observation', 'code'))?.state).toBe('missing')
    expect(typeLine('Observation', offering('Condition', 'patient'))?.state).toBe('missing')
  })

  it('holds a missing medication list against a server less than missing diagnoses', () => {
    expect(typeLine('MedicationStatement', offering('Patient'))?.state).toBe('limited')
    expect(typeLine('Condition', offering('Patient'))?.state).toBe('missing')
  })

  it('knows the maker by the software or by the address', () => {
    expect(checkOf({ metadata: { software: { name: 'HAPI FHIR Server' } } }).vendor).toBe('hapi')
    expect(serverCheck('https://fhir.epic.com/x', { configuration: no, metadata: no }, false).vendor).toBe('epic')
    expect(checkOf().vendor).toBeUndefined()
  })

  it('says as text what it says on the page', () => {
    const registration = { launchUrl: 'https://a/launch.html', redirectUrl: 'https://a/index.html', clientId: 'me' }
    const text = selfCheckText(
      registration,
      checkOf({ configuration: { token_endpoint: 'https://l.example/t' } }),
      'en',
    )
    expect(text).toContain('- Client id (public, PKCE): me')
    expect(text).toContain('[limited] Token endpoint | https://l.example/t | It is on another origin')
    expect(text).toContain('patient/Observation.rs')
  })
})

const no = { kind: 'unreachable' } as const

describe('asking a server', () => {
  const answering = (get: (address: string) => Response) => {
    const asked: string[] = []
    const request: typeof fetch = (input) => {
      const { url } = new Request(input)
      asked.push(url)
      return Promise.resolve(get(url))
    }
    return { asked, request }
  }

  it('asks for its two documents and nothing else', async () => {
    const { asked, request } = answering(() => Response.json({}))
    await askServer(`${issuer}/`, request)
    expect(asked).toEqual([`${issuer}/.well-known/smart-configuration`, `${issuer}/metadata`])
  })

  it('tells apart what was refused, unreadable and unreachable', async () => {
    const { request } = answering((url) =>
      url.endsWith('metadata') ? new Response('<html>') : new Response('', { status: 404 }),
    )
    const answers = await askServer(issuer, request)
    expect(answers).toEqual({ configuration: { kind: 'refused', status: 404 }, metadata: { kind: 'not-json' } })
    const { signIn, server, types } = serverCheck(issuer, answers, false)
    expect([...off(signIn), ...off(server)]).toEqual(['missing: SMART configuration', 'missing: Capability statement'])
    expect(types).toEqual([])
    expect(await askServer(issuer, () => Promise.reject(new TypeError()))).toEqual({ configuration: no, metadata: no })
  })
})
