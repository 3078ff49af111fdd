import type { GuidanceResponse, Parameters, Resource, ResearchSubject } from 'fhir/r4'
import { describe, expect, it } from 'vitest'
import { samplePatients } from '../../mocks/patients/sample-patients.ts'
import { chartOf } from '../../mocks/patients/sample-patient.ts'
import { chartFromBundle } from '../../src/chart/from-bundle.ts'
import { clinicalSettings } from '../../src/criteria/clinical-settings.ts'
import { loadUcum } from '../../src/findings/ucum.ts'
import { prescreen } from '../../src/prescreen.ts'
import type { Result } from '../../src/report/result.ts'
import { toGuidanceResponses, type FhirOptions } from '../../src/report/to-fhir.ts'
import { toResult } from '../../src/report/to-result.ts'
import { trials } from '../../src/trials/catalog.ts'
import type { Language } from '../../src/wording/language.ts'
import { patient, today, type PatientSentence } from '../patient.ts'
import { fhirComplaints } from './fhir-complaints.ts'

const program = { version: '0.0.0', contentDate: '2026-03-01' }
const ucum = await loadUcum()

function resultOf(sentence: PatientSentence, language: Language = 'en'): Result {
  return toResult(sentence.prescreened(), language, program)
}

function sampleResult(id: string, language: Language): Result {
  const sample = samplePatients.find((one) => one.id === id)!
  const entry = chartOf(sample, new Date(`${today}T10:00:00Z`)).map((resource) => ({ resource }))
  const chart = chartFromBundle({ resourceType: 'Bundle', type: 'collection', entry })
  const settings = clinicalSettings({ convert: ucum })
  return toResult(prescreen({ chart, entries: [], trials, asOf: today, settings }), language, program)
}

function resourcesOf(result: Result, options: Partial<FhirOptions> = {}): readonly Resource[] {
  return (toGuidanceResponses(result, { language: 'en', ...options }).entry ?? []).map(({ resource }) => resource!)
}

function guidanceFor(trial: string, result: Result, options: Partial<FhirOptions> = {}): GuidanceResponse {
  const found = resourcesOf(result, options).find(
    (one): one is GuidanceResponse =>
      one.resourceType === 'GuidanceResponse' && (one as GuidanceResponse).moduleCanonical!.includes(trial),
  )
  return found!
}

function verdictsOf({ contained = [] }: GuidanceResponse): Readonly<Record<string, string | undefined>> {
  const { parameter = [] } = contained[0] as Parameters
  return Object.fromEntries(
    parameter
      .filter(({ name }) => name === 'criterion')
      .map(({ part = [] }) => [
        part.find(({ name }) => name === 'id')?.valueString ?? '',
        part.find(({ name }) => name === 'verdict')?.valueCode,
      ]),
  )
}

describe('a result as GuidanceResponse', () => {
  it.each([
    ['sle-inside', 'en'],
    ['sle-as-sent', 'zh'],
    ['gpa', 'en'],
    ['overlap-sle-ra', 'zh'],
    ['nearly-empty', 'en'],
  ] as const)('%s (%s): is valid FHIR R4, and holds every verdict', (id, language) => {
    const result = sampleResult(id, language)
    for (const resource of resourcesOf(result, { language, researchSubjects: true }))
      expect(fhirComplaints(resource)).toEqual([])
    for (const { id: trial, criteria } of result.trials)
      expect(verdictsOf(guidanceFor(trial, result, { language }))).toEqual(
        Object.fromEntries(criteria.map((criterion) => [criterion.id, criterion.verdict])),
      )
  })

  it('comes as one valid collection, the same each time', () => {
    const result = sampleResult('sle-inside', 'en')
    const bundle = toGuidanceResponses(result, { language: 'en' })
    expect(fhirComplaints(bundle)).toEqual([])
    expect(toGuidanceResponses(result, { language: 'en' })).toEqual(bundle)
    expect(bundle.entry).toHaveLength(result.trials.length)
  })

  it('asks for what its trial is missing, under our name and the standard codes', () => {
    const response = guidanceFor('NCT07246096', resultOf(patient().withDiagnosis('sle')))
    expect(response.status).toBe('data-required')
    const asked = response.dataRequirement?.find(({ codeFilter }) => codeFilter?.[0]?.code?.[0]?.code === 'hemoglobin')
    expect(asked?.type).toBe('Observation')
    expect(asked?.codeFilter?.[0]?.code).toContainEqual(
      expect.objectContaining({ system: 'http://loinc.org', code: '718-7' }),
    )
  })

  it('of a patient without any diagnosis is done: nothing more is asked', () => {
    const response = guidanceFor('NCT07246096', resultOf(patient()))
    expect(response.status).toBe('success')
    expect(response.dataRequirement).toBeUndefined()
  })

  it('says which reads were not complete, and nothing where all were', () => {
    const whole = guidanceFor('NCT07246096', resultOf(patient().withDiagnosis('sle')))
    expect(whole.evaluationMessage).toBeUndefined()
    const unread = guidanceFor('NCT07246096', resultOf(patient().withDiagnosis('sle').butUnread('Observation')))
    expect(unread.evaluationMessage).toEqual([{ reference: '#reads' }])
    expect(JSON.stringify(unread.contained)).toContain('Observation: ')
  })

  it('refers to the chart by whole addresses where its server is known', () => {
    const result = resultOf(patient().withDiagnosis('sle').withLab('platelets', 28, '10*9/L'))
    const near = JSON.stringify(guidanceFor('NCT07246096', result))
    const far = JSON.stringify(guidanceFor('NCT07246096', result, { fhirServer: 'https://ehr.example/fhir/' }))
    expect(near).toContain('"reference":"Patient/')
    expect(far).toContain('"reference":"https://ehr.example/fhir/Patient/')
    expect(far).not.toMatch(/"reference":"[A-Z]/)
  })
})

describe('candidates', () => {
  const subjects = (result: Result, options: Partial<FhirOptions>) =>
    resourcesOf(result, options).filter((one): one is ResearchSubject => one.resourceType === 'ResearchSubject')

  it('are named for the trials that a patient may be eligible for, and only where the site wants it', () => {
    const [one, ...others] = resultOf(patient().withDiagnosis('sle')).trials
    const result = {
      ...resultOf(patient().withDiagnosis('sle')),
      trials: [{ ...one!, outcome: 'potentially-eligible' as const }, ...others],
    }
    expect(subjects(result, {})).toEqual([])
    const named = subjects(result, { researchSubjects: true })
    expect(named).toMatchObject([
      { status: 'potential-candidate', study: { identifier: { system: 'http://clinicaltrials.gov', value: one!.id } } },
    ])
    expect(named.flatMap(fhirComplaints)).toEqual([])
    expect(subjects({ ...result, patient: {} }, { researchSubjects: true })).toEqual([])
  })
})

describe('the checks of these tests', () => {
  it('see what the validator does not', () => {
    const plain = guidanceFor('NCT07246096', resultOf(patient()))
    const fault = (change: object) => fhirComplaints({ ...plain, ...change })
    expect(fault({ moduleUri: 'urn:x' })).toContainEqual(expect.stringContaining('has moduleCanonical and moduleUri'))
    expect(fault({ note: [] })).toContainEqual(expect.stringContaining('is empty'))
    expect(fault({ occurrenceDateTime: '1 March' })).toContainEqual(expect.stringContaining('is no date'))
    expect(fault({ outputParameters: { reference: '#other' } })).toEqual(
      expect.arrayContaining([
        expect.stringContaining('#other is not there'),
        expect.stringContaining('never referred'),
      ]),
    )
    expect(fault({ status: 'finished' })).not.toEqual([])
  })
})
