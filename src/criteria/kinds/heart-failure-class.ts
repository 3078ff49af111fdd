import type { Determination } from '../determination.ts'
import { failsToHold, undecided } from '../determine.ts'
import type { Inquiry } from '../inquiry.ts'
import type { Measurement } from '../../findings/measurement.ts'
import type { Day } from '../../values/clinical-date.ts'
import { compare } from '../../values/interval.ts'
import { allOf, type Truth } from '../../values/truth.ts'
import { isWithin, type Span } from '../../values/window.ts'
import { totalOf } from '../instrument-total.ts'
import { decideByEver, judgement } from '../latest.ts'
import { unread } from '../readability.ts'
import type { HistoryRule } from './history.ts'

/** Heart failure of NYHA class III or IV within a span. Heart failure without a class asks for it. */
export interface HeartFailureClassRule {
  readonly kind: 'heart-failure-class'
  readonly within: Span
}

export function decideHeartFailureClass({ within }: HeartFailureClassRule, inquiry: Inquiry): Determination {
  const { decide, findings } = inquiry
  // Any day of the span counts: a class that has improved since was III or IV all the same.
  const once = decideByEver(inquiry, {
    selector: { concept: 'nyha' },
    judge: (measurement) => judgement(isSevereWithin(measurement, findings.asOf, within)),
  })
  if (once.truth === 'true') return once
  const coded = decide(classCoded(within, ['class-iii', 'class-iv']))
  if (coded.truth !== 'false') return coded
  const failure = decide({
    kind: 'history',
    tense: 'ever',
    within,
    targets: [{ concept: 'nyha-heart-failure', found: 'holds' }],
  })
  if (failure.truth === 'unknown') return failure
  const latest = decide({ kind: 'score', instrument: 'nyha', bounds: [{ comparison: '>=', value: 3 }], within })
  // A class may stand on record without the diagnosis, and a worse one beside a coded one.
  const [closed, ...more] = latest.truth === 'unknown' ? unread(findings, ['Observation'], 'nyha') : []
  if (failure.truth === 'false') return closed === undefined ? failure : undecided([closed, ...more])
  if (latest.truth === 'false') return { ...latest, evidence: [...latest.evidence, ...failure.evidence] }
  const mild = decide(classCoded(within, ['class-i', 'class-ii']))
  if (mild.truth !== 'true') return undecided([{ datum: 'nyha', reason: 'needs-detail' }], failure.evidence)
  const evidence = [...mild.evidence, ...failure.evidence]
  return closed === undefined ? failsToHold('documented', evidence) : undecided([closed, ...more], evidence)
}

function isSevereWithin(measurement: Measurement, asOf: Day, within: Span): Truth {
  const total = totalOf('nyha', measurement)
  return allOf([
    total === undefined ? 'unknown' : compare(total, '>=', 3),
    measurement.date === undefined ? 'unknown' : isWithin(measurement.date, asOf, within),
  ])
}

/** The class as a problem list carries it: a finding of its own, SNOMED CT "NYHA class III". */
function classCoded(within: Span, facets: readonly string[]): HistoryRule {
  return { kind: 'history', tense: 'ever', within, targets: [{ concept: 'nyha', facets, found: 'holds' }] }
}
