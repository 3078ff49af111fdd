import type { Exposure } from '../../findings/exposure.ts'
import { dayText } from '../../values/clinical-date.ts'
import { firstDayBeyond, isWithin, type Span } from '../../values/window.ts'
import type { Determination } from '../determination.ts'
import { holds, failsToHold, undecided } from '../determine.ts'
import { evidenceOfExposure } from '../evidence.ts'
import { exposuresTo, ingredientsOf, type DrugSelector } from '../exposure-days.ts'
import type { Inquiry } from '../inquiry.ts'
import { medicationTypes, unread } from '../readability.ts'

/** No change of these drugs' doses for longer than the span. A recorded change fails until the span is over. */
export interface StableDoseRule extends DrugSelector {
  readonly kind: 'stable-dose'
  readonly within: Span
}

export function decideStableDose(rule: StableDoseRule, { findings }: Inquiry): Determination {
  const { asOf } = findings
  const datum = rule.classes[0] ?? 'medication'
  const all = exposuresTo(findings, rule).filter(({ systemic }) => systemic !== 'no')
  const courses = all.filter(({ single }) => !single)
  const changes = courses.flatMap((exposure) => {
    const begins = isRenewal(exposure, courses, rule) ? [] : [exposure.start]
    const ends = exposure.ongoing !== 'no' || isRenewed(exposure, courses, rule) ? [] : [exposure.end]
    return [...begins, ...ends].flatMap((date) => {
      const within = date === undefined ? 'false' : isWithin(date, asOf, rule.within)
      return date === undefined || within === 'false' ? [] : [{ exposure, within, day: Math.min(date.last, asOf) }]
    })
  })
  const surely = changes.filter(({ within }) => within === 'true')
  const show = (list: readonly Exposure[]) => list.slice(0, 6).map((one) => evidenceOfExposure(datum, one, asOf))
  const closed = unread(findings, medicationTypes, datum)
  const [first, ...rest] = closed
  if (surely.length > 0) {
    if (first !== undefined) return undecided([first, ...rest], show(surely.map(({ exposure }) => exposure)))
    const passesFrom = dayText(firstDayBeyond(Math.max(...surely.map(({ day }) => day)), rule.within))
    return failsToHold('documented', show(surely.map(({ exposure }) => exposure)), { modifiable: true, passesFrom })
  }
  if (first !== undefined) return undecided([first, ...rest])
  const current = all.filter(({ ongoing }) => ongoing !== 'no')
  const unclear = [
    ...changes.map(({ exposure }) => exposure),
    ...current.filter(({ start, ongoing, byTextOnly }) => start === undefined || ongoing === 'unclear' || byTextOnly),
  ]
  if (unclear.length > 0)
    return undecided([{ datum, reason: 'needs-detail', action: { id: 'action.stateLastChange' } }], show(unclear))
  if (current.length === 0) return undecided([{ datum, reason: 'not-recorded' }])
  return holds('documented', show(current))
}

function sameDose(a: Exposure, b: Exposure): boolean {
  return a.dose.kind === 'known' && b.dose.kind === 'known'
    ? a.dose.milligrams.low === b.dose.milligrams.low && a.dose.milligrams.high === b.dose.milligrams.high
    : a.dose.kind === b.dose.kind && a.doseText === b.doseText
}

/** A new order that goes on with the dose of an earlier one of the same drug is no change. */
function isRenewal(exposure: Exposure, courses: readonly Exposure[], selector: DrugSelector): boolean {
  const own = ingredientsOf(exposure, selector)
  return courses.some(
    (other) =>
      other !== exposure &&
      other.start !== undefined &&
      exposure.start !== undefined &&
      other.start.first < exposure.start.first &&
      ingredientsOf(other, selector).some((one) => own.includes(one)) &&
      sameDose(other, exposure),
  )
}

function isRenewed(exposure: Exposure, courses: readonly Exposure[], selector: DrugSelector): boolean {
  const own = ingredientsOf(exposure, selector)
  return courses.some(
    (other) =>
      other !== exposure && other.ongoing === 'yes' && ingredientsOf(other, selector).some((one) => own.includes(one)),
  )
}
