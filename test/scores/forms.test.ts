import { describe, expect, it } from 'vitest'
import { finished, openItems, readAnswer, readAnswers, totalProblem } from '../../src/scores/answers.ts'
import { bvasOf } from '../../src/scores/bvas.ts'
import type { Inputs } from '../../src/scores/calculators/calculator.ts'
import { instrumentById } from '../../src/scores/catalog.ts'
import type { Instrument } from '../../src/scores/instrument.ts'
import { risingBounds } from '../../src/scores/numbers.ts'
import { scoreOf } from '../../src/scores/score-of.ts'

function instrument(id: string): Instrument {
  const found = instrumentById(id)
  if (found === undefined) throw new Error(`no instrument ${id}`)
  return found
}
const labelOf = (id: string, item: string) => instrument(id).items?.find((one) => one.id === item)?.label

const everywhere = Object.fromEntries((instrument('bilag-2004').items ?? []).map(({ id }) => [id, 'E']))

describe('a form filled in many at a time', () => {
  it.each<[string, Inputs, Inputs]>([
    ['mrss', { allSites: 1 }, { total: 17 }],
    ['mrss', { face: 3, others: 1 }, { total: 19 }],
    ['mmt-8', { allEight: 10 }, { total: 150, unilateral: 80 }],
    ['mmt-8', { allEight: 10, scale: 'unilateral' }, { instrument: 'mmt-8', scale: 'unilateral', total: 80 }],
    ['mmt-8', { allEight: 10, deltoid_l: 0 }, { total: 140, unilateral: 80 }],
    ['essdai', { allDomains: 'highest level' }, { total: 123, band: 'high' }],
    ['sledai-2k', { allDomains: 'highest level' }, { total: 105 }],
    ['essdai', { allDomains: 'highest level', cns: 'No' }, { total: 108 }],
    ['bilag-2004', { grades: { ...everywhere, renal: 'B' } }, { total: 8, countA: 0, countB: 1, rule1Aor2B: false }],
    ['bvas', { items: 'all', mode: 'newWorse' }, { instrument: 'bvas', total: 63, trial: true }],
    ['bvas', { items: 'all', mode: 'persistent' }, { total: 33, trial: true }],
    ['bvas', { items: ['ulcer'], mode: 'newWorse' }, { total: 4, trial: false }],
    ['bvas', { items: ['ulcer'], mode: 'persistent' }, { total: 1 }],
    ['sledai-2k', { present: ['fever'], fever: true }, { total: 1 }],
  ])('%s %j: %j', (id, inputs, expected) => expect(scoreOf(id, inputs)).toMatchObject(expected))

  it('of one side has that total alone, and names the muscles still open on it', () => {
    expect(scoreOf('mmt-8', { total: 60, scale: 'unilateral' })).toEqual({
      instrument: 'mmt-8',
      scale: 'unilateral',
      total: 60,
      NCT06887985: null,
      NCT07193667weak: null,
    })
    const part = scoreOf('mmt-8', { neck_flexors: 8, deltoid_r: 8, scale: 'unilateral' }, { partial: true })
    expect(part).toMatchObject({ scale: 'unilateral', min: 16, max: 76 })
    expect(part['open']).toHaveLength(6)
    expect(part['open']).not.toContain('deltoid_l')
    expect(scoreOf('mmt-8', { total: 120, scale: 'bilateral' })).toMatchObject({ total: 120, NCT06887985: true })
  })
  it('is open where it is: no total, count or band of it', () => {
    expect(Object.keys(instrument('mmt-8').score({ deltoid_l: 8 }))).toEqual([])
    expect(Object.keys(instrument('mrss').score({ face: 1 }))).toEqual([])
    expect(Object.keys(instrument('essdai').score({ cns: 5 }))).toEqual([])
    expect(Object.keys(instrument('sledai-2k').score({ rash: true }))).toEqual(['derived'])
    const graded = { renal: 'A', ophthalmic: 'B' }
    expect(instrument('bilag-2004').score(graded)).toEqual({ derived: { countA: 1, countB: 1 } })
    expect(instrument('bilag-2004').bounds(graded).derived).toEqual({
      countA: { min: 1, max: 8 },
      countB: { min: 1, max: 8 },
    })
    expect(scoreOf('haq-di', { dressing: 1 })).toMatchObject({ total: null, score: null })
    expect(scoreOf('sledai-2k', {})).not.toHaveProperty('score')
  })
})

describe('totals and counts typed in', () => {
  it.each<[string, Inputs, Inputs]>([
    ['sle-1997-acr', { count: 4 }, { instrument: 'sle-1997-acr', total: 4, met: true }],
    ['sle-1997-acr', { count: 3 }, { instrument: 'sle-1997-acr', total: 3, met: false }],
    ['sle-2019-eular-acr', { total: 12, ana_entry: true }, { instrument: 'sle-2019-eular-acr', total: 12 }],
    ['bvas', { total: 15 }, { instrument: 'bvas', total: 15, trial: true }],
    ['bilag-2004', { A: 1 }, { instrument: 'bilag-2004', countA: 1, countB: 0, rule1Aor2B: true }],
    ['bilag-2004', { countB: 1 }, { instrument: 'bilag-2004', countA: 0, countB: 1, rule1Aor2B: false }],
    ['bilag-2004', { countA: 0, countB: 9 }, { instrument: 'bilag-2004', countA: 0, countB: 9, rule1Aor2B: true }],
  ])('%s %j: %j', (id, inputs, expected) => expect(scoreOf(id, inputs)).toEqual(expected))
})

describe('what cannot be is refused', () => {
  it.each<[string, Inputs, Inputs]>([
    [
      'essdai',
      { allDomains: 'lowest' },
      { kind: 'not-an-option', item: 'allDomains', answer: 'lowest', options: ['highest level'] },
    ],
    ['bilag-2004', { grades: 'A' }, { kind: 'not-a-list', item: 'grades', answer: 'A' }],
    ['bilag-2004', { grades: null }, { kind: 'not-a-list', item: 'grades', answer: null }],
    ['bilag-2004', { grades: ['A'] }, { kind: 'not-a-list', item: 'grades', answer: ['A'] }],
    ['bvas', { items: ['gout'], mode: 'newWorse' }, { kind: 'unknown-item', item: 'gout' }],
    ['bvas', { items: 'ulcer', mode: 'newWorse' }, { kind: 'not-a-list', item: 'items', answer: 'ulcer' }],
    ['sledai-2k', { items: ['fever'] }, { kind: 'unknown-item', item: 'items' }],
    ['sledai-2k', { mode: 'persistent' }, { kind: 'unknown-item', item: 'mode' }],
    ['sledai-2k', { scale: 'unilateral' }, { kind: 'unknown-item', item: 'scale' }],
    ['sledai-2k', { total: 8, scale: 'unilateral' }, { kind: 'unknown-item', item: 'scale' }],
    ['sledai-2k', { count: 6 }, { kind: 'unknown-item', item: 'count' }],
    ['sledai-2k', { A: 1 }, { kind: 'unknown-item', item: 'A' }],
    ['sledai-2k', { earlier: 1 }, { kind: 'unknown-item', item: 'earlier' }],
    [
      'mmt-8',
      { allEight: 10, scale: 'both' },
      { kind: 'not-an-option', item: 'scale', answer: 'both', options: ['bilateral', 'unilateral'] },
    ],
    ['sledai-2k', { total: 8, gout: true }, { kind: 'unknown-item', item: 'gout' }],
    ['sledai-2k', { total: Number.NaN }, { kind: 'not-a-number', item: 'total', answer: Number.NaN }],
    ['sledai-2k', { fever: 'not-assessed' }, { kind: 'missing', items: ['fever'] }],
    ['mmt-8', { total: 81, scale: 'unilateral' }, { kind: 'out-of-range', item: 'total', answer: 81, min: 0, max: 80 }],
  ])('%s %j: %j', (id, inputs, problem) =>
    expect(() => scoreOf(id, inputs)).toThrow(expect.objectContaining({ problem }) as Error),
  )
  it('a muscle of the side that was tested, of a finished form', () =>
    expect(() => scoreOf('mmt-8', { neck_flexors: 8, scale: 'unilateral' })).toThrow(
      expect.objectContaining({
        problem: { kind: 'missing', items: expect.not.arrayContaining(['deltoid_l']) as unknown },
      }) as Error,
    ))
  it('a number that is none, for an item and for a total', () => {
    const [tjc28] = instrument('cdai').items ?? []
    for (const answer of ['4', Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(tjc28 && readAnswer(tjc28, answer)).toEqual({ kind: 'not-a-number', item: 'tjc28', answer })
      expect(totalProblem(instrument('cdai'), answer)).toMatchObject({ kind: 'not-a-number', item: 'total' })
    }
    expect(tjc28 && readAnswer(tjc28, 1.5)).toMatchObject({ kind: 'not-a-step', item: 'tjc28', step: 1 })
  })
  it('a number above a scale that has an end, and a step from where the scale begins', () => {
    const scale = (range: Instrument['range'], step: number) => ({ ...instrument('cdai'), range, step })
    expect(totalProblem(scale({ min: 1 }, 2), -1)).toEqual({ kind: 'out-of-range', item: 'total', answer: -1, min: 1 })
    expect(totalProblem(scale({ min: 1 }, 2), 1001)).toBeUndefined()
    expect(totalProblem(scale({ min: 1 }, 3), 4)).toBeUndefined()
    expect(totalProblem(scale({ min: 1 }, 2), 2)).toMatchObject({ kind: 'not-a-step' })
  })
  it('an item of an instrument that has none', () => {
    const { items: _items, ...none } = instrument('sledai-2k')
    expect(readAnswers(none, { rash: true }).problems).toEqual([{ kind: 'unknown-item', item: 'rash' }])
    expect([openItems(none, {}), finished(none, {})]).toEqual([[], {}])
  })
  it('an item that nobody looked at, by null', () =>
    expect(readAnswers(instrument('sledai-2k'), { rash: null }).answers).toEqual({ rash: 'not-assessed' }))
})

it('an item of no known range adds nothing while it is open', () => {
  const open = [{ id: 'x', label: { en: 'x', zh: 'x' } }]
  expect(risingBounds(open, {}, ({ x = 1 }) => x)).toEqual({ min: 0, max: 0 })
  expect(bvasOf(['myalgia', 'fever', 'weight_loss'], 'newWorse')).toBe(3)
})

it('both sides are named as such, in both languages', () => {
  expect(labelOf('mmt-8', 'deltoid_r')).toMatchObject({ en: 'Deltoid, middle, right', zh: '右侧三角肌中部' })
  expect(labelOf('mmt-8', 'deltoid_l')).toMatchObject({ en: 'Deltoid, middle, left', zh: '左侧三角肌中部' })
  expect(labelOf('mrss', 'feet_r')).toMatchObject({ en: 'Foot, right', zh: '右足背' })
  expect(labelOf('mrss', 'feet_l')).toMatchObject({ en: 'Foot, left', zh: '左足背' })
  expect(instrument('sle-1997-acr').lead).toMatchObject({
    en: 'An item counts if it was ever present, and not if something else explains it better. 4 of the 11 are needed, not necessarily at the same time.',
    zh: '任何时间出现过即计入；若由其他原因更好解释则不计。11项中需≥4项，不必同时出现。',
  })
})

it('an instrument is found by its id, its alias, and however either is written', () => {
  const ids = ['mmt-8', 'MMT8', 'Sledai_2K', 'nothing'].map((name) => instrumentById(name)?.id)
  expect(ids).toEqual(['mmt-8', 'mmt-8', 'sledai-2k', undefined])
})
