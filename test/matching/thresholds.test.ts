import { describe, expect, it } from 'vitest'
import { limitsIn } from '../../src/matching/limits.ts'
import { thresholdRows, type Threshold } from '../../src/matching/thresholds.ts'
import type { Rule } from '../../src/criteria/rule.ts'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { row, trialOf } from './made-up-trial.ts'

const lupus = () => patient().withDiagnosis('sle', { onset: '2020-01-01' })

function rowsOf(someone: PatientSentence) {
  const prescreening = someone.prescreened()
  return thresholdRows(prescreening.trials, prescreening)
}

const limits = (someone: PatientSentence, datum: string): readonly Threshold[] =>
  rowsOf(someone).find((row) => row.datum === datum)?.thresholds ?? []
const limit = (someone: PatientSentence, datum: string, criterion: string): Threshold | undefined =>
  limits(someone, datum).find((one) => one.criterion === criterion)

describe('one fact against all trials', () => {
  it('a SLEDAI-2K of 9 meets one trial’s limit and misses another’s, each by its distance', () => {
    const someone = lupus().entering('sledai-2k', 9)
    const standings = limits(someone, 'sledai-2k').map(({ trial, comparison, value, standing, distance }) => ({
      trial,
      limit: `${comparison} ${value}`,
      standing,
      distance,
    }))
    expect(standings).toContainEqual({ trial: 'NCT06887985', limit: '>= 8', standing: 'meets', distance: 1 })
    expect(new Set(standings.map(({ trial }) => trial)).size).toBeGreaterThan(2)
  })

  it('a plain total that may or may not be enough without serology stays open', () =>
    expect(limit(lupus().entering('sledai-2k', 9), 'sledai-2k', 'NCT07246096/SLE.I2')).toMatchObject({
      standing: 'open',
      number: { low: 5, high: 9 },
    }))

  it('a miss by a tenth at most is near, one by more is not', () => {
    const neutrophils = (value: number) =>
      limit(lupus().withLab('anc', value, '10*9/L', { on: daysAgo(3) }), 'anc', 'NCT07246096/I2a1')
    expect(neutrophils(0.95)).toMatchObject({ standing: 'misses', distance: -0.05, isNear: true })
    expect(neutrophils(0.5)).toMatchObject({ standing: 'misses', distance: -0.5, isNear: false })
    expect(neutrophils(1)).toMatchObject({ standing: 'meets', distance: 0, isNear: false })
  })

  it('compares in the limit’s unit, whatever the laboratory’s', () =>
    expect(
      limit(lupus().withLab('anc', 2000, '/uL', { on: daysAgo(3) }), 'anc', 'NCT07246096/I2a1')?.number,
    ).toMatchObject({ low: 2, high: 2 }))

  it('a value too old is shown with its reason, and no distance', () => {
    const old = limit(lupus().withLab('anc', 2, '10*9/L', { on: '2020-05-01' }), 'anc', 'NCT07246096/I2a1')
    expect(old).toMatchObject({ standing: 'open', reason: 'out-of-date' })
    expect(old).not.toHaveProperty('distance')
  })

  it('a score missed by one point is near, by two is not', () => {
    const eight = (total: number) =>
      limits(lupus().entering('sledai-2k', total), 'sledai-2k').find(
        ({ value, trial }) => value === 8 && trial === 'NCT06887985',
      )
    expect(eight(7)).toMatchObject({ standing: 'misses', distance: -1, isNear: true })
    expect(eight(6)).toMatchObject({ standing: 'misses', distance: -2, isNear: false })
  })

  it('multiples of the upper limit of normal are of the laboratory’s own limit, else of the assumed one', () => {
    const weak = patient().withDiagnosis('dermatomyositis')
    const multiple = (someone: PatientSentence) =>
      limits(someone, 'alt').find(({ unit }) => unit === '×ULN')?.number?.low
    expect(multiple(weak.withLab('alt', 100, 'U/L', { high: 50 }))).toBe(2)
    expect(multiple(weak.withLab('alt', 100, 'U/L', { low: 5 }))).toBe(2.5)
    expect(multiple(weak.withLab('alt', 100, 'U/L').atSite({ assumedUln: { alt: { value: 25, unit: 'U/L' } } }))).toBe(
      4,
    )
    expect(multiple(weak.withLab('alt', 100, 'mg/dL'))).toBeUndefined()
  })

  it('what a person overrules stands at no limit', () => {
    const id = 'NCT07246096/I2a1'
    const overruled = lupus().withLab('anc', 0.5, '10*9/L').answering(id, 'yes', 'diluted')
    expect(limit(overruled, 'anc', id)).toMatchObject({ standing: 'open', isNear: false })
    expect(limit(overruled, 'anc', id)).not.toHaveProperty('distance')
  })

  it('a row names the latest value, or none; the datum that most trials limit comes first', () => {
    const rows = rowsOf(
      lupus()
        .withLab('anc', 2, '10*9/L')
        .withLab('anc', 3, '10*9/L', { on: daysAgo(9) }),
    )
    expect(rows.find(({ datum }) => datum === 'anc')?.latest?.value?.text).toBe('2 10*9/L')
    expect(rows.find(({ datum }) => datum === 'platelets')).not.toHaveProperty('latest')
    const trialsOf = rows.map(({ thresholds }) => new Set(thresholds.map(({ trial }) => trial)).size)
    expect(trialsOf).toEqual([...trialsOf].sort((a, b) => b - a))
  })

  it('criteria of other diseases set no limit', () => expect(limits(lupus(), 'essdai')).toEqual([]))
})

describe('limits of a rule', () => {
  it('an exclusion, and a “not”, turn what passes around', () => {
    const rule = { kind: 'score', instrument: 'ecog', bounds: [{ comparison: '>', value: 1 }] } as const
    expect(limitsIn(rule, false)).toMatchObject([{ comparison: '<=', value: 1, isWanted: false }])
    expect(limitsIn({ kind: 'not', part: rule }, false)).toMatchObject([{ comparison: '>', isWanted: true }])
  })
})

describe('the distance to a limit', () => {
  const crp: Rule = { kind: 'measurement', concept: 'crp', comparison: '<=', threshold: { value: 10, unit: 'mg/L' } }
  const anc: Rule = { kind: 'measurement', concept: 'anc', comparison: '<', threshold: { value: 1, unit: '10*9/L' } }
  const measured = (datum: 'anc' | 'crp', value: number) =>
    patient()
      .withDiagnosis('sle')
      .withLab(datum, value, datum === 'anc' ? '10*9/L' : 'mg/L')
  function only(someone: PatientSentence, rule: Rule, category: 'inclusion' | 'exclusion' = 'inclusion') {
    const prescreening = someone.prescreened([trialOf([row('A', rule, { category })])])
    return thresholdRows(prescreening.trials, prescreening)[0]?.thresholds[0]
  }

  it.each([
    ['below a ceiling', measured('crp', 8), crp, 'inclusion', '<=', 'meets', 2, false],
    ['above a ceiling', measured('crp', 12), crp, 'inclusion', '<=', 'misses', -2, false],
    ['above a ceiling by a tenth', measured('crp', 11), crp, 'inclusion', '<=', 'misses', -1, true],
    ['above what excludes below 1', measured('anc', 2), anc, 'exclusion', '>=', 'meets', 1, false],
    ['below what excludes below 1', measured('anc', 0.5), anc, 'exclusion', '>=', 'misses', -0.5, false],
    [
      'above what excludes above 10',
      measured('crp', 12),
      { ...crp, comparison: '>' },
      'exclusion',
      '<=',
      'misses',
      -2,
      false,
    ],
    [
      'above a floor that excludes',
      measured('anc', 2),
      { ...anc, comparison: '<=' },
      'exclusion',
      '>',
      'meets',
      1,
      false,
    ],
    [
      '“below 5” under a ceiling',
      patient().withDiagnosis('sle').withLab('crp', 5, 'mg/L', { comparator: '<' }),
      crp,
      'inclusion',
      '<=',
      'meets',
      5,
      false,
    ],
  ] as const)('%s', (_what, someone, rule, category, comparison, standing, distance, isNear) => {
    const found = only(someone, rule, category)
    expect(found).toMatchObject({ comparison, standing, distance, isNear })
    expect(found).not.toHaveProperty('reason')
  })

  it('a score of high numbers is near within a tenth of its limit', () => {
    const score: Rule = { kind: 'score', instrument: 'sledai-2k', bounds: [{ comparison: '>=', value: 20 }] }
    const scored = (total: number) => only(patient().withDiagnosis('sle').entering('sledai-2k', total), score)
    expect(scored(18)).toMatchObject({ distance: -2, isNear: true })
    expect(scored(17)).toMatchObject({ distance: -3, isNear: false })
    expect(scored(18)).not.toHaveProperty('unit')
  })

  it('a clinical total is compared on its own scale', () => {
    const clinical: Rule = { kind: 'clinical-sledai', atLeast: 4 }
    const total = patient().withDiagnosis('sle').entering('sledai-2k', 12)
    expect(only(total, clinical)?.number).toMatchObject({ low: 0, high: 12 })
  })

  it('a value in words has none, and says why it stands open', () => {
    const found = only(patient().withDiagnosis('sle').withResult('crp', 'raised'), crp)
    expect(found).toMatchObject({ standing: 'open', reason: 'value-unusable' })
    expect(found).not.toHaveProperty('number')
  })

  it('of several data that one trial limits the one limited most often comes first', () => {
    const trial = trialOf([row('A', anc), row('B', crp), row('C', { ...crp, comparison: '>' })])
    const prescreening = measured('crp', 3).prescreened([trial, { ...trial, id: 'U', criteria: [row('D', anc)] }])
    const order = (trials = prescreening.trials) => thresholdRows(trials, prescreening).map(({ datum }) => datum)
    expect(order()).toEqual(['anc', 'crp'])
    expect(order(prescreening.trials.slice(0, 1))).toEqual(['crp', 'anc'])
  })
})
