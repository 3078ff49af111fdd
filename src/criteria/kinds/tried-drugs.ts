import type { Determination } from '../determination.ts'
import { holds, undecided } from '../determine.ts'
import { evidenceOfAllergy, evidenceOfExposure } from '../evidence.ts'
import { classOf, datumOf, exposuresTo, ingredientsOf, isUsedForMonths, type DrugSelector } from '../exposure-days.ts'
import type { Inquiry } from '../inquiry.ts'
import { medicationTypes, unread } from '../readability.ts'

/**
 * So many distinct drugs, each used for so many months. Fewer on record is a question: charts begin somewhere. Allergies
 * to drugs of the classes are shown beside it, for the intolerance that sources let count.
 */
export interface TriedDrugsRule extends DrugSelector {
  readonly kind: 'tried-drugs'
  readonly count: number
  readonly months: number
}

export function decideTriedDrugs(rule: TriedDrugsRule, { findings }: Inquiry): Determination {
  const found = exposuresTo(findings, rule)
  const agents = new Map<string, typeof found>()
  for (const exposure of found)
    if (!exposure.byTextOnly)
      for (const ingredient of ingredientsOf(exposure, rule))
        agents.set(ingredient, [...(agents.get(ingredient) ?? []), exposure])
  const long = [...agents.values()].filter((exposures) => isUsedForMonths(exposures, rule.months, findings.asOf))
  const datum = datumOf(rule)
  const show = (list: typeof found) =>
    list.slice(0, 8).map((one) => evidenceOfExposure(classOf(one, rule), one, findings.asOf))
  const intolerance = findings.allergies
    .filter(({ drugs }) => drugs.some((drug) => drug.classes.some((one) => rule.classes.includes(one))))
    .map(evidenceOfAllergy)
  if (long.length >= rule.count) return holds('documented', show(long.flat()))
  const [first, ...rest] = unread(findings, medicationTypes, datum)
  if (first !== undefined) return undecided([first, ...rest], [...show(found), ...intolerance])
  return undecided(
    [
      {
        datum,
        reason: found.length === 0 ? 'not-recorded' : 'needs-detail',
        action: { id: 'action.statePriorTreatment' },
      },
    ],
    [...show(found), ...intolerance],
  )
}
