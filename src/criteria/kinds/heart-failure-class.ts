import type { Determination } from '../determination.ts'
import { failsToHold, undecided } from '../determine.ts'
import type { Inquiry } from '../inquiry.ts'
import type { Span } from '../../values/window.ts'
import type { HistoryRule } from './history.ts'

/** Heart failure of NYHA class III or IV within a span. Heart failure without a class asks for it. */
export interface HeartFailureClassRule {
  readonly kind: 'heart-failure-class'
  readonly within: Span
}

export function decideHeartFailureClass({ within }: HeartFailureClassRule, { decide }: Inquiry): Determination {
  const severe = decide({ kind: 'score', instrument: 'nyha', bounds: [{ comparison: '>=', value: 3 }], within })
  if (severe.truth === 'true') return severe
  const coded = decide(classCoded(within, ['class-iii', 'class-iv']))
  if (coded.truth === 'true') return coded
  const failure = decide({
    kind: 'history',
    tense: 'ever',
    within,
    targets: [{ concept: 'nyha-heart-failure', found: 'holds' }],
  })
  if (coded.truth === 'unknown') return coded
  if (failure.truth !== 'true') return failure
  if (severe.truth === 'false') return { ...severe, evidence: [...severe.evidence, ...failure.evidence] }
  const mild = decide(classCoded(within, ['class-i', 'class-ii']))
  if (mild.truth === 'true') return failsToHold('documented', [...mild.evidence, ...failure.evidence])
  return undecided([{ datum: 'nyha', reason: 'needs-detail' }], failure.evidence)
}

/** The class as a problem list carries it: a finding of its own, SNOMED CT "NYHA class III". */
function classCoded(within: Span, facets: readonly string[]): HistoryRule {
  return { kind: 'history', tense: 'ever', within, targets: [{ concept: 'nyha', facets, found: 'holds' }] }
}
