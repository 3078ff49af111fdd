import type { Observation } from 'fhir/r4'
import { describe, expect, it } from 'vitest'
import { prescreened } from '../../bench/prescreened.ts'
import { syntheticBundle, syntheticBundles } from '../../bench/synthetic-patients.ts'

const outcomesOf = (seed: number) => prescreened(syntheticBundle(seed)).trials.map(({ outcome }) => outcome)

describe('synthetic patients', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(syntheticBundle(7)).toEqual(syntheticBundle(7))
    expect(syntheticBundle(7)).not.toEqual(syntheticBundle(8))
  })

  it('have as many resources as were asked for, each with an id of its own', () => {
    for (const count of [12, 50, 1000]) {
      const entries = syntheticBundle(3, count).entry ?? []
      expect(entries).toHaveLength(count)
      expect(new Set(entries.map(({ resource }) => `${resource?.resourceType ?? ''}/${resource?.id ?? ''}`)).size).toBe(
        count,
      )
    }
  })

  it('come one at a time, the first ones the same however many are asked for', () => {
    const [first] = syntheticBundles(1, 50, 5)
    const [same, other] = syntheticBundles(2, 50, 5)
    expect(same).toEqual(first)
    expect(other).not.toEqual(first)
  })

  it('have years on record that begin after birth, however long the chart', () => {
    const dates = (syntheticBundle(4, 5000).entry ?? []).flatMap(({ resource }) =>
      resource?.resourceType === 'Observation' ? ((resource as Observation).effectiveDateTime ?? []) : [],
    )
    expect(dates.every((date) => date > '2013' && date < '2026-03-02')).toBe(true)
  })

  it('differ in what the trials say of them', () => {
    const outcomes = new Set(Array.from({ length: 60 }, (_, seed) => outcomesOf(seed)).flat())
    expect([...outcomes].sort()).toEqual(['ineligible', 'not-applicable', 'undetermined'])
  })
})
