import { atLeast, anyOf } from '../../values/truth.ts'
import type { Determination } from '../determination.ts'
import type { Inquiry } from '../inquiry.ts'
import { decideByLatest, judgement, unusable, type Judgement } from '../latest.ts'
import type { ValuedMeasurement } from '../timeline.ts'
import { windowOf } from '../window-of.ts'

/** BILAG-2004: at least so many systems graded A, or so many graded B. */
export interface BilagRule {
  readonly kind: 'bilag'
  readonly a: number
  readonly b: number
}

export function decideBilag(rule: BilagRule, inquiry: Inquiry): Determination {
  return decideByLatest(inquiry, {
    selector: { concept: 'bilag-2004' },
    within: windowOf('bilag-2004', inquiry),
    entered: true,
    judge: (measurement) => judgeGrades(rule, measurement),
  })
}

/** Counts by grade decide outright; system by system, those not assessed stay open. */
function judgeGrades(rule: BilagRule, { value }: ValuedMeasurement): Judgement {
  const counts = value.counts
  if (counts !== undefined) {
    const [a, b] = [counts['A'] ?? 0, counts['B'] ?? 0]
    if (![a, b].every((count) => Number.isInteger(count) && count >= 0 && count <= 9) || a + b > 9) return unusable
    return { truth: a >= rule.a || b >= rule.b ? 'true' : 'false' }
  }
  const grades = Object.values(value.items ?? {})
  if (grades.length === 0) return unusable
  const systems = [...grades, ...Array.from({ length: Math.max(0, 9 - grades.length) }, () => undefined)]
  const graded = (letter: string) =>
    systems.map((grade) =>
      typeof grade === 'string' && /^[A-E]$/.test(grade) ? (grade === letter ? 'true' : 'false') : 'unknown',
    )
  return judgement(anyOf([atLeast(rule.a, graded('A')), atLeast(rule.b, graded('B'))]), undefined, 'needs-entry')
}
