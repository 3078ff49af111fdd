import type { FhirResource, OperationOutcome } from 'fhir/r4'
import { describe, expect, it } from 'vitest'
import { ask, base, bundleOf, found, observation, smallEhr } from './small-ehr.ts'

const vital = {
  category: [
    { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'vital-signs' }] },
  ],
}
const { effectiveDateTime: _none, ...undated } = observation('period')
const resources: readonly FhirResource[] = [
  { resourceType: 'Patient', id: 'p1' },
  { resourceType: 'Patient', id: 'p2' },
  observation('hb'),
  observation('hb-2', { subject: { reference: 'Patient/p2' } }),
  observation('old', { effectiveDateTime: '2025-06-01' }),
  observation('month', { effectiveDateTime: '2026-02' }),
  { ...undated, id: 'period', effectivePeriod: { start: '2026-02-18', end: '2026-02-21' } },
  observation('pulse', {
    ...vital,
    code: { coding: [{ system: 'http://loinc.org', code: '8867-4' }] },
    status: 'amended',
  }),
  observation('bare', { category: [], code: { coding: [{ code: 'HGB' }] } }),
  { resourceType: 'Medication', id: 'drug' },
  {
    resourceType: 'MedicationRequest',
    id: 'order',
    status: 'active',
    intent: 'order',
    subject: { reference: 'Patient/p1' },
    medicationReference: { reference: 'Medication/drug' },
  },
  {
    resourceType: 'MedicationRequest',
    id: 'plan',
    status: 'completed',
    intent: 'plan',
    subject: { reference: 'Patient/p1' },
    medicationReference: { reference: 'Medication/drug' },
  },
  {
    resourceType: 'Condition',
    id: 'problem',
    subject: { reference: 'Patient/p1' },
    clinicalStatus: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
    },
  },
  {
    resourceType: 'Encounter',
    id: 'visit',
    status: 'finished',
    class: { code: 'AMB' },
    subject: { reference: 'Patient/p1' },
  },
]
const ehr = smallEhr(resources)
const p1 = ['hb', 'old', 'month', 'period', 'pulse', 'bare']

describe('search', () => {
  it.each([
    ['Observation?patient=p1', p1],
    ['Observation?patient=Patient/p1', p1],
    ['Observation?subject=Patient/p1', p1],
    ['Observation?subject:Patient=p1', p1],
    [`Observation?subject=${base}/Patient/p2`, ['hb-2']],
    ['Observation?patient=nobody', []],
    ['Observation?_id=hb,old', ['hb', 'old']],
  ])('finds by patient: %s', (path, ids) => {
    expect(found(ehr, path)).toEqual(ids)
  })

  it.each([
    ['category=laboratory', ['hb', 'old', 'month', 'period']],
    ['category=http://terminology.hl7.org/CodeSystem/observation-category|vital-signs', ['pulse']],
    ['category=laboratory,vital-signs', ['hb', 'old', 'month', 'period', 'pulse']],
    ['category=urn:other|laboratory', []],
    ['code=http://loinc.org|8867-4', ['pulse']],
    ['code=8867-4', ['pulse']],
    ['code=HGB', ['hb', 'old', 'month', 'period', 'bare']],
    ['code=|HGB', ['bare']],
    ['code=urn:sandbox:laboratory|', ['hb', 'old', 'month', 'period']],
    ['code=http://loinc.org|718-7,http://loinc.org|8867-4', ['hb', 'old', 'month', 'period', 'pulse']],
    ['code=http://loinc.org|718-7&code=HGB', ['hb', 'old', 'month', 'period']],
    ['status=amended', ['pulse']],
  ])('finds by token: %s', (query, ids) => {
    expect(found(ehr, `Observation?patient=p1&${query}`)).toEqual(ids)
  })

  it.each([
    ['date=ge2026-02-20', ['hb', 'month', 'period', 'pulse', 'bare']],
    ['date=gt2026-02-20', ['month', 'period']],
    ['date=le2026-02-19', ['old', 'month', 'period']],
    ['date=lt2026-02-18', ['old', 'month']],
    ['date=2026-02-20', ['hb', 'pulse', 'bare']],
    ['date=eq2026-02', ['hb', 'month', 'period', 'pulse', 'bare']],
    ['date=ge2026-02-20T08:00:00Z&date=le2026-02-20T08:00:00Z', ['hb', 'month', 'period', 'pulse', 'bare']],
    ['date=ge2026-02-20T10:00:01%2B02:00', ['month', 'period']],
    ['date=ge2025-01-01&date=lt2026-01-01', ['old']],
  ])('finds by date: %s', (query, ids) => {
    expect(found(ehr, `Observation?patient=p1&${query}`)).toEqual(ids)
  })

  it('sorts by date when asked to, and takes an unknown order as none', () => {
    expect(found(ehr, 'Observation?patient=p1&code=718-7&_sort=date')).toEqual(['old', 'month', 'period', 'hb'])
    expect(found(ehr, 'Observation?patient=p1&code=718-7&_sort=-date')).toEqual(['hb', 'period', 'month', 'old'])
    expect(found(ehr, 'Observation?patient=p1&code=718-7&_sort=colour')).toEqual(['hb', 'old', 'month', 'period'])
  })

  it('answers the encounter look-up of a launcher, with its slash and its sort that FHIR does not know', () => {
    expect(found(ehr, 'Encounter/?_count=1&_sort:desc=date')).toEqual(['visit'])
  })

  it('finds orders by intent and status, and conditions by clinical status', () => {
    expect(found(ehr, 'MedicationRequest?patient=p1&intent=order,plan')).toEqual(['order', 'plan'])
    expect(found(ehr, 'MedicationRequest?patient=p1&intent=order&status=active')).toEqual(['order'])
    expect(found(ehr, 'Condition?patient=p1&clinical-status=active')).toEqual(['problem'])
  })

  it('brings a referenced Medication along once, as an include that is not counted', () => {
    const bundle = bundleOf(ask(ehr, 'MedicationRequest?patient=p1&_include=MedicationRequest:medication'))
    expect(bundle.total).toBe(2)
    expect(bundle.entry?.map(({ resource, search }) => `${resource?.id ?? ''} ${search?.mode ?? ''}`)).toEqual([
      'order match',
      'plan match',
      'drug include',
    ])
  })

  it('ignores parameters it does not know and leaves them out of the self link', () => {
    const bundle = bundleOf(ask(ehr, 'Observation?patient=p2&colour=blue'))
    expect(bundle.total).toBe(1)
    expect(bundle.link).toEqual([{ relation: 'self', url: `${base}/Observation?patient=p2` }])
  })

  it('counts without entries', () => {
    expect(bundleOf(ask(ehr, 'Observation?patient=p1&_summary=count'))).toMatchObject({ total: 6 })
    expect(bundleOf(ask(ehr, 'Observation?patient=p1&_count=0')).entry).toBeUndefined()
  })

  it('gives the same by POST, with parameters in the body', () => {
    const posted = ask(ehr, 'Observation/_search', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'patient=p1&category=laboratory',
    })
    expect(bundleOf(posted).entry?.map(({ resource }) => resource?.id)).toEqual(['hb', 'old', 'month', 'period'])
  })
})

describe('refusals', () => {
  it.each([
    ['Observation?patient=p1&date=yesterday', 400, 'value'],
    ['Observation?patient=p1&date=2026-02-20T08:00:00 02:00', 400, 'value'],
    ['Observation?patient=p1&code:text=hb', 400, 'not-supported'],
    ['Observation/none', 404, 'not-found'],
    ['Starship?patient=p1', 404, 'not-supported'],
    ['Patient/p1/$everything', 404, 'not-supported'],
    ['Observation?_page=s9.0', 410, 'not-found'],
  ])('%s answers %i with an OperationOutcome', (path, status, code) => {
    const given = ask(ehr, path)
    const body = JSON.parse(given.body) as OperationOutcome
    expect(given.status).toBe(status)
    expect(given.headers['content-type']).toContain('application/fhir+json')
    expect(body.issue[0]).toMatchObject({ severity: 'error', code })
  })

  it('refuses to change or delete', () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) expect(ask(ehr, 'Observation/hb', { method }).status).toBe(405)
  })

  it('refuses a posted search in another form', () => {
    expect(ask(ehr, 'Observation/_search', { method: 'POST', body: '{}' }).status).toBe(415)
  })
})

describe('reads', () => {
  it('carry ETag and Last-Modified', () => {
    const given = ask(ehr, 'Observation/hb')
    expect(given).toMatchObject({
      status: 200,
      headers: { etag: 'W/"1"', 'last-modified': 'Sun, 01 Mar 2026 10:00:00 GMT' },
    })
    expect(JSON.parse(given.body)).toMatchObject({ id: 'hb', meta: { versionId: '1' } })
  })

  it('list what can be searched in the CapabilityStatement', () => {
    const given = ask(smallEhr([], { oauth: { authorize: 'https://a', token: 'https://t' } }), 'metadata')
    expect(JSON.parse(given.body)).toMatchObject({
      resourceType: 'CapabilityStatement',
      fhirVersion: '4.0.1',
      rest: [
        {
          security: {
            extension: [
              {
                extension: [
                  { url: 'authorize', valueUri: 'https://a' },
                  { url: 'token', valueUri: 'https://t' },
                ],
              },
            ],
          },
        },
      ],
    })
    expect(given.body).toContain('{"name":"category","type":"token"}')
  })
})

it('logs what was asked, and no value of it', () => {
  const logged = smallEhr(resources)
  ask(logged, 'Observation?patient=p1&code=718-7', { headers: { authorization: 'Bearer x' } })
  expect(logged.log.entries).toEqual([
    {
      method: 'GET',
      interaction: 'search',
      type: 'Observation',
      parameters: ['patient', 'code'],
      authorised: true,
      status: 200,
    },
  ])
})
