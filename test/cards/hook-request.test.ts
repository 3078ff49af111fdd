import { describe, expect, it } from 'vitest'
import { readHookRequest } from '../../src/cards/hook-request.ts'

const good = {
  hook: 'patient-view',
  hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
  context: { userId: 'Practitioner/COREPRACTITIONER1', patientId: 'p1' },
}
const server = 'https://ehr.example/fhir'
const authorization = {
  access_token: 'abc',
  token_type: 'Bearer',
  expires_in: 3600,
  scope: 'patient/*.rs',
  subject: 'app',
}
const pathsIn = (body: unknown) => {
  const read = readHookRequest(body)
  return read.kind === 'faults' ? read.faults.map(({ path }) => path) : []
}

describe('readHookRequest', () => {
  it('reads what it needs and passes over the rest', () => {
    const body = {
      ...good,
      fhirServer: server,
      fhirAuthorization: authorization,
      prefetch: { patient: null },
      extension: { a: 1 },
      more: true,
    }
    expect(readHookRequest(body)).toEqual({
      kind: 'request',
      request: {
        hookInstance: good.hookInstance,
        patientId: 'p1',
        prefetch: { patient: null },
        fhirServer: server,
        authorization: { accessToken: 'abc', scopes: ['patient/*.rs'] },
      },
    })
  })

  it.each([
    ['', 'text'],
    ['', []],
    ['hook', { ...good, hook: 'order-sign' }],
    ['hookInstance', { ...good, hookInstance: '1' }],
    ['hookInstance', { ...good, hookInstance: undefined }],
    ['context', { ...good, context: undefined }],
    ['context.patientId', { ...good, context: {} }],
    ['context.patientId', { ...good, context: { patientId: '../Patient' } }],
    ['context.patientId', { ...good, context: { patientId: '..' } }],
    ['context.patientId', { ...good, context: { patientId: 'a?b' } }],
    ['prefetch', { ...good, prefetch: [] }],
    ['fhirServer', { ...good, fhirServer: 'file:///etc/passwd' }],
    ['fhirServer', { ...good, fhirAuthorization: authorization }],
    [
      'fhirAuthorization',
      { ...good, fhirServer: server, fhirAuthorization: { ...authorization, access_token: 'a\r\nX: y' } },
    ],
    ['fhirAuthorization', { ...good, fhirServer: server, fhirAuthorization: { ...authorization, token_type: 'MAC' } }],
    [
      'fhirAuthorization.patient',
      { ...good, fhirServer: server, fhirAuthorization: { ...authorization, patient: 'p2' } },
    ],
  ])('names %s', (path, body) => expect(pathsIn(body)).toEqual([path]))

  it('takes an authorization for the patient of the context', () => {
    expect(pathsIn({ ...good, fhirServer: server, fhirAuthorization: { ...authorization, patient: 'p1' } })).toEqual([])
  })
})
