import { readFileSync } from 'node:fs'
import type { Bundle, Observation, Quantity } from 'fhir/r4'
import { describe, expect, it } from 'vitest'
import { explanationOf } from '../../bench/languages/disagreements.ts'
import { ownReader } from '../../bench/languages/own-reader.ts'
import { syntheticBundle, syntheticToday } from '../../bench/synthetic-patients.ts'
import type { Determination } from '../../src/criteria/determination.ts'

const idsIn = (file: string, pattern: RegExp) =>
  [...readFileSync(`bench/languages/${file}`, 'utf8').matchAll(pattern)].map(([, id]) => id ?? '').sort()
const ids = idsIn('criteria.cql', /^define "(NCT[^"]+)":/gm)

describe('the criteria written in CQL and in FHIRPath', () => {
  it('are the same, at least twenty, and all of the trials', () => {
    expect(idsIn('criteria.fhirpath', /^(NCT[^:]+):/gm)).toEqual(ids)
    expect(ids.length).toBeGreaterThanOrEqual(20)
    expect([...ownReader(ids, syntheticToday)(syntheticBundle(1)).keys()].sort()).toEqual(ids)
  })
})

describe('a verdict that another language gives otherwise', () => {
  const observed = (valueQuantity: Quantity): Bundle => {
    const observation: Observation = { resourceType: 'Observation', id: 'a', status: 'final', code: {}, valueQuantity }
    return { resourceType: 'Bundle', type: 'collection', entry: [{ resource: observation }] }
  }
  const passing: Determination = {
    truth: 'true',
    basis: 'documented',
    evidence: [{ concept: 'anc', display: 'Neutrophils', reference: 'Observation/a' }],
    missing: [],
    notes: [],
    parts: [],
  }

  it.each([
    ['a unit without a UCUM code', { value: 3, unit: 'thou/mm3' }, 'unit'],
    ['a comparator', { value: 3, unit: 'K/uL', code: '10*3/uL', comparator: '<' as const }, 'comparator'],
    ['a plain value', { value: 3, unit: 'K/uL', code: '10*3/uL' }, undefined],
  ])('is explained by %s, or not at all', (_words, quantity, explanation) =>
    expect(explanationOf(passing, 'unknown', observed(quantity))).toBe(explanation),
  )

  it('is never explained where both are definite', () =>
    expect(explanationOf(passing, 'false', observed({ value: 3 }))).toBeUndefined())
})
