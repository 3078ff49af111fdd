import { describe, expect, it } from 'vitest'
import { instrumentById } from '../../src/scores/catalog.ts'
import { reaches } from '../../src/scores/classification/classification.ts'
import type { Answers } from '../../src/scores/instrument.ts'
import { scoreOf } from '../../src/scores/score-of.ts'

const scored = (id: string, answers: Answers) => instrumentById(id)?.score(answers)
const met = (id: string, answers: Answers) => scored(id, answers)?.derived?.['met']

it('points reach a limit when all of them do, and miss it only when none can', () => {
  expect([reaches({ min: 4, max: 9 }, 4), reaches({ min: 0, max: 3 }, 4), reaches({ min: 3, max: 4 }, 4)]).toEqual([
    'true',
    'false',
    'unknown',
  ])
})

describe('criteria that are counted', () => {
  it('SLE 1997: four, or it stays open while they could be', () => {
    const four = { malar: true, discoid: true, ana: true, renal: true }
    expect(met('sle-1997-acr', four)).toBe(true)
    expect(met('sle-1997-acr', { ...four, renal: false })).toBeNull()
    expect(scored('sle-1997-acr', four)).not.toHaveProperty('total')
    expect(scoreOf('sle-1997-acr', { present: ['malar', 'discoid', 'ana'] })).toMatchObject({ total: 3, met: false })
  })
  it('SLE 2012: nephritis on biopsy needs an antibody, not four items', () => {
    const slicc = (present: readonly string[]) => scoreOf('sle-2012-slicc', { present })['met']
    expect(slicc(['biopsy_nephritis', 'ana'])).toBe(true)
    expect(slicc(['biopsy_nephritis', 'dsdna'])).toBe(true)
    expect(slicc(['biopsy_nephritis', 'sm'])).toBe(false)
    expect(slicc(['ana', 'dsdna'])).toBe(false)
  })
})

describe('inflammatory myopathy 2017', () => {
  const iim = (inputs: Readonly<Record<string, unknown>>) => scoreOf('iim-2017-eular-acr', inputs)
  const rash = ['heliotrope', 'gottron_papules']
  it('its level is by the limits of with or without a biopsy', () => {
    expect(iim({ biopsy: false, present: [] })).toMatchObject({ total: 0, level: 'none', met: false })
    expect(iim({ biopsy: false, present: rash })).toMatchObject({ total: 5.2, level: 'none', met: false })
  })
  it.each([
    [false, ['gottron_papules', 'neck', 'enzymes'], 5.3, 'possible', false],
    [false, ['gottron_papules', 'age_40', 'enzymes'], 5.5, 'probable', true],
    [false, ['jo1', 'gottron_papules', 'prox_upper', 'prox_lower'], 7.5, 'definite', true],
    [true, ['gottron_sign', 'neck', 'perimysial'], 6.5, 'possible', false],
    [true, ['jo1', 'endomysial', 'perimysial'], 6.7, 'probable', true],
    [true, ['jo1', 'gottron_sign', 'perimysial'], 8.7, 'definite', true],
  ])('biopsy %s, %j: %d points, %s', (biopsy, found, total, level, isMet) =>
    expect(iim({ biopsy, present: found })).toMatchObject({ total, level, met: isMet }),
  )
  it.each([
    [['gottron_sign', 'jo1'], true],
    [['heliotrope', 'gottron_papules', 'prox_upper'], null],
    [['heliotrope', 'gottron_papules'], false],
  ])('with %j, nobody knowing of a biopsy: %s', (found, expected) => {
    const items = instrumentById('iim-2017-eular-acr')?.items ?? []
    const known = items.filter(({ id }) => id !== 'biopsy').map(({ id }) => [id, found.includes(id)] as const)
    expect(met('iim-2017-eular-acr', Object.fromEntries(known))).toBe(expected)
  })
  it('while nobody knows whether a biopsy was done, all that either may give is possible', () => {
    const iimBounds = (answers: Answers) => instrumentById('iim-2017-eular-acr')?.bounds(answers)
    const absent = Object.fromEntries((instrumentById('iim-2017-eular-acr')?.items ?? []).map(({ id }) => [id, false]))
    const { biopsy: _biopsy, ...others } = absent
    const known = { ...others, heliotrope: true }
    const [without, done] = [iimBounds({ ...known, biopsy: false }), iimBounds({ ...known, biopsy: true })]
    expect(iimBounds(known)).toEqual({
      min: Math.min(without?.min ?? 0, done?.min ?? 0),
      max: Math.max(without?.max ?? 0, done?.max ?? 0),
    })
    expect(without).not.toEqual(done)
    expect(scored('iim-2017-eular-acr', known)).not.toHaveProperty('total')
    expect(scored('iim-2017-eular-acr', known)).not.toHaveProperty('band')
    expect(met('iim-2017-eular-acr', known)).toBe(false)
  })
})
