import { judgePositive } from '../criteria/positive.ts'
import type { Measurement } from '../findings/measurement.ts'
import type { PrefillTest } from '../scores/instrument.ts'
import { molarFactorOf } from '../terminology/molar-factors.ts'
import { compare, mapped, rounded, type Interval } from '../values/interval.ts'
import { anyOf, type Truth } from '../values/truth.ts'
import type { ConvertUnit } from '../values/unit.ts'

/**
 * What one result says of the tests that ask about it: any that holds is enough. `unknown` where it says nothing that
 * they ask, where its own statements contradict each other, and for a range (5–10): a range is shown, never ticked.
 */
export function judgeTests(tests: readonly PrefillTest[], measurement: Measurement, convert: ConvertUnit): Truth {
  const truths = tests.map((test) => judgeTest(test, measurement, convert)).filter((truth) => truth !== undefined)
  return truths.length === 0 ? 'unknown' : anyOf(truths)
}

/** Nothing where the result is of another kind than the test asks about: a number of "positive", say. */
function judgeTest(test: PrefillTest, measurement: Measurement, convert: ConvertUnit): Truth | undefined {
  if (test.is === 'positive') return saysSign(measurement) ? judgePositive(test.concept)(measurement).truth : undefined
  if (test.limit !== undefined) return judgeLimit(test, test.is, measurement, convert)
  const { value } = measurement
  if (value?.number === undefined) return undefined
  const number =
    test.unit === undefined
      ? value.number
      : convertedInterval(test.concept, value.number, value.unit ?? '', test.unit, convert)
  return number === undefined ? 'unknown' : comparedOnce(number, test.is, test.value ?? 0)
}

function saysSign({ value, interpretation, ranges }: Measurement): boolean {
  return (
    value?.sign !== undefined ||
    value?.titre !== undefined ||
    interpretation !== undefined ||
    (value?.number !== undefined && ranges.some(({ high }) => high !== undefined))
  )
}

type Sided = Exclude<PrefillTest['is'], 'positive'>

/** Against the laboratory's own limit on the same result, and its own word for it; never against a fixed number. */
function judgeLimit(test: PrefillTest, is: Sided, measurement: Measurement, convert: ConvertUnit): Truth | undefined {
  const { value, ranges } = measurement
  const times = test.value ?? 1
  const said = new Set<Truth>()
  for (const range of ranges) {
    const limit = test.limit === 'upper' ? range.high : range.low
    if (limit === undefined || value?.number === undefined) continue
    const unit = range.unit ?? value.unit ?? ''
    const own =
      unit === (value.unit ?? '') ? limit : convert(limit, unit, value.unit ?? '', molarFactorOf(test.concept))
    if (own !== undefined) said.add(comparedOnce(value.number, is, rounded(own * times)))
  }
  const word = times === 1 ? interpreted(test.limit, measurement.interpretation) : undefined
  if (word !== undefined) said.add(word)
  const [only] = said
  return said.size > 1 ? 'unknown' : only
}

function interpreted(
  limit: PrefillTest['limit'],
  interpretation: Measurement['interpretation'],
): 'true' | 'false' | undefined {
  switch (interpretation) {
    case 'high':
      return limit === 'upper' ? 'true' : 'false'
    case 'low':
      return limit === 'lower' ? 'true' : 'false'
    case 'positive':
      return limit === 'upper' ? 'true' : undefined
    case 'negative':
    case 'normal':
      return 'false'
    case 'unclear':
    case 'abnormal':
    case undefined:
      return undefined
  }
}

function comparedOnce(number: Interval, is: Sided, limit: number): Truth {
  return isRange(number) ? 'unknown' : compare(number, is, limit)
}

/** `5-10`, not `<5`: between two numbers, neither of them only a bound. */
function isRange({ low, lowOpen, high, highOpen }: Interval): boolean {
  return low < high && !lowOpen && !highOpen && Number.isFinite(low) && Number.isFinite(high)
}

/** A value in another unit; nothing where it does not convert. */
export function convertedInterval(
  concept: string,
  number: Interval,
  from: string,
  to: string,
  convert: ConvertUnit,
): Interval | undefined {
  const molar = molarFactorOf(concept)
  if (convert(1, from, to, molar) === undefined) return undefined
  return mapped(number, (value) => (Number.isFinite(value) ? (convert(value, from, to, molar) ?? Number.NaN) : value))
}
