import type { Findings } from '../../findings/findings.ts'
import type { Span } from '../../values/window.ts'
import { childbearingPotential } from '../childbearing.ts'
import { any } from '../combine.ts'
import type { Determination } from '../determination.ts'
import { diagnosesOf } from '../diagnosis-presence.ts'
import { failsToHold, holds, undecided } from '../determine.ts'
import { evidenceOfDiagnosis } from '../evidence.ts'
import type { Inquiry } from '../inquiry.ts'
import { basisOf } from '../latest.ts'
import {
  pregnancyDiagnoses,
  pregnancyLasts,
  pregnancyTests,
  recentTests,
  statedOf,
  surelyNow,
  testResult,
} from '../pregnancy-findings.ts'
import { unread } from '../readability.ts'

/** "Pregnant or breastfeeding", or "pregnant or intends to be". False of anyone who cannot bear children. */
export interface PregnancyRule {
  readonly kind: 'pregnancy'
  readonly or: 'breastfeeding' | 'intention'
}

const breastfeedingLasts: Span = { years: 2 }

export function decidePregnancy(rule: PregnancyRule, inquiry: Inquiry): Determination {
  const { findings } = inquiry
  const potential = childbearingPotential(findings)
  if (potential.truth === 'false') return potential
  const determination = any([
    decidePregnant(findings),
    rule.or === 'breastfeeding' ? decideBreastfeeding(inquiry) : decideIntention(inquiry),
  ])
  const [first, ...rest] = potential.missing
  if (first === undefined) return determination
  return undecided([first, ...rest, ...determination.missing], [...potential.evidence, ...determination.evidence])
}

export function decidePregnant(findings: Findings): Determination {
  const { asOf } = findings
  const tests = pregnancyTests(findings)
  const recent = recentTests(tests, asOf)
  const result = testResult(recent)
  const basis = basisOf(recent)
  const shown = tests.map(({ evidence }) => evidence).slice(0, 4)
  const coded = pregnancyDiagnoses(findings)
  const present = surelyNow(coded, asOf, pregnancyLasts)
  const codes = coded.map(({ evidence }) => evidence)
  const closed = unread(findings, ['Observation', 'Condition'], 'hcg-serum')
  const [first, ...rest] = closed
  if (result === 'conflicting') return undecided([{ datum: 'hcg-serum', reason: 'conflicting' }], shown)
  if (present.length > 0)
    return result === 'negative'
      ? undecided([{ datum: 'pregnancy', reason: 'conflicting' }], [...codes, ...shown])
      : first === undefined
        ? holds(
            basisOf(present),
            present.map(({ evidence }) => evidence),
          )
        : undecided([first, ...rest], codes)
  if (result === 'positive') return first === undefined ? holds(basis, shown) : undecided([first, ...rest], shown)
  if (coded.length > 0) return undecided([{ datum: 'pregnancy', reason: 'needs-detail' }], [...codes, ...shown])
  if (first !== undefined) return undecided([first, ...rest], shown)
  if (result === 'negative') return failsToHold(basis, shown)
  if (result === 'unclear') return undecided([{ datum: 'hcg-serum', reason: 'value-unusable' }], shown)
  return undecided([{ datum: 'hcg-serum', reason: 'before-treatment', action: { id: 'action.pregnancyTest' } }], shown)
}

export function decideBreastfeeding({ findings, criterion }: Inquiry): Determination {
  const stated = statedOf(findings, { concept: 'lactation' })
  const evidence = stated.map((one) => one.evidence)
  const present = surelyNow(stated, findings.asOf, breastfeedingLasts)
  if (present.length > 0) return holds(basisOf(present), evidence)
  if (stated.length > 0) return undecided([{ datum: criterion, reason: 'needs-detail' }], evidence)
  const [first, ...rest] = unread(findings, ['Condition', 'Observation'], criterion)
  if (first !== undefined) return undecided([first, ...rest])
  return undecided([{ datum: criterion, reason: 'needs-attestation' }])
}

function decideIntention({ findings, criterion }: Inquiry): Determination {
  const planning = diagnosesOf(findings, { concept: 'pregnancy', facets: ['planning'] }).filter(
    ({ diagnosis }) => diagnosis.presence !== 'past',
  )
  const evidence = planning.map(({ diagnosis }) => evidenceOfDiagnosis('pregnancy', diagnosis, findings.asOf))
  return undecided([{ datum: criterion, reason: planning.length > 0 ? 'needs-detail' : 'needs-attestation' }], evidence)
}
