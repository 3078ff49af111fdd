import { describe, expect, it } from 'vitest'
import { chartResourceTypes } from '../../src/chart/chart.ts'
import { neededTypes } from '../../src/smart/needed-types.ts'
import { grantOf, mayCreate, scopesFor } from '../../src/smart/scopes.ts'

const v2 = { capabilities: ['launch-ehr', 'permission-v1', 'permission-v2'], scopesSupported: [] }
const v1 = { capabilities: ['launch-ehr'], scopesSupported: ['online_access'] }

describe('scopesFor', () => {
  it('asks in the second grammar where the server knows it', () => {
    expect(scopesFor({ resourceTypes: ['Observation', 'MedicationRequest'] }, v2, false)).toBe(
      'launch patient/Patient.r patient/Observation.rs patient/MedicationRequest.rs patient/Medication.r',
    )
  })

  it('asks in the first otherwise, and for a refresh token where there is one', () => {
    expect(scopesFor({ resourceTypes: ['Observation'] }, v1, true)).toBe(
      'launch/patient patient/Patient.read patient/Observation.read online_access',
    )
  })

  it('asks for nothing else: no writing, no wildcard, nobody’s name', () => {
    for (const discovery of [v1, v2]) {
      expect(scopesFor({ resourceTypes: neededTypes }, discovery, false)).not.toMatch(
        /\*|write|\.c|openid|fhirUser|offline/,
      )
    }
  })

  it('asks to create scores only where the site writes back', () => {
    const asked = (discovery: typeof v1) => scopesFor({ resourceTypes: ['Observation'] }, discovery, false, true)
    expect(asked(v2)).toBe(
      'launch patient/Patient.r patient/Observation.rs patient/Observation.c patient/QuestionnaireResponse.c',
    )
    expect(asked(v1)).toContain('patient/Observation.write patient/QuestionnaireResponse.write')
  })

  it('asks for every type once', () => {
    const scopes = scopesFor({ resourceTypes: [...chartResourceTypes, ...chartResourceTypes] }, v2, false).split(' ')
    expect(new Set(scopes).size).toBe(scopes.length)
  })
})

describe('grantOf', () => {
  it.each([
    ['patient/Observation.rs', 'all'],
    ['patient/Observation.read', 'all'],
    ['user/*.cruds', 'all'],
    ['patient/*.*', 'all'],
    ['patient/Observation.rs?category=laboratory', 'some'],
    ['patient/Observation.rs?category=laboratory patient/*.rs', 'all'],
    ['patient/Condition.rs', 'none'],
    ['patient/Observation.write', 'none'],
    ['patient/Observation.c', 'none'],
    ['launch online_access', 'all'],
    ['', 'all'],
  ])('%s → %s', (scopes, grant) => expect(grantOf(scopes.split(' '), 'Observation')).toBe(grant))
})

describe('mayCreate', () => {
  it.each([
    ['patient/Observation.c', true],
    ['patient/Observation.cruds', true],
    ['patient/Observation.write', true],
    ['user/*.*', true],
    ['patient/Observation.rs', false],
    ['patient/*.read', false],
    ['patient/QuestionnaireResponse.c', false],
    ['launch', true],
  ])('%s → %s', (scopes, may) => expect(mayCreate(scopes.split(' '), 'Observation')).toBe(may))
})
