import type { Determination } from '../determination.ts'
import { undecided } from '../determine.ts'
import type { Inquiry } from '../inquiry.ts'
import { decideByEver, judgement } from '../latest.ts'
import { compare } from '../../values/interval.ts'
import { inUnit } from './measurement.ts'

/**
 * Prolonged QT from the measured QTc, where the source gives no number: 500 ms and above is prolonged by any standard;
 * above 450 ms (men) or 470 ms (women) is for the clinician to say; below that it is not prolonged. One that was
 * prolonged by any standard before the latest is for the clinician to say as well: the source asks of the past.
 */
export interface QtcRule {
  readonly kind: 'qtc'
}

export function decideQtc(_rule: QtcRule, inquiry: Inquiry): Determination {
  const { findings, decide } = inquiry
  const above = (value: number, comparison: '>=' | '>') =>
    decide({ kind: 'measurement', concept: 'qtc', comparison, threshold: { value, unit: 'ms' } })
  const severe = above(500, '>=')
  if (severe.truth !== 'false') return severe
  const once = decideByEver(inquiry, {
    selector: { concept: 'qtc' },
    judge: ({ value }) => {
      const { number, unit = '' } = value
      const interval = number && inUnit('qtc', number, unit, 'ms', inquiry)
      return judgement(interval === undefined ? 'false' : compare(interval, '>=', 500))
    },
  })
  if (once.truth === 'true') return undecided([{ datum: 'qtc', reason: 'needs-detail' }], once.evidence)
  const limit = findings.person.sex === 'female' ? 470 : 450
  const long = above(limit, '>')
  return long.truth === 'false' ? long : undecided([{ datum: 'qtc', reason: 'needs-detail' }], long.evidence)
}
