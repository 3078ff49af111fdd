import type { Determination } from '../determination.ts'
import { failsToHold, holds, undecided } from '../determine.ts'
import { evidenceOfExposure } from '../evidence.ts'
import { classOf, datumOf, exposuresTo, type DrugSelector } from '../exposure-days.ts'
import type { Inquiry } from '../inquiry.ts'
import { medicationTypes, presumedFrom, unread } from '../readability.ts'

/** A drug of the classes is on record: `now` taken, or `ever`. Not on record: presumed not taken, or a question. */
export interface TakingRule extends DrugSelector {
  readonly kind: 'taking'
  readonly when: 'now' | 'ever'
  readonly ifAbsent: 'presume' | 'ask'
}

export function decideTaking(rule: TakingRule, { findings }: Inquiry): Determination {
  const datum = datumOf(rule)
  const found = exposuresTo(findings, rule)
  const show = (list: typeof found) =>
    list.slice(0, 6).map((one) => evidenceOfExposure(classOf(one, rule), one, findings.asOf))
  const isEver = rule.when === 'ever'
  const fitting = isEver ? found : found.filter(({ ongoing }) => ongoing !== 'no')
  const sure = fitting.filter(({ ongoing, byTextOnly }) => !byTextOnly && (isEver || ongoing === 'yes'))
  if (sure.length > 0) return holds('documented', show(sure))
  if (fitting.length > 0) return undecided([{ datum, reason: 'needs-detail' }], show(fitting))
  const [first, ...rest] = unread(findings, medicationTypes, datum)
  if (first !== undefined) return undecided([first, ...rest])
  if (rule.ifAbsent === 'ask') return undecided([{ datum, reason: 'not-recorded' }], show(found))
  return failsToHold('presumed', show(found), { notes: [presumedFrom(medicationTypes)] })
}
