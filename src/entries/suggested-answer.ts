import { totalOf } from '../criteria/instrument-total.ts'
import type { Findings } from '../findings/findings.ts'
import type { Answer, Item, Prefill, PrefillTest } from '../scores/instrument.ts'
import { isExact } from '../values/interval.ts'
import { allOf, anyOf, type Truth } from '../values/truth.ts'
import type { ConvertUnit } from '../values/unit.ts'
import { isLookedAt, latestResults, resultsOf, type DatedMeasurement, type LookBack } from './chart-values.ts'
import { convertedInterval, judgeTests } from './prefill-test.ts'

/** What a suggestion is made from. */
export interface Asked {
  readonly findings: Findings
  readonly lookBack: LookBack
  readonly convert: ConvertUnit
}

/** The answer that results point to; nothing where they leave it open. */
export function suggestedAnswer(item: Item, prefill: Prefill, asked: Asked): Answer | undefined {
  if (prefill.tests !== undefined) return answerByTests(item, inForce(prefill.tests, asked), asked)
  const [concept] = prefill.concepts
  if (concept === undefined) return undefined
  const [latest, ...others] = latestResults(
    within(resultsOf(asked.findings, concept, undefined, asked.lookBack), asked),
  )
  if (latest === undefined || others.length > 0) return undefined
  if (item.range !== undefined) return numberFrom(item, prefill, concept, latest, asked)
  const total = totalOf(concept, latest)
  const isOption = item.options?.some(({ value }) => value === total?.low) === true
  return total !== undefined && isExact(total) && isOption ? total.low : undefined
}

function numberFrom(
  { range }: Item,
  { raisedToLeast = false }: Prefill,
  concept: string,
  { value }: DatedMeasurement,
  { convert }: Asked,
): number | undefined {
  if (range === undefined || value?.number === undefined) return undefined
  const number =
    range.unit === undefined
      ? value.number
      : convertedInterval(concept, value.number, value.unit ?? '', range.unit, convert)
  if (number === undefined || !isExact(number) || number.low < 0 || number.low > range.max) return undefined
  if (number.low < range.min) return raisedToLeast ? range.min : undefined
  return range.step === 1 && !Number.isInteger(number.low) ? undefined : number.low
}

/** Stand-ins where what they stand for has no result, and without them where it has. */
function inForce(tests: readonly PrefillTest[], { findings, lookBack }: Asked): readonly PrefillTest[] {
  const has = (concept: string) =>
    resultsOf(findings, concept, undefined, lookBack).some(({ date }) => isLookedAt(date, lookBack))
  const standingIn = tests.filter(
    ({ concept, insteadOf }) => insteadOf !== undefined && !has(insteadOf) && has(concept),
  )
  const replaced = standingIn.map(({ insteadOf }) => insteadOf)
  return tests.filter(
    (test) => (test.insteadOf === undefined && !replaced.includes(test.concept)) || standingIn.includes(test),
  )
}

function answerByTests(item: Item, tests: readonly PrefillTest[], asked: Asked): Answer | undefined {
  const isForLife = !Number.isFinite(asked.lookBack.days)
  if (item.options === undefined) {
    const truths = byResult(tests).map((group) => truthOf(group, asked))
    if (anyOf(truths.map((truth) => truth ?? 'unknown')) === 'true') return true
    return !isForLife && allOf(truths.map((truth) => negated(truth ?? 'unknown'))) === 'true' ? false : undefined
  }
  let isAllMeasured = true
  for (const test of tests) {
    const truth = truthOf([test], asked)
    if (truth === 'true') return test.answer
    if (truth === 'unknown') return undefined
    if (truth === undefined) isAllMeasured = false
  }
  return isAllMeasured && !isForLife ? item.options[0]?.value : undefined
}

function negated(truth: Truth): Truth {
  return truth === 'unknown' ? truth : truth === 'true' ? 'false' : 'true'
}

/** Tests that ask about the same result, together. */
function byResult(tests: readonly PrefillTest[]): readonly (readonly PrefillTest[])[] {
  const groups = new Map<string, PrefillTest[]>()
  for (const test of tests) {
    const key = `${test.concept} ${test.facet ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), test])
  }
  return [...groups.values()]
}

/** What the results in the window say of tests on one concept; nothing where there is no result. */
function truthOf(tests: readonly PrefillTest[], { findings, lookBack, convert }: Asked): Truth | undefined {
  const [first] = tests
  if (first === undefined) return undefined
  const fresh = resultsOf(findings, first.concept, first.facet, lookBack).filter(({ date }) =>
    isLookedAt(date, lookBack),
  )
  if (fresh.length === 0) return undefined
  const isAny = first.any === true || !Number.isFinite(lookBack.days)
  if (isAny) return anyOf(fresh.map((one) => judgeTests(tests, one, convert)))
  const truths = new Set(latestResults(fresh).map((one) => judgeTests(tests, one, convert)))
  const [only] = truths
  return truths.size === 1 ? only : 'unknown'
}

function within(results: readonly DatedMeasurement[], { lookBack }: Asked): readonly DatedMeasurement[] {
  return results.filter(({ date }) => isLookedAt(date, lookBack))
}
