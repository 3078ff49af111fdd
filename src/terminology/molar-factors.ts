import type { MolarFactor } from '../values/unit.ts'

/**
 * Mass to amount of substance, for the analytes that laboratories report both ways. Creatinine and bilirubin by the
 * factors in clinical use, so that 2.0 mg/dL is exactly 176.8 umol/L; haemoglobin as the monomer (Fe), 16.114 g/mmol.
 */
const factors: Readonly<Record<string, MolarFactor>> = {
  creatinine: { of: 'mg/dL', per: 'umol/L', factor: 88.4 },
  tbil: { of: 'mg/dL', per: 'umol/L', factor: 17.1 },
  hemoglobin: { of: 'g/L', per: 'mmol/L', factor: 1 / 16.114 },
}

export function molarFactorOf(concept: string): MolarFactor | undefined {
  return factors[concept]
}
