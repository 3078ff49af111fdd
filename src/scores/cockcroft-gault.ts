import type { KidneyInputs } from './ckd-epi.ts'

export interface ClearanceInputs extends KidneyInputs {
  /** Actual body weight. */
  readonly weightKg: number
}

/** Creatinine clearance by Cockcroft and Gault, mL/min, not normalised to body surface. Nephron 1976;16:31. */
export function cockcroftGault({ creatinineMgPerDl, ageYears, weightKg, sex }: ClearanceInputs): number {
  return (((140 - ageYears) * weightKg) / (72 * creatinineMgPerDl)) * (sex === 'female' ? 0.85 : 1)
}
