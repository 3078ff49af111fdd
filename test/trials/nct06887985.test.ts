import { describe, expect, test } from 'vitest'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { summary } from './summary.ts'

const on = (person: PatientSentence, id: string) => summary(person.on(`NCT06887985/${id}`))
const [pass, fail] = ['pass documented', 'fail documented']
const lupus = patient().withDiagnosis('sle')
const dermatomyositis = patient().withDiagnosis('dermatomyositis')

describe('age 18 to 75', () => {
  test.each([
    [17, fail],
    [18, pass],
    [75, pass],
    [76, fail],
  ])('%d is %s', (years, expected) => expect(on(lupus.aged(years), 'I1a')).toBe(expected))
  test('the day before the birthday counts', () => {
    expect(on(lupus.born('2008-03-01'), 'I1a')).toBe(pass)
    expect(on(lupus.born('2008-03-02'), 'I1a')).toBe(fail)
    expect(on(lupus.born('1950-03-02'), 'I1a')).toBe(pass)
    expect(on(lupus.born('1950-03-01'), 'I1a')).toBe(fail)
  })
  test('too young passes one day', () => {
    const match = lupus.born('2008-06-15').on('NCT06887985/I1a')
    expect([match.modifiable, match.passesFrom]).toEqual([true, '2026-06-15'])
    expect(lupus.aged(76).on('NCT06887985/I1a').modifiable).toBeUndefined()
  })
  test('a birth year alone decides what it can', () => {
    expect(on(lupus.born('1980'), 'I1a')).toBe(pass)
    expect(on(lupus.born('2008'), 'I1a')).toBe('unknown birth-date value-unusable')
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
    ['SLE.I4', 'sle', 'sledai-2k', [8, 20], [7, 0]],
    ['SS.I4', 'sjogren', 'essdai', [14, 30], [13, 0]],
    ['SSc.I4a', 'ssc', 'mrss', [10, 35, 20], [9, 36]],
    ['AAV.I4a', 'aav', 'bvas', [15, 40], [14, 0]],
    ['I5', 'sle', 'ecog', [0, 1], [2, 4]],
  ]
  test.each(rows)('%s (%s): %s', (id, diagnosis, datum, passes, fails) => {
    const person = patient().withDiagnosis(diagnosis)
    for (const value of passes) expect(on(person.entering(datum, value), id), `${value}`).toBe('pass entered')
    for (const value of fails) expect(on(person.entering(datum, value), id), `${value}`).toBe('fail entered')
    expect(on(person, id)).toBe(`unknown ${datum} needs-entry`)
    const [value = 0] = passes
    expect(on(person.entering(datum, value, { on: daysAgo(28) }), id)).toBe('pass entered')
    expect(on(person.entering(datum, value, { on: daysAgo(29) }), id)).toBe(`unknown ${datum} out-of-date`)
  })
  test('ECOG 0 from the chart is a value', () => {
    expect(on(lupus.withLab('ecog', 0, '{score}'), 'I5')).toBe(pass)
    expect(on(lupus.withObservation('ecog', { valueInteger: 0 }), 'I5')).toBe(pass)
    expect(on(lupus.withObservation('ecog', { valueInteger: 2 }), 'I5')).toBe(fail)
  })
})

describe('serology of the diagnosis lines', () => {
  test.each([
    ['1:80', 'unknown anti-dsdna not-recorded'],
    ['1:160', pass],
    ['1:320 speckled', pass],
    ['<1:80', 'unknown anti-dsdna not-recorded'],
  ])('ANA %s, strictly above 1:80', (titre, expected) => {
    expect(on(lupus.withResult('ana', titre, { facet: 'titre-if' }), 'SLE.I2b')).toBe(expected)
    const sclerosis = patient().withDiagnosis('ssc').withResult('ana', titre, { facet: 'titre-if' })
    expect(on(sclerosis, 'SSc.I2b')).toBe(expected.replace('anti-dsdna', 'ssc-antibodies'))
  })
  test('ANA 1:80 and anti-dsDNA negative fail', () => {
    expect(on(lupus.withResult('ana', '1:80').withResult('anti-dsdna', 'Negative'), 'SLE.I2b')).toBe(fail)
    expect(on(lupus.withResult('ana', '1:80').withResult('anti-dsdna', 'Positive'), 'SLE.I2b')).toBe(pass)
  })
  test('an ANA of a positive word only does not tell how high', () =>
    expect(on(lupus.withResult('ana', 'Positive').withResult('anti-dsdna', 'Negative'), 'SLE.I2b')).toBe(
      'unknown ana value-unusable',
    ))
  test('once positive is enough', () => {
    expect(on(lupus.withResult('anti-dsdna', 'Positive', { on: '2015-01-01' }), 'SLE.I2b')).toBe(pass)
    expect(
      on(patient().withDiagnosis('sjogren').withResult('anti-ssa', 'Positive', { on: '2015-01-01' }), 'SS.I2b'),
    ).toBe(pass)
  })
  test('anti-SSA', () => {
    const dry = patient().withDiagnosis('sjogren')
    expect(on(dry.withResult('anti-ssa', 'Negative'), 'SS.I2b')).toBe(fail)
    expect(on(dry, 'SS.I2b')).toBe('unknown anti-ssa not-recorded')
  })
  test('anti-Scl-70, and not the centromere', () => {
    const sclerosis = patient().withDiagnosis('ssc').withResult('ana', 'Negative')
    expect(on(sclerosis.withResult('ssc-antibodies', 'Positive', { facet: 'scl-70' }), 'SSc.I2b')).toBe(pass)
    expect(on(sclerosis.withResult('ssc-antibodies', 'Negative', { facet: 'scl-70' }), 'SSc.I2b')).toBe(fail)
    expect(on(sclerosis.withResult('ssc-antibodies', 'Positive', { facet: 'centromere' }), 'SSc.I2b')).toBe(
      'unknown ssc-antibodies not-recorded',
    )
  })
  test('a myositis-specific antibody: those never tested are not negative', () => {
    expect(on(dermatomyositis, 'DM.I2b')).toBe('unknown myositis-antibodies not-recorded')
    expect(on(dermatomyositis.withResult('myositis-antibodies', 'Positive', { facet: 'mda5' }), 'DM.I2b')).toBe(pass)
    expect(on(dermatomyositis.withResult('myositis-antibodies', 'Negative', { facet: 'jo-1' }), 'DM.I2b')).toBe(
      'unknown myositis-antibodies not-recorded',
    )
    expect(on(dermatomyositis.entering('myositis-antibodies', 'negative'), 'DM.I2b')).toBe('fail entered')
    expect(on(dermatomyositis.withResult('myositis-antibodies', 'Positive', { facet: 'associated' }), 'DM.I2b')).toBe(
      'unknown myositis-antibodies not-recorded',
    )
  })
  test('ANCA by any method', () => {
    const vasculitis = patient().withDiagnosis('aav')
    expect(on(vasculitis.withResult('pr3-anca', 'Positive', { on: '2012-01-01' }), 'AAV.I4b')).toBe(pass)
    expect(on(vasculitis.withResult('mpo-anca', 'Positive'), 'AAV.I4b')).toBe(pass)
    expect(on(vasculitis.withResult('anca', '1:320', { facet: 'p-anca' }), 'AAV.I4b')).toBe(pass)
    expect(on(vasculitis.withResult('mpo-anca', 'Negative').withResult('pr3-anca', 'Negative'), 'AAV.I4b')).toBe(
      'unknown anca not-recorded',
    )
    expect(
      on(
        vasculitis
          .withResult('mpo-anca', 'Negative')
          .withResult('pr3-anca', 'Negative')
          .withResult('anca', 'Negative', { facet: 'generic' }),
        'AAV.I4b',
      ),
    ).toBe(fail)
  })
})

describe('what the source leaves out', () => {
  test('vasculitis on record: its line is missing from every copy', () => {
    const match = patient().withDiagnosis('aav').on('NCT06887985/AAV.I2')
    expect(summary(match)).toBe('unknown it source-incomplete')
    expect(match.evidence.map(({ concept }) => concept)).toEqual(['aav'])
  })
  test('organ function: no threshold is invented, what there is is shown', () => {
    const match = lupus.withLab('alt', 900, 'U/L', { high: 40 }).withLab('creatinine', 5, 'mg/dL').on('NCT06887985/I6')
    expect(summary(match)).toBe('unknown it source-incomplete')
    expect(match.evidence.map(({ concept }) => concept)).toEqual(['alt', 'creatinine'])
  })
  test('exclusions: one open item', () => {
    const match = lupus
      .withResult('hbsag', 'Positive')
      .withDiagnosis('pregnancy', { facet: 'pregnant', recorded: daysAgo(10) })
      .on('NCT06887985/E0')
    expect(summary(match)).toBe('unknown it source-incomplete')
    expect(match.evidence.map(({ concept }) => concept)).toEqual(['pregnancy', 'hbsag'])
    expect(on(lupus.answering('NCT06887985/E0', 'no'), 'E0')).toBe('pass attested')
  })
})

describe('interstitial lung disease in systemic sclerosis', () => {
  const sclerosis = patient().withDiagnosis('ssc')
  test('coded passes; not on record asks', () => {
    expect(on(sclerosis.withDiagnosis('ild'), 'SSc.I4b')).toBe(pass)
    expect(on(sclerosis, 'SSc.I4b')).toBe('unknown ild not-recorded')
    expect(on(sclerosis.withDiagnosis('ild', { verification: 'provisional' }), 'SSc.I4b')).toBe(
      'unknown ild needs-detail',
    )
    expect(on(sclerosis.answering('NCT06887985/SSc.I4b', 'yes'), 'SSc.I4b')).toBe('pass attested')
  })
  test('a report in words is a hint beside the question and decides nothing', () => {
    const report = {
      resourceType: 'DiagnosticReport',
      status: 'final',
      code: { text: 'CT chest' },
      effectiveDateTime: daysAgo(20),
      conclusion: 'Bilateral ground-glass opacities, interstitial lung disease.',
    }
    const match = sclerosis.withResource(report).on('NCT06887985/SSc.I4b')
    expect(summary(match)).toBe('unknown ild not-recorded')
    expect(match.evidence.length).toBeGreaterThan(0)
  })
})

describe('dermatomyositis for a year', () => {
  const since = (extra: Parameters<PatientSentence['withDiagnosis']>[1]) =>
    patient().withDiagnosis('dermatomyositis', extra)
  test.each<readonly [string, PatientSentence, string, string | undefined]>([
    ['onset a year ago to the day', since({ onset: '2025-03-01' }), pass, undefined],
    ['onset a year less a day ago', since({ onset: '2025-03-02' }), fail, '2026-03-02'],
    ['recorded a year ago', since({ recorded: '2025-03-01' }), pass, undefined],
    [
      'recorded lately, nothing else',
      since({ recorded: '2025-12-01' }),
      'unknown diagnosis-date needs-detail',
      undefined,
    ],
    ['recorded lately, onset long ago', since({ recorded: '2025-12-01', onset: '2019' }), pass, undefined],
    ['onset in "2025"', since({ onset: '2025' }), 'unknown diagnosis-date needs-detail', undefined],
    ['undated', since({}), 'unknown diagnosis-date needs-detail', undefined],
  ])('%s', (_what, person, expected, from) => {
    const match = person.on('NCT06887985/DM.I4a')
    expect(summary(match)).toBe(expected)
    expect(match.passesFrom).toBe(from)
  })
})

describe('the three routes of dermatomyositis', () => {
  const first = (person: PatientSentence, rash = 3, abnormal = 3) =>
    person.entering('rash-vas', rash, { unit: 'cm' }).entering('csm-abnormal', abnormal)
  const second = (person: PatientSentence, answer: 'yes' | 'no') => person.answering('NCT06887985/DM.I4c', answer)
  const third = (person: PatientSentence, strength = 120) =>
    person
      .entering('mmt-8', strength)
      .entering('ptga-vas', 2, { unit: 'cm' })
      .entering('phga-vas', 2, { unit: 'cm' })
      .entering('haq-di', 0)
      .entering('extramuscular-vas', 0, { unit: 'cm' })
  const routes = (person: PatientSentence) => ['DM.I4b', 'DM.I4c', 'DM.I4d'].map((id) => on(person, id))

  test('nothing entered', () =>
    expect(routes(dermatomyositis)).toEqual([
      'unknown csm-abnormal needs-entry, rash-vas needs-entry',
      'unknown it needs-attestation',
      'unknown aldolase not-recorded, alt not-recorded, ast not-recorded, ck not-recorded, extramuscular-vas needs-entry, haq-di needs-entry, ldh not-recorded, mmt-8 needs-entry, phga-vas needs-entry, ptga-vas needs-entry',
    ]))
  test('all three hold', () =>
    expect(routes(third(second(first(dermatomyositis), 'yes')))).toEqual([
      'pass entered',
      'pass attested',
      'pass entered',
    ]))
  test('none holds', () =>
    expect(routes(third(second(first(dermatomyositis, 2.9), 'no'), 125))).toEqual([
      'fail entered',
      'fail attested',
      'fail entered',
    ]))
  test('one holds: the others are the source to clear up, never a failure', () =>
    expect(routes(third(second(first(dermatomyositis, 2.9), 'no'), 120))).toEqual([
      'unknown it source-ambiguous',
      'unknown it source-ambiguous',
      'pass entered',
    ]))
  test('one fails, the others are open', () =>
    expect(routes(first(dermatomyositis, 3, 2))[0]).toBe('unknown it source-ambiguous'))

  test.each([
    [3, 3, 'pass entered'],
    [2.9, 3, 'fail entered'],
    [3, 2, 'fail entered'],
  ])('①: rash %d cm, %d abnormal', (rash, abnormal, expected) => {
    const others = third(
      second(first(dermatomyositis, rash, abnormal), expected.startsWith('pass') ? 'yes' : 'no'),
      expected.startsWith('pass') ? 120 : 130,
    )
    expect(on(others, 'DM.I4b')).toBe(expected)
  })

  describe('③', () => {
    const weak = (person: PatientSentence) => person.entering('mmt-8', 124)
    const id = 'DM.I4d'
    const failing = (person: PatientSentence) => second(first(person, 0, 0), 'no')
    const none = { 'ptga-vas': 1.9, 'phga-vas': 1.9, 'haq-di': 0.24, 'extramuscular-vas': 0.9 }
    const enzymes = ['ck', 'aldolase', 'ldh', 'alt', 'ast'] as const
    const measured = (values: Readonly<Record<string, number>>, times = 1) => {
      const scored = Object.entries({ ...none, ...values }).reduce(
        (person, [datum, value]) => person.entering(datum, value, datum === 'haq-di' ? {} : { unit: 'cm' }),
        weak(dermatomyositis),
      )
      return failing(
        enzymes.reduce(
          (person, concept) => person.withLab(concept, concept === 'ck' ? 100 * times : 50, 'U/L', { high: 100 }),
          scored,
        ),
      )
    }
    test('strength 124 of 150 is weak, 125 is not', () => {
      expect(on(third(dermatomyositis, 124), id)).toBe('pass entered')
      expect(on(failing(third(dermatomyositis, 125)), id)).toBe('fail entered')
    })
    test.each<readonly [string, PatientSentence, string]>([
      ['none of the measures', measured({}), 'fail'],
      ['one of them', measured({ 'ptga-vas': 2 }), 'fail'],
      ['patient and physician', measured({ 'ptga-vas': 2, 'phga-vas': 2 }), 'pass'],
      ['patient just under', measured({ 'ptga-vas': 1.9, 'phga-vas': 2 }), 'fail'],
      ['HAQ-DI and extramuscular', measured({ 'haq-di': 0.25, 'extramuscular-vas': 1 }), 'pass'],
      ['extramuscular just under', measured({ 'haq-di': 0.25, 'extramuscular-vas': 0.9 }), 'fail'],
      ['HAQ-DI and an enzyme of 1.3 × ULN', measured({ 'haq-di': 0.25 }, 1.3), 'pass'],
      ['the enzyme just under', measured({ 'haq-di': 0.25 }, 1.29), 'fail'],
    ])('%s', (_what, person, expected) => expect(person.on(`NCT06887985/${id}`).verdict).toBe(expected))
    test('a total on another scale is no total of 150', () => {
      const eighty = dermatomyositis
        .entering('mmt-8', 70, { items: { scale: 80 } })
        .entering('ptga-vas', 5, { unit: 'cm' })
        .entering('phga-vas', 5, { unit: 'cm' })
      expect(on(eighty, id)).toBe('unknown mmt-8 value-unusable')
    })
    test('one raised enzyme is enough, whatever the others', () => {
      const person = weak(dermatomyositis).entering('haq-di', 1).withLab('ldh', 400, 'U/L', { high: 250 })
      expect(person.on(`NCT06887985/${id}`).verdict).toBe('pass')
    })
  })
})

describe('what only a person can say', () => {
  test.each(['I1b', 'I7b', 'I8', 'SLE.I2a'])('%s', (id) => {
    expect(on(lupus, id)).toBe('unknown it needs-attestation')
    expect(on(lupus.answering(`NCT06887985/${id}`, 'yes'), id)).toBe('pass attested')
    expect(on(lupus.answering(`NCT06887985/${id}`, 'no'), id)).toBe('fail attested')
    expect(on(lupus.answering(`NCT06887985/${id}`, 'unsure'), id)).toBe('unknown it needs-attestation')
  })
})
