import type { Instrument } from './instrument.ts'
import { sledaiBounds, sledaiLicence, sledaiScore, sledaiSources, sledaiTotals } from './sledai-2k-totals.ts'

export const sledai2kClinical: Instrument = {
  id: 'sledai-2k-clinical',
  aliases: ['sledai-2k-clinical-nct06675422'],
  label: { en: 'Clinical SLEDAI-2K (NCT06675422)', zh: '临床SLEDAI-2K评分（NCT06675422）' },
  range: { min: 0, max: 26 },
  step: 1,
  items: sledaiTotals.sledai2k,
  unnamed: 'absent',
  // Present at the visit or in the 10 days before; results older than 10 days are flagged.
  window: { days: 30, flagOverDays: 10 },
  licence: sledaiLicence,
  sources: sledaiSources,
  score: (answers) => sledaiScore('clinical', answers),
  bounds: (answers) => sledaiBounds('clinical', answers),
}
