export type Sex = 'female' | 'male'

export interface KidneyInputs {
  /** Serum creatinine, mg/dL. */
  readonly creatinineMgPerDl: number
  readonly ageYears: number
  readonly sex: Sex
}

interface Coefficients {
  readonly factor: number
  readonly alpha: Readonly<Record<Sex, number>>
  readonly beta: number
  readonly perYear: number
  readonly female: number
}

const kappa: Readonly<Record<Sex, number>> = { female: 0.7, male: 0.9 }

function estimate({ creatinineMgPerDl, ageYears, sex }: KidneyInputs, c: Coefficients): number {
  const ratio = creatinineMgPerDl / kappa[sex]
  const curve = Math.min(ratio, 1) ** c.alpha[sex] * Math.max(ratio, 1) ** c.beta
  return c.factor * curve * c.perYear ** ageYears * (sex === 'female' ? c.female : 1)
}

/** eGFR from creatinine, CKD-EPI 2021 (no race term), mL/min/1.73 m². Adults. N Engl J Med 2021;385:1737. */
export function ckdEpi2021(inputs: KidneyInputs): number {
  const alpha = { female: -0.241, male: -0.302 }
  return estimate(inputs, { factor: 142, alpha, beta: -1.2, perYear: 0.9938, female: 1.012 })
}

/** eGFR from creatinine, CKD-EPI 2009 without its race term, mL/min/1.73 m². Ann Intern Med 2009;150:604. */
export function ckdEpi2009(inputs: KidneyInputs): number {
  const alpha = { female: -0.329, male: -0.411 }
  return estimate(inputs, { factor: 141, alpha, beta: -1.209, perYear: 0.993, female: 1.018 })
}
