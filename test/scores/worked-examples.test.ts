import { describe, expect, it } from 'vitest'
import { scoreOf } from '../../src/scores/score-of.ts'
import { ImpossibleInput, type Inputs } from '../../src/scores/calculators/calculator.ts'
import examples from './worked-examples.json' with { type: 'json' }

/** What is said about an expectation, not expected itself. */
const remarks = ['round', 'tolerance', 'note', 'error']

interface Example {
  readonly instrument: string
  readonly inputs: Inputs
  readonly expected: Readonly<Record<string, unknown>>
  readonly source: string
  readonly oracle: string
}

/** Half a unit of the last decimal printed in the source, where it names no tolerance. */
function toleranceOf(expected: number, named: unknown): number {
  if (typeof named === 'number') return named
  const decimals = String(expected).split('.')[1]?.length ?? 0
  return 0.5 * 10 ** -decimals
}

describe('worked examples, each with its source', () => {
  it.each(examples as unknown as readonly Example[])(
    '$instrument $inputs → $expected ($oracle; $source)',
    ({ instrument, inputs, expected }) => {
      if ('error' in expected) {
        expect(() => scoreOf(instrument, inputs)).toThrow(ImpossibleInput)
        return
      }
      const result = scoreOf(instrument, inputs)
      for (const [name, value] of Object.entries(expected)) {
        if (remarks.includes(name)) continue
        const found = result[name]
        if (typeof value !== 'number') expect(found, name).toEqual(value)
        else {
          expect(typeof found, name).toBe('number')
          expect(Math.abs(Number(found) - value), `${name}: ${String(found)}`).toBeLessThanOrEqual(
            toleranceOf(value, expected['tolerance']) + 1e-9,
          )
        }
      }
    },
  )
})
