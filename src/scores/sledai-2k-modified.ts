import type { Instrument } from './instrument.ts'
import { sledaiBounds, sledaiLicence, sledaiScore, sledaiSources, sledaiTotals } from './sledai-2k-totals.ts'

export const sledai2kModified: Instrument = {
  id: 'sledai-2k-modified',
  label: { en: 'Modified SLEDAI-2K (without complement and anti-dsDNA)', zh: '改良SLEDAI-2K评分（不含补体和抗dsDNA）' },
  range: { min: 0, max: 101 },
  step: 1,
  items: sledaiTotals.sledai2k,
  unnamed: 'absent',
  // Present at the visit or in the 10 days before; results older than 10 days are flagged.
  window: { days: 30, flagOverDays: 10 },
  licence: sledaiLicence,
  sources: sledaiSources,
  score: (answers) => sledaiScore('serologyFree', answers),
  bounds: (answers) => sledaiBounds('serologyFree', answers),
}
