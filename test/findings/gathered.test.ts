import { describe, expect, test } from 'vitest'
import { gatherFindings } from '../../src/findings/gather.ts'
import { reportFrom } from '../../src/findings/report-text.ts'
import { studyFrom } from '../../src/findings/study.ts'
import { systemicUse } from '../../src/findings/systemic-use.ts'
import { vaccinationFrom } from '../../src/findings/vaccination.ts'
import { bindDrug } from '../../src/terminology/drugs.ts'
import { dayOf } from '../../src/values/clinical-date.ts'
import type { JsonRecord } from '../../src/values/json.ts'
import { daysAgo, patient, today } from '../patient.ts'

describe('a vaccination', () => {
  const vaccine = (text: string, resource: JsonRecord = {}) =>
    vaccinationFrom({ status: 'completed', vaccineCode: { text }, ...resource }, 'Immunization/i')
  test.each(['not-done', 'entered-in-error', undefined])('that is %s was not given', (status) =>
    expect(vaccine('MMR', { status })).toBeUndefined(),
  )
  test('has its words, code and day', () => {
    expect(
      vaccine('MMR', {
        status: 'Completed',
        vaccineCode: { coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '03', display: 'MMR' }] },
        occurrenceDateTime: '2026-01-02',
      }),
    ).toMatchObject({ display: 'MMR', bindings: [{}], liveByText: false, date: { text: '2026-01-02' } })
    expect(vaccine('MMR')).not.toHaveProperty('date')
  })
  test.each([
    'Live influenza',
    'attenuated',
    'MMR',
    'Varicella',
    'yellow fever',
    'Zostavax',
    'FluMist',
    'BCG',
    'rotavirus',
    'oral polio',
    'OPV',
    'dengue',
    'chikungunya',
    'Ervebo',
    '减毒',
    '口服活疫苗',
    '麻腮风疫苗',
    '水痘疫苗',
    '卡介苗',
    '黄热病疫苗',
    'M-M-R II',
    'Ixchiq',
  ])('%s may be live', (text) => expect(vaccine(text)?.liveByText).toBe(true))
  test.each([
    'tetanus',
    'delivery of a vaccine',
    'inactivated varicella',
    'recombinant zoster after Zostavax',
    'Shingrix, not Zostavax',
    'mRNA, not live',
    'varicella conjugate',
    'non-live',
    'nonlive attenuated',
    '减毒改为灭活',
    '重组带状疱疹疫苗',
  ])('%s is not', (text) => expect(vaccine(text)?.liveByText).toBe(false))
})

describe('a study', () => {
  const study = (resource: JsonRecord) => studyFrom(resource, 'ResearchSubject/s')
  test.each(['candidate', 'ineligible', 'not-registered', 'potential-candidate', 'screening', 'Withdrawn'])(
    'in which the patient is %s gave nothing',
    (status) => expect(study({ status })).toBeUndefined(),
  )
  test.each(['on-study', 'off-study', 'follow-up', 'on-study-intervention', undefined])('%s counts', (status) =>
    expect(study({ status })).toEqual({ reference: 'ResearchSubject/s', display: 'ResearchSubject/s' }),
  )
  test('has a name and a period', () => {
    expect(
      study({ study: { display: 'Trial A', reference: 'ResearchStudy/1' }, period: { start: '2025', end: '2026' } }),
    ).toMatchObject({ display: 'Trial A', start: { text: '2025' }, end: { text: '2026' } })
    expect(study({ study: { reference: 'ResearchStudy/1' } })?.display).toBe('ResearchStudy/1')
  })
})

describe('a report', () => {
  const report = (resource: JsonRecord) => reportFrom(resource, 'DiagnosticReport/d', [])
  test.each([
    ['Ejection fraction 60 %', 'lvef'],
    ['LVEF normal', 'lvef'],
    ['EF 60', 'lvef'],
    ['左室射血分数60%', 'lvef'],
    ['ground glass', 'hrct-ground-glass'],
    ['Ground-glass opacities', 'hrct-ground-glass'],
    ['HRCT normal', 'hrct-ground-glass'],
    ['磨玻璃影', 'hrct-ground-glass'],
    ['interstitial markings', 'ild'],
    ['pulmonary fibrosis', 'ild'],
    ['间质性肺炎', 'ild'],
    ['QTc 440 ms', 'qtc'],
    ['QT normal', 'qtc'],
    ['megakaryocytes increased', 'bone-marrow-morphology'],
    ['巨核细胞增多', 'bone-marrow-morphology'],
    ['myositis', 'muscle-biopsy-mri'],
    ['muscle biopsy', 'muscle-biopsy-mri'],
    ['muscle oedema', 'muscle-biopsy-mri'],
    ['muscle edema', 'muscle-biopsy-mri'],
    ['肌炎', 'muscle-biopsy-mri'],
    ['small effusion', 'pericarditis-effusion'],
    ['pericarditis', 'pericarditis-effusion'],
    ['少量积液', 'pericarditis-effusion'],
  ])('"%s" is about %s', (conclusion, concept) => expect(report({ conclusion })?.concepts).toEqual([concept]))
  test('its name says what it is about, too', () =>
    expect(report({ code: { text: 'HRCT chest' }, conclusion: 'normal' })).toMatchObject({
      display: 'HRCT chest',
      concepts: ['hrct-ground-glass'],
      conclusion: 'normal',
    }))
  test('what its code and its words name stands once', () =>
    expect(
      report({ code: { coding: [{ system: 'http://loinc.org', code: '10230-1' }] }, conclusion: 'LVEF 60 %' })
        ?.concepts,
    ).toEqual(['lvef']))
  test('words and codes make the conclusion, in this order', () => {
    expect(report({ conclusion: 'normal', conclusionCode: [{ text: 'no change' }, {}] })?.conclusion).toBe(
      'normal; no change',
    )
    expect(report({ conclusionCode: [{ text: 'no change' }] })?.conclusion).toBe('no change')
    expect(report({ conclusionCode: 'normal' })).toBeUndefined()
    expect(report({ conclusion: ' ' })).toBeUndefined()
  })
  test.each(['entered-in-error', 'Cancelled'])('that is %s does not exist', (status) =>
    expect(report({ status, conclusion: 'normal' })).toBeUndefined(),
  )
  test.each<[JsonRecord, string | undefined]>([
    [{ effectiveDateTime: '2026-01-01', effectivePeriod: { end: '2026-01-02' }, issued: '2026-01-03' }, '2026-01-01'],
    [{ effectivePeriod: { start: '2026-01-01', end: '2026-01-02' }, issued: '2026-01-03' }, '2026-01-02'],
    [{ issued: '2026-01-03' }, '2026-01-03'],
    [{}, undefined],
  ])('of %j: %s', (dates, day) => expect(report({ conclusion: 'normal', ...dates })?.date?.text).toBe(day))
})

describe('whether a drug reaches the whole body', () => {
  const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
  const cortisol = bindDrug([{ system: rxnorm, code: '5492' }], '')
  const prednisone = bindDrug([{ system: rxnorm, code: '8640' }], '')
  const use = (dosage: JsonRecord, text = '', codings: readonly { system?: string; code?: string }[] = []) =>
    systemicUse([dosage], cortisol, { codings, text })
  test.each(['26643006', '47625008', '78421000', '34206005', 'PO', 'IV', 'im', 'sc'])('by the route %s: yes', (code) =>
    expect(use({ route: { coding: [{ code }] } }, 'cream')).toBe('yes'),
  )
  test.each([
    'oral',
    'peroral',
    'po',
    'by mouth',
    'intravenous',
    'iv',
    'intramuscular',
    'im',
    'subcutaneous',
    'sc',
    'sq',
  ])('by the words "%s": yes', (text) => expect([use({ route: { text } }), use({}, text)]).toEqual(['yes', 'yes']))
  test.each(['parenteral', 'infusion', 'injection', '口服', '静脉注射', '肌注'])('by the words "%s": yes', (text) =>
    expect(use({}, text)).toBe('yes'),
  )
  test.each([
    'topical',
    'ophthalmic',
    'nasal',
    'inhaled',
    'otic',
    'cutaneous',
    'rectal',
    'vaginal',
    'intra-articular',
    'intraarticular',
  ])('by the words "%s": no', (text) => expect([use({ route: { text } }), use({}, text)]).toEqual(['no', 'no']))
  test.each([
    'intranasal',
    'per rectum cream',
    'eye drops',
    'ear drops',
    'eardrops',
    'ointment',
    'lotion',
    'nasal spray',
  ])('by the words "%s": no', (text) => expect(use({}, text)).toBe('no'))
  test('words that only end in a place name none: nephrotic, incidental, percutaneous', () => {
    for (const text of ['for nephrotic syndrome', 'antibiotic', 'incidental', 'percutaneous'])
      expect(systemicUse([{ text }], prednisone, { codings: [], text }), text).toBe('yes')
  })
  test('methotrexate under the skin is methotrexate', () => {
    const someone = patient().withDrug('methotrexate', { from: daysAgo(30), route: 'Subcutaneous', milligrams: 15 })
    expect(gatherFindings(someone.chart(), [], dayOf(today) ?? 0).exposures[0]?.systemic).toBe('yes')
  })
  test('the route speaks before the product', () => {
    expect(use({ route: { text: 'topical' } }, 'oral tablet')).toBe('no')
    expect(use({ route: { text: 'oral' } }, 'cream')).toBe('yes')
  })
  test('a route that says neither is unclear, whatever the unit', () =>
    expect(use({ route: { text: 'as told' }, doseAndRate: [{ doseQuantity: { value: 5, unit: 'mg' } }] })).toBe(
      'unclear',
    ))
  test('where none is named, a drug without local forms does, one with them is unclear', () => {
    expect(systemicUse([{}], prednisone, { codings: [], text: '' })).toBe('yes')
    expect(use({})).toBe('unclear')
    expect(systemicUse([{}], [...prednisone, ...cortisol], { codings: [], text: '' })).toBe('unclear')
    expect(systemicUse([{}], [], { codings: [], text: '' })).toBe('unclear')
  })
  test.each([
    ['H02AB09', 'yes'],
    ['h02', 'yes'],
    ['D07AA02', 'unclear'],
    ['XH02', 'unclear'],
  ])('by the ATC code %s: %s', (code, systemic) => {
    expect(use({}, '', [{ system: 'http://www.whocc.no/atc', code }])).toBe(systemic)
    expect(use({}, '', [{ system: 'urn:local', code }, {}])).toBe('unclear')
  })
  test.each<[JsonRecord, string]>([
    [{ doseQuantity: { value: 5, unit: 'mg' } }, 'yes'],
    [{ dose: { value: 5, unit: 'MG' } }, 'yes'],
    [{ doseAndRate: [{ doseQuantity: { value: 5, code: 'mg', unit: 'milligrams' } }] }, 'yes'],
    [{ doseAndRate: [{ doseRange: { high: { value: 5, unit: 'mgs' } } }] }, 'yes'],
    [{ doseAndRate: [{ doseQuantity: { value: 5, unit: 'drops' } }] }, 'unclear'],
    [{ doseAndRate: [{ doseQuantity: { value: 5, unit: 'mg/mL' } }] }, 'unclear'],
    [{ doseAndRate: [{ doseQuantity: { value: 5, unit: '10 mg' } }] }, 'unclear'],
  ])('given as %j: %s', (dosage, systemic) => expect(use(dosage)).toBe(systemic))
})
