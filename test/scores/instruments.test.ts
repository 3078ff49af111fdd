import { describe, expect, it } from 'vitest'
import { isProblem, readAnswer, readAnswers, totalProblem } from '../../src/scores/answers.ts'
import { classifications, instrumentById, instruments } from '../../src/scores/catalog.ts'
import type { Answers, Instrument } from '../../src/scores/instrument.ts'
import { conceptById } from '../../src/terminology/catalog.ts'
import { ingredientById } from '../../src/terminology/ingredients.ts'
import { milligramsPerFivePrednisone, prednisoneEquivalent } from '../../src/scores/prednisone-equivalent.ts'

const all = [...instruments, ...classifications]

function instrument(id: string): Instrument {
  const found = instrumentById(id)
  if (found === undefined) throw new Error(`no instrument ${id}`)
  return found
}

describe('the catalogue', () => {
  it('holds every instrument that criteria ask for, each the concept of its id', () => {
    const ids = [
      'sledai-2k',
      'sledai-2k-clinical',
      'sledai-2k-modified',
      'bilag-2004',
      'pga',
      'essdai',
      'mrss',
      'mmt-8',
      'rash-vas',
      'ptga-vas',
      'phga-vas',
      'haq-di',
      'extramuscular-vas',
      'csm-abnormal',
      'bvas',
      'sjc66',
      'tjc68',
      'das28-esr',
      'das28-crp',
      'cdai',
      'acr-functional-class',
      'ecog',
      'nyha',
      'sharp-progression',
    ]
    expect(instruments.map(({ id }) => id).sort()).toEqual([...ids].sort())
    expect(ids.filter((id) => conceptById(id)?.kind !== 'score')).toEqual([])
  })

  it('has ids and aliases that mean one thing, and that the concepts share', () => {
    const names = all.flatMap(({ id, aliases = [] }) => [id, ...aliases])
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
    for (const { id, aliases = [] } of instruments)
      for (const alias of aliases) expect(conceptById(alias)?.id, alias).toBe(id)
  })

  it.each(all)(
    '$id: labelled in both languages, with licence, sources and items that can be answered',
    ({ label, items = [], licence, sources }) => {
      expect([label.en, label.zh, licence, ...sources].filter((text) => text === '')).toEqual([])
      expect(sources.length).toBeGreaterThan(0)
      const ids = items.map(({ id }) => id)
      expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
      for (const item of items) {
        expect([item.label.en, item.label.zh], item.id).not.toContain('')
        expect(
          [item.options, item.range, item.weight].filter((kind) => kind !== undefined).length,
          item.id,
        ).toBeLessThanOrEqual(1)
      }
    },
  )

  it('prefills from concepts that exist, to answers that exist', () => {
    for (const { id, items = [] } of all) {
      for (const { prefill, options, id: item } of items) {
        for (const concept of [...(prefill?.concepts ?? []), ...(prefill?.tests ?? []).map((test) => test.concept)]) {
          expect(conceptById(concept)?.id, `${id}/${item}`).toBe(concept)
        }
        for (const { facet, concept, answer } of prefill?.tests ?? []) {
          if (facet !== undefined) expect(conceptById(concept)?.codings.map((coding) => coding.facet)).toContain(facet)
          if (answer !== undefined)
            expect(
              options?.map(({ value }) => value),
              `${id}/${item}`,
            ).toContain(answer)
        }
      }
    }
  })
})

describe('input that cannot be is refused with the reason', () => {
  it.each([
    ['sledai-2k', 106, 'out-of-range'],
    ['sledai-2k', -1, 'out-of-range'],
    ['sledai-2k', 7.5, 'not-a-step'],
    ['sledai-2k', '8', 'not-a-number'],
    ['sledai-2k', Number.NaN, 'not-a-number'],
    ['pga', 3.1, 'out-of-range'],
    ['bvas', 64, 'out-of-range'],
    ['rash-vas', 30, 'out-of-range'],
    ['ecog', 6, 'out-of-range'],
  ])('%s cannot be %s: %s', (id, total, kind) => expect(totalProblem(instrument(id), total)).toMatchObject({ kind }))

  it.each([
    ['sledai-2k', 105],
    ['sledai-2k', 0],
    ['pga', 1.25],
    ['haq-di', 1.1666],
    ['ecog', 0],
  ])('%s can be %s', (id, total) => expect(totalProblem(instrument(id), total)).toBeUndefined())

  it('item by item', () => {
    expect(
      readAnswers(instrument('sledai-2k'), { arthritis: 4, gout: true, fever: true, rash: 'not-assessed' }),
    ).toEqual({
      answers: { fever: true, rash: 'not-assessed' },
      problems: [
        { kind: 'not-yes-or-no', item: 'arthritis', answer: 4 },
        { kind: 'unknown-item', item: 'gout' },
      ],
    })
    const [cns] = (instrument('essdai').items ?? []).filter(({ id }) => id === 'cns')
    expect(cns && isProblem(readAnswer(cns, 'Low'))).toBe(true)
    expect(cns && readAnswer(cns, 'moderate')).toBe(10)
  })
})

it('the prednisone table and the drugs’ factors agree', () => {
  for (const ingredient of Object.keys(milligramsPerFivePrednisone)) {
    expect(ingredientById(ingredient)?.predEq, ingredient).toBeCloseTo(
      prednisoneEquivalent(ingredient, 1) ?? Number.NaN,
      12,
    )
  }
  expect(prednisoneEquivalent('dexamethasone', 9)).toBe(60)
  expect(prednisoneEquivalent('budesonide', 9)).toBeUndefined()
})

describe('entry conditions and exclusions of classification criteria', () => {
  const met = (id: string, items: Answers) => instrumentById(id)?.score(items).derived?.['met']
  it.each([
    ['ssc-2013-acr-eular', { proximal_mcp: true }, null],
    ['ssc-2013-acr-eular', { proximal_mcp: true, applies: true }, true],
    ['ssc-2013-acr-eular', { proximal_mcp: true, applies: false }, false],
    ['ra-2010-acr-eular', { entry: true, erosive: true }, true],
    ['ra-2010-acr-eular', { entry: false, erosive: true }, false],
    ['sjogren-2016-acr-eular', { focus: true, ssa: true, inclusion: false }, false],
    ['sjogren-2002-aecg', { IV: true, V: true, VI: true, applies: true }, true],
    ['sjogren-2002-aecg', { IV: true, V: true, VI: true, applies: false }, false],
    ['gpa-2022-acr-eular', { nasal: true, canca: true, panca: false, eos: false, vasculitis: true }, true],
    ['gpa-2022-acr-eular', { nasal: true, canca: true, vasculitis: false }, false],
    ['iim-2017-eular-acr', { biopsy: false, heliotrope: true, jo1: true }, true],
    ['iim-2017-eular-acr', { jo1: true, gottron_sign: true }, true],
    [
      'iim-2017-eular-acr',
      { biopsy: false, heliotrope: false, gottron_papules: false, gottron_sign: false, jo1: true, age_40: true },
      false,
    ],
  ] as const)('%s %j: %s', (id, items, expected) => expect(met(id, items)).toBe(expected))
})
