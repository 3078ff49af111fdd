import type { Determination } from '../determination.ts'
import { failsToHold, undecided } from '../determine.ts'
import type { Inquiry } from '../inquiry.ts'
import { presumedFrom } from '../readability.ts'
import type { Rule } from '../rule.ts'

/**
 * A finding that points to the sentence without proving it (eGFR under 15 for end-stage renal failure): on record, it
 * asks; not on record, it says nothing.
 */
export interface AdverseRule {
  readonly kind: 'adverse'
  readonly when: Rule
  readonly datum: string
}

export function decideAdverse(rule: AdverseRule, inquiry: Inquiry): Determination {
  const { truth, evidence, missing } = inquiry.decide(rule.when)
  if (truth === 'true') return undecided([{ datum: rule.datum, reason: 'needs-detail' }], evidence)
  const [first, ...rest] = missing.filter(
    ({ reason }) => reason === 'read-failed' || reason === 'not-permitted' || reason === 'conflicting',
  )
  if (first !== undefined) return undecided([first, ...rest], evidence)
  return failsToHold('presumed', [], { notes: [presumedFrom(['Observation'])] })
}
