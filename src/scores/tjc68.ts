import { typedTotal } from './typed-total.ts'

export const tjc68 = typedTotal({
  id: 'tjc68',
  label: { en: 'Tender joints of 68', zh: '压痛关节数（68个）' },
  item: {
    id: 'tjc68',
    label: { en: 'Tender joints of 68', zh: '压痛关节数（68个）' },
    range: { min: 0, max: 68, step: 1 },
    prefill: { mode: 'hint', concepts: ['tjc28'] },
  },
  range: { min: 0, max: 68 },
  step: 1,
  unit: '{#}',
  window: { days: 28 },
  licence: 'The list of joints is public.',
  sources: ['66/68 joint list, hips tender only: verywellhealth.com joint-count page'],
})
