import * as z from 'zod/mini'
import { conceptById } from '../../terminology/catalog.ts'
import { isUnitOf } from '../../terminology/concept-unit.ts'

interface Compared {
  readonly concept: string
  readonly threshold: { readonly value: number; readonly unit: string } | { readonly timesUln: number }
}

/** A threshold in a unit that no value of the concept converts to would leave every patient undecided. */
export const comparableUnit = z.check<Compared>(({ value: { concept, threshold }, issues }) => {
  if (!('unit' in threshold) || isUnitOf(concept, threshold.unit)) return
  const usual = conceptById(concept)?.unit ?? ''
  const message = `"${concept}" is not measured in "${threshold.unit}"; give a UCUM unit such as ${usual}`
  issues.push({ code: 'custom', input: threshold.unit, path: ['threshold', 'unit'], message })
})
