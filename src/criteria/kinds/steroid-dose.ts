import { coverOf, type Exposure } from '../../findings/exposure.ts'
import { dayText, type Day } from '../../values/clinical-date.ts'
import { compare } from '../../values/interval.ts'
import type { Truth } from '../../values/truth.ts'
import { firstDayBeyond, spanBefore, type Span } from '../../values/window.ts'
import type { Determination } from '../determination.ts'
import { failsToHold, holds, undecided } from '../determine.ts'
import { evidenceOfExposure, legibleDose } from '../evidence.ts'
import { exposuresTo, prednisoneOn } from '../exposure-days.ts'
import type { Inquiry } from '../inquiry.ts'
import { medicationTypes, presumedFrom, unread } from '../readability.ts'

/**
 * Systemic glucocorticoid, in milligrams of prednisone a day, on some day of the span (none: on the as-of day).
 * `beforeTreatment`: the trial's clock ends in the future, so that a high dose is something to wait for.
 */
export interface SteroidDoseRule {
  readonly kind: 'steroid-dose'
  readonly comparison: '>' | '>='
  readonly milligrams: number
  readonly within?: Span
  readonly beforeTreatment?: boolean
  /** Not on record is a question here, not a no. */
  readonly ifAbsent?: 'ask'
}

const selector = { classes: ['glucocorticoids'], except: ['fludrocortisone', 'budesonide'] }

export function decideSteroidDose(rule: SteroidDoseRule, { findings }: Inquiry): Determination {
  const { asOf } = findings
  const exposures = exposuresTo(findings, selector)
  const from = rule.within === undefined ? asOf : spanBefore(asOf, rule.within)
  const edges = exposures.flatMap((one) => edgesOf(one, asOf)).filter((day) => day > from && day < asOf)
  const days = [...new Set([from, ...edges, asOf])].sort((a, b) => a - b)
  const judged = days.map((day) => {
    const dose = prednisoneOn(day, exposures, asOf)
    const known = compare(dose.milligrams, rule.comparison, rule.milligrams)
    const truth: Truth = known !== 'true' && dose.open ? 'unknown' : known
    return { day, dose, truth }
  })
  const met = judged.filter(({ truth }) => truth === 'true')
  const doubtful = judged.filter(({ truth }) => truth === 'unknown')
  const show = (list: typeof judged) =>
    [
      ...new Map(
        list.flatMap(({ dose }) => dose.from.map((exposure) => [exposure.reference, { exposure, dose }] as const)),
      ).values(),
    ].map(({ exposure, dose }) =>
      evidenceOfExposure(
        'glucocorticoids',
        exposure,
        asOf,
        `${legibleDose(dose.milligrams)} mg/d prednisone equivalent`,
      ),
    )
  if (met.length > 0) {
    if (rule.beforeTreatment !== true) return holds('documented', show(met))
    // What was judged of a day stands for those up to the next one judged.
    const next = judged[judged.findLastIndex(({ truth }) => truth === 'true') + 1]
    const last = next === undefined ? asOf : next.day - 1
    const date = dayText(rule.within === undefined ? asOf : firstDayBeyond(last, rule.within))
    return undecided(
      [
        {
          datum: 'glucocorticoids',
          reason: 'before-treatment',
          action: { id: 'action.lowerSteroid', values: { date, milligrams: rule.milligrams } },
        },
      ],
      show(met),
      { passesFrom: date },
    )
  }
  if (doubtful.length > 0)
    return undecided(
      [{ datum: 'glucocorticoids', reason: 'needs-detail', action: { id: 'action.stateDose' } }],
      show(doubtful),
    )
  const [first, ...rest] = unread(findings, medicationTypes, 'glucocorticoids')
  if (first !== undefined) return undecided([first, ...rest])
  const recorded = show(judged)
  if (recorded.length > 0) return failsToHold('documented', recorded)
  if (rule.ifAbsent === 'ask') return undecided([{ datum: 'glucocorticoids', reason: 'not-recorded' }])
  return failsToHold('presumed', [], { notes: [presumedFrom(medicationTypes)] })
}

/** The days on which an exposure begins to count, surely or perhaps, and on which it stops. */
function edgesOf(exposure: Exposure, asOf: Day): readonly Day[] {
  const { sure, possible } = coverOf(exposure, asOf)
  return [possible?.from, possible?.to, sure?.from, sure && sure.to + 1].flatMap((day) => day ?? [])
}
