import type { Determination } from '../determination.ts'
import { undecided } from '../determine.ts'
import type { Inquiry } from '../inquiry.ts'
import type { Rule } from '../rule.ts'

/**
 * A limit "except when the disease explains it". A value that keeps the limit passes; one that does not is a question
 * to the clinician, where the exception can apply to this patient at all (`when`; absent: to everyone).
 */
export interface ExcusableRule {
  readonly kind: 'excusable'
  readonly rule: Rule
  readonly when?: Rule
}

export function decideExcusable({ rule, when }: ExcusableRule, { decide, criterion }: Inquiry): Determination {
  const determination = decide(rule)
  if (determination.truth !== 'false') return determination
  const exception = when === undefined ? undefined : decide(when)
  if (exception?.truth === 'false') return determination
  return undecided([{ datum: criterion, reason: 'needs-detail' }], [...determination.evidence, ...(exception?.evidence ?? [])])
}
