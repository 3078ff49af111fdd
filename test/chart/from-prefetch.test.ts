import { describe, expect, it } from 'vitest'
import { chartFromPrefetch } from '../../src/chart/from-prefetch.ts'
import { joinCharts } from '../../src/chart/join-charts.ts'
import type { Needs } from '../../src/chart/needs.ts'
import { planPrefetch } from '../../src/chart/prefetch-plan.ts'
import { needsOf } from '../../src/matching/needs.ts'
import { trials } from '../../src/trials/catalog.ts'
import { patient, resource } from './scripted-port.ts'

const needs: Needs = {
  resourceTypes: ['Observation', 'Condition', 'MedicationRequest'],
  observationCodes: [{ system: 'http://loinc.org', code: '10230-1' }],
}
const plan = planPrefetch(needs)
const bundle = (resources: readonly unknown[], more: object = {}) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: resources.map((each) => ({ resource: each })),
  ...more,
})
const outcome = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'exception' }] }
const whole = {
  patient,
  condition: bundle([resource('Condition', 'c1')]),
  observationLaboratory: bundle([resource('Observation', 'o1')]),
  observationVitalSigns: null,
  observationCodes1: bundle([]),
  medicationRequest: null,
}
const taken = (prefetch: Readonly<Record<string, unknown>>) => chartFromPrefetch({ plan, prefetch, patientId: 'p1' })
const readOf = (prefetch: Readonly<Record<string, unknown>>, type: string) =>
  taken(prefetch).chart.reads.find(({ resourceType }) => resourceType === type)
const stateOf = (prefetch: Readonly<Record<string, unknown>>, key: string) =>
  taken(prefetch).items.find(({ item }) => item.key === key)?.state

describe('planPrefetch', () => {
  it('asks in the subset of search that CDS Hooks recommends and US Core obliges', () => {
    expect(plan.map(({ key, template }) => `${key}: ${template}`)).toEqual([
      'patient: Patient/{{context.patientId}}',
      'observationLaboratory: Observation?patient={{context.patientId}}&category=laboratory&_count=100',
      'observationVitalSigns: Observation?patient={{context.patientId}}&category=vital-signs&_count=100',
      'observationCodes1: Observation?patient={{context.patientId}}&code=http://loinc.org|10230-1&_count=100',
      'condition: Condition?patient={{context.patientId}}&_count=100',
      'medicationRequest: MedicationRequest?patient={{context.patientId}}&intent=order,plan&_count=100',
    ])
  })

  it('covers every type that the trials need, each key once, with no token but the patient', () => {
    const all = planPrefetch(needsOf(trials))
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
    expect(new Set(all.map(({ resourceType }) => resourceType))).toEqual(
      new Set(['Patient', ...needsOf(trials).resourceTypes]),
    )
    for (const { template } of all) {
      expect(template.match(/\{\{[^}]*\}\}/g)).toEqual(['{{context.patientId}}'])
      expect(template).not.toMatch(/_include|_revinclude|_has|:(?!\/\/)/)
      expect(template).toMatch(/^[A-Z][A-Za-z]+[/?]/)
    }
  })
})

describe('chartFromPrefetch', () => {
  it('takes what came whole as read', () => {
    const { chart, items } = taken(whole)
    expect(chart.reads.map(({ status }) => status)).toEqual(['complete', 'complete', 'complete', 'complete'])
    expect(chart.resources).toHaveLength(3)
    expect(chart).not.toHaveProperty('issuer')
    expect(items.map(({ state }) => state)).toEqual(['complete', 'complete', 'empty', 'empty', 'complete', 'empty'])
  })

  it.each([
    ['absent', undefined, 'not-sent'],
    ['failed', outcome, 'outcome'],
    ['failed', 'text', 'not-json'],
    ['failed', resource('Condition', 'c1'), 'not-json'],
  ])('does not take a key that is %s for an empty search', (state, sent, kind) => {
    const { condition: _condition, ...rest } = whole
    const prefetch = sent === undefined ? rest : { ...rest, condition: sent }
    expect(readOf(prefetch, 'Condition')).toEqual({
      resourceType: 'Condition',
      status: 'failed',
      count: 0,
      detail: expect.objectContaining({ kind }) as unknown,
    })
    expect(stateOf(prefetch, 'condition')).toBe(state)
  })

  it('takes null for a search that found nothing', () => {
    expect(readOf({ ...whole, condition: null }, 'Condition')).toEqual({
      resourceType: 'Condition',
      status: 'complete',
      count: 0,
    })
  })

  it('says of one lost part that the type was read in part', () => {
    const { observationCodes1: _codes, ...rest } = whole
    expect(readOf(rest, 'Observation')).toMatchObject({ status: 'partial', detail: { kind: 'not-sent' }, count: 1 })
  })

  it.each([
    ['a next link', bundle([], { link: [{ relation: 'next', url: 'https://ehr.example/fhir?page=2' }] }), 'next-link'],
    ['a larger total', bundle([resource('Condition', 'c1')], { total: 2 }), 'next-link'],
    ['an outcome among the entries', bundle([outcome]), 'outcome'],
    [
      'another patient’s resource',
      bundle([{ ...resource('Condition', 'c2'), subject: { reference: 'Patient/p2' } }]),
      'other-patient',
    ],
    ['a broken entry', bundle([null]), 'broken-resources'],
  ])('takes a Bundle with %s as a part', (_what, condition, kind) => {
    expect(readOf({ ...whole, condition }, 'Condition')).toMatchObject({ status: 'partial', detail: { kind } })
    expect(taken({ ...whole, condition }).chart.resources.filter(({ id }) => id === 'c2')).toEqual([])
  })

  it.each([
    ['absent', undefined],
    ['null', null],
    ['another patient', { ...patient, id: 'p2' }],
    ['an outcome', outcome],
    ['no patient', resource('Condition', 'c1')],
  ])('has no patient where the key is %s', (_what, sent) => {
    const { chart } = taken({ ...whole, patient: sent })
    expect(chart.patient).toBeUndefined()
    expect(chart.reads.find(({ resourceType }) => resourceType === 'Patient')?.status).toBe('failed')
  })

  it('asks for the drug where an order only points to it', () => {
    const order = resource('MedicationRequest', 'm1', { medicationReference: { reference: 'Medication/9' } })
    const medication = { resourceType: 'Medication', id: '9' }
    expect(readOf({ ...whole, medicationRequest: bundle([order]) }, 'MedicationRequest')?.status).toBe('partial')
    expect(readOf({ ...whole, medicationRequest: bundle([order, medication]) }, 'MedicationRequest')?.status).toBe(
      'complete',
    )
  })

  it('ignores keys it did not ask for, inherited ones too', () => {
    expect(taken({ ...whole, encounter: { resourceType: 'Encounter' } }).chart.resources).toHaveLength(3)
    const inherited = Object.create(whole) as Record<string, unknown>
    expect(taken(inherited).items.every(({ state }) => state === 'absent')).toBe(true)
  })
})

describe('joinCharts', () => {
  const { condition: _condition, ...rest } = whole
  const first = taken(rest).chart

  it('takes the better read of each type, and every resource once', () => {
    const second = taken({ ...whole, observationLaboratory: outcome }).chart
    const joined = joinCharts(first, second)
    expect(joined.reads.map(({ resourceType, status }) => `${resourceType} ${status}`)).toEqual([
      'Patient complete',
      'Observation complete',
      'Condition complete',
      'MedicationRequest complete',
    ])
    expect(joined.resources).toHaveLength(3)
  })

  it('says why the second read failed too', () => {
    const second = taken({ ...whole, condition: outcome }).chart
    const read = joinCharts(first, second).reads.find(({ resourceType }) => resourceType === 'Condition')
    expect(read).toMatchObject({ status: 'failed', detail: { kind: 'outcome' } })
  })
})
