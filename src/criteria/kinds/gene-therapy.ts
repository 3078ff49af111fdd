import { dayText, type Day } from '../../values/clinical-date.ts'
import { firstDayBeyond, type Span } from '../../values/window.ts'
import type { Determination, Evidence } from '../determination.ts'
import { diagnosesOf } from '../diagnosis-presence.ts'
import { undecided } from '../determine.ts'
import { evidenceOfDiagnosis, evidenceOfExposure } from '../evidence.ts'
import type { Inquiry } from '../inquiry.ts'
import { medicationTypes, unread } from '../readability.ts'

/**
 * CAR-T, CAR-NK or another gene-modified cell product within a span. No code finds them reliably, so a person always
 * says; what is on record is shown, with the first day on which its span is over.
 */
export interface GeneTherapyRule {
  readonly kind: 'gene-therapy'
  readonly within: Span
}

interface Given {
  readonly evidence: Evidence
  /** Nothing where no date is on record. */
  readonly over: Day | undefined
}

export function decideGeneTherapy({ within }: GeneTherapyRule, { findings, criterion }: Inquiry): Determination {
  const { asOf } = findings
  const after = (day: Day) => firstDayBeyond(day, within)
  const dated = (evidence: Evidence, over: Day | undefined): Given => ({
    evidence: over === undefined ? evidence : { ...evidence, converted: `→ ${dayText(over)}` },
    over,
  })
  const given: readonly Given[] = [
    ...diagnosesOf(findings, { concept: 'car-t' })
      .filter(({ diagnosis }) => !diagnosis.planned)
      .map(({ diagnosis }) => {
        // A code for the history of it is written down at any later time, an infusion when it was given.
        const given = diagnosis.resourceType === 'Procedure' ? diagnosis.onset?.last : undefined
        return dated(evidenceOfDiagnosis('car-t', diagnosis, asOf), given === undefined ? undefined : after(given))
      }),
    ...(findings.exposuresByClass.get('car-t-products') ?? []).map((exposure) => {
      const last = (exposure.end ?? exposure.start)?.last
      return dated(evidenceOfExposure('car-t-products', exposure, asOf), last === undefined ? undefined : after(last))
    }),
  ]
  const shown = given.map(({ evidence }) => evidence)
  const known = given.filter(({ over }) => over !== undefined)
  const open = (known.length > 0 ? known : given).filter(({ over }) => over === undefined || over > asOf)
  if (open.length > 0) {
    if (known.length === 0) return undecided([{ datum: criterion, reason: 'needs-detail' }], shown)
    const date = dayText(Math.max(...open.flatMap(({ over }) => over ?? [])))
    return undecided(
      [{ datum: criterion, reason: 'needs-detail', action: { id: 'action.waitUntil', values: { date } } }],
      shown,
      { passesFrom: date },
    )
  }
  const [closed] = unread(findings, ['Condition', 'Procedure', ...medicationTypes], criterion)
  return undecided(
    [{ datum: criterion, reason: 'needs-attestation' }, ...(closed === undefined ? [] : [closed])],
    shown,
  )
}
