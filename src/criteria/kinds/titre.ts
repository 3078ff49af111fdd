import type { Measurement } from '../../findings/measurement.ts'
import { compare } from '../../values/interval.ts'
import type { Determination } from '../determination.ts'
import type { Inquiry } from '../inquiry.ts'
import { decideByEver, decideByLatest, type Judgement } from '../latest.ts'
import type { Selector } from '../select.ts'
import type { DatedMeasurement } from '../timeline.ts'
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
  const judge = (measurement: Measurement): Judgement => judgeTitre(rule, measurement)
  return rule.ever === true
    ? decideByEver(inquiry, { selector: rule, judge })
    : decideByLatest(inquiry, { selector: rule, judge, within: windowOf(rule.concept, inquiry), counting: highest })
}

/** One serum, several rows: a bare "positive" beside its titre adds nothing. */
function highest(latest: readonly DatedMeasurement[]): readonly DatedMeasurement[] {
  const withTitre = latest.filter(({ value }) => value?.titre !== undefined)
  return withTitre.length === 0 ? latest : withoutWeakerPatterns(withTitre)
}

/** A negative test has no titre as high; a bare "positive", or a number in other units, does not tell how high. */
function judgeTitre({ comparison, reciprocal }: TitreRule, { value, interpretation }: Measurement): Judgement {
  if (value?.titre !== undefined) {
    const truth = compare(value.titre, comparison, reciprocal)
    return truth === 'unknown' ? { truth, reason: 'value-unusable' } : { truth }
  }
  const bare =
    value?.number !== undefined && value.unit === '' ? compare(value.number, comparison, reciprocal) : undefined
  if (bare !== undefined && bare !== 'unknown' && value?.number !== undefined && value.number.low >= 10)
    return { truth: bare }
  if (value?.sign === 'negative' && interpretation !== 'positive') return { truth: 'false' }
  return { truth: 'unknown', reason: 'value-unusable' }
}
