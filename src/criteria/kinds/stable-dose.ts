import type { Exposure } from '../../findings/exposure.ts'
import { dayText, type ClinicalDate, type Day } from '../../values/clinical-date.ts'
import { isSameContent } from '../../values/same-content.ts'
import { allOf, type Truth } from '../../values/truth.ts'
import { firstDayBeyond, isWithin, type Span } from '../../values/window.ts'
import type { Determination } from '../determination.ts'
import { holds, failsToHold, undecided } from '../determine.ts'
import { evidenceOfExposure } from '../evidence.ts'
import { classOf, datumOf, exposuresTo, ingredientsOf, type DrugSelector } from '../exposure-days.ts'
import type { Inquiry } from '../inquiry.ts'
import { medicationTypes, unread } from '../readability.ts'

/**
 * No change of these drugs' doses for longer than the span. A recorded change fails until the span is over. `asksAbout`:
 * drugs of which the site must say whether a change of theirs counts.
 */
export interface StableDoseRule extends DrugSelector {
  readonly kind: 'stable-dose'
  readonly within: Span
  readonly asksAbout?: DrugSelector
}

export function decideStableDose({ asksAbout, ...rule }: StableDoseRule, inquiry: Inquiry): Determination {
  const named = decideNamed(rule, inquiry)
  if (named.truth !== 'true' || asksAbout === undefined) return named
  const { kind, within } = rule
  const asked = decideNamed({ kind, within, ...asksAbout }, inquiry)
  const isUnchanged = asked.truth === 'true' || asked.missing.some(({ reason }) => reason === 'not-recorded')
  if (isUnchanged) return named
  const datum = datumOf(asksAbout)
  const action = { id: 'action.askWhetherCounts' } as const
  return undecided([{ datum, reason: 'needs-detail', action }], asked.evidence)
}

function decideNamed(rule: Omit<StableDoseRule, 'asksAbout'>, { findings }: Inquiry): Determination {
  const { asOf } = findings
  const datum = datumOf(rule)
  const all = exposuresTo(findings, rule)
  const courses = all.filter(({ single }) => !single)
  const turns = courses.flatMap((exposure) => turnsOf(exposure, ofSameDrug(exposure, courses, rule), asOf))
  const ahead = turns.filter(({ isAhead }) => isAhead).map(({ date }) => date)
  const changes = turns.flatMap(({ exposure, date, changes, isAhead }) => {
    const truth = isAhead ? 'false' : allOf([changes, isWithin(date, asOf, rule.within)])
    return truth === 'false' ? [] : [{ exposure, truth, day: Math.min(date.last, asOf) }]
  })
  const surely = changes.filter(({ truth }) => truth === 'true')
  const show = (list: readonly Exposure[]) =>
    list.slice(0, 6).map((one) => evidenceOfExposure(classOf(one, rule), one, asOf))
  const changed = show(surely.map(({ exposure }) => exposure))
  const [first, ...rest] = unread(findings, medicationTypes, datum)
  if (first !== undefined) return undecided([first, ...rest], changed)
  if (surely.length > 0) {
    const passesFrom = dayText(firstStableDay(Math.max(...surely.map(({ day }) => day)), ahead, rule.within))
    return failsToHold('documented', changed, { modifiable: true, passesFrom })
  }
  const current = all.filter(({ ongoing }) => ongoing !== 'no')
  const given = all.filter((one) => one.single && isLately(one, asOf, rule.within))
  const unclear = [
    ...changes.map(({ exposure }) => exposure),
    ...given.filter((one) => !isUsual(one, ofSameDrug(one, all, rule), asOf, rule.within)),
    ...current.filter((one) => one.start === undefined || one.ongoing === 'unclear' || one.byTextOnly || mayVary(one)),
  ]
  if (unclear.length > 0)
    return undecided([{ datum, reason: 'needs-detail', action: { id: 'action.stateLastChange' } }], show(unclear))
  if (current.length === 0) return undecided([{ datum, reason: 'not-recorded' }])
  return holds('documented', show(current))
}

/** A single dose that carries an order out, or comes again as it came before the span, changes nothing. */
function isUsual(dose: Exposure, others: readonly Exposure[], asOf: Day, within: Span): boolean {
  return others.some((other) =>
    other.single
      ? !isLately(other, asOf, within) && sameDose(other, dose)
      : other.ongoing === 'yes' && !isMore(dose, other),
  )
}

function isLately({ start }: Exposure, asOf: Day, within: Span): boolean {
  return start === undefined || isWithin(start, asOf, within) !== 'false'
}

function isMore({ dose }: Exposure, { dose: ordered }: Exposure): boolean {
  return dose.kind === 'known' && ordered.kind === 'known' && dose.milligrams.high > ordered.milligrams.high
}

const changing =
  /\b(taper|wean|titrat)|\bthen\b.{0,20}\d|\b(decreas|increas|reduc)\w* (the |your )?(dose|by|to|every|\d)|递减|递增|酌减|[减加]量|[每隔逐]\S{0,4}[减加]/i

/** An order under which the dose changes by itself: as needed, in steps, or tapered in words. */
function mayVary({ dose, doseText = '' }: Exposure): boolean {
  return dose.kind === 'as-needed' || dose.kind === 'tapered' || changing.test(doseText)
}

/** A day on which an order begins or ends, and whether the dose changes by it. */
interface Turn {
  readonly exposure: Exposure
  readonly date: ClinicalDate
  readonly changes: Truth
  /** The order that is taken now has its end written down, or it begins later. */
  readonly isAhead: boolean
}

function turnsOf(exposure: Exposure, others: readonly Exposure[], asOf: Day): readonly Turn[] {
  const { start, end, ongoing } = exposure
  const turns = [
    ...(start === undefined || others.some((other) => isRenewal(exposure, start, other, others))
      ? []
      : [{ exposure, date: start, changes: 'true', isAhead: start.first > asOf } as const]),
    ...(end === undefined
      ? []
      : [
          { exposure, date: end, changes: endChanges(exposure, others), isAhead: ongoing !== 'no' || end.first > asOf },
        ]),
  ]
  return turns.filter(({ changes }) => changes !== 'false')
}

/** The first day whose span before it holds no change, neither the last one recorded nor one that is planned. */
function firstStableDay(lastChange: Day, ahead: readonly ClinicalDate[], within: Span): Day {
  return [...ahead]
    .sort((a, b) => a.first - b.first)
    .reduce(
      (day, planned) => (isWithin(planned, day, within) === 'false' ? day : firstDayBeyond(planned.last, within)),
      firstDayBeyond(lastChange, within),
    )
}

function sameDose(a: Exposure, b: Exposure): boolean {
  return isSameContent(a.dose, b.dose) && (a.dose.kind === 'known' || a.doseText === b.doseText)
}

function ofSameDrug(exposure: Exposure, courses: readonly Exposure[], selector: DrugSelector): readonly Exposure[] {
  const own = ingredientsOf(exposure, selector)
  return courses.filter(
    (other) => other !== exposure && ingredientsOf(other, selector).some((one) => own.includes(one)),
  )
}

/** Refills are rarely written to the day: a gap of a month between two orders is none. */
const longestGap = 31

/**
 * An order that goes on with the dose of an earlier one is no change. It does not where more than a month lies between
 * them, or where another dose was taken until it began (back from a burst).
 */
function isRenewal(exposure: Exposure, start: ClinicalDate, earlier: Exposure, others: readonly Exposure[]): boolean {
  if (earlier.start === undefined || earlier.start.first >= start.first || !sameDose(earlier, exposure)) return false
  const { end } = earlier
  if (end === undefined) return true
  const isBetween = (other: Exposure) =>
    other.end !== undefined && other.end.first > end.first && other.end.first <= start.last
  return start.first - end.last <= longestGap && !others.some((one) => !sameDose(one, exposure) && isBetween(one))
}

/** An order that ends changes the dose, unless another goes on with it; where one of another dose goes on, who knows. */
function endChanges(exposure: Exposure, others: readonly Exposure[]): Truth {
  const goingOn = others.filter((other) => other.ongoing === 'yes')
  if (goingOn.some((other) => sameDose(other, exposure))) return 'false'
  return goingOn.length > 0 ? 'unknown' : 'true'
}
