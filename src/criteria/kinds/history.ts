import type { ChartResourceType } from '../../chart/chart.ts'
import type { Diagnosis, SeverityGrade } from '../../findings/diagnosis.ts'
import type { Findings } from '../../findings/findings.ts'

import { hasPassed, isWithin, type Span } from '../../values/window.ts'
import type { Determination, Evidence, Missing } from '../determination.ts'
import { diagnosesOf } from '../diagnosis-presence.ts'
import { failsToHold, holds, undecided } from '../determine.ts'
import { evidenceOfDiagnosis } from '../evidence.ts'
import type { Inquiry } from '../inquiry.ts'
import { presumedFrom, unread } from '../readability.ts'
import type { Selector } from '../select.ts'

/** One group of findings that the source's sentence names. The first group that a finding belongs to judges it. */
export interface HistoryTarget extends Selector {
  /** Found: the sentence holds; it must be asked about; or it is exempt. */
  readonly found: 'holds' | 'asks' | 'exempt'
  /** A code that only names the group ("asthma, moderate") is enough here. */
  readonly broad?: boolean
  /** Only where the record grades it so, apart from its code (`Condition.severity`). */
  readonly graded?: readonly SeverityGrade[]
  /** What the same finding means once it is over, where that differs from the tense rule. */
  readonly onceOver?: 'holds' | 'asks' | 'exempt'
  /** What it means once it has been over for longer than a span; over without a date then asks. */
  readonly overFor?: { readonly span: Span; readonly means: 'holds' | 'asks' | 'exempt' }
  /** A code for an acute event: it happened on its date, and grows stale when it stays on a list as "active". */
  readonly acute?: boolean
  /** It does not go away: a resolved status does not end it. */
  readonly irreversible?: boolean
}

/**
 * A diagnosis or procedure by history. `ever` ("history of") counts at any status; `present` ("with", "existence of")
 * counts what is active or irreversible, and asks about what is over or stale. With a window, what surely lies outside
 * it does not count and what has no date asks. Nothing found after complete reads: presumed not so.
 */
export interface HistoryRule {
  readonly kind: 'history'
  readonly tense: 'ever' | 'present'
  readonly within?: Span
  readonly targets: readonly HistoryTarget[]
}

/** After this long an acute code still called active is a leftover of the list, not the event. */
const staleAfter: Span = { days: 90 }
const types: readonly ChartResourceType[] = ['Condition', 'Procedure']

type Effect = 'holds' | 'asks' | 'exempt' | 'outside'

export function decideHistory(rule: HistoryRule, { findings }: Inquiry): Determination {
  const seen = new Set<Diagnosis>()
  const judged: { readonly effect: Effect; readonly evidence: Evidence; readonly concept: string }[] = []
  for (const target of rule.targets)
    for (const { diagnosis, naming } of diagnosesOf(findings, target)) {
      if (seen.has(diagnosis) || diagnosis.planned || !hasGrade(diagnosis, target)) continue
      seen.add(diagnosis)
      const isNamed = naming === 'coded' || (naming === 'broad' && target.broad === true)
      const sure = isNamed && !diagnosis.tentative
      const effect = effectOf(rule, target, diagnosis, findings)
      judged.push({
        effect: effect !== 'outside' && !sure ? 'asks' : effect,
        evidence: evidenceOfDiagnosis(target.concept, diagnosis, findings.asOf),
        concept: target.concept,
      })
    }
  const having = (effect: Effect) => judged.filter((one) => one.effect === effect)
  const holding = having('holds')
  if (holding.length > 0)
    return holds(
      'documented',
      holding.map(({ evidence }) => evidence),
    )
  const asking = having('asks')
  const [first, ...others] = new Set(asking.map(({ concept }) => concept))
  if (first !== undefined)
    return undecided(
      [inDetail(first), ...others.map(inDetail)],
      asking.map(({ evidence }) => evidence),
    )
  const [closed, ...more] = unread(findings, types, rule.targets[0]?.concept ?? 'history')
  if (closed !== undefined) return undecided([closed, ...more])
  return failsToHold(
    'presumed',
    judged.map(({ evidence }) => evidence),
    { notes: [presumedFrom(types)] },
  )
}

function inDetail(datum: string): Missing {
  return { datum, reason: 'needs-detail' }
}

function hasGrade({ grade }: Diagnosis, { graded }: HistoryTarget): boolean {
  return graded === undefined || graded.some((one) => one === grade)
}

function effectOf(rule: HistoryRule, target: HistoryTarget, diagnosis: Diagnosis, findings: Findings): Effect {
  const over = diagnosis.presence === 'past'
  if (rule.within !== undefined) {
    const within = liesWithin(diagnosis, target, findings, rule.within)
    if (within === 'false') return 'outside'
    if (within === 'unknown') return target.found === 'exempt' ? target.found : 'asks'
  }
  if (rule.within !== undefined || rule.tense === 'ever')
    return over ? onceOver(target, diagnosis, findings) : target.found
  if (over) {
    if (target.overFor !== undefined) return onceOver(target, diagnosis, findings)
    return target.onceOver ?? (target.found === 'exempt' || target.irreversible === true ? target.found : 'asks')
  }
  if (target.acute !== true || target.found !== 'holds') return target.found
  const date = diagnosis.onset ?? diagnosis.recorded
  return date !== undefined && hasPassed(date, findings.asOf, staleAfter) === 'false' ? 'holds' : 'asks'
}

function onceOver(
  { found, onceOver: means, overFor }: HistoryTarget,
  { onset, ended }: Diagnosis,
  { asOf }: Findings,
): Effect {
  if (overFor === undefined) return means ?? found
  // What began less than the span ago cannot have been over for as long, though nobody wrote down when it ended.
  const isYoung = onset !== undefined && hasPassed(onset, asOf, overFor.span) === 'false'
  const passed = ended !== undefined ? hasPassed(ended, asOf, overFor.span) : isYoung ? 'false' : 'unknown'
  return passed === 'true' ? overFor.means : passed === 'false' ? (means ?? found) : 'asks'
}

/** An event lies on its date; a disease lasts from its onset until it ends. */
function liesWithin(
  diagnosis: Diagnosis,
  target: HistoryTarget,
  { asOf }: Findings,
  within: Span,
): 'true' | 'false' | 'unknown' {
  const began = diagnosis.onset ?? diagnosis.recorded
  const isProcedure = diagnosis.resourceType === 'Procedure'
  if (isProcedure && diagnosis.presence === 'active') return 'true'
  if (isProcedure || target.acute === true) return began === undefined ? 'unknown' : isWithin(began, asOf, within)
  if (diagnosis.presence !== 'past') return began !== undefined && began.first > asOf ? 'false' : 'true'
  if (diagnosis.ended !== undefined) return isWithin(diagnosis.ended, asOf, within)
  return began !== undefined && isWithin(began, asOf, within) === 'true' ? 'true' : 'unknown'
}
