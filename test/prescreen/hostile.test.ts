import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chartFromBundle } from '../../src/chart/from-bundle.ts'
import { UnusableInput } from '../../src/chart/unusable-input.ts'
import { clinicalSettings } from '../../src/criteria/clinical-settings.ts'
import { prescreen } from '../../src/prescreen.ts'
import { toResult } from '../../src/report/to-result.ts'
import { toText } from '../../src/report/to-text.ts'
import { trials } from '../../src/trials/catalog.ts'
import { patient, today } from '../patient.ts'

const types = [
  'Observation',
  'Condition',
  'Procedure',
  'MedicationRequest',
  'MedicationStatement',
  'MedicationAdministration',
  'AllergyIntolerance',
  'Immunization',
  'DiagnosticReport',
  'ResearchSubject',
  'QuestionnaireResponse',
]
const fields = [
  'id',
  'status',
  'code',
  'subject',
  'effectiveDateTime',
  'effectivePeriod',
  'issued',
  'valueQuantity',
  'valueString',
  'valueCodeableConcept',
  'valueRatio',
  'valueRange',
  'component',
  'referenceRange',
  'interpretation',
  'dataAbsentReason',
  'clinicalStatus',
  'verificationStatus',
  'onsetDateTime',
  'abatementDateTime',
  'recordedDate',
  'severity',
  'performedDateTime',
  'performedPeriod',
  'medicationCodeableConcept',
  'medicationReference',
  'dosageInstruction',
  'dosage',
  'authoredOn',
  'intent',
  'contained',
  'reaction',
  'criticality',
  'category',
  'vaccineCode',
  'occurrenceDateTime',
  'conclusion',
  'conclusionCode',
  'period',
  'study',
  '__proto__',
  'constructor',
  'item',
  'questionnaire',
]
const nasty = fc.constantFrom<unknown>(
  null,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1e308,
  -0,
  '',
  ' ',
  '\u202Eabc',
  '\u200B',
  '<img src=x onerror=alert(1)>',
  '${alert(1)}',
  '{{constructor}}',
  '2026-02-30',
  '9999',
  'x'.repeat(5000),
  [],
  [null],
  [[]],
  {},
  true,
)
const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 2, arbitrary: nasty },
  { weight: 2, arbitrary: fc.anything({ maxDepth: 3, withNullPrototype: false }) },
  {
    weight: 1,
    arbitrary: fc.constant({ coding: [{ system: 'http://loinc.org', code: '777-3' }, null, 7, { code: {} }] }),
  },
  { weight: 1, arbitrary: fc.constant({ value: '28', unit: { a: 1 } }) },
)
const resource = fc
  .tuple(fc.constantFrom(...types), fc.dictionary(fc.constantFrom(...fields), value, { maxKeys: 12 }))
  .map(([resourceType, rest]) => ({ ...rest, resourceType }))

describe('hostile and broken resources', { timeout: 300_000 }, () => {
  test('never stop a prescreening, nor touch what sound resources show', () => {
    const sound = patient()
      .withDiagnosis('sle')
      .withLab('platelets', 28, '10*9/L')
      .withLab('hemoglobin', 7.2, 'g/dL')
      .chart()
    fc.assert(
      fc.property(fc.array(resource, { maxLength: 6 }), (broken) => {
        const chart = { ...sound, resources: [...sound.resources, ...broken] }
        const prescreening = prescreen({ chart, entries: [], trials, asOf: today, settings: clinicalSettings() })
        const result = toResult(prescreening, 'en', { version: '0', contentDate: today })
        expect(toText(result, 'zh').length).toBeGreaterThan(0)
        expect(JSON.parse(JSON.stringify(result))).toMatchObject({ asOf: today })
        expect(
          prescreening.findings.measurements.get('hemoglobin')?.some(({ reference }) => reference === 'Observation/r3'),
        ).toBe(true)
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) * 5 },
    )
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test('anything at all is a chart, or a clear refusal', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({
            resourceType: fc.constant('Bundle'),
            entry: fc.oneof(fc.anything(), fc.array(fc.record({ resource: fc.oneof(resource, fc.anything()) }))),
          }),
        ),
        (input) => {
          try {
            chartFromBundle(input)
          } catch (error) {
            expect(error).toBeInstanceOf(UnusableInput)
          }
        },
      ),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) * 5 },
    )
  })
})
