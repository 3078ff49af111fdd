import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chartResourceTypes, type ReadStatus } from '../../src/chart/chart.ts'
import { clinicalSettings } from '../../src/criteria/clinical-settings.ts'
import { prescreen, type Prescreening } from '../../src/prescreen.ts'
import { trials } from '../../src/trials/catalog.ts'
import { criterionId } from '../../src/trials/trial.ts'
import { patient, today } from '../patient.ts'
import { randomPatient } from './random-patient.ts'

const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) }

interface Row {
  readonly verdict: string
  readonly basis: string
  readonly missing: number
  readonly alternatives: boolean
}

function rowsOf({ trials: matches }: Prescreening): ReadonlyMap<string, Row> {
  return new Map(
    matches.flatMap(({ trial, criteria }) =>
      criteria.map(
        (match) =>
          [
            criterionId(trial, match.criterion),
            {
              verdict: match.verdict,
              basis: match.basis,
              missing: match.missing.length,
              alternatives: match.alternatives !== undefined,
            },
          ] as const,
      ),
    ),
  )
}

describe('whatever a chart holds', { timeout: 300_000 }, () => {
  test('a definite verdict has support, and an unknown one its reason', () => {
    fc.assert(
      fc.property(randomPatient, (someone) => {
        for (const { criteria } of someone.prescreened().trials)
          for (const { criterion, verdict, basis, evidence, missing, notes, alternatives } of criteria) {
            const name = criterion.id
            if (verdict === 'pass' || verdict === 'fail') {
              expect(missing, name).toEqual([])
              expect(basis, name).not.toBe('none')
              if (basis === 'documented')
                expect(
                  evidence.some(({ reference }) => reference !== undefined),
                  name,
                ).toBe(true)
              if (basis === 'presumed')
                expect(
                  notes.some(({ id }) => id === 'note.presumed'),
                  name,
                ).toBe(true)
            }
            if (verdict === 'unknown') {
              expect(basis, name).toBe('none')
              if (alternatives === undefined) expect(missing.length, name).toBeGreaterThan(0)
            }
            if (verdict === 'not-applicable') expect(missing, name).toEqual([])
          }
      }),
      runs,
    )
  })

  test('a failure is never presumed', () => {
    fc.assert(
      fc.property(randomPatient, (someone) => {
        for (const { criteria } of someone.prescreened().trials)
          for (const { criterion, verdict, basis } of criteria)
            if (verdict === 'fail') expect(basis, criterion.id).not.toBe('presumed')
      }),
      runs,
    )
  })

  test('a read that did not come through never makes an unknown definite, nor turns pass into fail or back', () => {
    const status = fc.constantFrom<ReadStatus>('failed', 'not-permitted', 'partial', 'unsupported')
    // What a server does not offer holds nothing of its own where another route tells the same facts.
    const otherRoute = (type: string) => type.startsWith('Medication') || type === 'ResearchSubject'
    fc.assert(
      fc.property(
        randomPatient,
        fc.constantFrom(...chartResourceTypes.filter((type) => type !== 'Patient')),
        status,
        (someone, type, lost) => {
          fc.pre(lost !== 'unsupported' || !otherRoute(type))
          const whole = rowsOf(someone.prescreened())
          const degraded = rowsOf(someone.butUnread(type, lost).prescreened())
          for (const [id, { verdict }] of whole) {
            const now = degraded.get(id)?.verdict
            const note = `${id}, ${type} ${lost}: ${verdict} → ${now ?? 'gone'}`
            if (verdict === 'unknown') expect(now === 'pass' || now === 'fail', note).toBe(false)
            if (verdict === 'pass') expect(now, note).not.toBe('fail')
            if (verdict === 'fail') expect(now, note).not.toBe('pass')
          }
        },
      ),
      { numRuns: 3 * runs.numRuns },
    )
  })

  test('what rests on a failed read is never presumed', () => {
    fc.assert(
      fc.property(randomPatient, fc.constantFrom<ReadStatus>('failed', 'not-permitted', 'partial'), (someone, lost) => {
        const rows = rowsOf(
          someone
            .butUnread('Condition', lost)
            .butUnread('MedicationRequest', lost)
            .butUnread('Procedure', lost)
            .butUnread('AllergyIntolerance', lost)
            .butUnread('Immunization', lost)
            .butUnread('Observation', lost)
            .prescreened(),
        )
        for (const [id, { basis }] of rows) expect(basis, id).not.toBe('presumed')
      }),
      runs,
    )
  })

  test('the order of resources never matters', () => {
    fc.assert(
      fc.property(randomPatient, fc.infiniteStream(fc.nat()), (someone, random) => {
        const chart = someone.chart()
        const shuffled = [...chart.resources]
          .map((resource) => ({ resource, key: random.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ resource }) => resource)
        const settings = clinicalSettings()
        const ask = (resources: typeof chart.resources) =>
          rowsOf(prescreen({ chart: { ...chart, resources }, entries: [], trials, asOf: today, settings }))
        expect(ask(shuffled)).toEqual(ask(chart.resources))
      }),
      runs,
    )
  })

  test('an unrelated resource never changes a verdict', () => {
    const unrelated = fc.constantFrom(
      {
        resourceType: 'Condition',
        clinicalStatus: { coding: [{ code: 'active' }] },
        code: {
          coding: [
            {
              system: 'http://hl7.org/fhir/sid/icd-10-cm',
              code: 'M17.11',
              display: 'Unilateral primary osteoarthritis, right knee',
            },
          ],
        },
      },
      {
        resourceType: 'Observation',
        status: 'final',
        code: { coding: [{ system: 'http://loinc.org', code: '2951-2' }] },
        effectiveDateTime: today,
        valueQuantity: { value: 140, unit: 'mmol/L' },
      },
      {
        resourceType: 'MedicationRequest',
        status: 'active',
        intent: 'order',
        authoredOn: today,
        medicationCodeableConcept: {
          coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '29046', display: 'lisinopril' }],
        },
      },
      {
        resourceType: 'Procedure',
        status: 'completed',
        performedDateTime: today,
        code: { coding: [{ system: 'http://snomed.info/sct', code: '73761001', display: 'Colonoscopy' }] },
      },
      { resourceType: 'Basic', code: { text: 'anything' } },
    )
    fc.assert(
      fc.property(randomPatient, unrelated, (someone, resource) => {
        expect(rowsOf(someone.withResource(resource).prescreened())).toEqual(rowsOf(someone.prescreened()))
      }),
      runs,
    )
  })

  test('without its laboratory values no criterion of the chart is definite', () => {
    const charted = new Set(
      trials.flatMap((trial) =>
        trial.criteria
          .filter(
            ({ decidedBy, rule }) =>
              decidedBy === 'chart' &&
              JSON.stringify(rule).includes('"kind":"measurement"') &&
              !JSON.stringify(rule).includes('"kind":"if-present"'),
          )
          .map((criterion) => criterionId(trial, criterion)),
      ),
    )
    fc.assert(
      fc.property(randomPatient, (someone) => {
        const chart = someone.chart()
        const stripped = {
          ...chart,
          resources: chart.resources.filter(({ resourceType }) => resourceType !== 'Observation'),
        }
        const rows = rowsOf(
          prescreen({ chart: stripped, entries: [], trials, asOf: today, settings: clinicalSettings() }),
        )
        for (const id of charted) expect(['unknown', 'not-applicable'], id).toContain(rows.get(id)?.verdict)
      }),
      runs,
    )
  })

  test('asking twice gives the same answer', () => {
    fc.assert(
      fc.property(randomPatient, (someone) => {
        expect(rowsOf(someone.prescreened())).toEqual(rowsOf(someone.prescreened()))
      }),
      { numRuns: 20 },
    )
  })
})

test('an empty chart concerns no trial and misses nothing', () => {
  const { trials: matches, missingData } = patient().prescreened()
  expect(matches.map(({ outcome }) => outcome)).toEqual(trials.map(() => 'not-applicable'))
  expect(missingData).toEqual([])
})
