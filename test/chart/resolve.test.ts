import { describe, expect, it } from 'vitest'
import type { Resource } from 'fhir/r4'
import type { Chart } from '../../src/chart/chart.ts'
import { chartFromBundle } from '../../src/chart/from-bundle.ts'
import { References } from '../../src/chart/resolve.ts'
import { patient } from './scripted-port.ts'

const medication = { resourceType: 'Medication', id: 'm1' } as const
const nameless = { resourceType: 'Medication' } as const
const order = {
  resourceType: 'MedicationRequest',
  id: 'o1',
  contained: [{ resourceType: 'Medication', id: 'inside' }],
} as unknown as Resource

const file = chartFromBundle({
  resourceType: 'Bundle',
  type: 'collection',
  entry: [
    { fullUrl: 'https://e/fhir/Patient/p1', resource: patient },
    { fullUrl: 'https://e/fhir/Medication/m1', resource: medication },
    { fullUrl: 'urn:uuid:9', resource: nameless },
    { resource: order },
  ],
})
const live: Chart = { issuer: 'https://e/fhir', resources: [medication], reads: [] }

describe('References', () => {
  it.each([
    ['relative', 'Medication/m1', 'm1'],
    ['with a version', 'Medication/m1/_history/2', 'm1'],
    ['absolute', 'https://e/fhir/Medication/m1', 'm1'],
    ['contained', '#inside', 'inside'],
    ['contained, unknown', '#other', undefined],
    ['unknown', 'Medication/m2', undefined],
    ['of another type', 'Substance/m1', undefined],
    ['empty', '', undefined],
  ])('%s', (_name, reference, id) => {
    expect(new References(file).resolve({ reference }, order)?.id).toBe(id)
  })

  it('finds what a Bundle names', () => {
    expect(new References(file).resolve('urn:uuid:9')).toBe(nameless)
    expect(new References(file).resolve('urn:uuid:10')).toBeUndefined()
  })

  it('does not take another server’s resource for one of its own', () => {
    expect(new References(live).resolve('https://e/fhir/Medication/m1')).toBe(medication)
    expect(new References(live).resolve('https://f/fhir/Medication/m1')).toBeUndefined()
  })

  it('cites by id, else by the Bundle’s name', () => {
    expect(new References(file).cite(medication)).toBe('Medication/m1')
    expect(new References(file).cite(nameless)).toBe('urn:uuid:9')
    expect(new References(live).cite(nameless)).toBeUndefined()
  })
})
