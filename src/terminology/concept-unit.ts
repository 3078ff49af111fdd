import { convertByTable } from '../values/unit.ts'
import { conceptById } from './catalog.ts'
import { molarFactorOf } from './molar-factors.ts'

/** Whether values of a concept, in any unit laboratories send it in, can be told in this unit. */
export function isUnitOf(concept: string, unit: string): boolean {
  const known = conceptById(concept)
  const seen = [known?.unit, ...(known?.seenUnits ?? [])].filter((one) => one !== undefined)
  const factor = molarFactorOf(known?.id ?? concept)
  return seen.length === 0 || seen.some((one) => one === unit || convertByTable(1, one, unit, factor) !== undefined)
}
