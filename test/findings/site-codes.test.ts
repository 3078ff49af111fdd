import { expect, test } from 'vitest'
import { allergyFrom } from '../../src/findings/allergy.ts'
import { linesOf } from '../../src/findings/form-lines.ts'
import { gatherFindings } from '../../src/findings/gather.ts'
import { dayOf } from '../../src/values/clinical-date.ts'
import { daysAgo, patient, today } from '../patient.ts'

const site = (code: string) => ({ coding: [{ system: 'urn:site', code }] })
const localCodes = [
  { system: 'urn:site', code: 'LUPUS', concept: 'sle' },
  { system: 'urn:site', code: 'NONE', concept: 'no-known-allergy' },
  { system: 'urn:site', code: 'VACC', concept: 'live-vaccine' },
  { system: 'urn:site', code: 'ECHO', concept: 'lvef' },
]

test('every kind of resource is read, by the codes of the site too', () => {
  const someone = patient()
    .withResource({ resourceType: 'Condition', code: site('LUPUS') })
    .withResource({ resourceType: 'Procedure', status: 'completed', code: site('LUPUS') })
    .withDrug('prednisone', { given: daysAgo(3), milligrams: 5 })
    .withResource({ resourceType: 'AllergyIntolerance', code: site('NONE') })
    .withResource({ resourceType: 'Immunization', status: 'completed', vaccineCode: site('VACC') })
    .withResource({ resourceType: 'ResearchSubject', status: 'on-study' })
    .withResource({ resourceType: 'DiagnosticReport', code: site('ECHO'), conclusion: 'normal' })
    .withResource({ resourceType: 'Device' })
  const found = gatherFindings(someone.chart(), [], dayOf(today) ?? 0, localCodes)
  expect(found.diagnosesByConcept.get('sle')).toHaveLength(2)
  expect(found.exposuresByClass.get('glucocorticoids')).toHaveLength(1)
  expect(found.allergies).toMatchObject([{ none: true, reference: 'AllergyIntolerance/r4' }])
  expect(found.vaccinations).toMatchObject([{ bindings: [{ concept: 'live-vaccine' }] }])
  expect(found.studies).toHaveLength(1)
  expect(found.reports).toMatchObject([{ concepts: ['lvef'] }])
  expect([found.measurements.size, found.earlierAnswers.size]).toEqual([0, 0])
})

test('a reaction coded as an allergy is no anaphylaxis', () => {
  const manifestation = [{ coding: [{ system: 'http://snomed.info/sct', code: '416098002' }] }]
  expect(allergyFrom({ code: { text: 'Penicillin' }, reaction: [{ manifestation }] }, 'a')).toMatchObject({
    grade: 'ungraded',
    none: false,
  })
})

test('a line of a form without an answer, or without a name, is no line', () =>
  expect([
    ...linesOf({ item: [{ linkId: 'a' }, { answer: [{}] }, { linkId: 'b', answer: [{ valueInteger: 1 }] }] }),
  ]).toEqual([['b', { valueInteger: 1 }]]))
