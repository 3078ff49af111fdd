import type { Findings } from '../findings/findings.ts'
import { Place } from '../values/memory.ts'
import type { Determination } from './determination.ts'
import type { ClinicalSettings } from './inquiry.ts'
import type { Rule } from './rule.ts'

/** What was decided of one patient so far, by the text of the rule. */
export type Decided = Map<string, Determination>

const ofPatient = new Place<Findings, { readonly settings: ClinicalSettings; readonly decided: Decided }>()

/**
 * What was decided on these findings under these settings. It belongs to the findings and goes with them; other
 * settings begin anew.
 */
export function decidedOn(findings: Findings, settings: ClinicalSettings): Decided {
  const all = ofPatient.in(findings.memory)
  const known = all.get(findings)
  if (known?.settings === settings) return known.decided
  const decided: Decided = new Map()
  all.set(findings, { settings, decided })
  return decided
}

const texts = new WeakMap<Rule, string>()

/** A rule as text, written once: trials ask much the same, and rules that read alike are decided once a patient. */
export function ruleText(rule: Rule): string {
  const known = texts.get(rule)
  if (known !== undefined) return known
  const text = JSON.stringify(rule)
  texts.set(rule, text)
  return text
}
