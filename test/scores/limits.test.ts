import { describe, expect, it } from 'vitest'
import { instrumentById } from '../../src/scores/catalog.ts'
import { changePerYear, percentChange } from '../../src/scores/percent-change.ts'
import { percentPredicted } from '../../src/scores/percent-predicted.ts'
import { correctedQt } from '../../src/scores/qtc.ts'
import { readingsOf } from '../../src/scores/readings.ts'
import { scoreOf } from '../../src/scores/score-of.ts'

describe('bands, each with the totals at both of its ends', () => {
  it.each([
    ['cdai', 2.8, 'remission'],
    ['cdai', 2.9, 'low'],
    ['cdai', 10, 'low'],
    ['cdai', 10.1, 'moderate'],
    ['cdai', 22, 'moderate'],
    ['cdai', 22.1, 'high'],
    ['essdai', 4, 'low'],
    ['essdai', 5, 'moderate'],
    ['essdai', 13, 'moderate'],
    ['essdai', 14, 'high'],
    ['das28-esr', 2.5, 'remission'],
    ['das28-esr', 2.6, 'low'],
    ['das28-crp', 3.2, 'low'],
    ['das28-crp', 3.3, 'moderate'],
    ['das28-crp', 5.1, 'moderate'],
    ['das28-crp', 5.2, 'high'],
  ])('%s of %d is %s', (id, total, band) => {
    expect(instrumentById(id)?.bandOf?.(total)).toBe(band)
    expect(scoreOf(id, { total })).toMatchObject({ total, band })
  })
  it('goes with a total from items, and there is none while items are open', () => {
    const joints = { tjc28: 4, sjc28: 5 }
    expect(scoreOf('cdai', { ...joints, ptga: 5, phga: 6 })).toMatchObject({ total: 20, band: 'moderate' })
    expect(scoreOf('cdai', { ...joints, ptga: 5, phga: 6 }, { partial: true })).toMatchObject({ band: 'moderate' })
    expect(scoreOf('cdai', joints, { partial: true })).not.toHaveProperty('band')
    expect(scoreOf('cdai', joints, { partial: true })).not.toHaveProperty('total')
    expect(scoreOf('sledai-2k', { total: 8 })).not.toHaveProperty('band')
    expect(scoreOf('das28-esr', { ...joints, esr: 30 }, { partial: true })).not.toHaveProperty('band')
  })
})

describe('the limits of trials, at both sides', () => {
  it.each<[string, number, Record<string, unknown>]>([
    ['pga', 0.9, { met: false }],
    ['pga', 1, { met: true }],
    ['mrss', 9, { NCT06887985: false }],
    ['mrss', 10, { NCT06887985: true }],
    ['mrss', 35, { NCT06887985: true }],
    ['mrss', 36, { NCT06887985: false }],
    ['mmt-8', 124, { NCT06887985: true, NCT07193667weak: true }],
    ['mmt-8', 125, { NCT06887985: false, NCT07193667weak: true }],
    ['mmt-8', 141, { NCT06887985: false, NCT07193667weak: true }],
    ['mmt-8', 142, { NCT06887985: false, NCT07193667weak: false }],
    ['phga-vas', 1.9, { NCT06887985: false, NCT07193667: false }],
    ['phga-vas', 2, { NCT06887985: true, NCT07193667: true }],
    ['ptga-vas', 1.9, { NCT06887985: false, NCT07193667: false }],
    ['ptga-vas', 2, { NCT06887985: true, NCT07193667: true }],
    ['extramuscular-vas', 1, { NCT06887985: true, NCT07193667: false }],
    ['extramuscular-vas', 2, { NCT06887985: true, NCT07193667: true }],
    ['rash-vas', 2.9, { NCT06887985: false }],
    ['rash-vas', 3, { NCT06887985: true }],
    ['bvas', 14, { trial: false }],
    ['bvas', 15, { trial: true }],
    ['cdai', 10, { gt10: false }],
    ['cdai', 10.1, { gt10: true }],
    ['acr-functional-class', 3, { excluded: false }],
    ['acr-functional-class', 4, { excluded: true }],
    ['sharp-progression', 4, { change: 4, met: false }],
    ['sharp-progression', 5, { change: 5, met: true }],
    ['ecog', 1, { met: true }],
    ['ecog', 2, { met: false }],
    ['nyha', 2, { excluded: false }],
    ['nyha', 3, { excluded: true }],
  ])('%s of %d: %j', (id, total, reading) => expect(readingsOf(id, { total })).toEqual(reading))

  it.each([
    [7, 4, 4, 'met'],
    [6, 4, 4, 'not-met'],
    [7, 3, 4, 'ask-site'],
    [7, 3, 3, 'not-met'],
  ])('SLEDAI-2K %d, clinical %d, in its open reading %d: %s', (sledai2k, clinical, clinicalOpenReading, trialI4) =>
    expect(
      readingsOf('sledai-2k-clinical', { total: 0, derived: { sledai2k, clinical, clinicalOpenReading } }),
    ).toEqual({
      trialI4,
    }),
  )
  it.each([
    [7, 7, 'not-met'],
    [8, 7, 'ask-site'],
    [8, 8, 'met'],
  ])('SLEDAI-2K %d, %d without serology: %s', (sledai2k, serologyFree, trial) =>
    expect(readingsOf('sledai-2k-modified', { total: 0, derived: { sledai2k, serologyFree } })).toEqual({ trial }),
  )
  it('there is none of an open score, or of an instrument that no trial reads', () => {
    expect([readingsOf('pga', {}), readingsOf('haq-di', { total: 1 }), readingsOf('toString', { total: 1 })]).toEqual([
      {},
      {},
      {},
    ])
  })
})

describe('changes and shares', () => {
  it('a change in percent is of the earlier value, and there is none of nothing', () => {
    expect([percentChange(20, 25), percentChange(20, 15), percentChange(0, 5)]).toEqual([25, -25, undefined])
  })
  it('a change a year', () => {
    expect(changePerYear(20, 25, 365.25)).toBe(5)
    expect(changePerYear(20, 25, 730.5)).toBe(2.5)
    expect(changePerYear(20, 25, 0)).toBeUndefined()
  })
  it('percent of predicted', () => {
    expect([percentPredicted(2, 4), percentPredicted(2, 0), percentPredicted(2, -4)]).toEqual([
      50,
      undefined,
      undefined,
    ])
  })
  it('a QT at 60 beats a minute is its own correction; Hodges adds 1.75 ms for a beat more', () => {
    expect(correctedQt(400, 1000)).toEqual({ bazett: 400, fridericia: 400, framingham: 400, hodges: 400 })
    expect(correctedQt(400, 500).hodges).toBe(505)
  })
})
