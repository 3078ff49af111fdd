import { describe, expect, test } from 'vitest'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { sledaiItems, sledaiOf } from './sledai-items.ts'
import { summary } from './summary.ts'

const on = (person: PatientSentence, id: string) => summary(person.on(`NCT07246096/${id}`))
const [pass, fail] = ['pass documented', 'fail documented']
const lupus = patient().withDiagnosis('sle')
const sclerosis = patient().withDiagnosis('ssc')
const arthritis = patient().withDiagnosis('ra')

describe('age 18 to 70', () => {
  test.each([
    [17, fail],
    [18, pass],
    [70, pass],
    [71, fail],
  ])('%d is %s', (years, expected) => expect(on(lupus.aged(years), 'I1')).toBe(expected))
  test('who has died by the day has no age on it, and the trial is ruled out', () => {
    expect(on(lupus.died(daysAgo(3)), 'I1')).toBe(fail)
    expect(on(lupus.died(daysAgo(-3)), 'I1')).toBe(pass)
    expect(on(lupus.died('last winter'), 'I1')).toBe(fail)
    expect(
      lupus
        .died(daysAgo(3))
        .prescreened()
        .trials.map(({ outcome }) => outcome),
    ).not.toContain('potentially-eligible')
  })
})

describe('scores', () => {
  const rows: readonly (readonly [
    id: string,
    diagnosis: string,
    datum: string,
    passes: readonly number[],
    fails: readonly number[],
  ])[] = [
    ['pSS.I2', 'sjogren', 'essdai', [5], [4]],
    ['RA.I2a', 'ra', 'sjc66', [6], [5, 0]],
    ['RA.I2b', 'ra', 'tjc68', [6], [5]],
    ['AAV.I3', 'aav', 'bvas', [15], [14]],
    ['RA.E1', 'ra', 'acr-functional-class', [1, 3], [4]],
  ]
  test.each(rows)('%s (%s): %s', (id, diagnosis, datum, passes, fails) => {
    const person = patient().withDiagnosis(diagnosis)
    for (const value of passes) expect(on(person.entering(datum, value), id), `${value}`).toBe('pass entered')
    for (const value of fails) expect(on(person.entering(datum, value), id), `${value}`).toBe('fail entered')
    expect(on(person, id)).toBe(`unknown ${datum} needs-entry`)
  })
  test('6 of 28 joints are 6 of 66; fewer of 28 tell nothing of the others, and a count of all goes before', () => {
    const of28 = (count: number) => arthritis.withLab('sjc28', count, '{#}')
    expect(on(of28(6), 'RA.I2a')).toBe('pass documented')
    expect(on(of28(5), 'RA.I2a')).toBe('unknown sjc66 needs-entry')
    expect(on(of28(6).entering('sjc66', 5), 'RA.I2a')).toBe('fail entered')
    expect(on(arthritis.withLab('tjc28', 7, '{#}'), 'RA.I2b')).toBe('pass documented')
  })
  test('functional class in Roman figures', () =>
    expect(on(arthritis.entering('acr-functional-class', 'IV'), 'RA.E1')).toBe('fail entered'))
})

describe('the modified SLEDAI-2K', () => {
  test('as entered', () => {
    expect(on(lupus.entering('sledai-2k-modified', 8), 'SLE.I2')).toBe('pass entered')
    expect(on(lupus.entering('sledai-2k-modified', 7), 'SLE.I2')).toBe('fail entered')
  })
  test.each([
    [7, 'fail entered'],
    [8, 'unknown it source-ambiguous'],
    [11, 'unknown it source-ambiguous'],
    [12, 'pass entered'],
  ])('a plain total of %d', (value, expected) =>
    expect(on(lupus.entering('sledai-2k', value), 'SLE.I2')).toBe(expected),
  )
  test.each<readonly [readonly string[], string]>([
    [['arthritis', 'myositis'], 'pass entered'],
    [['arthritis', 'low_complement', 'anti_dsdna'], 'unknown it source-ambiguous'],
    [['arthritis', 'rash', 'low_complement'], 'unknown it source-ambiguous'],
    [['arthritis', 'rash'], 'fail entered'],
  ])('items %s', (present, expected) =>
    expect(on(lupus.entering('sledai-2k', sledaiOf(...present), { items: sledaiItems(...present) }), 'SLE.I2')).toBe(
      expected,
    ),
  )
  test('the modified total goes before the plain one', () =>
    expect(on(lupus.entering('sledai-2k', 10).entering('sledai-2k-modified', 8), 'SLE.I2')).toBe('pass entered'))
  test('nothing entered', () => expect(on(lupus, 'SLE.I2')).toBe('unknown sledai-2k needs-entry'))
  test('entered too long ago, it is out of date and not missing', () => {
    const old = lupus.entering('sledai-2k-modified', 12, { on: daysAgo(29) })
    expect(on(old, 'SLE.I2')).toBe('unknown sledai-2k-modified out-of-date')
    expect(on(old.entering('sledai-2k', 12), 'SLE.I2')).toBe('pass entered')
  })
})

describe('antinuclear antibody of at least 1:80 by immunofluorescence', () => {
  test.each<readonly [string, PatientSentence, string]>([
    ['1:80', lupus.withResult('ana', '1:80', { facet: 'titre-if' }), pass],
    ['1:160 homogeneous', lupus.withResult('ana', '1:160 homogeneous', { facet: 'titre-if' }), pass],
    ['>=1:80', lupus.withResult('ana', '>=1:80', { facet: 'titre-if' }), pass],
    ['a number of titre units', lupus.withLab('ana', 80, '{titer}', { facet: 'titre-if' }), pass],
    [
      'a ratio',
      lupus.withObservation(
        'ana',
        { valueRatio: { numerator: { value: 1 }, denominator: { value: 160 } } },
        { facet: 'titre-if' },
      ),
      pass,
    ],
    [
      '1:40',
      lupus.withResult('ana', '1:40', { facet: 'titre-if' }),
      'unknown anti-dsdna not-recorded, anti-sm not-recorded',
    ],
    [
      'one titre for each pattern: the highest',
      lupus.withResult('ana', '1:40', { facet: 'titre-if' }).withResult('ana', '1:320', { code: '53983-3' }),
      pass,
    ],
    [
      'a bare positive beside its titre',
      lupus.withResult('ana', 'Positive', { code: '42254-3' }).withResult('ana', '1:640', { facet: 'titre-if' }),
      pass,
    ],
    [
      'two titres under one code contradict each other',
      lupus.withResult('ana', '1:40', { facet: 'titre-if' }).withResult('ana', '1:320', { facet: 'titre-if' }),
      'unknown ana conflicting, anti-dsdna not-recorded, anti-sm not-recorded',
    ],
    [
      '<1:80',
      lupus.withResult('ana', '<1:80', { facet: 'titre-if' }),
      'unknown anti-dsdna not-recorded, anti-sm not-recorded',
    ],
    [
      'by another method',
      lupus.withResult('ana', '1:640', { facet: 'titre-other' }),
      'unknown ana not-recorded, anti-dsdna not-recorded, anti-sm not-recorded',
    ],
    [
      'anti-dsDNA above a range whose unit is spelled otherwise',
      lupus.withObservation(
        'anti-dsdna',
        {
          valueQuantity: { value: 45, unit: 'IU/mL' },
          referenceRange: [{ high: { value: 30, unit: '[iU]/mL' } }],
        },
        { facet: 'units' },
      ),
      pass,
    ],
    [
      'anti-dsDNA above a range in words',
      lupus.withObservation(
        'anti-dsdna',
        { valueQuantity: { value: 45, unit: '[iU]/mL' }, referenceRange: [{ text: '<30 IU/mL' }] },
        { facet: 'units' },
      ),
      pass,
    ],
    ['anti-dsDNA above normal', lupus.withLab('anti-dsdna', 30.1, 'IU/mL', { facet: 'units', high: 30 }), pass],
    [
      'anti-dsDNA at its limit',
      lupus.withLab('anti-dsdna', 30, 'IU/mL', { facet: 'units', high: 30 }),
      'unknown ana not-recorded, anti-sm not-recorded',
    ],
    [
      'all below',
      lupus
        .withResult('ana', '1:40', { facet: 'titre-if' })
        .withResult('anti-dsdna', 'Negative')
        .withResult('anti-sm', 'Negative'),
      fail,
    ],
    [
      '91 days old',
      lupus.withResult('ana', '1:160', { facet: 'titre-if', on: daysAgo(91) }),
      'unknown ana out-of-date, anti-dsdna not-recorded, anti-sm not-recorded',
    ],
  ])('%s', (_what, person, expected) => expect(on(person, 'SLE.I4')).toBe(expected))
})

describe('ANCA by type', () => {
  const vasculitis = patient().withDiagnosis('aav')
  test.each<readonly [string, PatientSentence, string]>([
    ['MPO positive', vasculitis.withResult('mpo-anca', 'Positive'), pass],
    ['PR3 positive in 2012', vasculitis.withResult('pr3-anca', 'Positive', { on: '2012-01-01' }), pass],
    ['MPO negative alone', vasculitis.withResult('mpo-anca', 'Negative'), 'unknown pr3-anca not-recorded'],
    ['both negative', vasculitis.withResult('mpo-anca', 'Negative').withResult('pr3-anca', 'Negative'), fail],
    [
      'p-ANCA does not say which',
      vasculitis.withResult('anca', 'Positive', { facet: 'p-anca' }),
      'unknown mpo-anca not-recorded, pr3-anca not-recorded',
    ],
  ])('%s', (_what, person, expected) => expect(on(person, 'AAV.I2')).toBe(expected))
})

describe('CRP or ESR', () => {
  test.each<readonly [string, PatientSentence, string]>([
    ['CRP 10 mg/L', arthritis.withLab('crp', 10, 'mg/L'), pass],
    ['CRP 1 mg/dL', arthritis.withLab('crp', 1, 'mg/dL'), pass],
    ['CRP 0.99 mg/dL', arthritis.withLab('crp', 0.99, 'mg/dL'), 'unknown esr not-recorded'],
    ['ESR 28 mm/h', arthritis.withLab('esr', 28, 'mm/h'), pass],
    ['CRP 9.9 and ESR 27', arthritis.withLab('crp', 9.9, 'mg/L').withLab('esr', 27, 'mm/hr'), fail],
    ['neither', arthritis, 'unknown crp not-recorded, esr not-recorded'],
  ])('%s', (_what, person, expected) => expect(on(person, 'RA.I3')).toBe(expected))
})

describe('activity of arthritis', () => {
  test.each<readonly [string, PatientSentence, string]>([
    ['DAS28-ESR 3.21', arthritis.entering('das28-esr', 3.21), 'pass entered'],
    ['CDAI 10.1', arthritis.entering('cdai', 10.1), 'pass entered'],
    ['7.5 mg of prednisone', arthritis.withDrug('prednisone', { from: daysAgo(90), milligrams: 7.5 }), pass],
    ['Sharp score up 5', arthritis.entering('sharp-progression', 5), 'pass entered'],
    ['attested', arthritis.answering('NCT07246096/RA.I4c', 'yes'), 'pass attested'],
  ])('any one: %s', (_what, person, expected) => expect(on(person, 'RA.I4c')).toBe(expected))
  test('none of them leaves the signs of activity to a person', () => {
    const calm = arthritis
      .entering('das28-esr', 3.2)
      .entering('cdai', 10)
      .entering('sharp-progression', 4)
      .withDrug('prednisone', { from: daysAgo(90), milligrams: 7 })
    expect(on(calm, 'RA.I4c')).toBe('unknown it needs-attestation')
    expect(on(calm.answering('NCT07246096/RA.I4c', 'no'), 'RA.I4c')).toBe('fail attested')
  })
  test('moderate activity is part of the first criterion', () => {
    expect(on(arthritis.entering('das28-esr', 3.3), 'RA.I1a')).toBe('unknown it needs-attestation')
    expect(on(arthritis.entering('das28-esr', 3.2).entering('cdai', 10), 'RA.I1a')).toBe('fail entered')
    expect(on(arthritis.entering('das28-esr', 3.2).entering('cdai', 10.1), 'RA.I1a')).toBe(
      'unknown it needs-attestation',
    )
  })
  test.each<readonly [string, PatientSentence, string]>([
    ['6 months to the day', patient().withDiagnosis('ra', { onset: '2025-09-01' }), pass],
    ['6 months less a day', patient().withDiagnosis('ra', { onset: '2025-09-02' }), fail],
    [
      'recorded lately',
      patient().withDiagnosis('ra', { recorded: '2026-01-01' }),
      'unknown diagnosis-date needs-detail',
    ],
  ])('diagnosed %s', (_what, person, expected) => expect(on(person, 'RA.I1b')).toBe(expected))
})

describe('lung disease in systemic sclerosis', () => {
  const ill = sclerosis.withDiagnosis('ild')
  const breathing = (fvc: number, dlco: number) =>
    ill
      .withLab('fvc', fvc, '%', { facet: 'percent-predicted' })
      .withLab('dlco', dlco, '%', { facet: 'percent-predicted' })
  test.each<readonly [string, PatientSentence, string]>([
    ['not on record', sclerosis, 'unknown ild not-recorded'],
    ['FVC 69 %: ground glass is left', breathing(69, 90), 'unknown it needs-attestation'],
    ['DLCO 69 %', breathing(90, 69), 'unknown it needs-attestation'],
    ['both 70 %', breathing(70, 70), fail],
    [
      'FVC 80 %, DLCO not measured',
      ill.withLab('fvc', 80, '%', { facet: 'percent-predicted' }),
      'unknown dlco not-recorded, it needs-attestation',
    ],
    ['attested', breathing(69, 90).answering('NCT07246096/SSc.I2', 'yes'), 'pass attested'],
  ])('%s', (_what, person, expected) => expect(on(person, 'SSc.I2')).toBe(expected))
  test('entered as absent, it does not apply', () =>
    expect(on(sclerosis.entering('ild', false), 'SSc.I2')).toBe('not-applicable'))
})

describe('what only a person can say', () => {
  test.each([
    ['I3a', lupus],
    ['I4', lupus],
    ['SLE.I1', lupus],
    ['RA.I4b', arthritis],
    ['pSS.I3', patient().withDiagnosis('sjogren')],
    ['SSc.I3', sclerosis],
    ['AAV.I1', patient().withDiagnosis('aav')],
    ['E13', lupus],
    ['SLE.E1', lupus],
    ['SLE.E2', lupus],
    ['AAV.E2', patient().withDiagnosis('aav')],
    ['I2d2', lupus],
  ])('%s', (id, person) => {
    const passing = /(^|\.)I/.test(id) ? 'yes' : 'no'
    expect(on(person, id)).toBe('unknown it needs-attestation')
    expect(on(person.answering(`NCT07246096/${id}`, passing), id)).toBe('pass attested')
  })
  test('blood pressure and pulse stand beside the circulation; vasopressors speak against it', () => {
    const measured = lupus.withLab('bp', 118, 'mm[Hg]', { facet: 'systolic' }).withLab('heart-rate', 72, '/min')
    expect(measured.on('NCT07246096/I2d2').evidence.map(({ concept }) => concept)).toEqual(['bp', 'heart-rate'])
    expect(on(measured.withDrug('norepinephrine', { from: daysAgo(1) }), 'I2d2')).toBe('unknown it needs-detail')
  })
  test('lupus nephritis is no other disease; heart failure is', () => {
    expect(on(lupus.withDiagnosis('lupus-nephritis', { code: 'M32.14' }), 'SLE.E1')).toBe(
      'unknown it needs-attestation',
    )
    expect(on(lupus.withDiagnosis('nyha-heart-failure'), 'SLE.E1')).toBe('unknown it needs-detail')
    expect(on(lupus.withDiagnosis('skin-disease-other', { facet: 'psoriasis' }), 'SLE.E2')).toBe(
      'unknown it needs-detail',
    )
  })
})
