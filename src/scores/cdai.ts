import { jointItems } from './das28.ts'
import type { Instrument, Item } from './instrument.ts'
import { settled, sumOf } from './sum.ts'

/** A line above 10 is in millimetres: refused. */
const items: readonly Item[] = [
  ...jointItems,
  {
    id: 'ptga',
    label: { en: 'Patient global, 0–10 cm', zh: '患者总体评估（0–10 cm）' },
    range: { min: 0, max: 10, unit: 'cm' },
  },
  {
    id: 'phga',
    label: { en: 'Physician global, 0–10 cm', zh: '医生总体评估（0–10 cm）' },
    range: { min: 0, max: 10, unit: 'cm' },
  },
]

function bandOf(total: number): string {
  return total <= 2.8 ? 'remission' : total <= 10 ? 'low' : total <= 22 ? 'moderate' : 'high'
}

export const cdai: Instrument = {
  id: 'cdai',
  label: { en: 'CDAI', zh: '临床疾病活动指数（CDAI）' },
  range: { min: 0, max: 76 },
  step: 0.1,
  items,
  unnamed: 'required',
  window: { days: 28, flagOverDays: 7 },
  licence: 'Published formula (Aletaha 2005); no restriction found.',
  sources: ['Aletaha 2005; github.com/fragla/rheumtools'],
  bandOf,
  score: (answers) => {
    const total = settled(sumOf(items, answers))
    return total === undefined ? {} : { total, band: bandOf(total) }
  },
  bounds: (answers) => sumOf(items, answers),
}
