import { coverOf } from '../../findings/exposure.ts'
import { compare } from '../../values/interval.ts'
import type { Determination } from '../determination.ts'
import { undecided } from '../determine.ts'
import type { Inquiry } from '../inquiry.ts'
import { decideByLatest, unusable } from '../latest.ts'
import { windowOf } from '../window-of.ts'

/**
 * CD19 on blood B cells by flow cytometry: a count or share above none. None at all says that B cells are gone, not that
 * they lack CD19; a B-cell depleting antibody given since spoils the result.
 */
export interface BCellMarkerRule {
  readonly kind: 'b-cell-marker'
}

export function decideBCellMarker(_rule: BCellMarkerRule, inquiry: Inquiry): Determination {
  const { findings } = inquiry
  const depleting = findings.exposures.filter(({ drugs }) =>
    drugs.some(({ mechanism }) => /CD(19|20)\b/.test(mechanism ?? '')),
  )
  const determination = decideByLatest(inquiry, {
    selector: { concept: 'cd19-bcells' },
    within: windowOf('cd19-bcells', inquiry),
    judge: ({ value, date }) => {
      const spoiled = depleting.some((exposure) => {
        const { possible } = coverOf(exposure, findings.asOf)
        return possible !== undefined && date !== undefined && possible.to > date.first
      })
      if (spoiled) return unusable
      if (value.number === undefined) return value.sign === 'positive' ? { truth: 'true' } : unusable
      return compare(value.number, '>', 0) === 'true' ? { truth: 'true' } : { truth: 'unknown', reason: 'needs-detail' }
    },
  })
  return determination.missing.some(({ reason }) => reason === 'needs-detail')
    ? undecided(
        [{ datum: 'cd19-bcells', reason: 'needs-detail', action: { id: 'action.repeatAfterBCells' } }],
        determination.evidence,
      )
    : determination
}
