import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finished, openItems } from '../../src/scores/answers.ts'
import { classifications, instruments } from '../../src/scores/catalog.ts'
import { ckdEpi2009, ckdEpi2021 } from '../../src/scores/ckd-epi.ts'
import { cockcroftGault } from '../../src/scores/cockcroft-gault.ts'
import { notAssessed, type Answer, type Answers, type Instrument, type Item } from '../../src/scores/instrument.ts'
import { sledai2k } from '../../src/scores/sledai-2k.ts'

const slack = 1e-9
const all = [...instruments, ...classifications]

/** Any answer that an item can be given. */
function answerTo(item: Item): fc.Arbitrary<Answer> {
  if (item.options) return fc.constantFrom(...item.options.map(({ value }) => value))
  if (item.range) return fc.integer(item.range)
  return fc.boolean()
}

const formOf = ({ items = [] }: Instrument): fc.Arbitrary<Answers> =>
  fc.record(Object.fromEntries(items.map((item) => [item.id, answerTo(item)])))

/** A finished form, and the same with some items left open. */
function formAndPart(instrument: Instrument): fc.Arbitrary<readonly [Answers, Answers]> {
  const open = fc.subarray((instrument.items ?? []).map(({ id }) => id))
  return fc.tuple(formOf(instrument), open, fc.boolean()).map(([form, left, named]) => {
    const part = Object.fromEntries(Object.entries(form).filter(([id]) => named || !left.includes(id)))
    return [form, named ? { ...part, ...Object.fromEntries(left.map((id) => [id, notAssessed])) } : part] as const
  })
}

describe.each(all)('$id', (instrument) => {
  it('the interval of a part always contains the total of the whole', () => {
    fc.assert(
      fc.property(formAndPart(instrument), ([form, part]) => {
        const { total } = instrument.score(form)
        const { min, max, derived = {} } = instrument.bounds(part)
        const settled = instrument.score(form).derived ?? {}
        expect(min).toBeLessThanOrEqual(max + slack)
        if (total !== undefined) {
          expect(total).toBeGreaterThanOrEqual(min - slack)
          expect(total).toBeLessThanOrEqual(max + slack)
        }
        for (const [name, range] of Object.entries(derived)) {
          if (settled[name] === undefined) continue
          expect(Number(settled[name])).toBeGreaterThanOrEqual(range.min - slack)
          expect(Number(settled[name])).toBeLessThanOrEqual(range.max + slack)
        }
      }),
    )
  })

  it('the interval only narrows as items are answered', () => {
    fc.assert(
      fc.property(formAndPart(instrument), ([form, part]) => {
        const [wide, narrow] = [instrument.bounds(part), instrument.bounds(form)]
        expect(narrow.min).toBeGreaterThanOrEqual(wide.min - slack)
        expect(narrow.max).toBeLessThanOrEqual(wide.max + slack)
      }),
    )
  })

  it('a finished form has a total within the range of the instrument, and an interval of one point', () => {
    fc.assert(
      fc.property(formOf(instrument), (form) => {
        const { total } = instrument.score(form)
        const { min, max } = instrument.bounds(form)
        expect(openItems(instrument, form)).toEqual([])
        expect(total).toBeDefined()
        expect(total).toBeGreaterThanOrEqual(instrument.range.min - slack)
        expect(total).toBeLessThanOrEqual((instrument.range.max ?? Number.POSITIVE_INFINITY) + slack)
        expect(max - min).toBeLessThanOrEqual(slack)
      }),
    )
  })

  it('nothing answered leaves everything possible, and no total', () => {
    const { min, max } = instrument.bounds({})
    expect(min).toBeLessThan(max)
    expect(instrument.score({}).total).toBeUndefined()
  })
})

describe('totals that grow with their items', () => {
  const growing = instruments.filter(({ id }) => !['sharp-progression', 'bilag-2004'].includes(id))
  it.each(growing)('$id: a heavier answer never lowers the total', (instrument) => {
    fc.assert(
      fc.property(formOf(instrument), fc.constantFrom(...(instrument.items ?? [])), (form, item) => {
        const heaviest = item.options?.at(-1)?.value ?? item.range?.max ?? true
        const [before, after] = [
          instrument.score(form).total ?? 0,
          instrument.score({ ...form, [item.id]: heaviest }).total ?? 0,
        ]
        expect(after).toBeGreaterThanOrEqual(before - slack)
      }),
    )
  })
})

it('a derived total never exceeds its parent', () => {
  fc.assert(
    fc.property(formOf(sledai2k), (form) => {
      const { total = 0, derived = {} } = sledai2k.score(form)
      expect(Number(derived['clinical'])).toBeLessThanOrEqual(Number(derived['clinicalOpenReading']))
      expect(Number(derived['clinicalOpenReading'])).toBeLessThanOrEqual(total)
      expect(Number(derived['serologyFree'])).toBeLessThanOrEqual(total)
      expect(total - Number(derived['serologyFree'])).toBeLessThanOrEqual(4)
    }),
  )
})

it('an item that was not assessed is not absent', () => {
  const absent = finished(sledai2k, { arthritis: true })
  expect(sledai2k.score(absent).total).toBe(4)
  expect(sledai2k.score({ ...absent, seizure: notAssessed }).total).toBeUndefined()
  expect(sledai2k.bounds({ ...absent, seizure: notAssessed })).toMatchObject({ min: 4, max: 12 })
  expect(sledai2k.score({ ...absent, seizure: notAssessed }).derived).toMatchObject({ clinical: 4 })
})

describe('kidney function falls as creatinine rises', () => {
  const inputs = fc.record({
    creatinineMgPerDl: fc.double({ min: 0.2, max: 20, noNaN: true }),
    ageYears: fc.integer({ min: 18, max: 95 }),
    sex: fc.constantFrom<'female' | 'male'>('female', 'male'),
  })
  it.each([
    ['CKD-EPI 2021', ckdEpi2021],
    ['CKD-EPI 2009', ckdEpi2009],
    ['Cockcroft-Gault', (all: Parameters<typeof ckdEpi2021>[0]) => cockcroftGault({ ...all, weightKg: 70 })],
  ] as const)('%s', (_name, formula) => {
    fc.assert(
      fc.property(inputs, fc.double({ min: 0.01, max: 5, noNaN: true }), (given, more) => {
        const higher = { ...given, creatinineMgPerDl: given.creatinineMgPerDl + more }
        expect(formula(higher)).toBeLessThan(formula(given))
        expect(formula({ ...given, ageYears: given.ageYears + 1 })).toBeLessThan(formula(given))
      }),
    )
  })
})
