import type { Determination } from '../determination.ts'
import { undecided } from '../determine.ts'
import type { Inquiry } from '../inquiry.ts'

/**
 * A "modified SLEDAI-2K" that the source does not define. The usual modification leaves out complement and anti-dsDNA
 * (4 points at most). A modified total decides as entered; a plain one only where both readings agree.
 */
export interface ModifiedSledaiRule {
  readonly kind: 'modified-sledai'
  readonly atLeast: number
}

export function decideModifiedSledai({ atLeast }: ModifiedSledaiRule, { decide, criterion }: Inquiry): Determination {
  const score = (instrument: string) => decide({ kind: 'score', instrument, bounds: [{ comparison: '>=', value: atLeast }] })
  const modified = score('sledai-2k-modified')
  const plain = score('sledai-2k')
  if (modified.truth !== 'unknown') return modified
  if (plain.truth === 'true') return undecided([{ datum: criterion, reason: 'source-ambiguous', action: { id: 'action.modifiedSledai' } }], plain.evidence)
  return plain
}
