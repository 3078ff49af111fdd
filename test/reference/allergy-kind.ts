import type { RuleOf } from '../../src/criteria/rule.ts'
import type { Allergy } from '../../src/findings/allergy.ts'
import type { Diagnosis } from '../../src/findings/diagnosis.ts'
import type { Findings } from '../../src/findings/findings.ts'
import { bindDrug } from '../../src/terminology/drugs.ts'
import { namingOf } from './disease-kinds.ts'
import { notRead } from './reads.ts'
import { definite, open, type Ruling } from './ruling.ts'

type Weight = 'holds' | 'asks' | 'nothing'

/** Severe to the culprits asked for holds; what nobody graded, doubted or named asks. Nobody asked: a person says. */
export function allergy(rule: RuleOf<'allergy'>, findings: Findings): Ruling {
  const weights = [
    ...findings.allergies.filter(({ none }) => !none).map((one) => ofEntry(rule, one)),
    ...findings.diagnoses.flatMap((one) => ofDiagnosis(rule, one)),
  ]
  if (weights.includes('holds')) return definite(true)
  if (weights.includes('asks')) return open('needs-detail')
  const lost = notRead(findings, ['AllergyIntolerance', 'Condition'])
  if (lost.length > 0) return open(...lost)
  return findings.allergies.length === 0 ? open('needs-attestation') : definite(false)
}

function ofEntry({ to, evenIfMild = [], mayContain = [] }: RuleOf<'allergy'>, one: Allergy): Weight {
  const isToOneOf = (drugs: readonly string[]) => one.drugs.some(({ ingredient }) => drugs.includes(ingredient))
  const sure = (isSure: boolean): Weight => (isSure && !one.tentative ? 'holds' : 'asks')
  if (isToOneOf(evenIfMild)) return sure(true)
  const named = typeof to === 'object'
  if (named ? !isToOneOf(to) : to === 'any-drug' && one.toDrug === 'no')
    return isToOneOf(mayContain) ? 'asks' : 'nothing'
  if (one.grade === 'severe') return sure(to !== 'any-drug' || one.toDrug === 'yes')
  return one.grade === 'ungraded' || one.highCriticality || named ? 'asks' : 'nothing'
}

/** A diagnosis of allergy names its culprit by its words or its code, if at all. */
function ofDiagnosis({ to, mayContain = [] }: RuleOf<'allergy'>, one: Diagnosis): readonly Weight[] {
  const naming = namingOf(one, { concept: 'drug-allergy' })
  if (naming === undefined) return []
  const facets = one.bindings.flatMap(({ concept, facet = '' }) => (concept === 'drug-allergy' ? [facet] : []))
  if (typeof to === 'object') {
    const drugs = bindDrug([], one.display).map(({ ingredient }) => ingredient)
    return [...to, ...mayContain].some((drug) => drugs.includes(drug) || facets.includes(drug)) ? ['asks'] : []
  }
  const severe = to === 'anything' ? ['anaphylaxis-drug', 'anaphylaxis', 'severe-skin'] : ['anaphylaxis-drug']
  const isSevere = facets.some((facet) => severe.includes(facet))
  return [isSevere && naming === 'code' && !one.tentative ? 'holds' : 'asks']
}
