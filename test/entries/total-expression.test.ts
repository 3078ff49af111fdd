import fc from 'fast-check'
import fhirpath from 'fhirpath'
import r4 from 'fhirpath/fhir-context/r4'
import { describe, expect, it } from 'vitest'
import { answersOf } from '../../src/scores/score-form.ts'
import { questionnaireFor } from '../../src/entries/questionnaire.ts'
import { responseFor } from '../../src/entries/questionnaire-response.ts'
import { finished } from '../../src/scores/answers.ts'
import type { Inputs } from '../../src/scores/calculators/calculator.ts'
import { classifications, instrumentById, instruments } from '../../src/scores/catalog.ts'
import type { Answers, Instrument } from '../../src/scores/instrument.ts'
import examples from '../scores/worked-examples.json' with { type: 'json' }
import { today } from '../patient.ts'
import { anyEntry } from './any-entry.ts'

const written = { patientId: 'p1', identifier: 'x', at: '2026-03-01T10:00:00.000Z' }
const forms = [...instruments, ...classifications].filter(({ items = [] }) => items.length > 1)

function expressionOf(instrument: Instrument): string {
  const total = questionnaireFor(instrument).item?.find(({ linkId }) => linkId === 'total')
  const found = total?.extension?.find(({ valueExpression }) => valueExpression !== undefined)
  return found?.valueExpression?.expression ?? ''
}

const compiled = new Map(forms.map((form) => [form.id, fhirpath.compile(expressionOf(form), r4)]))

/** What a general form renderer computes: the expression over the answers alone. */
function rendered(instrument: Instrument, items: Answers): number | undefined {
  const response = responseFor(instrument, { datum: instrument.id, value: 0, date: today, items }, written)
  const answered = { ...response, item: response.item?.filter(({ linkId }) => linkId !== 'total') }
  const evaluate = compiled.get(instrument.id)
  const [total] = evaluate?.(answered, { resource: answered }) as readonly (number | undefined)[]
  return total
}

describe.each(forms)('$id as a general renderer totals it', (instrument) => {
  it('is the score of the same answers, and nothing while it has none', () => {
    fc.assert(
      fc.property(anyEntry(instrument, instrument.items?.length ?? 1), anyEntry(instrument), (whole, part) => {
        for (const { items = {} } of [whole, part]) {
          const { total } = instrument.score(items as Answers)
          const found = rendered(instrument, items as Answers)
          if (total === undefined) expect(found).toBeUndefined()
          else expect(found).toBeCloseTo(total, 6)
        }
      }),
      { numRuns: 3 },
    )
  })
})

interface Expected {
  readonly total?: number
  readonly score?: number
  readonly tolerance: number
}

describe('worked examples as a general renderer totals them', () => {
  const scored = (examples as unknown as readonly { instrument: string; inputs: Inputs; expected: object }[]).flatMap(
    ({ instrument: id, inputs, expected }) => {
      const instrument = instrumentById(id)
      const given: Expected = { tolerance: 0.005, ...expected }
      const total = given.total ?? given.score
      const isForm = instrument !== undefined && forms.includes(instrument) && !('total' in inputs)
      return isForm && typeof total === 'number' && !('items' in inputs) && inputs['scale'] !== 'unilateral'
        ? [{ instrument, inputs, total, tolerance: given.tolerance }]
        : []
    },
  )

  it('are most of those with a total', () => expect(scored.length).toBeGreaterThan(40))

  it.each(scored)('$instrument.id $inputs → $total', ({ instrument, inputs, total, tolerance }) => {
    const answers = finished(instrument, answersOf(instrument, inputs))
    expect(Math.abs((rendered(instrument, answers) ?? Number.NaN) - total)).toBeLessThanOrEqual(tolerance + 1e-9)
  })
})
