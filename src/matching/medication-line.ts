import { coverOf } from '../findings/exposure.ts'
import type { Findings } from '../findings/findings.ts'
import type { Label } from '../terminology/concept.ts'
import type { Day } from '../values/clinical-date.ts'

/** One stretch in which a drug was or may have been taken. */
export interface Spell {
  /** Nothing where the record does not say since when. */
  readonly from?: Day
  readonly to: Day
  readonly isOngoing: boolean
  /** Only part of it, or none, is sure. */
  readonly isUnsure: boolean
  readonly reference: string
}

export interface DrugLine {
  readonly ingredient: string
  readonly label: Label
  readonly spells: readonly Spell[]
}

/** What was taken when, a line a drug: those taken last first. */
export function medicationLines({ exposures, asOf }: Findings): readonly DrugLine[] {
  const lines = new Map<string, { readonly label: Label; readonly spells: Spell[] }>()
  for (const exposure of exposures) {
    const { sure, possible } = coverOf(exposure, asOf)
    if (possible === undefined) continue
    const spell: Spell = {
      ...(Number.isFinite(possible.from) ? { from: possible.from } : {}),
      to: possible.to,
      isOngoing: exposure.ongoing === 'yes',
      isUnsure: sure?.from !== possible.from || sure.to !== possible.to,
      reference: exposure.reference,
    }
    for (const { ingredient, label } of exposure.drugs) {
      const line = lines.get(ingredient) ?? { label, spells: [] }
      lines.set(ingredient, line)
      line.spells.push(spell)
    }
  }
  const last = ({ spells }: DrugLine): Day => Math.max(...spells.map(({ to }) => to))
  return [...lines]
    .map(([ingredient, line]) => ({ ingredient, ...line }))
    .sort((a, b) => last(b) - last(a) || (a.ingredient < b.ingredient ? -1 : 1))
}
