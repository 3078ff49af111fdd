import { molarFactorOf } from '../../terminology/molar-factors.ts'
import { ckdEpi2009, ckdEpi2021, type KidneyInputs, type Sex } from '../ckd-epi.ts'
import { cockcroftGault } from '../cockcroft-gault.ts'
import { numberIn, onlyInputs, shown, wordIn, type Calculator, type Inputs } from './calculator.ts'

const sexes: Readonly<Record<string, Sex>> = { F: 'female', M: 'male', female: 'female', male: 'male' }
const units = { 'mg/dL': 'mg/dL', 'umol/L': 'umol/L', 'µmol/L': 'umol/L' } as const

function kidneyInputs(inputs: Inputs): KidneyInputs {
  const creatinine = numberIn(inputs, 'creatinine', Number.MIN_VALUE)
  const perMg = wordIn(inputs, 'unit', units) === 'mg/dL' ? 1 : (molarFactorOf('creatinine')?.factor ?? Number.NaN)
  return {
    creatinineMgPerDl: creatinine / perMg,
    ageYears: numberIn(inputs, 'age', 18, 130),
    sex: wordIn(inputs, 'sex', sexes),
  }
}

const names = ['creatinine', 'unit', 'age', 'sex']

const estimate = (id: string, formula: (inputs: KidneyInputs) => number): Calculator => ({
  id,
  calculate: (inputs) => {
    onlyInputs(inputs, names)
    return { egfr: shown(formula(kidneyInputs(inputs)), 4) }
  },
})

/** eGFR is made for adults; Cockcroft and Gault likewise. */
export const kidneyCalculators: readonly Calculator[] = [
  estimate('egfr-ckd-epi-2021', ckdEpi2021),
  estimate('egfr-ckd-epi-2009', ckdEpi2009),
  {
    id: 'crcl-cockcroft-gault',
    aliases: ['crcl'],
    calculate: (inputs) => {
      onlyInputs(inputs, [...names, 'weight'])
      const crcl = cockcroftGault({ ...kidneyInputs(inputs), weightKg: numberIn(inputs, 'weight', 1, 500) })
      return { crcl: shown(crcl, 2), ge30: crcl >= 30 }
    },
  },
]
