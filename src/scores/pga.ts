import { typedTotal } from './typed-total.ts'

/** Values above 3 are of other scales (0–10, 0–100): refused, never rescaled. */
export const pga = typedTotal({
  id: 'pga',
  aliases: ['pga-sle'],
  label: { en: 'Physician global assessment of lupus (0–3)', zh: '狼疮医生总体评估（PGA，0–3）' },
  item: {
    id: 'pga',
    label: { en: '0 none, 1 mild, 2 moderate, 3 severe', zh: '0 无，1 轻，2 中，3 重' },
    range: { min: 0, max: 3, step: 0.1 },
  },
  range: { min: 0, max: 3 },
  step: 0.1,
  window: { days: 28 },
  licence: 'Public scale; no restriction found.',
  sources: ['SELENA-SLEDAI PGA scale 0–3: pmc.ncbi.nlm.nih.gov/articles/PMC7719036'],
})
