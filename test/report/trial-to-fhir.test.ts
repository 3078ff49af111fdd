import fhirpath from 'fhirpath'
import r4 from 'fhirpath/fhir-context/r4/index.js'
import type { Bundle, EvidenceVariable, Resource } from 'fhir/r4'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { chartOf } from '../../mocks/patients/sample-patient.ts'
import { samplePatients } from '../../mocks/patients/sample-patients.ts'
import { chartFromBundle } from '../../src/chart/from-bundle.ts'
import { clinicalSettings } from '../../src/criteria/clinical-settings.ts'
import { prescreen } from '../../src/prescreen.ts'
import { trialToFhir } from '../../src/report/trial-to-fhir.ts'
import { ownSystems } from '../../src/terminology/own-names.ts'
import { contentDate, trials } from '../../src/trials/catalog.ts'
import { patient, today } from '../patient.ts'
import { fhirComplaints } from './fhir-complaints.ts'

function resourcesOf(bundle: Bundle): readonly Resource[] {
  return (bundle.entry ?? []).flatMap(({ resource }) => (resource === undefined ? [] : [resource]))
}

function criteriaOf(bundle: Bundle): EvidenceVariable {
  return resourcesOf(bundle).find((one): one is EvidenceVariable => one.resourceType === 'EvidenceVariable')!
}

/** Its own typing forgets that some of its fields may be undefined. */
const model: NonNullable<Parameters<typeof fhirpath.evaluate>[3]> = { ...r4, score: r4.score ?? { extensionURI: [] } }

describe.each(trials)('$id as FHIR', (trial) => {
  const bundle = trialToFhir(trial, contentDate)
  const { characteristic } = criteriaOf(bundle)

  it('is valid FHIR R4, resource by resource', () => {
    const resources = resourcesOf(bundle)
    expect(new Set(resources.map(({ resourceType }) => resourceType))).toEqual(
      new Set(['ResearchStudy', 'Group', 'EvidenceVariable', 'Questionnaire']),
    )
    for (const resource of resources) expect(fhirComplaints(resource)).toEqual([])
  })

  it('refers only to what comes with it', () => {
    const there = resourcesOf(bundle).map(({ resourceType, id = '' }) => `${resourceType}/${id}`)
    const named = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)].map(([, to]) => to)
    expect(named).toHaveLength(trial.cohorts.length)
    expect(named.filter((to) => !there.includes(to ?? ''))).toEqual([])
    for (const id of there) expect(id).toMatch(/^[A-Za-z]+\/[A-Za-z0-9\-.]{1,64}$/)
  })

  it('has every criterion once, exclusions marked, in words of both languages', () => {
    expect(characteristic.map(({ id, exclude }) => [id, exclude])).toEqual(
      trial.criteria.map(({ id, category }) => [id, category === 'exclusion']),
    )
    for (const [i, { label, flaw }] of trial.criteria.entries()) {
      expect(characteristic[i]?.description).toContain(label.en)
      expect(characteristic[i]?.description).toContain(flaw?.en ?? '')
      expect(JSON.stringify(characteristic[i]?._description)).toContain(label.zh)
    }
  })

  it('asks for each answer that only a person can give, by the name entries use', () => {
    const form = JSON.stringify(resourcesOf(bundle).find(({ resourceType }) => resourceType === 'Questionnaire'))
    const asked = [...form.matchAll(/"system":"([^"]+)","code":"([^"]+)"/g)]
      .filter(([, system]) => system === ownSystems.criterion)
      .map(([, , code]) => code)
    const attested = trial.criteria.filter(({ decidedBy }) => decidedBy.includes('attestation'))
    expect(asked).toEqual(attested.map(({ id }) => `${trial.id}/${id}`))
  })
})

describe('the FHIRPath expressions of criteria', () => {
  beforeAll(() => {
    vi.useFakeTimers({ now: new Date(`${today}T12:00:00Z`), toFake: ['Date'] })
  })
  afterAll(() => {
    vi.useRealTimers()
  })

  const expressions = trials.flatMap((trial) =>
    criteriaOf(trialToFhir(trial, contentDate)).characteristic.flatMap(({ id, definitionExpression }) =>
      definitionExpression?.expression === undefined
        ? []
        : [{ trial, criterion: id ?? '', expression: definitionExpression.expression }],
    ),
  )

  /** What expressions and program say of a chart's criteria; expressions that cannot say are left out. */
  function saidOf(chart: Bundle): readonly { name: string; expression: unknown; program: string | undefined }[] {
    const { trials: matches } = prescreen({
      chart: chartFromBundle(chart),
      entries: [],
      trials,
      asOf: today,
      settings: clinicalSettings(),
    })
    return expressions.flatMap(({ trial, criterion, expression }) => {
      const [said] = fhirpath.evaluate(chart, expression, undefined, model) as unknown[]
      const match = matches
        .find((one) => one.trial.id === trial.id)
        ?.criteria.find((one) => one.criterion.id === criterion)
      const name = `${trial.id}/${criterion}`
      return said === undefined || match?.verdict === 'not-applicable'
        ? []
        : [{ name, expression: JSON.stringify(said), program: match?.determination.truth }]
    })
  }

  it('never say the opposite of the program, on sample patients', () => {
    const some = ['sle-inside', 'sle-as-sent', 'ssc-ild', 'gpa', 'itp', 'ra']
    const said = samplePatients
      .filter(({ id }) => some.includes(id))
      .flatMap((sample) =>
        saidOf({
          resourceType: 'Bundle',
          type: 'collection',
          entry: chartOf(sample, new Date(`${today}T10:00:00Z`)).map((resource) => ({ resource })),
        }),
      )
    expect(said.filter(({ expression, program }) => expression !== program)).toEqual([])
    expect(said.length).toBeGreaterThan(40)
  })

  it('decide on both sides of a threshold, and by the latest value', () => {
    const haemoglobin = (value: number, unit: string, more: object = {}, before = patient()) => {
      const { entry = [], ...bundle } = before.withDiagnosis('sle').withLab('hemoglobin', value, unit, more).bundle()
      const inUcum = JSON.stringify(entry).replaceAll(
        /"unit":"([^"]+)"/g,
        '"unit":"$1","system":"http://unitsofmeasure.org","code":"$1"',
      )
      const said = saidOf({ ...bundle, entry: JSON.parse(inUcum) as NonNullable<Bundle['entry']> })
      return said.find(({ name }) => name === 'NCT07246096/I2a2')?.expression
    }
    expect(haemoglobin(60, 'g/L')).toBe('true')
    expect(haemoglobin(59, 'g/L')).toBe('false')
    expect(haemoglobin(5.9, 'g/dL')).toBe('false')
    expect(haemoglobin(70, 'g/L', {}, patient().withLab('hemoglobin', 50, 'g/L', { on: '2026-02-10' }))).toBe('true')
    expect(haemoglobin(70, 'g/L', { on: '2025-12-01' })).toBeUndefined()
    expect(haemoglobin(70, 'g/L', { comparator: '<' })).toBeUndefined()
  })
})
