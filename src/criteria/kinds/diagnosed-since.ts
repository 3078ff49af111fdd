import { dayText } from '../../values/clinical-date.ts'
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

export function decideDiagnosedSince({ anyOf, span }: DiagnosedSinceRule, { findings }: Inquiry): Determination {
  const { asOf } = findings
  const concept = anyOf[0]?.concept ?? 'diagnosis-date'
  const found = anyOf
    .flatMap((selector) => diagnosesOf(findings, selector))
    .filter(
      ({ naming, diagnosis }) => naming === 'coded' && !diagnosis.tentative && diagnosis.resourceType === 'Condition',
    )
    .map(({ diagnosis }) => diagnosis)
  const evidence = (list: typeof found) => list.slice(0, 3).map((one) => evidenceOfDiagnosis(concept, one, asOf))
  const old = found.filter(({ onset, recorded }) =>
    [onset, recorded].some((date) => date !== undefined && hasPassed(date, asOf, span) === 'true'),
  )
  if (old.length > 0)
    return holds(
      'documented',
      old
        .slice(0, 3)
        .map((one) => ({ ...evidenceOfDiagnosis(concept, one, asOf), ...oldest(one.onset?.text, one.recorded?.text) })),
    )
  const [first, ...rest] = unread(findings, ['Condition'], 'diagnosis-date')
  if (first !== undefined) return undecided([first, ...rest], evidence(found))
  const recent = found.filter(({ onset }) => onset !== undefined && hasPassed(onset, asOf, span) === 'false')
  if (recent.length > 0 && recent.length === found.length) {
    const earliest = Math.min(
      ...recent.flatMap(({ onset, recorded }) => [onset, recorded].flatMap((date) => date?.last ?? [])),
    )
    return failsToHold('documented', evidence(recent), {
      modifiable: true,
      passesFrom: dayText(firstDayPassed(earliest, span)),
    })
  }
  return undecided(
    [{ datum: 'diagnosis-date', reason: found.length === 0 ? 'not-recorded' : 'needs-detail' }],
    evidence(found),
  )
}

function oldest(onset: string | undefined, recorded: string | undefined): { readonly date?: string } {
  const [date] = [onset, recorded].filter((text) => text !== undefined).sort()
  return date === undefined ? {} : { date }
}
