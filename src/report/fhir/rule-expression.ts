import type { AgeRule } from '../../criteria/kinds/age.ts'
import type { MeasurementRule } from '../../criteria/kinds/measurement.ts'
import type { Rule, RuleKind, RuleOf } from '../../criteria/rule.ts'
import { isSelected } from '../../criteria/select.ts'
import { conceptById } from '../../terminology/catalog.ts'
import { currencyOf, defaultCurrencyDays } from '../../terminology/currency.ts'
import type { Span } from '../../values/window.ts'

const ucum = 'http://unitsofmeasure.org'

/**
 * A rule as FHIRPath over a Bundle that holds the whole chart: true, false, or empty where it cannot say. Nothing for
 * kinds that FHIRPath cannot say as exactly; a combination can be said when all its parts can. Where an expression is
 * definite the program is never of the other mind; it knows more (local codes, spellings of units, entries), so that it
 * may be definite where the expression is empty.
 */
export function ruleExpression<Kind extends RuleKind>(rule: RuleOf<Kind>): string | undefined {
  const say: ((rule: RuleOf<Kind>) => string | undefined) | undefined = sayable[rule.kind]
  return say?.(rule)
}

const sayable: { readonly [Kind in RuleKind]?: (rule: RuleOf<Kind>) => string | undefined } = {
  all: ({ parts }) => joined(parts, 'and'),
  any: ({ parts }) => joined(parts, 'or'),
  not: ({ part }) => {
    const expression = ruleExpression(part)
    return expression === undefined ? undefined : `(${expression}).not()`
  },
  age: ageExpression,
  measurement: measurementExpression,
}

function joined(parts: readonly Rule[], how: 'and' | 'or'): string | undefined {
  const expressions = parts.map(ruleExpression)
  return expressions.every((one) => one !== undefined)
    ? expressions.map((one) => `(${one})`).join(` ${how} `)
    : undefined
}

/** Whole years, both ends included: not yet one year older than the upper end. An age that sources dispute is not said. */
function ageExpression({ from, to, contradictedAt }: AgeRule): string | undefined {
  if (contradictedAt !== undefined) return undefined
  const born = 'Bundle.entry.resource.ofType(Patient).birthDate'
  return [
    ...(from === undefined ? [] : [`${born} <= today() - ${from} years`]),
    ...(to === undefined ? [] : [`${born} > today() - ${to + 1} years`]),
  ].join(' and ')
}

/**
 * The latest final value in the window, by its fixed codes, in the threshold's unit. Limits by a laboratory's own range,
 * values that drugs spoil and codes that mean all below them are left to the program.
 */
function measurementExpression(rule: MeasurementRule): string | undefined {
  const { comparison, threshold, spoiledBy, concept } = rule
  const counting = (conceptById(concept)?.codings ?? []).filter((coding) => isSelected({ ...coding, concept }, rule))
  const isFixed = counting.length > 0 && counting.every(({ match }) => match === undefined)
  if ('timesUln' in threshold || spoiledBy !== undefined || !isFixed) return undefined
  const days = defaultCurrencyDays[currencyOf(concept)]
  const window = windowText(rule.within ?? (days === null ? undefined : { days }))
  const codes = counting.map(({ system, code }) => `(system = '${system}' and code = '${code}')`).join(' or ')
  const conditions = [
    `(status = 'final' or status = 'amended' or status = 'corrected')`,
    `code.coding.where(${codes}).exists()`,
    // A date of today compares with a day, a time of today with a moment.
    '(effective <= now() or effective <= today())',
    ...(window === undefined ? [] : [`effective >= today() - ${window}`]),
  ]
  const latest = `aggregate(iif($total.empty() or $this.effective > $total.effective, $this, $total), {})`
  const observations = `Bundle.entry.resource.ofType(Observation).where(${conditions.join(' and ')}).${latest}`
  const usable = `where(system = '${ucum}' and comparator.empty())`
  return `${observations}.value.ofType(Quantity).${usable} ${comparison} ${threshold.value} '${threshold.unit}'`
}

/** A span as FHIRPath writes it, where it is of one measure. */
function windowText(span: Span | undefined): string | undefined {
  const parts = Object.entries(span ?? {}).filter(([, amount]) => amount !== undefined && amount !== 0)
  return parts.length === 0 ? undefined : parts.map(([measure, amount]) => `${amount} ${measure}`).join(' - ')
}
