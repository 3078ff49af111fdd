import { judgePositive } from '../positive.ts'
import type { Determination } from '../determination.ts'
import type { Inquiry } from '../inquiry.ts'
import { decideByEver, decideByLatest } from '../latest.ts'
import type { Selector } from '../select.ts'
import { withoutWeakerPatterns } from '../titre-patterns.ts'
import type { Span } from '../../values/window.ts'
import { windowOf } from '../window-of.ts'

/** "The test is positive": the latest one in its window, or, where the source says no more than "positive for", ever. */
export interface ResultRule extends Selector {
  readonly kind: 'result'
  readonly ever?: boolean
  readonly within?: Span
  /** A positive result of any age counts as long as it is the latest. */
  readonly positiveNeverExpires?: boolean
}

export function decideResult(rule: ResultRule, inquiry: Inquiry): Determination {
  const judge = judgePositive(rule.concept)
  if (rule.ever === true) return decideByEver(inquiry, { selector: rule, judge })
  return decideByLatest(inquiry, {
    selector: rule,
    judge,
    within: rule.within ?? windowOf(rule.concept, inquiry),
    ...(rule.concept === 'ana' ? { counting: withoutWeakerPatterns } : {}),
    trueNeverExpires: rule.positiveNeverExpires,
  })
}
