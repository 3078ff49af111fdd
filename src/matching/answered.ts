import { not } from '../criteria/combine.ts'
import type { Determination, Missing } from '../criteria/determination.ts'
import type { Rule } from '../criteria/rule.ts'
import { conceptById } from '../terminology/catalog.ts'
import { isSameContent } from '../values/same-content.ts'
import type { Truth } from '../values/truth.ts'

type SaidTruth = Exclude<Truth, 'unknown'>

/**
 * What stays open of a criterion once a person has said that its sentence holds, or does not. A person can say what a
 * record leaves to judgement; a laboratory value or score is entered as such, and what has to be shown before treatment
 * (a washout, a test) is shown then: no answer stands for either.
 * @param determination the rule's own, `unknown`
 * @param said what the person says of the whole sentence
 */
export function leftOpen(rule: Rule, determination: Determination, said: SaidTruth): readonly Missing[] {
  if (rule.kind === 'not') return leftOpen(rule.part, not(determination), said === 'true' ? 'false' : 'true')
  if (rule.kind === 'all' || rule.kind === 'any') {
    const open = rule.parts.flatMap((part, index) => {
      const decided = determination.parts[index]
      return decided?.truth === 'unknown' ? [leftOpen(part, decided, said)] : []
    })
    const oneIsEnough = (rule.kind === 'any') === (said === 'true')
    return oneIsEnough && open.some(({ length }) => length === 0) ? [] : distinct(open.flat())
  }
  const ahead = determination.missing.filter(({ reason }) => reason === 'before-treatment')
  return isForAPersonToSay(determination.missing) ? ahead : determination.missing
}

function distinct(missing: readonly Missing[]): readonly Missing[] {
  return missing.filter((one, index) => missing.findIndex((other) => isSameContent(other, one)) === index)
}

/** Whether a plain yes or no can settle any of what is missing. */
export function isForAPersonToSay(missing: readonly Missing[]): boolean {
  return missing.some(isSaid)
}

function isSaid({ datum, reason }: Missing): boolean {
  if (reason === 'before-treatment') return false
  if (reason === 'needs-attestation' || reason === 'needs-detail' || reason.startsWith('source-')) return true
  const kind = conceptById(datum)?.kind
  return kind !== 'observation' && kind !== 'score'
}
