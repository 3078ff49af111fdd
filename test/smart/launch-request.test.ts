import { describe, expect, it } from 'vitest'
import { launchAsked } from '../../src/smart/launch-request.ts'

const site = { issuers: ['https://ehr.example/fhir'] }
const page = 'https://app.example/launch.html'

function asked(query: Readonly<Record<string, string>>) {
  return launchAsked(`${page}?${new URLSearchParams(query).toString()}`, site)
}

describe('what a launch address asks for', () => {
  it('an EHR launch', () => {
    expect(asked({ iss: 'https://ehr.example/fhir', launch: 'a b' })).toEqual({
      kind: 'launch',
      request: { issuer: 'https://ehr.example/fhir', launch: 'a b' },
    })
  })

  it('a standalone launch at a known EHR', () => {
    expect(asked({ iss: 'https://ehr.example/fhir' })).toEqual({
      kind: 'launch',
      request: { issuer: 'https://ehr.example/fhir' },
    })
  })

  it('a choice, when opened by itself', () => expect(asked({})).toEqual({ kind: 'choose' }))

  it('nothing usable, with a launch of nobody', () => {
    expect(asked({ launch: 'x' })).toEqual({ kind: 'failure', failure: { kind: 'no-launch' } })
  })

  it.each(['https://evil.example/fhir', 'https://ehr.example.evil.com/fhir', 'fhir'])(
    'an unknown issuer: %s',
    (iss) => {
      expect(asked({ iss, launch: 'x' })).toEqual({ kind: 'failure', failure: { kind: 'unknown-issuer', issuer: iss } })
    },
  )

  it('does not take the second of two issuers', () => {
    const twice = `${page}?iss=https://ehr.example/fhir&iss=https://evil.example/fhir`
    expect(launchAsked(twice, site).kind).toBe('failure')
  })

  it.each(['fhirServiceUrl', 'patientId', 'clientId', 'redirectUri', 'scope', 'encounterId'])('ignores %s', (name) => {
    expect(asked({ iss: 'https://ehr.example/fhir', launch: 'x', [name]: 'https://evil.example' })).toEqual(
      asked({ iss: 'https://ehr.example/fhir', launch: 'x' }),
    )
    expect(asked({ [name]: 'https://evil.example' })).toEqual({ kind: 'choose' })
  })
})
