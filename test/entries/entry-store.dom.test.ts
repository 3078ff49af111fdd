import { beforeEach, describe, expect, it, vi } from 'vitest'
import { entryKey, entryStore, storageKey } from '../../src/entries/entry-store.ts'
import type { Entry } from '../../src/findings/entry.ts'

const owner = { issuer: 'https://ehr.example/fhir', patientId: 'p1' }
const pga: Entry = { datum: 'pga', value: 2, date: '2026-03-01' }
const stable: Entry = { criterion: 'NCT07246096/I2d2', answer: 'yes', date: '2026-03-01' }

beforeEach(() => sessionStorage.clear())

describe('entryStore', () => {
  it('keeps entries over a reload of the page', () => {
    entryStore(owner).put(pga)
    expect(entryStore(owner).entries()).toEqual([pga])
  })

  it.each([
    ['another patient', { ...owner, patientId: 'p2' }],
    ['another issuer', { ...owner, issuer: 'https://ehr.example/fhir/2' }],
    ['names that only look alike when joined', { issuer: 'https://ehr.example/fhir/p1', patientId: '' }],
  ])('never shows them for %s', (_name, other) => {
    entryStore(owner).put(pga)
    expect(entryStore(other).entries()).toEqual([])
  })

  it('replaces a value of the same datum and day, and keeps one of another day', () => {
    const store = entryStore(owner)
    store.put(pga)
    store.put({ ...pga, value: 1 })
    store.put({ ...pga, date: '2025-11-01' })
    expect(store.entries()).toEqual([
      { ...pga, value: 1 },
      { ...pga, date: '2025-11-01' },
    ])
  })

  it('keeps one answer a criterion', () => {
    const store = entryStore(owner)
    store.put(stable)
    store.put({ ...stable, answer: 'no', date: '2026-02-01' })
    expect(store.entries()).toEqual([{ ...stable, answer: 'no', date: '2026-02-01' }])
  })

  it('takes an entry back, and leaves nothing behind with the last', () => {
    const store = entryStore(owner)
    store.put(pga)
    store.put(stable)
    store.remove(entryKey(pga))
    expect(store.entries()).toEqual([stable])
    store.remove(entryKey(stable))
    expect(sessionStorage).toHaveLength(0)
  })

  it('answers the same list until something changes, and says when', () => {
    const store = entryStore(owner)
    const changed = vi.fn()
    const leave = store.subscribe(changed)
    expect(store.entries()).toBe(store.entries())
    store.put(pga)
    expect(changed).toHaveBeenCalledTimes(1)
    leave()
    store.put(stable)
    expect(changed).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['no JSON', '{'],
    ['no list', '{"datum":"pga"}'],
    ['an entry that is none', '[{"datum":"pga","value":2,"date":"yesterday"}]'],
  ])('shows nothing of a storage that holds %s', (_name, text) => {
    sessionStorage.setItem(storageKey(owner), text)
    expect(entryStore(owner).entries()).toEqual([])
  })

  it('hears another frame of the tab on the same patient only', () => {
    const store = entryStore(owner)
    const changed = vi.fn()
    store.subscribe(changed)
    sessionStorage.setItem(storageKey(owner), JSON.stringify([pga]))
    window.dispatchEvent(new StorageEvent('storage', { key: storageKey({ ...owner, patientId: 'p2' }) }))
    expect(changed).not.toHaveBeenCalled()
    window.dispatchEvent(new StorageEvent('storage', { key: storageKey(owner) }))
    expect(store.entries()).toEqual([pga])
  })

  it('works for the page where the tab stores nothing', () => {
    const deaf = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
      removeItem: () => undefined,
    } as unknown as Storage
    const store = entryStore(owner, deaf)
    store.put(pga)
    expect(store.entries()).toEqual([pga])
  })
})
