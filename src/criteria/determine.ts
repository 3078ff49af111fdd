import type { Message } from '../values/message.ts'
import type { Basis, Determination, Evidence, Missing } from './determination.ts'

interface Extra {
  readonly notes?: readonly Message[]
  readonly parts?: readonly Determination[]
  readonly modifiable?: boolean
  readonly passesFrom?: string
}

type DefiniteBasis = Exclude<Basis, 'none'>

const finish = ({ notes, parts, modifiable, passesFrom }: Extra) => ({
  notes: notes ?? [],
  parts: parts ?? [],
  ...(modifiable === undefined ? {} : { modifiable }),
  ...(passesFrom === undefined ? {} : { passesFrom }),
})

/** The sentence is true, and this shows it. */
export function holds(basis: DefiniteBasis, evidence: readonly Evidence[], extra: Extra = {}): Determination {
  return { truth: 'true', basis, evidence, missing: [], ...finish(extra) }
}

/** The sentence is false, and this shows it. */
export function failsToHold(basis: DefiniteBasis, evidence: readonly Evidence[], extra: Extra = {}): Determination {
  return { truth: 'false', basis, evidence, missing: [], ...finish(extra) }
}

/** It cannot be decided; what is on record is shown all the same. At least one datum is missing. */
export function undecided(
  missing: readonly [Missing, ...Missing[]],
  evidence: readonly Evidence[] = [],
  extra: Extra = {},
): Determination {
  return { truth: 'unknown', basis: 'none', evidence, missing, ...finish(extra) }
}

/** The sentence does not speak about this patient. */
export function doesNotApply(evidence: readonly Evidence[], extra: Extra = {}): Determination {
  return { truth: 'true', basis: 'documented', evidence, missing: [], notApplicable: true, ...finish(extra) }
}
