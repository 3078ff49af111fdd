import type { Determination } from '../determination.ts'
import { undecided } from '../determine.ts'
import type { Inquiry } from '../inquiry.ts'
import type { Rule } from '../rule.ts'

/** A sentence whose meaning the source leaves open: where it would matter to this patient, the site is asked. */
export interface AmbiguousRule {
  readonly kind: 'ambiguous'
  readonly rule: Rule
}

export function decideAmbiguous({ rule }: AmbiguousRule, inquiry: Inquiry): Determination {
  const determination = inquiry.decide(rule)
  const hit = determination.truth === 'true' || determination.missing.some(({ reason }) => reason === 'needs-detail')
  return hit
    ? undecided([{ datum: inquiry.criterion, reason: 'source-ambiguous' }], determination.evidence)
    : determination
}
