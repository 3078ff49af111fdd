import { essdaiItems } from './essdai-items.ts'
import type { Instrument } from './instrument.ts'
import { settled, sumOf } from './sum.ts'

function bandOf(total: number): string {
  return total < 5 ? 'low' : total < 14 ? 'moderate' : 'high'
}

export const essdai: Instrument = {
  id: 'essdai',
  label: { en: 'ESSDAI', zh: 'ESSDAI评分' },
  range: { min: 0, max: 123 },
  step: 1,
  items: essdaiItems,
  unnamed: 'absent',
  window: { days: 28 },
  licence:
    'ESSDAI © EULAR task force; the user guide is open access under CC BY-NC. Weights and levels in our words; permission to be asked before commercial release.',
  sources: [
    'Weights and levels: ard.bmj.com/highwire/markup/194094, ard.bmj.com/highwire/markup/183802',
    'User guide: RMD Open 2015;1:e000022',
  ],
  bandOf,
  score: (answers) => {
    const total = settled(sumOf(essdaiItems, answers))
    return total === undefined ? {} : { total, band: bandOf(total) }
  },
  bounds: (answers) => sumOf(essdaiItems, answers),
}
