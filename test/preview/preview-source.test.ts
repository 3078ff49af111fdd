import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/preview/preview-source.ts'
import { patient } from '../patient.ts'

describe('readSource', () => {
  it('tells a request from a Bundle', () => {
    const request = {
      hook: 'patient-view',
      hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
      context: { patientId: 'p1' },
    }
    expect(readSource(JSON.stringify(request)).kind).toBe('request')
    expect(readSource(JSON.stringify(patient().bundle())).kind).toBe('chart')
  })

  it.each([
    ['not-json', 'x'],
    ['faults', '{}'],
    ['unusable', '[]'],
    ['unusable', '{"resourceType":"Patient"}'],
    ['unusable', '{"resourceType":"Bundle","entry":[]}'],
  ])('says %s of %j', (kind, text) => expect(readSource(text).kind).toBe(kind))
})
