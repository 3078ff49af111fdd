import { describe, expect, it } from 'vitest'
import { suggestionsFor } from '../../src/entries/suggestions.ts'
import { classifications, instrumentById, instruments } from '../../src/scores/catalog.ts'
import { conceptById } from '../../src/terminology/catalog.ts'
import { dayOf } from '../../src/values/clinical-date.ts'
import { convertByTable } from '../../src/values/unit.ts'
import { daysAgo, patient, today, type PatientSentence } from '../patient.ts'

const day = dayOf(today) ?? 0

function suggested(instrument: string, item: string, who: PatientSentence) {
  const found = instrumentById(instrument)
  if (found === undefined) throw new Error(`There is no instrument ${instrument}.`)
  return suggestionsFor(found, who.prescreened([]).findings, { day, convert: convertByTable }).get(item)
}

const sledai = (item: string, who: PatientSentence) => suggested('sledai-2k', item, who)
const someone = patient()

describe('both sides of every limit of SLEDAI-2K', () => {
  it.each([
    ['haematuria', 'urine-rbc-hpf', 5, '/[HPF]', false],
    ['haematuria', 'urine-rbc-hpf', 6, '/[HPF]', true],
    ['pyuria', 'urine-wbc-hpf', 5, '/[HPF]', false],
    ['pyuria', 'urine-wbc-hpf', 6, '/HPF', true],
    ['proteinuria', 'urine-protein-24h', 0.5, 'g/(24.h)', false],
    ['proteinuria', 'urine-protein-24h', 0.51, 'g/(24.h)', true],
    ['proteinuria', 'urine-protein-24h', 500, 'mg/(24.h)', false],
    ['proteinuria', 'upcr', 500, 'mg/g', false],
    ['proteinuria', 'upcr', 501, 'mg/g', true],
    ['proteinuria', 'upcr', 0.51, 'g/g', true],
    ['thrombocytopenia', 'platelets', 100, '10*9/L', false],
    ['thrombocytopenia', 'platelets', 99, 'K/uL', true],
    ['leukopenia', 'wbc', 3, '10*9/L', false],
    ['leukopenia', 'wbc', 2.9, '10*9/L', true],
    ['leukopenia', 'wbc', 2900, '/uL', true],
    ['fever', 'body-temperature', 38, 'Cel', false],
    ['fever', 'body-temperature', 38.1, 'Cel', true],
    ['fever', 'body-temperature', 100.4, '[degF]', false],
    ['fever', 'body-temperature', 100.6, '[degF]', true],
  ] as const)('%s: %s %d %s → %s', (item, concept, value, unit, answer) => {
    expect(sledai(item, someone.withLab(concept, value, unit))?.answer).toBe(answer)
  })

  it('complement and anti-dsDNA go by the laboratory’s own limits, never by a number', () => {
    const before = { on: daysAgo(1) }
    const all = someone
      .withLab('c3', 90, 'mg/dL', { low: 90, ...before })
      .withLab('c4', 10, 'mg/dL', { low: 10, ...before })
      .withLab('ch50', 40, 'U/mL', { low: 40, ...before })
    expect(sledai('low_complement', all)?.answer).toBe(false)
    expect(sledai('low_complement', all.withLab('c3', 89, 'mg/dL', { low: 90 }))?.answer).toBe(true)
    expect(sledai('low_complement', someone.withLab('c3', 89, 'mg/dL', { low: 90 }))?.answer).toBe(true)
    expect(sledai('low_complement', someone.withLab('c3', 20, 'mg/dL'))).toMatchObject({
      evidence: [{ value: '20 mg/dL' }],
    })
    expect(sledai('low_complement', someone.withLab('c3', 20, 'mg/dL'))?.answer).toBeUndefined()
    expect(sledai('low_complement', someone.withLab('c3', 20, 'mg/dL', { interpretation: 'L' }))?.answer).toBe(true)
    expect(sledai('anti_dsdna', someone.withLab('anti-dsdna', 30, 'IU/mL', { high: 30 }))?.answer).toBe(false)
    expect(sledai('anti_dsdna', someone.withLab('anti-dsdna', 31, 'IU/mL', { high: 30 }))?.answer).toBe(true)
    expect(sledai('anti_dsdna', someone.withLab('anti-dsdna', 300, 'IU/mL'))?.answer).toBeUndefined()
    expect(sledai('anti_dsdna', someone.withResult('anti-dsdna', 'Positive'))?.answer).toBe(true)
    expect(sledai('anti_dsdna', someone.withResult('anti-dsdna', '阴性'))?.answer).toBe(false)
    expect(
      sledai('anti_dsdna', someone.withLab('anti-dsdna', 31, 'IU/mL', { high: 30, interpretation: 'N' }))?.answer,
    ).toBeUndefined()
  })

  it('missing is unknown, never absent', () => {
    expect(sledai('low_complement', someone.withLab('c3', 100, 'mg/dL', { low: 90 }))?.answer).toBeUndefined()
    expect(sledai('thrombocytopenia', someone)).toBeUndefined()
    expect(
      suggestionsFor(instrumentById('sledai-2k')!, someone.prescreened([]).findings, { day, convert: convertByTable })
        .size,
    ).toBe(0)
  })

  it('only the window counts, and its last day does', () => {
    expect(sledai('thrombocytopenia', someone.withLab('platelets', 50, '10*9/L', { on: daysAgo(30) }))?.answer).toBe(
      true,
    )
    expect(sledai('thrombocytopenia', someone.withLab('platelets', 50, '10*9/L', { on: daysAgo(31) }))).toBeUndefined()
    expect(sledai('thrombocytopenia', someone.withLab('platelets', 50, '10*9/L', { on: daysAgo(11) }))?.notes).toEqual([
      { kind: 'old', days: 11 },
    ])
    expect(sledai('thrombocytopenia', someone.withLab('platelets', 50, '10*9/L', { on: daysAgo(10) }))?.notes).toEqual(
      [],
    )
  })

  it('the latest counts, but any fever does', () => {
    const falling = someone
      .withLab('platelets', 120, '10*9/L', { on: daysAgo(3) })
      .withLab('platelets', 80, '10*9/L', { on: daysAgo(1) })
    expect(sledai('thrombocytopenia', falling)).toMatchObject({
      answer: true,
      evidence: [{ value: '80 10*9/L', date: daysAgo(1) }],
    })
    const over = someone
      .withLab('body-temperature', 38.6, 'Cel', { on: daysAgo(9) })
      .withLab('body-temperature', 36.8, 'Cel')
    expect(sledai('fever', over)).toMatchObject({ answer: true, evidence: [{ value: '38.6 Cel', date: daysAgo(9) }] })
  })

  it('two results of one moment that disagree are shown, not ticked', () => {
    const torn = someone.withLab('platelets', 99, '10*9/L').withLab('platelets', 101, '10*9/L')
    expect(sledai('thrombocytopenia', torn)?.answer).toBeUndefined()
    expect(sledai('thrombocytopenia', torn)?.evidence).toHaveLength(2)
  })

  it('a range of cells, a bound that does not reach, a count by volume and a unit that does not convert are only shown', () => {
    expect(sledai('haematuria', someone.withResult('urine-rbc-hpf', '5-10'))).toMatchObject({
      evidence: [{ value: '5-10' }],
    })
    expect(sledai('haematuria', someone.withResult('urine-rbc-hpf', '5-10'))?.answer).toBeUndefined()
    expect(sledai('haematuria', someone.withLab('urine-rbc-hpf', 50, '/[HPF]', { comparator: '>' }))?.answer).toBe(true)
    expect(sledai('haematuria', someone.withLab('urine-rbc-hpf', 50, '/uL', { code: '798-9' }))).toMatchObject({
      evidence: [{ value: '50 /uL' }],
    })
    expect(sledai('haematuria', someone.withLab('urine-rbc-hpf', 50, '/uL', { code: '798-9' }))?.answer).toBeUndefined()
    expect(sledai('thrombocytopenia', someone.withLab('platelets', 50, 'mg/dL'))?.answer).toBeUndefined()
    expect(sledai('leukopenia', someone.withLab('wbc', 3, '10*9/L', { comparator: '<' }))?.answer).toBe(true)
    expect(sledai('leukopenia', someone.withLab('wbc', 4, '10*9/L', { comparator: '<' }))?.answer).toBeUndefined()
    expect(
      sledai('thrombocytopenia', someone.withLab('platelets', 50, '10*9/L', { status: 'preliminary' })),
    ).toBeUndefined()
  })

  it('the protein-creatinine ratio stands in for a day’s urine, and says so; a strip is only shown', () => {
    expect(sledai('proteinuria', someone.withLab('upcr', 800, 'mg/g'))?.notes).toEqual([
      { kind: 'stands-in', concept: 'upcr', insteadOf: 'urine-protein-24h' },
    ])
    const both = someone.withLab('upcr', 800, 'mg/g').withLab('urine-protein-24h', 0.3, 'g/(24.h)', { on: daysAgo(8) })
    expect(sledai('proteinuria', both)).toMatchObject({ answer: false, notes: [] })
    expect(sledai('proteinuria', someone.withResult('urine-protein-strip', '3+'))).toMatchObject({
      evidence: [{ value: '3+' }],
    })
    expect(sledai('proteinuria', someone.withResult('urine-protein-strip', '3+'))?.answer).toBeUndefined()
  })

  it('casts count by kind: red-cell or haemoglobin, not granular', () => {
    expect(sledai('urinary_casts', someone.withResult('urine-rbc-casts', 'Present'))?.answer).toBe(true)
    expect(sledai('urinary_casts', someone.withLab('urine-rbc-casts', 2, '/[LPF]'))?.answer).toBe(true)
    expect(sledai('urinary_casts', someone.withResult('urine-hgb-casts', 'Positive'))?.answer).toBe(true)
    expect(sledai('urinary_casts', someone.withResult('urine-granular-casts', 'Present'))?.answer).toBeUndefined()
    expect(sledai('urinary_casts', someone.withResult('urine-granular-casts', 'Present'))?.evidence).toHaveLength(1)
    const none = someone.withResult('urine-rbc-casts', 'None seen').withResult('urine-hgb-casts', 'Negative')
    expect(sledai('urinary_casts', none)?.answer).toBe(false)
  })

  it('warns of a urine culture within a week of the white cells', () => {
    const pyuria = someone.withLab('urine-wbc-hpf', 12, '/[HPF]', { on: daysAgo(8) })
    const culture = (on: string, text: string) =>
      sledai('pyuria', pyuria.withResult('culture', text, { code: '630-4', on }))?.notes
    expect(culture(daysAgo(1), 'Escherichia coli')).toEqual([
      { kind: 'explained-by', concept: 'culture', date: daysAgo(1) },
    ])
    expect(culture(daysAgo(15), 'Positive')).toHaveLength(1)
    expect(culture(today, 'Positive')).toEqual([])
    expect(culture(daysAgo(1), 'No growth')).toEqual([])
  })

  it('muscle enzymes and diagnoses are shown and never tick', () => {
    const myositis = sledai('myositis', someone.withLab('ck', 900, 'U/L', { high: 170 }))
    expect(myositis).toMatchObject({ evidence: [{ value: '900 U/L', range: '≤ 170 U/L' }] })
    expect(myositis?.answer).toBeUndefined()
    const epilepsy = (recorded: string) =>
      sledai('seizure', someone.withDiagnosis('cns-disorder', { facet: 'epilepsy', recorded }))
    expect(epilepsy(daysAgo(30))?.evidence).toHaveLength(1)
    expect(epilepsy(daysAgo(31))).toBeUndefined()
    expect(sledai('cva', someone.withDiagnosis('cns-disorder', { facet: 'epilepsy', recorded: today }))).toBeUndefined()
  })
})

describe('other instruments', () => {
  it.each([
    ['anc', 0.49, 6],
    ['anc', 0.5, 4],
    ['anc', 1, 4],
    ['anc', 1.01, 2],
    ['anc', 1.49, 2],
    ['hemoglobin', 79, 6],
    ['hemoglobin', 80, 4],
    ['hemoglobin', 100, 4],
    ['hemoglobin', 101, 2],
    ['hemoglobin', 119, 2],
    ['platelets', 49, 6],
    ['platelets', 50, 4],
    ['platelets', 100, 4],
    ['platelets', 101, 2],
    ['platelets', 149, 2],
    ['alc', 0.5, 4],
    ['alc', 0.51, 2],
    ['alc', 0.99, 2],
  ] as const)('ESSDAI blood: %s %d → %d', (concept, value, answer) => {
    expect(
      suggested(
        'essdai',
        'haematological',
        someone.withLab(concept, value, concept === 'hemoglobin' ? 'g/L' : '10*9/L'),
      )?.answer,
    ).toBe(answer)
  })

  it('ESSDAI blood: no activity only where all four were measured', () => {
    const three = someone
      .withLab('anc', 1.5, '10*9/L')
      .withLab('hemoglobin', 120, 'g/L')
      .withLab('platelets', 150, '10*9/L')
    expect(suggested('essdai', 'haematological', three)?.answer).toBeUndefined()
    expect(suggested('essdai', 'haematological', three.withLab('alc', 1, '10*9/L'))?.answer).toBe(0)
  })

  it.each([
    [21, 2],
    [20, 1],
    [16, 1],
    [15.9, undefined],
    [5, undefined],
    [4.9, 2],
  ] as const)('ESSDAI biological: IgG %d g/L → %s', (value, answer) => {
    expect(suggested('essdai', 'biological', someone.withLab('igg', value, 'g/L'))?.answer).toBe(answer)
  })

  it('takes laboratory numbers into DAS28, an ESR of 0 as 1, and never a bound', () => {
    expect(suggested('das28-esr', 'esr', someone.withLab('esr', 0, 'mm/h'))?.answer).toBe(1)
    expect(suggested('das28-esr', 'esr', someone.withLab('esr', 38, 'mm/h'))?.answer).toBe(38)
    expect(suggested('das28-crp', 'crp', someone.withLab('crp', 1.2, 'mg/dL'))?.answer).toBe(12)
    expect(
      suggested('das28-crp', 'crp', someone.withLab('crp', 5, 'mg/L', { comparator: '<' }))?.answer,
    ).toBeUndefined()
    expect(suggested('das28-crp', 'crp', someone.withLab('crp', 400, 'mg/L'))?.answer).toBeUndefined()
  })

  it('takes a coded performance status', () => {
    expect(suggested('ecog', 'grade', someone.withObservation('ecog', { valueInteger: 0 }))?.answer).toBe(0)
  })

  it('shows BILAG the value now and before, and grades nothing', () => {
    const twice = someone.withLab('creatinine', 88, 'umol/L').withLab('creatinine', 70, 'umol/L', { on: daysAgo(90) })
    expect(suggested('bilag-2004', 'renal', twice)).toMatchObject({
      evidence: [{ value: '88 umol/L' }, { value: '70 umol/L' }],
    })
    expect(suggested('bilag-2004', 'renal', twice)?.answer).toBeUndefined()
  })

  it('criteria that count over a life take an old finding, and never call one absent', () => {
    expect(
      suggested(
        'sle-2019-eular-acr',
        'leukopenia',
        someone.withLab('wbc', 3.9, '10*9/L', { on: '2010-05-01' }).withLab('wbc', 8, '10*9/L'),
      )?.answer,
    ).toBe(true)
    expect(suggested('sle-2019-eular-acr', 'leukopenia', someone.withLab('wbc', 4, '10*9/L'))?.answer).toBeUndefined()
    expect(suggested('ra-2010-acr-eular', 'serology', someone.withLab('rf', 61, 'IU/mL', { high: 20 }))?.answer).toBe(3)
    expect(suggested('ra-2010-acr-eular', 'serology', someone.withLab('rf', 60, 'IU/mL', { high: 20 }))?.answer).toBe(2)
  })
})

describe('the prefill data', () => {
  const rows = [...instruments, ...classifications].flatMap(({ id, items = [] }) =>
    items.flatMap(({ id: item, prefill }) => (prefill ? [[id, item, prefill] as const] : [])),
  )

  it.each(rows)(
    '%s %s names only what exists',
    (_instrument, _item, { concepts, facets = [], tests = [], warnsOf }) => {
      const named = [
        ...concepts,
        ...tests.map(({ concept }) => concept),
        ...tests.flatMap(({ insteadOf = [] }) => insteadOf),
        ...(warnsOf ? [warnsOf.concept] : []),
      ]
      expect(named.filter((name) => conceptById(name) === undefined)).toEqual([])
      const known = concepts.flatMap((concept) => (conceptById(concept)?.codings ?? []).map(({ facet }) => facet))
      expect(facets.filter((facet) => !known.includes(facet))).toEqual([])
      for (const { concept, facet } of tests)
        if (facet !== undefined) expect((conceptById(concept)?.codings ?? []).map((one) => one.facet)).toContain(facet)
    },
  )
})
