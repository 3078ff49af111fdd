import { describe, expect, it } from 'vitest'
import { chartResourceTypes, type Chart, type ChartResourceType } from '../../src/chart/chart.ts'
import { chartFromBundle } from '../../src/chart/from-bundle.ts'
import { UnusableInput } from '../../src/chart/unusable-input.ts'
import { patient, resource } from './scripted-port.ts'

interface Parts {
  readonly type?: string
  readonly self?: string
  readonly next?: string
  readonly entry?: readonly unknown[]
}

function bundle(resources: readonly unknown[], { type = 'collection', self, next, entry = [] }: Parts = {}) {
  const link = [
    ...(self === undefined ? [] : [{ relation: 'self', url: self }]),
    ...(next === undefined ? [] : [{ relation: 'next', url: next }]),
  ]
  return { resourceType: 'Bundle', type, link, entry: [...resources.map((each) => ({ resource: each })), ...entry] }
}

function partial(chart: Chart): readonly ChartResourceType[] {
  return chart.reads.filter(({ status }) => status !== 'complete').map(({ resourceType }) => resourceType)
}

function outcome(severity: string, code: string, text?: string) {
  return { resourceType: 'OperationOutcome', issue: [{ severity, code, ...(text ? { details: { text } } : {}) }] }
}

const condition = resource('Condition', 'c1')

describe('chartFromBundle', () => {
  it.each(['collection', 'searchset', 'batch-response', 'transaction', 'transaction-response', 'document', 'message'])(
    'takes a %s as the whole chart',
    (type) => {
      const chart = chartFromBundle(bundle([patient, condition], { type }))
      expect(chart.patient?.id).toBe('p1')
      expect(chart.reads.map(({ resourceType }) => resourceType)).toEqual(chartResourceTypes)
      expect(partial(chart)).toEqual([])
      expect(chart.reads.find(({ resourceType }) => resourceType === 'Condition')?.count).toBe(1)
      expect(chart.issuer).toBeUndefined()
    },
  )

  it('opens Bundles within the Bundle, each next link counting for its own type', () => {
    const chart = chartFromBundle(
      bundle([
        bundle([patient], { self: 'https://e/fhir/Patient?_id=p1' }),
        bundle([condition], { self: 'https://e/fhir/Condition?patient=p1', next: 'https://e/fhir?page=2' }),
        bundle([resource('Observation', 'o1')], { self: 'https://e/fhir/Observation/_search' }),
      ]),
    )
    expect(partial(chart)).toEqual(['Condition'])
    expect(chart.reads.find(({ resourceType }) => resourceType === 'Condition')?.detail).toEqual({
      kind: 'next-link',
      url: 'https://e/fhir?page=2',
    })
  })

  it.each([
    [undefined, 'all'],
    ['https://e/fhir', 'all'],
    ['https://e/FHIR?_getpages=x', 'all'],
    ['https://e/fhir/Patient/p1/$everything', 'all'],
    ['https://e/fhir/Patient/p1', 'all'],
    ['Observation?patient=p1', ['Observation']],
    ['https://e/fhir/Patient/p1/Observation', ['Observation']],
    [
      'https://e/fhir/Patient?_revinclude=Condition:subject&_revinclude=Procedure:patient',
      ['Patient', 'Condition', 'Procedure'],
    ],
    ['https://e/fhir/Medication', ['MedicationRequest', 'MedicationStatement', 'MedicationAdministration']],
    ['https://e/fhir/Coverage', []],
  ])('a next link with the self link %s makes %s a part', (self, types) => {
    const chart = chartFromBundle(bundle([patient], { next: 'https://e/n', ...(self === undefined ? {} : { self }) }))
    expect(partial(chart)).toEqual(types === 'all' ? chartResourceTypes : types)
  })

  it.each([
    ['error', 'exception', undefined, true],
    ['warning', 'processing', undefined, true],
    ['fatal', 'not-found', undefined, true],
    ['information', 'informational', undefined, false],
    ['warning', 'not-found', undefined, false],
    ['warning', 'processing', 'Resource request returns no results.', false],
  ])('an OperationOutcome %s %s %s makes the read a part: %s', (severity, code, text, isPart) => {
    const chart = chartFromBundle(
      bundle([patient, outcome(severity, code, text)], { self: 'https://e/fhir/Procedure?patient=p1' }),
    )
    expect(partial(chart)).toEqual(isPart ? ['Procedure'] : [])
    expect(partial(chartFromBundle(bundle([patient, outcome(severity, code, text)])))).toHaveLength(
      isPart ? chartResourceTypes.length : 0,
    )
  })

  it('a request of a batch that failed is a gap, one that only answered is none', () => {
    const with_ = (response: unknown) => partial(chartFromBundle(bundle([patient], { entry: [{ response }] }))).length
    expect(with_({ status: '403 Forbidden' })).toBe(chartResourceTypes.length)
    expect(with_({ status: '200', outcome: outcome('error', 'processing') })).toBe(chartResourceTypes.length)
    expect(with_({ status: '201 Created' })).toBe(0)
  })

  it.each([[null], [{}], [{ resource: null }], [{ resource: { id: 'x' } }], ['text']])(
    'the entry %j is a gap',
    (entry) => {
      const chart = chartFromBundle(bundle([patient], { entry: [entry], self: 'https://e/fhir/Condition' }))
      expect(partial(chart)).toEqual(['Condition'])
    },
  )

  it('leaves out what is about another patient, and says so', () => {
    const foreign = { resourceType: 'Condition', id: 'c2', subject: { reference: 'Patient/p2' } }
    const chart = chartFromBundle(bundle([patient, condition, foreign]))
    expect(chart.resources.map(({ id }) => id)).toEqual(['p1', 'c1'])
    expect(chart.reads.find(({ resourceType }) => resourceType === 'Condition')).toEqual({
      resourceType: 'Condition',
      status: 'partial',
      count: 1,
      detail: { kind: 'other-patient', count: 1 },
    })
    expect(partial(chart)).toEqual(['Condition'])
  })

  it('knows the patient by full URL, by urn, by absolute and versioned reference', () => {
    const about = (id: string, reference: string) => ({ resourceType: 'Condition', id, subject: { reference } })
    const chart = chartFromBundle(
      bundle([], {
        entry: [
          { fullUrl: 'urn:uuid:77', resource: patient },
          { resource: about('a', 'urn:uuid:77') },
          { resource: about('b', 'https://e/fhir/Patient/p1') },
          { resource: about('c', 'Patient/p1/_history/3') },
          { resource: about('d', 'urn:uuid:78') },
          { resource: about('e', 'Group/p1') },
          { resource: { resourceType: 'Condition', id: 'f' } },
        ],
      }),
    )
    expect(chart.resources.map(({ id }) => id)).toEqual(['p1', 'a', 'b', 'c', 'f'])
  })

  it('takes the newest version of a history, and nothing that was deleted', () => {
    const at = (versionId: string) => resource('Condition', 'c1', { meta: { versionId } })
    const entry = [
      { request: { method: 'DELETE', url: 'Procedure/x' } },
      { resource: at('2'), request: { method: 'PUT', url: 'Condition/c1' } },
      { resource: resource('Procedure', 'x'), request: { method: 'PUT', url: 'Procedure/x' } },
      { resource: at('1'), request: { method: 'POST', url: 'Condition' } },
    ]
    const chart = chartFromBundle(bundle([patient], { type: 'history', entry }))
    expect(chart.resources.map(({ id, meta }) => [id, meta?.versionId])).toEqual([
      ['p1', undefined],
      ['c1', '2'],
    ])
    expect(partial(chart)).toEqual([])
  })

  it('merges the same resource, and keeps resources without an id apart', () => {
    const nameless = { resourceType: 'Condition', subject: { reference: 'Patient/p1' } }
    const chart = chartFromBundle(bundle([patient, patient, condition, condition, nameless, nameless]))
    expect(chart.resources).toHaveLength(4)
  })
})

describe('unusable input', () => {
  const p2 = { resourceType: 'Patient', id: 'p2' }
  const cases: readonly [string, unknown, string][] = [
    ['null', null, 'not-an-object'],
    ['a list', [], 'not-an-object'],
    ['a string', 'Bundle', 'not-an-object'],
    ['an empty object', {}, 'not-a-bundle'],
    ['a Patient', patient, 'not-a-bundle'],
    ['an empty Bundle', { resourceType: 'Bundle' }, 'no-patient'],
    ['entries that are no list', { resourceType: 'Bundle', entry: {} }, 'no-patient'],
    ['no patient', bundle([condition]), 'no-patient'],
    ['two patients', bundle([patient, p2]), 'several-patients'],
    ['two patients in Bundles of their own', bundle([bundle([patient]), bundle([p2])]), 'several-patients'],
    ['two nameless patients', bundle([{ resourceType: 'Patient' }, { resourceType: 'Patient' }]), 'several-patients'],
    [
      'patients of one id from two servers',
      bundle([], {
        entry: [
          { fullUrl: 'https://a/Patient/p1', resource: patient },
          { fullUrl: 'https://b/Patient/p1', resource: patient },
        ],
      }),
      'several-patients',
    ],
  ]
  it.each(cases)('%s', (_name, input, reason) => {
    expect(() => chartFromBundle(input)).toThrow(UnusableInput)
    try {
      chartFromBundle(input)
    } catch (error) {
      expect(error).toMatchObject({ reason })
      expect((error as Error).message).toMatch(/^The .+\.$/)
      expect((error as Error).message).not.toContain('p1')
    }
  })
})
