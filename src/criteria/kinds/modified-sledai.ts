import { compare, isExact } from '../../values/interval.ts'
import type { Determination } from '../determination.ts'
import { undecided } from '../determine.ts'
import type { Inquiry } from '../inquiry.ts'
import { impliedSledai } from '../instrument-total.ts'
import { decideByLatest, unusable } from '../latest.ts'
import { windowOf } from '../window-of.ts'

/**
 * A "modified SLEDAI-2K" that the source does not define. The usual modification leaves out complement and anti-dsDNA
 * (4 points at most). A modified total decides as entered; a plain one only where both readings agree.
 */
export interface ModifiedSledaiRule {
  readonly kind: 'modified-sledai'
  readonly atLeast: number
}

export function decideModifiedSledai({ atLeast }: ModifiedSledaiRule, inquiry: Inquiry): Determination {
  const modified = inquiry.decide({
    kind: 'score',
    instrument: 'sledai-2k-modified',
    bounds: [{ comparison: '>=', value: atLeast }],
  })
  if (modified.truth !== 'unknown') return modified
  const plain = decideByLatest(inquiry, {
    selector: { concept: 'sledai-2k' },
    within: windowOf('sledai-2k', inquiry),
    entered: true,
    judge: (measurement) => {
      const implied = impliedSledai(measurement)
      if (implied === undefined) return unusable
      const [serologyFree, whole] = [
        compare(implied.serologyFree, '>=', atLeast),
        compare(implied.plain, '>=', atLeast),
      ]
      if (serologyFree === 'true') return { truth: 'true' }
      if (whole === 'false') return { truth: 'false' }
      // Open items may still settle it; a known total between the two readings only the source could.
      const isOpen = whole === 'unknown' || (serologyFree === 'unknown' && !isExact(implied.plain))
      return { truth: 'unknown', reason: isOpen ? 'needs-entry' : 'source-ambiguous' }
    },
  })
  // With no plain total at all, what is known of the modified one stands: that it is out of date, say.
  if (plain.truth === 'unknown' && plain.evidence.length === 0 && modified.evidence.length > 0) return modified
  return plain.missing[0]?.reason === 'source-ambiguous'
    ? undecided(
        [{ datum: inquiry.criterion, reason: 'source-ambiguous', action: { id: 'action.modifiedSledai' } }],
        plain.evidence,
      )
    : plain
}
