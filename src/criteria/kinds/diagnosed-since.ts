import type { Diagnosis } from '../../findings/diagnosis.ts'
import { dayText, type ClinicalDate } from '../../values/clinical-date.ts'
import { firstDayPassed, hasPassed, type Span } from '../../values/window.ts'
import type { Determination } from '../determination.ts'
import { diagnosesOf } from '../diagnosis-presence.ts'
import { failsToHold, holds, undecided } from '../determine.ts'
import { evidenceOfDiagnosis } from '../evidence.ts'
import type { Inquiry } from '../inquiry.ts'
import { unread } from '../readability.ts'
import type { Selector } from '../select.ts'

/**
 * Diagnosed at least a span ago. Any onset or recorded date old enough shows it; an onset too recent disproves it. A
 * recent recorded date alone does neither: it starts again when records move.
 */
export interface DiagnosedSinceRule {
  readonly kind: 'diagnosed-since'
  readonly anyOf: readonly Selector[]
  readonly span: Span
}

/** So many diagnoses are shown. */
const most = 3

export function decideDiagnosedSince({ anyOf, span }: DiagnosedSinceRule, { findings }: Inquiry): Determination {
  const { asOf } = findings
  const concept = anyOf[0]?.concept ?? 'diagnosis-date'
  const found = anyOf
    .flatMap((selector) => diagnosesOf(findings, selector))
    .filter(
      ({ naming, diagnosis }) => naming === 'coded' && !diagnosis.tentative && diagnosis.resourceType === 'Condition',
    )
    .map(({ diagnosis }) => diagnosis)
  const shown = found.slice(0, most).map((one) => evidenceOfDiagnosis(concept, one, asOf))
  const old = found.flatMap((one) => {
    const [date] = datesOf(one)
    const isOld = date !== undefined && hasPassed(date, asOf, span) === 'true'
    return isOld ? [evidenceOfDiagnosis(concept, one, asOf, date)] : []
  })
  if (old.length > 0) return holds('documented', old.slice(0, most))
  const [first, ...rest] = unread(findings, ['Condition'], 'diagnosis-date')
  if (first !== undefined) return undecided([first, ...rest], shown)
  if (found.length === 0) return undecided([{ datum: 'diagnosis-date', reason: 'not-recorded' }])
  const areRecent = found.every(({ onset }) => onset !== undefined && hasPassed(onset, asOf, span) === 'false')
  if (!areRecent) return undecided([{ datum: 'diagnosis-date', reason: 'needs-detail' }], shown)
  const earliest = Math.min(...found.flatMap(datesOf).map(({ last }) => last))
  return failsToHold('documented', shown, { modifiable: true, passesFrom: dayText(firstDayPassed(earliest, span)) })
}

/** When it is first known of, the earlier date first. */
function datesOf({ onset, recorded }: Diagnosis): readonly ClinicalDate[] {
  return [onset, recorded].filter((date) => date !== undefined).sort((a, b) => a.last - b.last)
}
