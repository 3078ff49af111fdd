import type { Determination } from '../determination.ts'
import { undecided } from '../determine.ts'
import { evidenceOfMeasurement } from '../evidence.ts'
import type { Inquiry } from '../inquiry.ts'
import { unread } from '../readability.ts'
import { relatedEvidence } from '../related.ts'
import { measurementsOf } from '../select.ts'
import { isDated } from '../timeline.ts'

/**
 * A course over time that a person reads from at least so many values: they are shown, oldest first. With fewer the
 * values are missing, and a person may still say what the rest of the sentence asks (bleeding that gets worse).
 */
export interface SeriesRule {
  readonly kind: 'series'
  readonly concept: string
  readonly atLeast: number
  /** Concepts to show beside the course. */
  readonly related?: readonly string[]
}

const most = 12

export function decideSeries(rule: SeriesRule, { findings, criterion }: Inquiry): Determination {
  const dated = measurementsOf(findings, { concept: rule.concept })
    .filter(isDated)
    .filter(
      ({ preliminary, value, date }) => !preliminary && value?.number !== undefined && date.first <= findings.asOf,
    )
    .sort((a, b) => a.date.first - b.date.first || (a.date.instant ?? 0) - (b.date.instant ?? 0))
  const shown = [
    ...dated.slice(-most).map((one) => evidenceOfMeasurement(rule.concept, one, findings.asOf)),
    ...(rule.related ?? []).flatMap((concept) => relatedEvidence(concept, findings)),
  ]
  const [first, ...rest] = unread(findings, ['Observation'], rule.concept)
  if (first !== undefined) return undecided([first, ...rest], shown)
  const question = { datum: criterion, reason: 'needs-attestation', action: { id: 'action.confirmTrend' } } as const
  if (dated.length < rule.atLeast) return undecided([{ datum: rule.concept, reason: 'not-recorded' }, question], shown)
  return undecided([question], shown)
}
