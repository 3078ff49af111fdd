import { atLeast, anyOf, truthOf, type Truth } from '../../values/truth.ts'
import { notAssessed } from '../../scores/instrument.ts'
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

/** Organ systems that are graded. */
const systems = 9

/** Counts by grade decide outright; system by system, those not assessed stay open. */
function judgeGrades(rule: BilagRule, { value }: ValuedMeasurement): Judgement {
  const { counts, items } = value
  if (counts !== undefined) {
    const { A: a = 0, B: b = 0 } = counts
    // A form on which no system was assessed counts none.
    if (counts['A'] === undefined && counts['B'] === undefined) return unusable
    if (![a, b].every((count) => Number.isInteger(count) && count >= 0) || a + b > systems) return unusable
    return { truth: a >= rule.a || b >= rule.b ? 'true' : 'false' }
  }
  if (items === undefined) return unusable
  const grades = Object.values(items).filter((grade) => typeof grade === 'string' && grade !== notAssessed)
  const open = Array.from({ length: systems - grades.length }, (): Truth => 'unknown')
  const graded = (letter: string) => [...grades.map((grade) => truthOf(grade === letter)), ...open]
  return judgement(anyOf([atLeast(rule.a, graded('A')), atLeast(rule.b, graded('B'))]), undefined, 'needs-entry')
}
