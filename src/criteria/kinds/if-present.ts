import type { Determination } from '../determination.ts'
import { doesNotApply } from '../determine.ts'
import type { Inquiry } from '../inquiry.ts'
import type { Rule } from '../rule.ts'

/** "Where X is present: Y." Without X it does not speak about the patient; X unknown leaves it open. */
export interface IfPresentRule {
  readonly kind: 'if-present'
  readonly when: Rule
  readonly then: Rule
}

export function decideIfPresent(rule: IfPresentRule, { decide }: Inquiry): Determination {
  const when = decide(rule.when)
  switch (when.truth) {
    case 'true':
      return decide(rule.then)
    case 'false':
      return doesNotApply(when.evidence, { notes: when.notes })
    case 'unknown':
      return when
  }
}
