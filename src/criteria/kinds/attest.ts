import type { Determination, Evidence } from '../determination.ts'
import { undecided } from '../determine.ts'
import type { Inquiry } from '../inquiry.ts'
import { relatedEvidence } from '../related.ts'
import type { Rule } from '../rule.ts'

/**
 * Only a person can say. What the chart holds on the matter is shown beside the question; where one of the `adverse`
 * sentences is true, the chart speaks against the patient and the question weighs more (`needs-detail`).
 */
export interface AttestRule {
  readonly kind: 'attest'
  /** Concepts to show beside the question. */
  readonly related?: readonly string[]
  readonly adverse?: readonly Rule[]
  readonly classifiedBy?: ClassifiedBy
}

/** Published classification criteria that the sentence names: met by any of them. Their outcome proposes the answer. */
export interface ClassifiedBy {
  /** Ids of classifications. */
  readonly anyOf: readonly string[]
  /** The sentence asks for more (a subtype): criteria that are met do not make it true, those not met make it false. */
  readonly asksMore?: boolean
}

export function decideAttest(rule: AttestRule, inquiry: Inquiry): Determination {
  const related = (rule.related ?? []).flatMap((concept) => relatedEvidence(concept, inquiry.findings))
  const judged = (rule.adverse ?? []).map((adverse) => inquiry.decide(adverse))
  const speaking = judged.filter(
    ({ truth, missing }) =>
      truth === 'true' || (truth === 'unknown' && missing.some(({ reason }) => reason === 'needs-detail')),
  )
  const against: readonly Evidence[] = speaking.flatMap(({ evidence }) => evidence)
  const unreadable = judged
    .flatMap(({ missing }) => missing)
    .filter(({ reason }) => reason === 'read-failed' || reason === 'not-permitted')
  const classified = (rule.classifiedBy?.anyOf ?? []).flatMap((id) => relatedEvidence(id, inquiry.findings))
  const shown = distinctByReference([...classified, ...against, ...related])
  const reason = speaking.length > 0 ? 'needs-detail' : 'needs-attestation'
  const question = { datum: inquiry.criterion, reason } as const
  return undecided(
    [
      question,
      ...(speaking.length > 0
        ? []
        : unreadable.slice(0, 1).map((missing) => ({ ...missing, datum: inquiry.criterion }))),
    ],
    shown,
    {
      notes: judged.flatMap(({ truth, notes }) => (truth === 'true' ? notes : [])),
    },
  )
}

function distinctByReference(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>()
  return evidence.filter(({ reference, concept, value, date }) => {
    const key = `${reference ?? concept}|${value ?? ''}|${date ?? ''}`
    return seen.has(key) ? false : seen.add(key)
  })
}
