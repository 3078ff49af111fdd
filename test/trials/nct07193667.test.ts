import { describe, expect, test } from 'vitest'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { summary } from './summary.ts'

const on = (person: PatientSentence, id: string) => summary(person.on(`NCT07193667/${id}`))
const [pass, fail] = ['pass documented', 'fail documented']
const lupus = patient().withDiagnosis('sle')
const sclerosis = patient().withDiagnosis('ssc')
const myositis = patient().withDiagnosis('iim')
const bleeder = patient().withDiagnosis('itp')

describe('age 18 to 65', () => {
  test.each([
    [17, fail],
    [18, pass],
    [65, pass],
    [66, fail],
  ])('%d is %s', (years, expected) => expect(on(lupus.aged(years), 'I1')).toBe(expected))
})

describe('activity of lupus: SLEDAI-2K with BILAG-2004, or SLEDAI-2K alone', () => {
  const active = (total: number, grades?: Record<string, number>) => {
    const person = lupus.entering('sledai-2k', total)
    return on(grades === undefined ? person : person.entering('bilag-2004', grades), 'SLE.I2')
  }
  test.each<readonly [number, Record<string, number> | undefined, string]>([
    [8, undefined, 'pass entered'],
    [8, { A: 0, B: 0 }, 'pass entered'],
    [7, undefined, 'unknown bilag-2004 needs-entry'],
    [7, { A: 1, B: 0 }, 'pass entered'],
    [6, { A: 0, B: 2 }, 'pass entered'],
    [6, { A: 0, B: 1 }, 'fail entered'],
    [5, undefined, 'fail entered'],
    [5, { A: 3, B: 0 }, 'fail entered'],
  ])('SLEDAI-2K %d, BILAG %o: %s', (total, grades, expected) => expect(active(total, grades)).toBe(expected))
  test('nothing entered', () =>
    expect(on(lupus, 'SLE.I2')).toBe('unknown bilag-2004 needs-entry, sledai-2k needs-entry'))
})

describe('diffuse systemic sclerosis', () => {
  test.each<readonly [string, PatientSentence, string, string]>([
    ['coded as such', patient().withDiagnosis('ssc', { facet: 'diffuse' }), 'unknown it needs-attestation', pass],
    ['coded without a type', sclerosis, 'unknown it needs-attestation', 'unknown it needs-attestation'],
    [
      'coded as limited',
      patient().withDiagnosis('ssc', { facet: 'limited' }),
      'unknown it needs-detail',
      'unknown it needs-attestation',
    ],
    [
      'provisional',
      patient().withDiagnosis('ssc', { verification: 'provisional' }),
      'unknown it needs-attestation, ssc needs-detail',
      'unknown it needs-attestation',
    ],
  ])('%s', (_what, person, classified, diffuse) => {
    expect(on(person, 'SSc.I1')).toBe(classified)
    expect(on(person, 'SSc.I3')).toBe(diffuse)
  })
  test('active lung disease satisfies the third too, by a word', () =>
    expect(on(sclerosis.withDiagnosis('ild').answering('NCT07193667/SSc.I3', 'yes'), 'SSc.I3')).toBe('pass attested'))
  test.each<readonly [string, PatientSentence, string]>([
    ['none tested', sclerosis, 'unknown ssc-antibodies not-recorded'],
    ['anti-Scl-70', sclerosis.withResult('ssc-antibodies', 'Positive', { facet: 'scl-70', on: '2014-01-01' }), pass],
    ['anti-centromere', sclerosis.withResult('ssc-antibodies', '1:640', { facet: 'centromere' }), pass],
    [
      'anti-RNA polymerase III',
      sclerosis.withResult('ssc-antibodies', 'Positive', { facet: 'rna-polymerase-iii' }),
      pass,
    ],
    [
      'one negative',
      sclerosis.withResult('ssc-antibodies', 'Negative', { facet: 'scl-70' }),
      'unknown ssc-antibodies not-recorded',
    ],
    ['all entered as negative', sclerosis.entering('ssc-antibodies', 'negative'), 'fail entered'],
  ])('antibodies: %s', (_what, person, expected) => expect(on(person, 'SSc.I2')).toBe(expected))
})

describe('activity of myositis', () => {
  const id = 'IIM.I3'
  const scored = (strength: number, values: Readonly<Record<string, number>> = {}, enzyme = 1) => {
    const all = { 'phga-vas': 0, 'ptga-vas': 0, 'extramuscular-vas': 0, 'haq-di': 0, ...values }
    const person = Object.entries(all).reduce(
      (so, [datum, value]) => so.entering(datum, value, datum === 'haq-di' ? {} : { unit: 'cm' }),
      myositis.entering('mmt-8', strength),
    )
    return ['ck', 'aldolase', 'ldh', 'alt', 'ast'].reduce(
      (so, concept) => so.withLab(concept, concept === 'ck' ? 200 * enzyme : 10, 'U/L', { high: 200 }),
      person,
    )
  }
  test.each<readonly [string, PatientSentence, string]>([
    ['none abnormal', scored(141), 'fail'],
    ['one abnormal', scored(141, { 'phga-vas': 2 }), 'fail'],
    ['physician and patient', scored(141, { 'phga-vas': 2, 'ptga-vas': 2 }), 'pass'],
    ['physician just under', scored(141, { 'phga-vas': 1.9, 'ptga-vas': 2 }), 'fail'],
    ['extramuscular and HAQ', scored(141, { 'extramuscular-vas': 2, 'haq-di': 0.25 }), 'pass'],
    ['HAQ just under', scored(141, { 'extramuscular-vas': 2, 'haq-di': 0.24 }), 'fail'],
    ['extramuscular just under', scored(141, { 'extramuscular-vas': 1.9, 'haq-di': 0.25 }), 'fail'],
    ['an enzyme of 1.5 × ULN with one more', scored(141, { 'haq-di': 0.25 }, 1.5), 'pass'],
    ['the enzyme just under', scored(141, { 'haq-di': 0.25 }, 1.49), 'fail'],
  ])('weak (141 of 150), %s', (_what, person, expected) =>
    expect(person.on(`NCT07193667/${id}`).verdict).toBe(expected),
  )

  const strong = scored(142, { 'phga-vas': 5, 'ptga-vas': 5 })
  test.each<readonly [string, PatientSentence, string]>([
    ['with lung disease: ground glass is left', strong.withDiagnosis('ild'), 'unknown it needs-attestation'],
    [
      'with lung disease, attested',
      strong.withDiagnosis('ild').answering('NCT07193667/IIM.I3', 'yes'),
      'pass attested',
    ],
    [
      'with provisional lung disease',
      strong.withDiagnosis('ild', { verification: 'provisional' }),
      'unknown ild needs-detail, it source-ambiguous',
    ],
    ['neither muscle nor lung', strong, 'unknown ild not-recorded, it source-ambiguous'],
    ['no lung disease, as entered', strong.entering('ild', false), 'unknown it source-ambiguous'],
  ])('strong (142 of 150), %s', (_what, person, expected) => expect(on(person, id)).toBe(expected))

  test('nothing entered', () => expect(on(myositis, id)).toContain('mmt-8 needs-entry'))
  test('a total on the scale of 80 is not used', () =>
    expect(on(myositis.entering('mmt-8', 79, { items: { scale: 80 } }), id)).toContain('mmt-8 value-unusable'))

  test.each<readonly [string, PatientSentence, string]>([
    ['Jo-1', myositis.withResult('myositis-antibodies', 'Positive', { facet: 'jo-1' }), pass],
    [
      'TIF1γ, years ago',
      myositis.withResult('myositis-antibodies', 'Positive', { facet: 'tif1-gamma', on: '2012-01-01' }),
      pass,
    ],
    [
      'one negative',
      myositis.withResult('myositis-antibodies', 'Negative', { facet: 'mi-2' }),
      'unknown myositis-antibodies not-recorded',
    ],
    ['none', myositis, 'unknown myositis-antibodies not-recorded'],
  ])('antibodies: %s', (_what, person, expected) => expect(on(person, 'IIM.I2')).toBe(expected))

  test('who belongs to the cohort', () => {
    for (const facet of ['polymyositis', 'antisynthetase', 'necrotizing', 'dermatomyositis'])
      expect(on(patient().withDiagnosis('iim', { facet }), 'IIM.I1'), facet).toBe('unknown it needs-attestation')
    expect(on(patient().withDiagnosis('iim', { facet: 'inclusion-body' }), 'IIM.I1')).toBe('not-applicable')
  })
})

describe('immune thrombocytopenia', () => {
  const falling = bleeder.withLab('platelets', 60, '10*9/L', { on: daysAgo(60) }).withLab('platelets', 12, '10*9/L')
  test('a course of platelets is shown, oldest first, and a person reads it', () => {
    const match = falling.on('NCT07193667/ITP.I5')
    expect(summary(match)).toBe('unknown it needs-attestation')
    expect(match.evidence.map(({ value }) => value)).toEqual(['60 10*9/L', '12 10*9/L'])
    expect(on(falling.answering('NCT07193667/ITP.I5', 'yes'), 'ITP.I5')).toBe('pass attested')
  })
  test('fewer than two counts are no course', () => {
    const uncounted = 'unknown it needs-attestation, platelets not-recorded'
    expect(on(bleeder.withLab('platelets', 12, '10*9/L'), 'ITP.I5')).toBe(uncounted)
    expect(on(bleeder, 'ITP.I5')).toBe(uncounted)
  })
  test('bleeding that gets worse needs no course of counts: a person says so', () => {
    expect(on(bleeder.answering('NCT07193667/ITP.I5', 'yes'), 'ITP.I5')).toBe('pass attested')
    expect(on(bleeder.answering('NCT07193667/ITP.I5', 'no'), 'ITP.I5')).toBe('fail attested')
  })
  test('refractoriness is attested, with the platelets beside it', () => {
    expect(on(bleeder, 'ITP.I4')).toBe('unknown it needs-attestation')
    expect(falling.on('NCT07193667/ITP.I4').evidence.map(({ concept }) => concept)).toEqual(['platelets', 'platelets'])
  })
  test.each<readonly [string, PatientSentence, string]>([
    ['nothing else', bleeder, 'unknown it needs-attestation'],
    ['lupus too', bleeder.withDiagnosis('sle'), 'unknown it needs-detail'],
    ['hepatitis C', bleeder.withDiagnosis('hepatitis-c'), 'unknown it needs-detail'],
    ['an enlarged spleen', bleeder.withDiagnosis('splenomegaly'), 'unknown it needs-detail'],
  ])('secondary causes: %s', (_what, person, expected) => expect(on(person, 'ITP.I3')).toBe(expected))
  test.each<readonly [string, PatientSentence, string]>([
    ['coded', bleeder, 'unknown it needs-attestation'],
    ['secondary', patient().withDiagnosis('itp', { facet: 'secondary' }), 'not-applicable'],
    [
      'thrombocytopenia, not said why',
      patient().withDiagnosis('itp', { facet: 'too-broad' }),
      'unknown it needs-attestation, itp needs-detail',
    ],
  ])('the diagnosis: %s', (_what, person, expected) => expect(on(person, 'ITP.I1')).toBe(expected))
})

describe('what only a person can say', () => {
  test.each([
    ['I3.5', lupus],
    ['I4a', lupus],
    ['I5', lupus],
    ['SLE.I1', lupus],
    ['SLE.I3', lupus],
    ['SSc.I4', sclerosis],
    ['IIM.I4', myositis],
    ['IIM.I5', myositis],
    ['ITP.I2', bleeder],
    ['E13', lupus],
  ])('%s', (id, person) => {
    const passing = /(^|\.)I\d/.test(id) ? 'yes' : 'no'
    expect(on(person, id)).toBe('unknown it needs-attestation')
    expect(on(person.answering(`NCT07193667/${id}`, passing), id)).toBe('pass attested')
  })
})
