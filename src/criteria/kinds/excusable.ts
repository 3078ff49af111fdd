import type { Determination } from '../determination.ts'
import { undecided } from '../determine.ts'
import type { Inquiry } from '../inquiry.ts'
import type { Rule } from '../rule.ts'

/**
 * A limit "except when the disease explains it". A value that keeps the limit passes; one that does not is a question
 * to the clinician, where the exception can apply to this patient at all (`when`; absent: to everyone). With `then` the
 * exception is a wider limit (bilirubin in Gilbert's syndrome), which decides where the exception applies.
 */
export interface ExcusableRule {
  readonly kind: 'excusable'
  readonly rule: Rule
  readonly when?: Rule
  readonly then?: Rule
}

export function decideExcusable({ rule, when, then }: ExcusableRule, inquiry: Inquiry): Determination {
  const { decide } = inquiry
  const determination = decide(rule)
  if (determination.truth !== 'false') return determination
  const exception = when === undefined ? undefined : decide(when)
  if (exception?.truth === 'false') return determination
  const evidence = [...determination.evidence, ...(exception?.evidence ?? [])]
  if (then === undefined) return undecided([{ datum: inquiry.criterion, reason: 'needs-detail' }], evidence)
  const wider = decide(then)
  if (wider.truth === 'false') return wider
  const [first, ...rest] = exception?.truth === 'unknown' ? exception.missing : wider.missing
  return first === undefined
    ? { ...wider, evidence: [...wider.evidence, ...(exception?.evidence ?? [])] }
    : undecided([first, ...rest], evidence)
}
