import { describe, expect, test } from 'vitest'
import { trials } from '../../src/trials/catalog.ts'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { summary } from './summary.ts'

const lupus = patient().withDiagnosis('sle')
const said = (person: PatientSentence, criterion: string) => summary(person.on(criterion))

/** What other prescreening programs were seen to get wrong. */
describe('failures seen elsewhere', () => {
  test('an SLE patient is not asked what is asked of systemic sclerosis', () => {
    const match = lupus.on('NCT07246096/SSc.I2')
    expect([match.verdict, match.missing]).toEqual(['not-applicable', []])
    expect(lupus.prescreened().missingData.some(({ datum }) => datum === 'ild' || datum === 'fvc')).toBe(false)
  })
  test('an SLE patient is not failed by the criteria of RA and AAV in a basket trial', () => {
    const basket = lupus.prescreened(trials.filter(({ id }) => id === 'NCT07246096')).trials[0]
    const others =
      basket?.criteria.filter(({ criterion }) => criterion.cohort !== undefined && criterion.cohort !== 'SLE') ?? []
    expect(others.length).toBeGreaterThan(10)
    expect(others.every(({ verdict }) => verdict === 'not-applicable')).toBe(true)
    expect(basket?.outcome).toBe('undetermined')
  })
  test('haemoglobin absent and platelets present: the one is unknown, the other decided', () => {
    const counted = lupus.withLab('platelets', 200, '10*9/L')
    expect(said(counted, 'NCT06279923/I4c')).toBe('unknown hemoglobin not-recorded')
    expect(said(counted, 'NCT06279923/I4d')).toBe('pass documented')
  })
  test('haemoglobin 7.2 g/dL is 72 g/L, above 60', () => {
    expect(said(lupus.withLab('hemoglobin', 7.2, 'g/dL'), 'NCT07246096/I2a2')).toBe('pass documented')
    expect(said(lupus.withLab('hemoglobin', 7.2, 'g/L'), 'NCT07246096/I2a2')).toBe('fail documented')
    expect(said(lupus.withLab('hemoglobin', 7.2, ''), 'NCT07246096/I2a2')).toBe(
      'unknown hemoglobin unit-not-convertible',
    )
  })
  test('creatinine 2.5 mg/dL is 221 µmol/L, above 176.8', () => {
    expect(said(lupus.withLab('creatinine', 2.5, 'mg/dL'), 'NCT06279923/E7a')).toBe('fail documented')
    expect(said(lupus.withLab('creatinine', 2.5, 'furlong'), 'NCT06279923/E7a')).toBe(
      'unknown creatinine unit-not-convertible',
    )
  })
  test('neutrophils 0.8 today and 3.0 two years ago, in whichever order they come', () => {
    const [now, then] = [
      (person: PatientSentence) => person.withLab('anc', 0.8, '10*9/L'),
      (person: PatientSentence) => person.withLab('anc', 3, '10*9/L', { on: '2024-03-01' }),
    ]
    expect(said(then(now(lupus)), 'NCT07246096/I2a1')).toBe('fail documented')
    expect(said(now(then(lupus)), 'NCT07246096/I2a1')).toBe('fail documented')
    expect(said(then(lupus), 'NCT07246096/I2a1')).toBe('unknown anc out-of-date')
  })
  test('hepatitis B never tested is not hepatitis B negative', () => {
    expect(said(lupus, 'NCT06675422/E12a')).toBe('unknown hbsag not-recorded')
    expect(said(lupus, 'NCT07246096/E8a')).toBe('unknown hbcab not-recorded, hbsag not-recorded')
    expect(said(lupus, 'NCT06279923/E5')).toContain('hbsag not-recorded')
  })
  test('ECOG 0 is a value', () => {
    expect(said(lupus.withObservation('ecog', { valueInteger: 0 }), 'NCT06887985/I5')).toBe('pass documented')
    expect(said(lupus.entering('ecog', 0), 'NCT06887985/I5')).toBe('pass entered')
    expect(said(lupus, 'NCT06887985/I5')).toBe('unknown ecog needs-entry')
  })
  test('an empty chart: nothing passes, nothing fails, no trial concerns the patient', () => {
    for (const { outcome, criteria } of patient().prescreened().trials) {
      expect(outcome).toBe('not-applicable')
      expect(criteria.every(({ verdict }) => verdict === 'not-applicable')).toBe(true)
    }
  })
  test('a chart with nothing but a diagnosis: no laboratory value is presumed', () => {
    for (const { criteria } of lupus.prescreened().trials)
      for (const { criterion, verdict, basis } of criteria)
        if (verdict === 'pass' || verdict === 'fail') {
          expect(['age', 'diagnosis', 'history', 'any', 'washout', 'steroid-dose'], criterion.id).toContain(
            criterion.rule.kind,
          )
          if (basis === 'presumed') expect(criterion.category).toBe('exclusion')
        }
  })
  test('rituximab in 2019 is past every window', () => {
    const once = lupus.withDrug('rituximab', { given: '2019-06-01' })
    expect(said(once, 'NCT06279923/E10')).toBe('pass presumed')
    expect(said(once, 'NCT07193667/E11')).toBe('pass presumed')
    const flow = once.withLab('cd19-bcells', 150, '/uL', { facet: 'absolute', on: daysAgo(3) })
    expect(said(flow, 'NCT07193667/I2')).toBe('pass documented')
  })
  test('every missing datum is named, not the first alone', () => {
    const wanted = lupus.prescreened().missingData.map(({ datum }) => datum)
    for (const datum of ['anc', 'hemoglobin', 'platelets', 'alt', 'hbsag', 'hiv', 'sledai-2k', 'bilag-2004', 'lvef'])
      expect(wanted).toContain(datum)
  })
  test('a failed read is no empty chart', () => {
    const unread = lupus.withLab('anc', 3, '10*9/L').butUnread('Observation')
    expect(said(unread, 'NCT07246096/I2a1')).toBe('unknown anc read-failed')
    expect(said(lupus.butUnread('Procedure'), 'NCT07246096/E7')).toContain('read-failed')
    expect(said(lupus.butUnread('Observation', 'not-permitted'), 'NCT07246096/I2a1')).toBe('unknown anc not-permitted')
  })
  test('every code of a record counts, not the first', () =>
    expect(
      said(
        patient().withResource({
          resourceType: 'Condition',
          clinicalStatus: { coding: [{ code: 'active' }] },
          verificationStatus: { coding: [{ code: 'confirmed' }] },
          code: {
            coding: [
              { system: 'urn:hospital', code: 'X1' },
              { system: 'http://snomed.info/sct', code: '55464009' },
            ],
          },
        }),
        'NCT06675422/I1a',
      ),
    ).toBe('pass documented'))
})
