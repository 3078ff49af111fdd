import type { Determination, Missing } from '../determination.ts'
import { diagnosesOf } from '../diagnosis-presence.ts'
import { failsToHold, holds, undecided } from '../determine.ts'
import { evidenceOfDiagnosis, evidenceOfMeasurement } from '../evidence.ts'
import type { Inquiry } from '../inquiry.ts'
import { presumedFrom, unread } from '../readability.ts'
import { relatedEvidence } from '../related.ts'
import { measurementsOf, type Selector } from '../select.ts'

/**
 * The patient has one of these diseases now. A provisional diagnosis, one named by a broad code or by words only, or
 * one in remission or inactive, asks: a relapsing patient must not vanish. `ifAbsent: 'ask'`: not on record is not no.
 */
export interface DiagnosisRule {
  readonly kind: 'diagnosis'
  readonly anyOf: readonly Selector[]
  readonly ifAbsent?: 'ask'
  /** Concepts to show beside the question when there is none on record. */
  readonly related?: readonly string[]
}

export function decideDiagnosis(rule: DiagnosisRule, { findings }: Inquiry): Determination {
  const datum = rule.anyOf[0]?.concept ?? 'diagnosis'
  const entered = rule.anyOf.flatMap((selector) =>
    measurementsOf(findings, { concept: selector.concept }).filter(({ source }) => source === 'entry'),
  )
  const found = rule.anyOf.flatMap((selector) =>
    diagnosesOf(findings, selector).map((named) => ({ ...named, concept: selector.concept })),
  )
  const conditions = found.filter(({ diagnosis }) => diagnosis.resourceType === 'Condition')
  const sure = conditions.filter(
    ({ diagnosis, naming }) => naming === 'coded' && !diagnosis.tentative && diagnosis.presence !== 'past',
  )
  const show = (list: typeof conditions) =>
    list.slice(0, 4).map(({ diagnosis, concept }) => evidenceOfDiagnosis(concept, diagnosis, findings.asOf))
  if (sure.length > 0) return holds('documented', show(sure))
  const said = entered.map(({ value }) => value?.sign).find((sign) => sign !== undefined)
  const shownEntries = entered.map((one) => evidenceOfMeasurement(datum, one, findings.asOf))
  if (said === 'positive') return holds('entered', shownEntries)
  const [doubtful] = conditions
  if (doubtful !== undefined) return undecided([{ datum: doubtful.concept, reason: 'needs-detail' }], show(conditions))
  if (said === 'negative') return failsToHold('entered', shownEntries)
  const [first, ...rest] = unread(findings, ['Condition'], datum)
  if (first !== undefined) return undecided([first, ...rest])
  if (rule.ifAbsent === 'ask') {
    const missing: Missing = { datum, reason: 'not-recorded' }
    return undecided(
      [missing],
      (rule.related ?? []).flatMap((concept) => relatedEvidence(concept, findings)),
    )
  }
  return failsToHold('presumed', [], { notes: [presumedFrom(['Condition'])] })
}
