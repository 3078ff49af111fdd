import { describe, expect, it } from 'vitest'
import { limitsIn } from '../../src/matching/limits.ts'
import { thresholdRows, type Threshold } from '../../src/matching/thresholds.ts'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'

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
