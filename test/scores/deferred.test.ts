import { beforeEach, describe, expect, it, vi } from 'vitest'
import { cdai } from '../../src/scores/cdai.ts'
import { mmt8 } from '../../src/scores/mmt-8.ts'
import { sleAcr1997 } from '../../src/scores/classification/counted.ts'

describe('an instrument whose items come later', () => {
  beforeEach(() => vi.resetModules())
  const head = { id: 'cdai', label: cdai.label, range: cdai.range, unnamed: cdai.unnamed, window: cdai.window } as const

  it('has its name and range at once, and says clearly that the rest is not loaded', async () => {
    const { areInstrumentsLoaded, deferredInstrument } = await import('../../src/scores/deferred-instruments.ts')
    const later = deferredInstrument(head)
    expect(areInstrumentsLoaded()).toBe(false)
    expect(later).toMatchObject({ id: 'cdai', label: { en: 'CDAI' }, range: { min: 0, max: 76 }, unnamed: 'required' })
    const message = 'The items of cdai were asked for before they were loaded.'
    expect(() => later.items).toThrow(message)
    expect(() => later.score({})).toThrow(message)
    expect(() => later.bounds({})).toThrow(message)
  })

  it('is the whole instrument once it is loaded, a classification too', async () => {
    const deferred = await import('../../src/scores/deferred-instruments.ts')
    await deferred.loadInstruments()
    expect(deferred.areInstrumentsLoaded()).toBe(true)
    const whole = deferred.deferredInstrument(head)
    const { items, licence, sources } = whole
    expect({ items, licence, sources }).toEqual({ items: cdai.items, licence: cdai.licence, sources: cdai.sources })
    expect(whole.bandOf?.(10)).toBe('low')
    const answers = { tjc28: 4, sjc28: 5, ptga: 5, phga: 6 }
    expect(whole.score(answers)).toEqual({ total: 20, band: 'moderate' })
    expect(whole.bounds({ tjc28: 4 })).toEqual(cdai.bounds({ tjc28: 4 }))
    const criteria = deferred.deferredInstrument({ ...head, id: 'sle-1997-acr' })
    expect(criteria.lead?.en).toBe(sleAcr1997.lead?.en)
    expect(deferred.deferredInstrument({ ...head, id: 'mmt-8' }).items).toHaveLength(mmt8.items?.length ?? 0)
  })
})
