import type { Growing } from '../values/growing.ts'
import type { Message } from '../values/message.ts'
import type { Truth } from '../values/truth.ts'
import type { Basis, Determination, Evidence, Missing } from './determination.ts'

interface Extra {
  readonly notes?: readonly Message[]
  readonly parts?: readonly Determination[]
  readonly modifiable?: boolean | undefined
  readonly passesFrom?: string | undefined
  readonly notApplicable?: boolean | undefined
}

type DefiniteBasis = Exclude<Basis, 'none'>

const nothing: readonly never[] = []

/** Every determination is made here, its fields in one order: what looks at thousands of them then finds them alike. */
export function determined(
  truth: Truth,
  basis: Basis,
  evidence: readonly Evidence[],
  missing: readonly Missing[],
  { notes = nothing, parts = nothing, modifiable, passesFrom, notApplicable }: Extra = {},
): Determination {
  const determination: Growing<Determination> = { truth, basis, evidence, missing, notes, parts }
  if (modifiable !== undefined) determination.modifiable = modifiable
  if (passesFrom !== undefined) determination.passesFrom = passesFrom
  if (notApplicable !== undefined) determination.notApplicable = notApplicable
  return determination
}

/** The sentence is true, and this shows it. */
export function holds(basis: DefiniteBasis, evidence: readonly Evidence[], extra?: Extra): Determination {
  return determined('true', basis, evidence, nothing, extra)
}

/** The sentence is false, and this shows it. */
export function failsToHold(basis: DefiniteBasis, evidence: readonly Evidence[], extra?: Extra): Determination {
  return determined('false', basis, evidence, nothing, extra)
}

/** It cannot be decided; what is on record is shown all the same. At least one datum is missing. */
export function undecided(
  missing: readonly [Missing, ...Missing[]],
  evidence: readonly Evidence[] = nothing,
  extra?: Extra,
): Determination {
  return determined('unknown', 'none', evidence, missing, extra)
}

/** The sentence does not speak about this patient. */
export function doesNotApply(evidence: readonly Evidence[], extra?: Extra): Determination {
  return determined('true', 'documented', evidence, nothing, { ...extra, notApplicable: true })
}
