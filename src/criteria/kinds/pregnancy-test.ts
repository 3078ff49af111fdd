import type { Span } from '../../values/window.ts'
import { isWithin } from '../../values/window.ts'
import { childbearingPotential } from '../childbearing.ts'
import type { Determination } from '../determination.ts'
import { doesNotApply, failsToHold, holds, undecided } from '../determine.ts'
import type { Inquiry } from '../inquiry.ts'
import { basisOf } from '../latest.ts'
import { pregnancyTests, recentTests, testResult } from '../pregnancy-findings.ts'
import { unread } from '../readability.ts'

/**
 * A negative pregnancy test, of those who can become pregnant. `serumWithin`: only a serum test of that span before
 * enrolment passes; enrolment is ahead, so its absence is something to do and no failure.
 */
export interface PregnancyTestRule {
  readonly kind: 'pregnancy-test'
  readonly serumWithin?: Span
}

export function decidePregnancyTest(rule: PregnancyTestRule, { findings }: Inquiry): Determination {
  const potential = childbearingPotential(findings)
  if (potential.truth === 'false') return doesNotApply(potential.evidence)
  const tests = pregnancyTests(findings)
  const shown = tests.map(({ evidence }) => evidence).slice(0, 4)
  const recent = recentTests(tests, findings.asOf)
  const result = testResult(recent)
  const [closed, ...more] = unread(findings, ['Observation'], 'hcg-serum')
  const [doubt, ...doubts] = potential.missing
  const serum = rule.serumWithin
  const passes =
    result === 'negative' &&
    (serum === undefined ||
      tests.some(
        ({ concept, truth, date }) =>
          concept === 'hcg-serum' && truth === 'false' && isWithin(date, findings.asOf, serum) === 'true',
      ))
  if (closed !== undefined) return undecided([closed, ...more], shown)
  if (result === 'conflicting') return undecided([{ datum: 'hcg-serum', reason: 'conflicting' }], shown)
  const basis = basisOf(recent)
  if (passes) return holds(basis, shown)
  if (doubt !== undefined) return undecided([doubt, ...doubts], [...potential.evidence, ...shown])
  if (result === 'positive') return failsToHold(basis, shown, { modifiable: true })
  if (result === 'unclear') return undecided([{ datum: 'hcg-serum', reason: 'value-unusable' }], shown)
  return undecided(
    [
      {
        datum: 'hcg-serum',
        reason: 'before-treatment',
        action: { id: serum === undefined ? 'action.pregnancyTest' : 'action.serumPregnancyTest' },
      },
    ],
    shown,
  )
}
