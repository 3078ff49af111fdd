import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { totalOf } from '../../src/criteria/instrument-total.ts'
import { measurementFromEntry } from '../../src/findings/from-entry.ts'
import { instrumentById, instruments } from '../../src/scores/catalog.ts'
import { notAssessed, type Answers, type Item } from '../../src/scores/instrument.ts'
import { sledai2k } from '../../src/scores/sledai-2k.ts'
import { patient, today } from '../patient.ts'

const plain = 'NCT06887985/SLE.I4'
const above6 = 'NCT06675422/I4a'
const clinical = 'NCT06675422/I4b'
const modified = 'NCT07246096/SLE.I2'
const bilag = 'NCT07246096/SLE.I3'

const lupus = patient().withDiagnosis('sle')
const absent = Object.fromEntries((sledai2k.items ?? []).map(({ id }) => [id, false]))
const sledai = (items: Answers, value: number | string = 'items') => lupus.entering('sledai-2k', value, { items })

describe('an instrument scored item by item', () => {
  it('decides as soon as what is open cannot change it: at least 9 holds for 8 or more', () => {
    expect(sledai({ vasculitis: true }, 8).on(plain)).toMatchObject({ verdict: 'pass', basis: 'entered' })
    expect(sledai({ arthritis: true, rash: true }, 6).on(plain)).toMatchObject({
      verdict: 'unknown',
      missing: [{ datum: 'sledai-2k', reason: 'needs-entry' }],
    })
  })

  it('fails only when the open items can no longer reach the threshold', () => {
    const { vasculitis: _open, ...others } = absent
    expect(sledai(others).on(above6).verdict).toBe('unknown')
    const { rash: _also, ...rest } = absent
    expect(sledai(rest).on(above6).verdict).toBe('fail')
    expect(sledai(absent, 0).on(above6).verdict).toBe('fail')
  })

  it('an item not assessed is not an absent one', () => {
    expect(sledai({ ...absent, vasculitis: notAssessed }).on(above6).verdict).toBe('unknown')
    expect(sledai({ ...absent, vasculitis: false }).on(above6).verdict).toBe('fail')
  })

  it('without any answer is no score at all', () => {
    expect(sledai({}, 12).on(plain).verdict).toBe('pass')
    expect(sledai({ vasculitis: notAssessed }, 12).on(plain).verdict).toBe('pass')
  })

  it('keeps a total stated beside some of its items, where the rest can make it up', () => {
    expect(sledai({ arthritis: true }, 12).on(plain).verdict).toBe('pass')
    expect(sledai({ arthritis: true }, 7).on(above6).verdict).toBe('pass')
    expect(sledai({ arthritis: true }, 6).on(above6).verdict).toBe('fail')
  })

  it('uses neither where total and items contradict each other, nor items that the instrument does not have', () => {
    expect(sledai({ vasculitis: true }, 4).on(plain)).toMatchObject({
      verdict: 'unknown',
      missing: [{ reason: 'value-unusable' }],
    })
    expect(sledai({ ...absent, rash: true }, 12).on(plain).verdict).toBe('unknown')
    expect(sledai({ vasculites: true }, 8).on(plain).verdict).toBe('unknown')
    expect(sledai({ vasculitis: 8 }, 8).on(plain).verdict).toBe('unknown')
  })
})

describe('totals derived from the same items', () => {
  it('the clinical total is decided by its own items alone', () => {
    expect(sledai({ arthritis: true }).on(clinical).verdict).toBe('pass')
    expect(sledai({ low_complement: true, proteinuria: true, seizure: true }).on(clinical).verdict).toBe('unknown')
    expect(sledai({ ...absent, proteinuria: true, rash: true }, 6).on(clinical).verdict).toBe('fail')
  })

  it('the clinical total stays open while items that the source names nowhere could make it ambiguous', () => {
    const { seizure: _open, ...others } = absent
    expect(sledai(others).on(clinical).missing).toMatchObject([{ reason: 'needs-entry' }])
    expect(sledai({ ...others, seizure: true }).on(clinical).missing).toMatchObject([{ reason: 'source-ambiguous' }])
    expect(sledai({ ...others, seizure: false }).on(clinical).verdict).toBe('fail')
  })

  it('the modified total leaves complement and anti-dsDNA out', () => {
    const serology = { low_complement: true, anti_dsdna: true }
    expect(sledai({ ...serology, vasculitis: true }).on(modified).verdict).toBe('pass')
    expect(sledai({ ...serology, arthritis: true }).on(modified).missing).toMatchObject([{ reason: 'needs-entry' }])
    expect(sledai({ ...absent, ...serology, arthritis: true }, 8).on(modified).missing).toMatchObject([
      { reason: 'source-ambiguous' },
    ])
    expect(sledai({ ...absent, ...serology, rash: true }, 6).on(modified).verdict).toBe('fail')
  })

  it('a stated total narrows what its items leave open', () => {
    expect(sledai({ low_complement: false, anti_dsdna: false, rash: true }, 8).on(modified).missing).toMatchObject([
      { reason: 'source-ambiguous' },
    ])
    expect(sledai({ rash: true }, 12).on(modified).verdict).toBe('pass')
  })
})

describe('other instruments', () => {
  it('BILAG decides on the systems graded so far, whatever counts stand beside them', () => {
    const graded = (items: Answers) => lupus.entering('bilag-2004', { A: 0, B: 1 }, { items }).on(bilag).verdict
    expect(graded({ renal: 'B' })).toBe('unknown')
    expect(
      lupus.entering('bilag-2004', { A: 0, B: 2 }, { items: { renal: 'B', mucocutaneous: 'B' } }).on(bilag).verdict,
    ).toBe('pass')
    const all = Object.fromEntries((instrumentById('bilag-2004')?.items ?? []).map(({ id }) => [id, 'D']))
    expect(graded({ ...all, renal: 'B' })).toBe('fail')
    expect(lupus.entering('bilag-2004', { A: 1, B: 1 }, { items: { renal: 'B' } }).on(bilag).verdict).toBe('pass')
    expect(
      lupus.entering('bilag-2004', { A: 0, B: 0 }, { items: { renal: 'B', mucocutaneous: 'B' } }).on(bilag).missing,
    ).toMatchObject([{ reason: 'value-unusable' }])
  })

  it('MMT-8 of one side is on another scale and decides nothing', () => {
    const side = Object.fromEntries(
      (instrumentById('mmt-8')?.items ?? []).filter(({ group }) => group !== 'left').map(({ id }) => [id, 5]),
    )
    const weak = patient().withDiagnosis('dermatomyositis')
    const found = weak
      .entering('mmt-8', 40, { items: { ...side, scale: 80 } })
      .prescreened()
      .trials.flatMap(({ criteria }) => criteria)
    const asked = found.filter(({ missing }) => missing.some(({ datum }) => datum === 'mmt-8'))
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.every(({ verdict }) => verdict !== 'pass' && verdict !== 'fail')).toBe(true)
  })

  it('HAQ-DI has a total with six of eight categories', () => {
    const six = { dressing: 1, arising: 1, eating: 0, walking: 2, hygiene: 0, reach: 2 }
    const measured = measurementFromEntry({ datum: 'haq-di', value: 1, date: today, items: six })
    expect(measured?.value?.number).toMatchObject({ low: 1, high: 1 })
  })
})

/** Any answer that an item can be given. */
function answerOf(item: Item): fc.Arbitrary<boolean | number | string> {
  if (item.options) return fc.constantFrom(...item.options.map(({ value }) => value))
  return item.range ? fc.integer(item.range) : fc.boolean()
}

describe.each(instruments.filter(({ id }) => id !== 'bilag-2004'))('$id', (instrument) => {
  it('an entry of some items holds the total of all of them', () => {
    const items = instrument.items ?? []
    const form = fc.record(Object.fromEntries(items.map((item) => [item.id, answerOf(item)])))
    fc.assert(
      fc.property(form, fc.subarray(items.map(({ id }) => id)), (whole, some) => {
        const part = Object.fromEntries(Object.entries(whole).filter(([id]) => some.includes(id)))
        const { min } = instrument.bounds(part)
        const measured = measurementFromEntry({ datum: instrument.id, value: min, date: today, items: part })
        const total = instrument.score(whole).total
        const range = measured && totalOf(instrument.id, measured)
        if (total === undefined || some.length === 0) return
        // HAQ has a total of its own once six categories are answered.
        if (instrument.score(part).total !== undefined && some.length < items.length) return
        expect(range?.low).toBeLessThanOrEqual(total + 1e-6)
        expect(range?.high).toBeGreaterThanOrEqual(total - 1e-6)
      }),
      { numRuns: 50 },
    )
  })
})
