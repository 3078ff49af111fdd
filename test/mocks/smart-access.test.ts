import type { FhirResource } from 'fhir/r4'
import { describe, expect, it } from 'vitest'
import { readResourceScope } from '../../mocks/smart/scope.ts'
import { ask, bundleOf, observation, smallEhr } from './small-ehr.ts'
import { bearer, createClock, smallSmartServer } from './small-launch.ts'

const category = (code: string) => ({
  category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code }] }],
})
const order = (id: string, patient: string): FhirResource => ({
  resourceType: 'MedicationRequest',
  id,
  status: 'active',
  intent: 'order',
  subject: { reference: `Patient/${patient}` },
  medicationReference: { reference: 'Medication/drug' },
})
const resources: readonly FhirResource[] = [
  { resourceType: 'Patient', id: 'p1' },
  { resourceType: 'Patient', id: 'p2' },
  observation('o1'),
  observation('o1b'),
  observation('pulse', category('vital-signs')),
  observation('o2', { subject: { reference: 'Patient/p2' } }),
  order('m1', 'p1'),
  { resourceType: 'Medication', id: 'drug' },
]

function setUp() {
  const clock = createClock()
  const smart = smallSmartServer(clock.now)
  const ehr = smallEhr(resources, { access: smart.access, pageSize: 1 })
  const get = (path: string, authorization?: string) =>
    ask(ehr, path, { headers: authorization === undefined ? {} : { authorization } })
  return { clock, smart, ehr, get }
}

describe('token', () => {
  it('is needed for everything but metadata', () => {
    const { get } = setUp()
    for (const path of ['Patient/p1', 'Observation?patient=p1', 'Patient']) {
      const given = get(path)
      expect(given.status).toBe(401)
      expect(given.headers['www-authenticate']).toContain('Bearer')
    }
    expect(get('Patient/p1', 'Bearer guessed').status).toBe(401)
    expect(get('Patient/p1', 'Basic abc').status).toBe(401)
    expect(get('metadata').status).toBe(200)
  })

  it('expires', async () => {
    const { get, smart, clock } = setUp()
    const token = await bearer(smart, 'p1', undefined, { lifetimeSeconds: 570 })
    clock.advance(569)
    expect(get('Patient/p1', token).status).toBe(200)
    clock.advance(1)
    const given = get('Patient/p1', token)
    expect(given.status).toBe(401)
    expect(given.headers['www-authenticate']).toContain('expired')
  })
})

describe('patient compartment', () => {
  it('hides every other patient', async () => {
    const { get, smart } = setUp()
    const token = await bearer(smart, 'p1')
    expect(get('Patient/p1', token).status).toBe(200)
    for (const path of [
      'Patient/p2',
      'Observation/o2',
      'Observation?patient=p2',
      'Observation?subject=Patient/p2',
      'Observation?patient=p1,p2',
    ]) {
      expect(get(path, token).status).toBe(403)
    }
    // A patient who does not exist is refused alike: the answer must not tell who does.
    expect(get('Patient/nobody', token).status).toBe(403)
  })

  it('bounds a search that names no patient', async () => {
    const { get, smart } = setUp()
    const token = await bearer(smart, 'p1')
    expect(bundleOf(get('Observation?_count=50', token)).entry?.map(({ resource }) => resource?.id)).toEqual([
      'o1',
      'o1b',
      'pulse',
    ])
    expect(bundleOf(get('Patient', token))).toMatchObject({ total: 1 })
  })

  it('holds for later pages of someone else’s search', async () => {
    const { get, smart } = setUp()
    const mine = await bearer(smart, 'p1')
    const other = await bearer(smart, 'p2')
    const next =
      bundleOf(get('Observation?patient=p1', mine)).link?.find(({ relation }) => relation === 'next')?.url ?? ''
    expect(get(next, mine).status).toBe(200)
    expect(get(next, other).status).toBe(403)
    expect(get(next).status).toBe(401)
  })
})

describe('scopes', () => {
  const read = (scope: string) => ({ scope, read: 200, search: 200 })
  it.each([
    read('patient/Observation.rs'),
    read('patient/Observation.read'),
    read('patient/*.read'),
    read('patient/*.cruds'),
    { scope: 'patient/Observation.r', read: 200, search: 403 },
    { scope: 'patient/Observation.s', read: 403, search: 200 },
    { scope: 'patient/Condition.rs', read: 403, search: 403 },
    { scope: 'patient/Observation.c', read: 403, search: 403 },
  ])('$scope: read $read, search $search', async ({ scope, ...expected }) => {
    const { get, smart } = setUp()
    const token = await bearer(smart, 'p1', `launch ${scope}`)
    expect(get('Observation/o1', token).status).toBe(expected.read)
    expect(get('Observation?patient=p1', token).status).toBe(expected.search)
  })

  it('narrowed by a category show only that', async () => {
    const { get, smart } = setUp()
    const system = 'http://terminology.hl7.org/CodeSystem/observation-category'
    const token = await bearer(smart, 'p1', `launch patient/Observation.rs?category=${system}|vital-signs`)
    expect(bundleOf(get('Observation?patient=p1', token))).toMatchObject({
      total: 1,
      entry: [{ resource: { id: 'pulse' } }],
    })
    expect(get('Observation/o1', token).status).toBe(403)
    expect(get('Observation/pulse', token).status).toBe(200)
  })

  it('are needed to write, and only on the own patient', async () => {
    const { ehr, smart } = setUp()
    const post = (authorization: string, patient: string) =>
      ask(ehr, 'Observation', {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/fhir+json' },
        body: JSON.stringify(observation('x', { subject: { reference: `Patient/${patient}` } })),
      }).status
    expect(post(await bearer(smart, 'p1', 'launch patient/Observation.rs'), 'p1')).toBe(403)
    const writer = await bearer(smart, 'p1', 'launch patient/Observation.crs')
    expect(post(writer, 'p1')).toBe(201)
    expect(post(writer, 'p2')).toBe(403)
  })

  it('are needed for what a search brings along; without one the answer says that something is missing', async () => {
    const { get, smart } = setUp()
    const path = 'MedicationRequest?patient=p1&_include=MedicationRequest:medication'
    const without = await bearer(smart, 'p1', 'launch patient/MedicationRequest.rs')
    const both = await bearer(smart, 'p1', 'launch patient/MedicationRequest.rs patient/Medication.rs')
    expect(bundleOf(get(path, without)).entry?.map(({ search }) => search?.mode)).toEqual(['match', 'outcome'])
    expect(bundleOf(get(path, both)).entry?.map(({ search }) => search?.mode)).toEqual(['match', 'include'])
  })

  it.each([
    'patient/Observation',
    'patient/Observation.sr',
    'patient/Observation.',
    'observation.read',
    'patient/obs.rs',
    'patient/Observation.read?category=x',
  ])('that are broken are none: %s', (text) => {
    expect(readResourceScope(text)).toBeUndefined()
  })
})
