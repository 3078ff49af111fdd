import type { Determination } from '../determination.ts'
import { undecided } from '../determine.ts'
import type { Inquiry } from '../inquiry.ts'
import { relatedEvidence } from '../related.ts'

/** The source names a heading and not its list. No threshold is invented: what the chart holds is shown, the site is asked. */
export interface SourceIncompleteRule {
  readonly kind: 'source-incomplete'
  readonly related?: readonly string[]
}

export function decideSourceIncomplete(rule: SourceIncompleteRule, { findings, criterion }: Inquiry): Determination {
  const shown = (rule.related ?? []).flatMap((concept) => relatedEvidence(concept, findings))
  return undecided([{ datum: criterion, reason: 'source-incomplete' }], shown)
}
