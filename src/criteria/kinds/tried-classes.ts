import type { Determination } from '../determination.ts'
import { undecided } from '../determine.ts'
import { evidenceOfExposure } from '../evidence.ts'
import { classOf, datumOf, exposuresTo, ingredientsOf, type DrugSelector } from '../exposure-days.ts'
import type { Inquiry } from '../inquiry.ts'
import { medicationTypes, unread } from '../readability.ts'

/**
 * Treatments that failed: exposures are counted from the chart, their failure is always for a person to say. Each group
 * needs so many distinct drugs or, with `distinctGroups`, so many groups must have been used at all.
 */
export interface TriedClassesRule {
  readonly kind: 'tried-classes'
  readonly groups: readonly (DrugSelector & { readonly drugs: number })[]
  readonly distinctGroups?: number
  /** This many groups are enough by one reading of the source and not by another. */
  readonly ambiguousAt?: number
}

export function decideTriedClasses(rule: TriedClassesRule, { findings, criterion }: Inquiry): Determination {
  const counted = rule.groups.map((group) => {
    const found = exposuresTo(findings, group)
    const isEnough = (exposures: typeof found) =>
      new Set(exposures.flatMap((exposure) => ingredientsOf(exposure, group))).size >= group.drugs
    return { group, found, isMet: isEnough(found.filter(({ byTextOnly }) => !byTextOnly)), mayBeMet: isEnough(found) }
  })
  const datum = datumOf({ classes: rule.groups.flatMap(({ classes }) => classes) })
  const shown = counted
    .flatMap(({ group, found }) => found.map((one) => evidenceOfExposure(classOf(one, group), one, findings.asOf)))
    .slice(0, 10)
  const met = counted.filter(({ isMet }) => isMet).length
  const wanted = rule.distinctGroups ?? rule.groups.length
  if (met >= wanted)
    return undecided([{ datum: criterion, reason: 'needs-attestation', action: { id: 'action.attestFailure' } }], shown)
  const [first, ...rest] = unread(findings, medicationTypes, datum)
  if (first !== undefined) return undecided([first, ...rest], shown)
  if (counted.some(({ isMet, mayBeMet }) => mayBeMet && !isMet))
    return undecided([{ datum: criterion, reason: 'needs-detail', action: { id: 'action.attestFailure' } }], shown)
  if (met === rule.ambiguousAt) return undecided([{ datum: criterion, reason: 'source-ambiguous' }], shown)
  return undecided([{ datum: criterion, reason: 'not-recorded', action: { id: 'action.statePriorTreatment' } }], shown)
}
