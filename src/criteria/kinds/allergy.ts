import type { Allergy } from '../../findings/allergy.ts'
import type { Diagnosis } from '../../findings/diagnosis.ts'
import { bindDrug } from '../../terminology/drugs.ts'
import type { Determination, Evidence } from '../determination.ts'
import { diagnosesOf } from '../diagnosis-presence.ts'
import { failsToHold, holds, undecided } from '../determine.ts'
import { evidenceOfAllergy, evidenceOfDiagnosis } from '../evidence.ts'
import type { Inquiry } from '../inquiry.ts'
import { presumedFrom, unread } from '../readability.ts'

/**
 * Severe allergy on record. `to`: any culprit, any drug, or drugs by ingredient. `evenIfMild`: ingredients to which any
 * allergy counts. `mayContain`: what the study's product may contain besides; an allergy to it asks. Without a single
 * entry, not even "no known allergy", nobody has asked: then a person must say.
 */
export interface AllergyRule {
  readonly kind: 'allergy'
  readonly to: 'anything' | 'any-drug' | readonly string[]
  readonly evenIfMild?: readonly string[]
  readonly mayContain?: readonly string[]
}

type Weight = 'holds' | 'asks' | 'nothing'

export function decideAllergy(rule: AllergyRule, inquiry: Inquiry): Determination {
  const { findings } = inquiry
  const weighed: { readonly weight: Weight; readonly evidence: Evidence }[] = [
    ...findings.allergies
      .filter(({ none }) => !none)
      .map((allergy) => ({ weight: weightOf(rule, allergy), evidence: evidenceOfAllergy(allergy) })),
    ...diagnosesOf(findings, { concept: 'drug-allergy' }).map(({ diagnosis }) => {
      const weight = conditionWeight(rule, diagnosis)
      return {
        weight: weight === 'holds' && diagnosis.tentative ? ('asks' as const) : weight,
        evidence: evidenceOfDiagnosis('drug-allergy', diagnosis, findings.asOf),
      }
    }),
  ]
  const having = (weight: Weight) => weighed.filter((one) => one.weight === weight).map(({ evidence }) => evidence)
  if (having('holds').length > 0) return holds('documented', having('holds'))
  if (having('asks').length > 0) return undecided([{ datum: 'drug-allergy', reason: 'needs-detail' }], having('asks'))
  const [first, ...rest] = unread(findings, ['AllergyIntolerance', 'Condition'], 'drug-allergy')
  if (first !== undefined) return undecided([first, ...rest])
  if (findings.allergies.length === 0) return undecided([{ datum: inquiry.criterion, reason: 'needs-attestation' }])
  return failsToHold('presumed', findings.allergies.map(evidenceOfAllergy), {
    notes: [presumedFrom(['AllergyIntolerance', 'Condition'])],
  })
}

function isTo(allergy: Allergy, ingredients: readonly string[]): boolean {
  return allergy.drugs.some(({ ingredient }) => ingredients.includes(ingredient))
}

function weightOf({ to, evenIfMild, mayContain = [] }: AllergyRule, allergy: Allergy): Weight {
  if (evenIfMild !== undefined && isTo(allergy, evenIfMild)) return allergy.tentative ? 'asks' : 'holds'
  const culprit = to === 'anything' ? 'yes' : to === 'any-drug' ? allergy.toDrug : isTo(allergy, to) ? 'yes' : 'no'
  if (culprit === 'no') return isTo(allergy, mayContain) ? 'asks' : 'nothing'
  switch (allergy.grade) {
    case 'severe':
      return culprit === 'yes' && !allergy.tentative ? 'holds' : 'asks'
    case 'ungraded':
      return 'asks'
    case 'lesser':
      return allergy.highCriticality || typeof to === 'object' ? 'asks' : 'nothing'
  }
}

/**
 * A Condition mostly names no culprit: anaphylaxis to a drug is to some drug, an allergy without more is not graded. One
 * that names a drug of the sentence asks about it.
 */
function conditionWeight({ to, mayContain = [] }: AllergyRule, { bindings, display }: Diagnosis): Weight {
  const facets = bindings.flatMap(({ concept, facet }) => (concept === 'drug-allergy' ? (facet ?? []) : []))
  if (typeof to === 'object') {
    const named = [...facets, ...bindDrug([], display).map(({ ingredient }) => ingredient)]
    return named.some((drug) => to.includes(drug) || mayContain.includes(drug)) ? 'asks' : 'nothing'
  }
  const isSevere = (facet: string) => facet === 'anaphylaxis-drug' || (to === 'anything' && severe.includes(facet))
  return facets.some(isSevere) ? 'holds' : 'asks'
}

/** Anaphylaxis and severe reactions of the skin, whatever brought them about. */
const severe = ['anaphylaxis', 'severe-skin']
