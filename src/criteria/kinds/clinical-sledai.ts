import type { Determination, Missing } from '../determination.ts'
import { undecided } from '../determine.ts'
import type { Inquiry } from '../inquiry.ts'
import { decideByLatest } from '../latest.ts'
import { impliedSledai } from '../instrument-total.ts'
import { compare } from '../../values/interval.ts'
import { windowOf } from '../window-of.ts'

/**
 * SLEDAI-2K from a closed list of clinical items, as typed or from the items. Where items on neither of the source's
 * lists would alone change the answer, the source leaves it open. It never exceeds the plain total.
 */
export interface ClinicalSledaiRule {
  readonly kind: 'clinical-sledai'
  readonly atLeast: number
}

export function decideClinicalSledai({ atLeast }: ClinicalSledaiRule, inquiry: Inquiry): Determination {
  const typed = inquiry.decide({
    kind: 'score',
    instrument: 'sledai-2k-clinical',
    bounds: [{ comparison: '>=', value: atLeast }],
  })
  if (typed.truth !== 'unknown') return typed
  const derived = decideByLatest(inquiry, {
    selector: { concept: 'sledai-2k' },
    within: windowOf('sledai-2k', inquiry),
    entered: true,
    judge: (measurement) => {
      const clinical = impliedSledai(measurement)
      if (clinical === undefined) return { truth: 'unknown', reason: 'needs-entry' }
      const [closed, open] = [compare(clinical.closed, '>=', atLeast), compare(clinical.open, '>=', atLeast)]
      if (closed === 'false' && open === 'true') return { truth: 'unknown', reason: 'source-ambiguous' }
      // While items on neither list are open, they may yet make it ambiguous.
      return closed === 'unknown' || open === 'unknown'
        ? { truth: 'unknown', reason: 'needs-entry' }
        : { truth: closed }
    },
  })
  if (derived.truth !== 'unknown') return derived
  const [missing] = derived.missing
  if (missing?.reason === 'source-ambiguous')
    return undecided([{ datum: inquiry.criterion, reason: 'source-ambiguous' }], derived.evidence)
  return typed.evidence.length > 0
    ? typed
    : undecided(
        [{ reason: 'needs-entry', ...(isOwnValue(missing) ? {} : missing), datum: 'sledai-2k-clinical' }],
        derived.evidence,
      )
}

/** Whether the total itself is at fault, not its age or the read: then it is entered anew. */
function isOwnValue(missing: Missing | undefined): boolean {
  return missing === undefined || !['out-of-date', 'read-failed', 'not-permitted'].includes(missing.reason)
}
