import type { Reason } from '../criteria/determination.ts'
import { codeSystems } from '../terminology/code-systems.ts'
import { conceptById } from '../terminology/catalog.ts'
import type { CurrencyClass } from '../terminology/currency.ts'
import { cardWords } from '../wording/card-words.ts'
import { fill } from '../wording/fill.ts'
import { datumLabel } from '../wording/words.ts'
import type { Coding, Suggestion } from './card.ts'
import { plainLine } from './markdown-text.ts'
import { isPossible } from './possible-trials.ts'
import type { Shown } from './shown.ts'
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
export function orderSuggestions(shown: Shown, patient: string, seed: string): readonly Suggestion[] {
  const { trials, missingData } = shown.prescreening
  const possible = new Set(trials.filter(isPossible).map(({ trial }) => trial.id))
  return missingData
    .filter(({ missing }) => missing.every(({ reason }) => curedByTest.has(reason)))
    .flatMap(({ datum, trials: asking }) => {
      const waiting = asking.filter((id) => possible.has(id))
      const coding = waiting.length === 0 ? undefined : orderCode(datum)
      return coding === undefined ? [] : [{ datum, waiting, coding }]
    })
    .slice(0, mostOrders)
    .map((order) => suggestionOf(order, shown, patient, seed))
}

interface Order {
  readonly datum: string
  /** Ids of the trials that wait for it. */
  readonly waiting: readonly string[]
  readonly coding: Coding
}

function suggestionOf(
  { datum, waiting, coding }: Order,
  { language, questions }: Shown,
  patient: string,
  seed: string,
): Suggestion {
  const test = plainLine(datumLabel(datum, language, questions))
  const code = `LOINC ${coding.code}`
  const description = fill(cardWords.orderDescription, language, { test, code, trials: waiting.join(', ') })
  return {
    label: fill(cardWords.order, language, { test }),
    uuid: stableUuid(seed, 'order', datum),
    actions: [
      {
        type: 'create',
        description,
        resource: {
          resourceType: 'ServiceRequest',
          status: 'draft',
          intent: 'proposal',
          code: { coding: [coding], text: test },
          subject: { reference: patient },
          reasonCode: [{ text: cardWords.orderReason[language] }],
        },
      },
    ],
  }
}

/** The first code that counts for the datum: the concepts list the usual test first. */
function orderCode(datum: string): Coding | undefined {
  const concept = conceptById(datum)
  if (concept?.kind !== 'observation' || !laboratory.has(concept.currency)) return undefined
  const found = concept.codings.find(
    ({ system, use, match, verified }) =>
      system === codeSystems.loinc && use === 'match' && match === undefined && verified,
  )
  return found && { system: found.system, code: found.code, display: found.display }
}
