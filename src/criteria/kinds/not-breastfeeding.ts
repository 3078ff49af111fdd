import { not } from '../combine.ts'
import type { Determination } from '../determination.ts'
import { doesNotApply } from '../determine.ts'
import { evidenceOfPerson } from '../evidence.ts'
import type { Inquiry } from '../inquiry.ts'
import { decideBreastfeeding } from './pregnancy.ts'

/** "Not lactating": on record, it fails; otherwise a person says. It does not speak of men. */
export interface NotBreastfeedingRule {
  readonly kind: 'not-breastfeeding'
}

export function decideNotBreastfeeding(_rule: NotBreastfeedingRule, inquiry: Inquiry): Determination {
  const { person } = inquiry.findings
  return person.sex === 'male' ? doesNotApply([evidenceOfPerson('sex', person)]) : not(decideBreastfeeding(inquiry))
}
