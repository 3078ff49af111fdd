import { coverOf, type Exposure } from '../../findings/exposure.ts'
import { halfLifeOf } from '../../terminology/ingredients.ts'
import { dayText, type Day } from '../../values/clinical-date.ts'
import { firstDayBeyond, type Span } from '../../values/window.ts'
import type { Determination } from '../determination.ts'
import { failsToHold, undecided } from '../determine.ts'
import { evidenceOfExposure } from '../evidence.ts'
import { classOf, datumOf, exposuresTo, ingredientsOf, type DrugSelector } from '../exposure-days.ts'
import type { Inquiry } from '../inquiry.ts'
import { medicationTypes, presumedFrom, unread } from '../readability.ts'

/**
 * "Received X within a time before collection (or enrolment)", both ahead: never a failure, but drug and earliest day.
 * The time is a span, or a number of half-lives of each drug. `asksAbout`: drugs of which the site must say whether
 * they count.
 */
export interface WashoutRule extends DrugSelector {
  readonly kind: 'washout'
  readonly within: Span | { readonly halfLives: number }
  readonly asksAbout?: DrugSelector
}

const hoursPerDay = 24

export function decideWashout(rule: WashoutRule, { findings }: Inquiry): Determination {
  const { asOf } = findings
  const datum = datumOf(rule)
  const taken = exposuresTo(findings, rule).map((exposure) => ({
    exposure,
    until: earliestAfter(rule, exposure, asOf),
  }))
  const open = taken.filter(({ until }) => until === undefined || until > asOf)
  const show = (list: typeof taken) =>
    list
      .slice(0, 8)
      .map(({ exposure, until }) =>
        evidenceOfExposure(
          classOf(exposure, rule),
          exposure,
          asOf,
          until === undefined ? undefined : `→ ${dayText(until)}`,
        ),
      )
  if (open.length > 0) {
    const known = open.flatMap(({ until }) => until ?? [])
    const date = known.length === open.length ? dayText(Math.max(...known)) : undefined
    const drugs = [...new Set(open.flatMap(({ exposure }) => ingredientsOf(exposure, rule)))].join(', ')
    const action =
      date === undefined
        ? { id: 'action.washoutUnknown', values: { drugs } }
        : { id: 'action.washout', values: { drugs, date } }
    return undecided(
      [{ datum, reason: 'before-treatment', action }],
      show(open),
      date === undefined ? {} : { passesFrom: date },
    )
  }
  const [first, ...rest] = unread(findings, medicationTypes, datum)
  if (first !== undefined) return undecided([first, ...rest])
  if (rule.asksAbout !== undefined) {
    const { asksAbout } = rule
    const asked = exposuresTo(findings, asksAbout).filter(({ ongoing }) => ongoing !== 'no')
    const action = { id: 'action.askWhetherCounts' } as const
    if (asked.length > 0)
      return undecided(
        [{ datum: datumOf(asksAbout), reason: 'needs-detail', action }],
        asked.map((one) => evidenceOfExposure(classOf(one, asksAbout), one, asOf)),
      )
  }
  return failsToHold('presumed', show(taken), { notes: [presumedFrom(medicationTypes)] })
}

/** The first day on which the washout of one exposure is over, were it stopped today; nothing where that is not known. */
function earliestAfter(rule: WashoutRule, exposure: Exposure, asOf: Day): Day | undefined {
  const last = lastPossibleDay(exposure, asOf)
  if (!('halfLives' in rule.within)) return firstDayBeyond(last, rule.within)
  const hours = ingredientsOf(exposure, rule).map((ingredient) => halfLifeOf(ingredient)?.hours)
  const known = hours.flatMap((one) => one ?? [])
  if (known.length < hours.length) return undefined
  return last + Math.ceil((Math.max(...known) * rule.within.halfLives) / hoursPerDay)
}

function lastPossibleDay(exposure: Exposure, asOf: Day): Day {
  return coverOf(exposure, asOf).possible?.to ?? asOf
}
