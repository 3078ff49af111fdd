import { describe, expect, it } from 'vitest'
import { isAllowedIssuer, offeredIssuers } from '../../src/site/issuer.ts'

const allowed = [
  'https://ehr.example/fhir/r4',
  'https://sim.example/v/*/fhir',
  'http://127.0.0.1:9210/fhir',
  'https://root.example',
]

describe('isAllowedIssuer', () => {
  it.each([
    'https://ehr.example/fhir/r4',
    'https://ehr.example/fhir/r4/',
    'https://EHR.example/fhir/r4',
    'https://ehr.example:443/fhir/r4',
    'https://ehr.example/fhir/r4/tenant',
    'https://sim.example/v/WzMsIiJd/fhir',
    'http://127.0.0.1:9210/fhir',
    'https://root.example/anything',
    'https://root.example',
  ])('allows %s', (issuer) => expect(isAllowedIssuer(allowed, issuer)).toBe(true))

  it.each([
    ['a name that goes on', 'https://ehr.example.evil.com/fhir/r4'],
    ['a name that begins earlier', 'https://evilehr.example/fhir/r4'],
    ['a user name', 'https://ehr.example@evil.com/fhir/r4'],
    ['a user name before the right host', 'https://evil@ehr.example/fhir/r4'],
    ['another port', 'https://ehr.example:8443/fhir/r4'],
    ['no TLS', 'http://ehr.example/fhir/r4'],
    ['half a segment', 'https://ehr.example/fhir/r4b'],
    ['a shorter path', 'https://ehr.example/fhir'],
    ['another case of the path', 'https://ehr.example/FHIR/r4'],
    ['a way up', 'https://ehr.example/fhir/r4/../admin'],
    ['a way up and down again', 'https://ehr.example/x/../fhir/r4'],
    ['a way up in disguise', 'https://ehr.example/fhir/r4/%2e%2e/admin'],
    ['a slash in disguise', 'https://ehr.example/fhir/r4/%2F..%2Fadmin'],
    ['a backslash', 'https://ehr.example\\@evil.com/fhir/r4'],
    ['two slashes', 'https://ehr.example//fhir/r4'],
    ['two segments for a star', 'https://sim.example/v/a/b/fhir'],
    ['no segment for a star', 'https://sim.example/v/fhir'],
    ['a query', 'https://ehr.example/fhir/r4?x=1'],
    ['a fragment', 'https://ehr.example/fhir/r4#x'],
    ['a blank', ' https://ehr.example/fhir/r4'],
    ['a script', 'javascript://ehr.example/fhir/r4'],
    ['no address', 'fhir'],
    ['nothing', ''],
  ])('refuses %s: %s', (_name, issuer) => expect(isAllowedIssuer(allowed, issuer)).toBe(false))

  it('allows nothing where nothing is allowed', () => expect(isAllowedIssuer([], 'https://ehr.example')).toBe(false))
})

it('offers whole addresses only for a standalone launch', () => {
  expect(offeredIssuers(allowed)).toEqual(allowed.filter((issuer) => !issuer.includes('*')))
})
