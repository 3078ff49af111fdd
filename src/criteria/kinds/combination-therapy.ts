import { all } from '../combine.ts'
import type { Determination } from '../determination.ts'
import { holds, undecided } from '../determine.ts'
import { evidenceOfExposure } from '../evidence.ts'
import { classOf, datumOf, exposuresTo, ingredientsOf, isUsedForMonths, type DrugSelector } from '../exposure-days.ts'
import type { Inquiry } from '../inquiry.ts'
import { medicationTypes, unread } from '../readability.ts'

/**
 * A glucocorticoid with an immunosuppressant and/or a biologic, each for so many months. The source's sentence does not
 * say whether a glucocorticoid with a biologic alone is enough; a class not on record is a question, never a no.
 */
export interface CombinationTherapyRule {
  readonly kind: 'combination-therapy'
  readonly months: number
  readonly glucocorticoid: DrugSelector
  readonly immunosuppressant: DrugSelector
  readonly biologic: DrugSelector
}

export function decideCombinationTherapy(rule: CombinationTherapyRule, inquiry: Inquiry): Determination {
  const steroid = longEnough(rule.glucocorticoid, rule.months, inquiry)
  const suppressant = longEnough(rule.immunosuppressant, rule.months, inquiry)
  const biologic = longEnough(rule.biologic, rule.months, inquiry)
  if (steroid.truth === 'true' && biologic.truth === 'true' && suppressant.evidence.length === 0) {
    const [first, ...rest] = unread(inquiry.findings, medicationTypes, inquiry.criterion)
    if (first !== undefined) return undecided([first, ...rest], biologic.evidence)
    return undecided(
      [{ datum: inquiry.criterion, reason: 'source-ambiguous' }],
      [...steroid.evidence, ...biologic.evidence],
    )
  }
  return all([steroid, suppressant])
}

function longEnough(selector: DrugSelector, months: number, { findings }: Inquiry): Determination {
  const datum = datumOf(selector)
  const taken = exposuresTo(findings, selector)
  const show = (list: typeof taken) =>
    list.slice(0, 4).map((one) => evidenceOfExposure(classOf(one, selector), one, findings.asOf))
  const coded = taken.filter(({ byTextOnly }) => !byTextOnly)
  const current = coded.filter(({ ongoing }) => ongoing === 'yes').flatMap((one) => ingredientsOf(one, selector))
  for (const ingredient of new Set(current)) {
    const own = coded.filter((one) => ingredientsOf(one, selector).includes(ingredient))
    if (isUsedForMonths(own, months, findings.asOf)) return holds('documented', show(own))
  }
  if (taken.length > 0)
    return undecided(
      [{ datum, reason: 'needs-detail', action: { id: 'action.stateDuration', values: { months } } }],
      show(taken),
    )
  const [first, ...rest] = unread(findings, medicationTypes, datum)
  return first === undefined ? undecided([{ datum, reason: 'not-recorded' }]) : undecided([first, ...rest])
}
