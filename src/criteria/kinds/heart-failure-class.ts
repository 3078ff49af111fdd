import type { Determination } from '../determination.ts'
import { undecided } from '../determine.ts'
import type { Inquiry } from '../inquiry.ts'
import type { Span } from '../../values/window.ts'

/** Heart failure of NYHA class III or IV within a span. Heart failure without a class asks for it. */
export interface HeartFailureClassRule {
  readonly kind: 'heart-failure-class'
  readonly within: Span
}

export function decideHeartFailureClass({ within }: HeartFailureClassRule, { decide }: Inquiry): Determination {
  const severe = decide({ kind: 'score', instrument: 'nyha', bounds: [{ comparison: '>=', value: 3 }], within })
  if (severe.truth === 'true') return severe
  const failure = decide({
    kind: 'history',
    tense: 'ever',
    within,
    targets: [{ concept: 'nyha-heart-failure', found: 'holds' }],
  })
  if (failure.truth !== 'true') return failure
  if (severe.truth === 'false') return { ...severe, evidence: [...severe.evidence, ...failure.evidence] }
  return undecided([{ datum: 'nyha', reason: 'needs-detail' }], failure.evidence)
}
