import { describe, expect, it } from 'vitest'
import { atLeast, atMost, single } from '../../bench/bench-item.ts'
import { manyTrials } from '../../bench/items/growth.ts'
import { compareRounds, growthExponent, spreadOf } from '../../bench/side-by-side.ts'
import { benchPage } from '../../bench/table.ts'

const machine = { date: '2026-03-01', node: '20', cpu: 'one', cores: 2, memoryGigabytes: 8, load: [1, 2] } as const

describe('measurements side by side', () => {
  it('have a middle, and a middle half', () =>
    expect(spreadOf([5, 1, 4, 2, 3])).toEqual({ median: 3, low: 2, high: 4 }))

  it('give a ratio within each round, so that a slow round counts as any other', () => {
    const rounds = [1, 100, 1].map((slow) => ({ ours: slow * 3, beside: slow * 10 }))
    expect(compareRounds(rounds).ratio).toEqual({ median: 0.3, low: 0.3, high: 0.3 })
  })

  it.each([
    ['in proportion', 1],
    ['with the square', 2],
    ['not at all', 0],
  ])('tell how time grows with size: %s', (_words, power) => {
    const points = [100, 1000, 30_000].map((size) => ({ size, milliseconds: 0.5 * size ** power }))
    expect(growthExponent(points)).toBeCloseTo(power, 9)
  })
})

describe('the page of figures', () => {
  const item = { name: 'x', title: 'X', method: 'As said.', whereUnmet: 'It is hard.', run: () => [] }
  const page = (median: number) => {
    const value = single(median)
    return benchPage(machine, [
      { item, measurement: [{ what: 'ratio', value, unit: '', detail: '', goal: atMost(0.3, value) }], seconds: 1 },
    ])
  }

  it('says why a goal is not met, and what is next', () => expect(page(0.31)).toContain('It is hard.'))
  it('says nothing of the kind where it is met', () => expect(page(0.3)).not.toContain('It is hard.'))
  it('says why something was not measured', () =>
    expect(benchPage(machine, [{ item, measurement: { notMeasured: 'No browser.' }, seconds: 0 }])).toContain(
      'No browser.',
    ))
  it('knows goals from below too', () =>
    expect([0.6, 0.59].map((value) => atLeast(0.6, single(value)).isMet)).toEqual([true, false]))
})

it('many trials are copies of the five, each with an id of its own', () => {
  const trials = manyTrials(12)
  expect(new Set(trials.map(({ id }) => id)).size).toBe(12)
  expect(trials[0]?.criteria[0]?.rule).toEqual(trials[5]?.criteria[0]?.rule)
  expect(trials[0]?.criteria[0]?.rule).not.toBe(trials[5]?.criteria[0]?.rule)
})
