import { Fhir } from 'fhir'
import type { Resource } from 'fhir/r4'
import { describe, expect, it } from 'vitest'
import { isWithinCompartment } from '../../mocks/fhir/compartment.ts'
import { textOf } from '../../mocks/fhir/elements.ts'
import { chartOf } from '../../mocks/patients/sample-patient.ts'
import { samplePatients, sampleResources } from '../../mocks/patients/sample-patients.ts'

const now = new Date('2026-03-01T10:00:00Z')
const everything = sampleResources(now)
const known = new Set(everything.map(({ resourceType, id = '' }) => `${resourceType}/${id}`))

describe('sample patients', () => {
  it('are the charts that the sandbox promises', () => {
    expect(samplePatients.map(({ id }) => id)).toEqual([
      'sle-inside',
      'sle-dialysis',
      'sle-pregnant',
      'lupus-nephritis',
      'ssc-ild',
      'sjogren',
      'dermatomyositis',
      'gpa',
      'ra',
      'itp',
      'nmosd',
      'overlap-sle-ra',
      'hypertension',
      'sle-daily-labs',
      'sle-as-sent',
      'nearly-empty',
    ])
  })

  it('have ids, names and record numbers of their own', () => {
    for (const property of ['id', 'mrn', 'name'] as const) {
      const values = samplePatients.map(({ id, person }) =>
        property === 'id' ? id : property === 'mrn' ? person.mrn : `${person.given} ${person.family}`,
      )
      expect(new Set(values).size).toBe(samplePatients.length)
    }
    expect(known.size).toBe(everything.length)
  })

  it('are the same on every start at the same time', () => {
    expect(sampleResources(now)).toEqual(everything)
  })

  describe.each(samplePatients.map((sample) => [sample.id, chartOf(sample, now)] as const))('%s', (id, chart) => {
    it('is valid FHIR R4', () => {
      expect(chart.flatMap(complaints)).toEqual([])
    })

    it('refers only to what the sandbox holds', () => {
      const broken = chart.flatMap((resource) =>
        referencesIn(resource).filter((reference) =>
          reference.startsWith('#') ? !holds(resource, reference.slice(1)) : !known.has(reference),
        ),
      )
      expect(broken).toEqual([])
    })

    it('belongs to one patient, with one visit', () => {
      expect(chart.every((resource) => isWithinCompartment(resource, id))).toBe(true)
      expect(chart.filter(({ resourceType }) => resourceType === 'Patient')).toHaveLength(1)
      expect(chart.filter(({ resourceType }) => resourceType === 'Encounter')).toHaveLength(1)
    })

    it('holds no date after today', () => {
      const dates = JSON.stringify(chart).match(/"\d{4}-\d{2}-\d{2}[^"]*"/g) ?? []
      expect(dates.filter((date) => date.slice(1, 11) > '2026-03-01')).toEqual([])
    })

    it('has no empty list or object', () => {
      expect(JSON.stringify(chart)).not.toMatch(/\[\]|\{\}|null/)
    })
  })

  it('has the age that its person has', () => {
    for (const sample of samplePatients) {
      const patient = chartOf(sample, now)[0]
      expect(patient?.resourceType).toBe('Patient')
      // Born 140 days before a birthday: the age holds on any day of the sandbox.
      expect(Number((textOf(patient, 'birthDate') ?? '').slice(0, 4))).toBe(2025 - sample.person.age)
    }
  })

  it('gives the daily chart several hundred results', () => {
    const daily = everything.filter(({ id = '' }) => id.startsWith('sle-daily-labs-observation'))
    expect(daily.length).toBeGreaterThan(700)
  })

  it('uses only codes of the systems it names', () => {
    const systems = new Set(
      (JSON.stringify(everything).match(/"system":"[^"]*"/g) ?? []).map((each) => each.slice(10, -1)),
    )
    for (const system of systems) expect(system).toMatch(/^(http:\/\/|urn:sandbox:|urn:oid:)/)
  })
})

const fhir = new Fhir()

/** What the validator says, and what it does not look at: two values at once. */
function complaints(resource: Resource): readonly string[] {
  const result = fhir.validate(resource, { errorOnUnexpected: true })
  const errors = result.messages
    .filter(({ severity }) => ['error', 'fatal'].includes(String(severity)))
    .map(({ location = '', message = '' }) => `${resource.id ?? ''} ${location}: ${message}`)
  for (const choice of ['value', 'effective', 'onset', 'performed', 'medication']) {
    const given = Object.keys(resource).filter((name) => new RegExp(`^${choice}[A-Z]`).test(name))
    if (given.length > 1) errors.push(`${resource.id ?? ''} has ${given.join(' and ')}`)
  }
  return errors
}

function referencesIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(referencesIn)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([name, value]) =>
    name === 'reference' && typeof value === 'string' ? [value] : referencesIn(value),
  )
}

function holds(resource: Resource, id: string): boolean {
  const contained =
    'contained' in resource && Array.isArray(resource.contained) ? (resource.contained as Resource[]) : []
  return contained.some((each) => each.id === id)
}
