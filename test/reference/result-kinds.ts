import type { Findings } from '../../src/findings/findings.ts'
import type { Measurement } from '../../src/findings/measurement.ts'
import type { RuleOf } from '../../src/criteria/rule.ts'
import { conceptById } from '../../src/terminology/catalog.ts'
import { defaultCurrencyDays } from '../../src/terminology/currency.ts'
import { molarFactorOf } from '../../src/terminology/molar-factors.ts'
import { rounded, type Interval } from '../../src/values/interval.ts'
import { convertByTable } from '../../src/values/unit.ts'
import type { Span } from '../../src/values/window.ts'
import { earlier } from './calendar.ts'
import { lastDayOf } from './drug-days.ts'
import { everywhere } from './numbers.ts'
import { byAny, byLatest, type Say, type Saying } from './results.ts'
import { definite, open, type Ruling } from './ruling.ts'

const unusable: Saying = { because: 'value-unusable' }
const unconvertible: Saying = { because: 'unit-not-convertible' }

function orUnclear(answer: 'true' | 'false' | 'unknown', because = 'value-unusable'): Saying {
  return answer === 'unknown' ? { because } : answer
}

/** How long a value of the concept counts, from the one table. */
export function countsFor(concept: string): Span | undefined {
  const days = defaultCurrencyDays[conceptById(concept)?.currency ?? 'ever']
  return days === null ? undefined : { days }
}

export function inUnit(
  concept: string,
  { low, high, ...ends }: Interval,
  from: string,
  to: string,
): Interval | undefined {
  if (high < 0 || convertByTable(1, from, to, molarFactorOf(concept)) === undefined) return undefined
  const one = (value: number) =>
    Number.isFinite(value) ? rounded(convertByTable(value, from, to, molarFactorOf(concept)) ?? Number.NaN) : value
  const converted = { ...ends, low: one(low), high: one(high) }
  // A share above one, written without its unit.
  return Number.isNaN(converted.low + converted.high) ? undefined : converted
}

export function measurement(rule: RuleOf<'measurement'>, findings: Findings): Ruling {
  const { concept, comparison, threshold, spoiledBy } = rule
  const say: Say = (one) => {
    const number = one.value?.number
    const unit = one.value?.unit ?? ''
    const { date } = one
    const drugs = spoiledBy === undefined ? [] : (findings.exposuresByClass.get(spoiledBy.drugClass) ?? [])
    if (spoiledBy !== undefined && date !== undefined) {
      const given = drugs.some((exposure) => {
        const from = exposure.start?.first ?? Number.NEGATIVE_INFINITY
        if (from > findings.asOf) return false
        return lastDayOf(exposure, findings.asOf) >= earlier(date.first, spoiledBy.within) && from <= date.last
      })
      if (given) return unusable
    }
    if (number === undefined) return unusable
    if ('timesUln' in threshold) return againstLimit(rule, one, number, unit, threshold.timesUln)
    const converted = inUnit(concept, number, unit, threshold.unit)
    if (converted === undefined) return unconvertible
    return orUnclear(everywhere(converted, comparison, threshold.value))
  }
  return byLatest(findings, { asked: rule, say, within: rule.within ?? countsFor(concept) })
}

/** The laboratory's own upper limit; where it gives none, the assumed one of the concept. A raised INR range is a target. */
function againstLimit(
  { concept, comparison }: RuleOf<'measurement'>,
  { ranges }: Measurement,
  number: Interval,
  unit: string,
  times: number,
): Saying {
  const limits: number[] = []
  for (const { high, unit: own } of ranges) {
    if (high === undefined || high <= 0 || (concept === 'inr' && high > 1.5)) continue
    const same = own === undefined || own === unit ? high : convertByTable(high, own, unit, molarFactorOf(concept))
    if (same !== undefined) limits.push(same)
  }
  const answers = new Set(limits.map((limit) => everywhere(number, comparison, rounded(limit * times))))
  if (limits.length === 0) {
    const assumed = conceptById(concept)?.defaultUln
    const converted = assumed === undefined ? undefined : inUnit(concept, number, unit, assumed.unit)
    if (assumed === undefined || converted === undefined) return unconvertible
    answers.add(everywhere(converted, comparison, rounded(assumed.value * times)))
  }
  const [only] = answers
  return answers.size > 1 || only === undefined ? unusable : orUnclear(only)
}

export function result(rule: RuleOf<'result'>, findings: Findings): Ruling {
  const say = isPositive(rule.concept)
  if (rule.ever === true) return byAny(findings, rule, say)
  const within = rule.within ?? countsFor(rule.concept)
  const counting = rule.concept === 'ana' ? { counting: ofThePattern } : {}
  return byLatest(findings, { asked: rule, say, within, yesStays: rule.positiveNeverExpires === true, ...counting })
}

/** Words, the laboratory's interpretation, and the number against its range must not contradict each other. */
export function isPositive(concept: string): Say {
  return ({ value, interpretation, ranges }) => {
    const signs = new Set<string>()
    if (value?.sign !== undefined) signs.add(value.sign)
    if (interpretation === 'positive' || interpretation === 'high') signs.add('positive')
    if (interpretation === 'negative' || interpretation === 'normal') signs.add('negative')
    if (interpretation === 'unclear') signs.add('unclear')
    const number = value?.number
    if (value?.titre !== undefined) signs.add(ofTitre(concept, value.titre))
    else if (number !== undefined) {
      const highs = ranges.flatMap(({ high, unit }) => {
        if (high === undefined || unit === undefined || value?.unit === undefined || unit === value.unit) return high
        return convertByTable(high, unit, value.unit)
      })
      const [high, ...others] = new Set(highs.filter((one) => one !== undefined))
      if (['hbv-dna', 'hcv-rna', 'hiv-rna'].includes(concept))
        signs.add(number.low > 0 ? 'positive' : number.high < Number.POSITIVE_INFINITY ? 'negative' : 'unclear')
      else if (high !== undefined && others.length === 0)
        signs.add({ true: 'positive', false: 'negative', unknown: 'unclear' }[everywhere(number, '>', high)])
      else if (concept === 'hcg-serum' || concept === 'hcg-urine')
        signs.add(
          everywhere(number, '<', 5) === 'true'
            ? 'negative'
            : everywhere(number, '>=', 25) === 'true'
              ? 'positive'
              : 'unclear',
        )
    }
    const [only] = signs
    if (signs.size !== 1) return unusable
    return only === 'positive' ? 'true' : only === 'negative' ? 'false' : unusable
  }
}

/** Below the first dilution is negative; an antinuclear titre under 1:80 is read differently by every laboratory. */
function ofTitre(concept: string, { low, high, highOpen }: Interval): string {
  const isBelow = low === 0 && highOpen
  if (concept === 'ana') return isBelow ? (high <= 80 ? 'negative' : 'unclear') : low < 80 ? 'unclear' : 'positive'
  return isBelow || low <= 0 ? 'negative' : 'positive'
}

export function titre(rule: RuleOf<'titre'>, findings: Findings): Ruling {
  const say: Say = ({ value, interpretation }) => {
    if (value?.titre !== undefined) return orUnclear(everywhere(value.titre, rule.comparison, rule.reciprocal))
    if (value?.number !== undefined && value.unit === '' && value.number.low >= 10) {
      const bare = everywhere(value.number, rule.comparison, rule.reciprocal)
      if (bare !== 'unknown') return bare
    }
    return value?.sign === 'negative' && interpretation !== 'positive' ? 'false' : unusable
  }
  return rule.ever === true
    ? byAny(findings, rule, say)
    : byLatest(findings, { asked: rule, say, within: countsFor(rule.concept), counting: ofOneSerum })
}

/** Rows of one serum: a bare word beside a titre adds nothing. */
function ofOneSerum<T extends Measurement>(latest: readonly T[]): readonly T[] {
  const titres = latest.filter(({ value }) => value?.titre !== undefined)
  return titres.length === 0 ? latest : ofThePattern(titres)
}

/** A titre gives way to a higher one of another pattern. */
function ofThePattern<T extends Measurement>(latest: readonly T[]): readonly T[] {
  const pattern = ({ bindings }: Measurement) => bindings[0]?.coding.code
  const isHigher = (one: Measurement, than: Measurement) =>
    than.value?.titre !== undefined &&
    pattern(one) !== pattern(than) &&
    (one.value?.titre?.low ?? 0) > than.value.titre.high
  return latest.filter((one) => !latest.some((other) => isHigher(other, one)))
}

/** A course that a person reads from so many numbers: never decided. */
export function series({ concept, atLeast }: RuleOf<'series'>, findings: Findings, lost: readonly string[]): Ruling {
  if (lost.length > 0) return open(...lost)
  const values = (findings.measurements.get(concept) ?? []).filter(
    ({ preliminary, value, date, bindings }) =>
      !preliminary &&
      value?.number !== undefined &&
      date !== undefined &&
      date.first <= findings.asOf &&
      bindings.some(({ concept: own, use }) => own === concept && use === 'match'),
  )
  // With fewer, the values are missing and a person may still say the rest.
  return values.length < atLeast ? open('not-recorded', 'needs-attestation') : open('needs-attestation')
}

/** 500 ms and more is prolonged, and having been so asks; above 450 ms (women 470 ms) a person says. */
export function qtc(_rule: RuleOf<'qtc'>, findings: Findings): Ruling {
  const above = (comparison: '>' | '>=', value: number) =>
    measurement({ kind: 'measurement', concept: 'qtc', comparison, threshold: { value, unit: 'ms' } }, findings)
  const latest = above('>=', 500)
  if (latest.truth !== 'false') return latest
  const once = byAny(findings, { concept: 'qtc' }, ({ value }) => {
    const converted = value?.number && inUnit('qtc', value.number, value.unit ?? '', 'ms')
    return converted === undefined ? 'false' : orUnclear(everywhere(converted, '>=', 500))
  })
  if (once.truth === 'true') return open('needs-detail')
  return above('>', findings.person.sex === 'female' ? 470 : 450).truth === 'false'
    ? definite(false)
    : open('needs-detail')
}
