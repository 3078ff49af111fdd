import type { Instrument } from './instrument.ts'
import { sledaiBounds, sledaiLicence, sledaiScore, sledaiSources, sledaiTotals } from './sledai-2k-totals.ts'

export const sledai2k: Instrument = {
  id: 'sledai-2k',
  aliases: ['sledai2k'],
  label: { en: 'SLEDAI-2K', zh: 'SLEDAI-2K评分' },
  range: { min: 0, max: 105 },
  step: 1,
  items: sledaiTotals.sledai2k,
  unnamed: 'absent',
  // Present at the visit or in the 10 days before; results older than 10 days are flagged.
  window: { days: 30, flagOverDays: 10 },
  licence: sledaiLicence,
  sources: sledaiSources,
  score: (answers) => sledaiScore('sledai2k', answers),
  bounds: (answers) => sledaiBounds('sledai2k', answers),
}
