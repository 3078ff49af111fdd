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
  /** A code for the history of it is written down at any later time, an infusion when it was given. */
  readonly isHistory: boolean
  /** Nothing where no date is on record. */
  readonly over: Day | undefined
}

export function decideGeneTherapy({ within }: GeneTherapyRule, { findings, criterion }: Inquiry): Determination {
  const { asOf } = findings
  const after = (day: Day) => firstDayBeyond(day, within)
  const dated = (evidence: Evidence, over: Day | undefined, isHistory = false): Given => ({
    evidence: over === undefined ? evidence : { ...evidence, converted: `→ ${dayText(over)}` },
    isHistory,
    over,
  })
  const given: readonly Given[] = [
    ...diagnosesOf(findings, { concept: 'car-t' })
      .filter(({ diagnosis }) => !diagnosis.planned)
      .map(({ diagnosis }) => {
        const isHistory = diagnosis.resourceType !== 'Procedure'
        const given = isHistory ? undefined : diagnosis.onset?.last
        const over = given === undefined ? undefined : after(given)
        return dated(evidenceOfDiagnosis('car-t', diagnosis, asOf), over, isHistory)
      }),
    ...(findings.exposuresByClass.get('car-t-products') ?? []).map((exposure) => {
      const last = (exposure.end ?? exposure.start)?.last
      return dated(evidenceOfExposure('car-t-products', exposure, asOf), last === undefined ? undefined : after(last))
    }),
  ]
  const shown = given.map(({ evidence }) => evidence)
  const infusions = given.filter(({ isHistory }) => !isHistory)
  const open = (infusions.length > 0 ? infusions : given).filter(({ over }) => over === undefined || over > asOf)
  if (open.length > 0) {
    if (open.some(({ over }) => over === undefined))
      return undecided([{ datum: criterion, reason: 'needs-detail' }], shown)
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
