import type { Determination } from '../determination.ts'
import { undecided } from '../determine.ts'
import type { Inquiry } from '../inquiry.ts'

/**
 * Prolonged QT from the measured QTc, where the source gives no number: 500 ms and above is prolonged by any standard;
 * above 450 ms (men) or 470 ms (women) is for the clinician to say; below that it is not prolonged.
 */
export interface QtcRule {
  readonly kind: 'qtc'
}

export function decideQtc(_rule: QtcRule, { findings, decide }: Inquiry): Determination {
  const above = (value: number, comparison: '>=' | '>') =>
    decide({ kind: 'measurement', concept: 'qtc', comparison, threshold: { value, unit: 'ms' } })
  const severe = above(500, '>=')
  if (severe.truth !== 'false') return severe
  const limit = findings.person.sex === 'female' ? 470 : 450
  const long = above(limit, '>')
  return long.truth === 'false' ? long : undecided([{ datum: 'qtc', reason: 'needs-detail' }], long.evidence)
}
