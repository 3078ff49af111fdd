import { compare } from '../../values/interval.ts'
import type { Determination } from '../determination.ts'
import type { Inquiry } from '../inquiry.ts'
import { decideByEver, decideByLatest, judgement, unusable, type Judgement } from '../latest.ts'
import type { Selector } from '../select.ts'
import type { UsableMeasurement, ValuedMeasurement } from '../timeline.ts'
import { withoutWeakerPatterns } from '../titre-patterns.ts'
import { windowOf } from '../window-of.ts'

/** A titre against a reciprocal: `>= 80` is 1:80 or weaker dilutions upwards. */
export interface TitreRule extends Selector {
  readonly kind: 'titre'
  readonly comparison: '>' | '>='
  readonly reciprocal: number
  readonly ever?: boolean
}

export function decideTitre(rule: TitreRule, inquiry: Inquiry): Determination {
  const judge = (measurement: ValuedMeasurement): Judgement => judgeTitre(rule, measurement)
  return rule.ever === true
    ? decideByEver(inquiry, { selector: rule, judge })
    : decideByLatest(inquiry, { selector: rule, judge, within: windowOf(rule.concept, inquiry), counting: highest })
}

/** One serum, several rows: a bare "positive" beside its titre adds nothing. */
function highest(latest: readonly UsableMeasurement[]): readonly UsableMeasurement[] {
  const withTitre = latest.filter(({ value }) => value.titre !== undefined)
  return withTitre.length === 0 ? latest : withoutWeakerPatterns(withTitre)
}

/** A negative test has no titre as high; a bare "positive", or a number in other units, does not tell how high. */
function judgeTitre({ comparison, reciprocal }: TitreRule, { value, interpretation }: ValuedMeasurement): Judgement {
  const { titre, number, unit, sign } = value
  if (titre !== undefined) return judgement(compare(titre, comparison, reciprocal))
  if (number !== undefined && number.low >= 10 && unit === '') return judgement(compare(number, comparison, reciprocal))
  return sign === 'negative' && interpretation !== 'positive' ? { truth: 'false' } : unusable
}
