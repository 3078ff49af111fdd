import type { Rule } from '../criteria/rule.ts'
import type { Comparison } from '../values/interval.ts'

/** In place of a unit: a multiple of the upper limit of normal. */
export const timesUln = '×ULN'

/** One number that a rule compares one datum with, and the part of the rule that does. */
export interface Limit {
  readonly datum: string
  /** The scale the limit is on, where it is another than the datum's own (a part of SLEDAI-2K). */
  readonly scale?: string
  /** What passes. */
  readonly comparison: Comparison
  readonly value: number
  /** UCUM or `timesUln`; nothing for a score. */
  readonly unit?: string
  readonly rule: Rule
  /** Whether the part is to be true for the criterion to pass. */
  readonly isWanted: boolean
}

/** The limits that a rule sets, found by walking it: what it wants true, what false below a `not` or of an exclusion. */
export function limitsIn(rule: Rule, isWanted: boolean): readonly Limit[] {
  const below = (part: Rule): readonly Limit[] => limitsIn(part, isWanted)
  const limit = (own: Pick<Limit, 'datum' | 'scale' | 'comparison' | 'value' | 'unit'>): Limit => ({
    ...own,
    comparison: isWanted ? own.comparison : opposite[own.comparison],
    rule,
    isWanted,
  })
  switch (rule.kind) {
    case 'all':
    case 'any':
    case 'at-least':
      return rule.parts.flatMap(below)
    case 'not':
      return limitsIn(rule.part, !isWanted)
    case 'excusable':
      return below(rule.rule)
    case 'if-present':
      return below(rule.then)
    case 'measurement': {
      const { concept: datum, comparison, threshold } = rule
      return 'timesUln' in threshold
        ? [limit({ datum, comparison, value: threshold.timesUln, unit: timesUln })]
        : [limit({ datum, comparison, ...threshold })]
    }
    case 'score':
      return rule.bounds.map((bound) => limit({ datum: rule.instrument, ...bound }))
    case 'modified-sledai':
      return [limit({ datum: 'sledai-2k', scale: 'sledai-2k-modified', comparison: '>=', value: rule.atLeast })]
    case 'clinical-sledai':
      return [limit({ datum: 'sledai-2k', scale: 'sledai-2k-clinical', comparison: '>=', value: rule.atLeast })]
    case 'egfr':
      return [limit({ datum: 'egfr', comparison: rule.comparison, value: rule.value, unit: 'mL/min/{1.73_m2}' })]
    case 'creatinine-clearance':
      return [limit({ datum: 'crcl', comparison: rule.comparison, value: rule.value, unit: 'mL/min' })]
    case 'percent-predicted':
      return [limit({ datum: rule.concept, comparison: rule.comparison, value: rule.value, unit: '%' })]
    // These ask for something else than one number of one datum.
    case 'active-hepatitis':
    case 'adverse':
    case 'age':
    case 'allergy':
    case 'ambiguous':
    case 'attest':
    case 'b-cell-marker':
    case 'bilag':
    case 'combination-therapy':
    case 'diagnosed-since':
    case 'diagnosis':
    case 'gene-therapy':
    case 'heart-failure-class':
    case 'history':
    case 'hiv':
    case 'infection':
    case 'live-vaccine':
    case 'not-breastfeeding':
    case 'pregnancy-test':
    case 'pregnancy':
    case 'progression':
    case 'qtc':
    case 'result':
    case 'series':
    case 'source-incomplete':
    case 'stable-dose':
    case 'steroid-dose':
    case 'study':
    case 'syphilis':
    case 'taking':
    case 'titre':
    case 'tried-classes':
    case 'tried-drugs':
    case 'washout':
      return []
  }
}

const opposite: { readonly [C in Comparison]: Comparison } = { '<': '>=', '<=': '>', '>=': '<', '>': '<=', '=': '=' }
