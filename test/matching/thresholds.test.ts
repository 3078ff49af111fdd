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

  it('criteria of other diseases set no limit', () => expect(limits(lupus(), 'essdai')).toEqual([]))
})

describe('limits of a rule', () => {
  it('an exclusion, and a “not”, turn what passes around', () => {
    const rule = { kind: 'score', instrument: 'ecog', bounds: [{ comparison: '>', value: 1 }] } as const
    expect(limitsIn(rule, false)).toMatchObject([{ comparison: '<=', value: 1, isWanted: false }])
    expect(limitsIn({ kind: 'not', part: rule }, false)).toMatchObject([{ comparison: '>', isWanted: true }])
  })
})
