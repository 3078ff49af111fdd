import type { Findings } from '../../findings/findings.ts'
import type { Measurement } from '../../findings/measurement.ts'
import { any } from '../combine.ts'
import type { Determination } from '../determination.ts'
import { holds, undecided } from '../determine.ts'
import { evidenceOfMeasurement } from '../evidence.ts'
import type { Inquiry } from '../inquiry.ts'
import { basisOf } from '../latest.ts'
import { judgePositive } from '../positive.ts'
import type { Rule } from '../rule.ts'
import { measurementsOf } from '../select.ts'

/**
 * HIV infection: a confirmed test or a coded infection proves it at any age, and so do a reactive screen and viral RNA
 * together: the nucleic acid test is what confirms a screen whose antibodies are still few (CDC and APHL, Laboratory
 * Testing for the Diagnosis of HIV Infection, 2014). Either alone is unconfirmed and asks. A negative test is good for
 * as long as infection tests count.
 */
export interface HivRule {
  readonly kind: 'hiv'
}

const screening = { concept: 'hiv', facets: ['screening', 'p24'] } as const
const infected: Rule = {
  kind: 'history',
  tense: 'ever',
  targets: [{ concept: 'hiv-infection', found: 'holds', irreversible: true }],
}
const everConfirmed: Rule = { kind: 'result', concept: 'hiv', facets: ['confirmation'], ever: true }
const screened: Rule = { kind: 'result', ...screening }
const everScreened: Rule = { kind: 'result', ...screening, ever: true }

export function decideHiv(_rule: HivRule, { decide, findings }: Inquiry): Determination {
  const coded = decide(infected)
  const confirmed = decide(everConfirmed)
  if (coded.truth === 'true' || confirmed.truth === 'true') return any([coded, confirmed])
  const reactive = decide(everScreened)
  const isReactive = reactive.truth === 'true'
  const viraemic = positiveRna(findings)
  const shown = [
    ...(isReactive ? reactive.evidence : []),
    ...viraemic.map((one) => evidenceOfMeasurement('hiv', one, findings.asOf)),
  ]
  if (isReactive && viraemic.length > 0) return holds(basisOf(viraemic), shown)
  if (isReactive || viraemic.length > 0)
    return undecided([{ datum: 'hiv', reason: 'needs-detail', action: { id: 'action.confirmHiv' } }], shown)
  return coded.truth === 'unknown' ? coded : decide(screened)
}

/** Viral RNA is no antibody: found in the blood it speaks for an infection and asks, absent it proves nothing. */
function positiveRna(findings: Findings): readonly Measurement[] {
  return measurementsOf(findings, { concept: 'hiv', facets: ['rna'] }, ['context']).filter(
    (one) => !one.preliminary && judgePositive('hiv-rna')(one).truth === 'true',
  )
}
