import { describe, expect, it } from 'vitest'
import type { FhirServer } from '../../mocks/fhir/fhir-server.ts'
import { ask, base, found, observation, smallEhr } from './small-ehr.ts'

const json = { 'content-type': 'application/fhir+json' }
const score = observation('ignored', { identifier: [{ system: 'urn:entry', value: '1' }] })
const post = (server: FhirServer, headers: Record<string, string> = {}, resource: object = score) =>
  ask(server, 'Observation', { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(resource) })

describe('create', () => {
  it('keeps the resource under a new id and says where', () => {
    const server = smallEhr([])
    const given = post(server)
    expect(given).toMatchObject({
      status: 201,
      headers: { etag: 'W/"1"', location: `${base}/Observation/created-1/_history/1` },
    })
    expect(found(server, 'Observation?patient=p1')).toEqual(['created-1'])
  })

  it('creates once for an If-None-Exist, and then gives what is there', () => {
    const server = smallEhr([])
    const condition = { 'if-none-exist': 'identifier=urn:entry|1' }
    expect(post(server, condition).status).toBe(201)
    const again = post(server, condition)
    expect(again.status).toBe(200)
    expect(again.headers['location']).toContain('/created-1/')
    expect(found(server, 'Observation?patient=p1')).toHaveLength(1)
  })

  it('refuses an If-None-Exist that finds several, or that asks nothing', () => {
    const server = smallEhr([observation('a'), observation('b')])
    expect(post(server, { 'if-none-exist': 'patient=p1' }).status).toBe(412)
    expect(post(server, { 'if-none-exist': 'colour=blue' }).status).toBe(412)
  })

  it('takes QuestionnaireResponses', () => {
    const server = smallEhr([])
    const given = ask(server, 'QuestionnaireResponse', {
      method: 'POST',
      headers: json,
      body: JSON.stringify({
        resourceType: 'QuestionnaireResponse',
        status: 'completed',
        questionnaire: 'https://example.org/q',
        subject: { reference: 'Patient/p1' },
      }),
    })
    expect(given.status).toBe(201)
    expect(found(server, 'QuestionnaireResponse?patient=p1&questionnaire=https://example.org/q')).toHaveLength(1)
  })

  it.each([
    ['another type in the body', { resourceType: 'Condition' }, 400],
    ['no status', { resourceType: 'Observation', code: {} }, 422],
    ['a list', [], 400],
  ])('refuses %s', (_what, resource, status) => {
    expect(post(smallEhr([]), {}, resource).status).toBe(status)
  })

  it('refuses what is no JSON, another content type, and types that are not written', () => {
    const server = smallEhr([])
    expect(ask(server, 'Observation', { method: 'POST', headers: json, body: '{' }).status).toBe(400)
    expect(post(server, { 'content-type': 'text/plain' }).status).toBe(415)
    expect(ask(server, 'Condition', { method: 'POST', headers: json, body: '{}' }).status).toBe(405)
  })
})
