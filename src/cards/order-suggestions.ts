import type { Reason } from '../criteria/determination.ts'
import type { Result } from '../report/result.ts'
import { codeSystems } from '../terminology/code-systems.ts'
import { conceptById } from '../terminology/catalog.ts'
import type { CurrencyClass } from '../terminology/currency.ts'
import { cardWords } from '../wording/card-words.ts'
import type { Language } from '../wording/language.ts'
import { fill } from '../wording/fill.ts'
import type { Suggestion } from './card.ts'
import { plainLine } from './markdown-text.ts'
import { isPossible } from './possible-trials.ts'
import { stableUuid } from '../values/stable-uuid.ts'

const mostOrders = 5

/** Where a new test gives what is missing. A result that could not be read may well exist: reading helps, no needle. */
const curedByTest: ReadonlySet<Reason> = new Set([
  'not-recorded',
  'out-of-date',
  'unit-not-convertible',
  'value-unusable',
  'conflicting',
])

/** What a laboratory measures. */
const laboratory: ReadonlySet<CurrencyClass> = new Set(['blood', 'infection', 'autoantibody', 'flow-cytometry'])

/** Draft orders of laboratory tests that trials still possible wait for, most useful first. */
export function orderSuggestions(
  result: Result,
  language: Language,
  patient: string,
  seed: string,
): readonly Suggestion[] {
  const possible = new Set(result.trials.filter(isPossible).map(({ id }) => id))
  return result.missingData
    .filter(({ reasons }) => reasons.length > 0 && reasons.every((reason) => curedByTest.has(reason)))
    .flatMap(({ datum, label, trials }) => {
      const waiting = trials.filter((id) => possible.has(id))
      const coding = waiting.length === 0 ? undefined : orderCode(datum)
      if (coding === undefined) return []
      const test = plainLine(label)
      const code = `LOINC ${coding.code}`
      const description = fill(cardWords.orderDescription, language, { test, code, trials: waiting.join(', ') })
      return [
        {
          label: fill(cardWords.order, language, { test }),
          uuid: stableUuid(seed, 'order', datum),
          actions: [
            {
              type: 'create' as const,
              description,
              resource: {
                resourceType: 'ServiceRequest' as const,
                status: 'draft' as const,
                intent: 'proposal' as const,
                code: { coding: [coding], text: test },
                subject: { reference: patient },
                reasonCode: [{ text: cardWords.orderReason[language] }],
              },
            },
          ],
        },
      ]
    })
    .slice(0, mostOrders)
}

/** The first code that counts for the datum: the concepts list the usual test first. */
function orderCode(datum: string) {
  const concept = conceptById(datum)
  if (concept?.kind !== 'observation' || !laboratory.has(concept.currency)) return undefined
  const found = concept.codings.find(
    ({ system, use, match, verified }) =>
      system === codeSystems.loinc && use === 'match' && match === undefined && verified,
  )
  return found && { system: found.system, code: found.code, display: found.display }
}
