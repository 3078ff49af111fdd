import { typedTotal } from './typed-total.ts'

/** A count of 28 joints is a lower bound of it. */
export const sjc66 = typedTotal({
  id: 'sjc66',
  label: { en: 'Swollen joints of 66', zh: '肿胀关节数（66个）' },
  item: {
    id: 'sjc66',
    label: { en: 'Swollen joints of 66', zh: '肿胀关节数（66个）' },
    range: { min: 0, max: 66, step: 1 },
    prefill: { mode: 'hint', concepts: ['sjc28'] },
  },
  range: { min: 0, max: 66 },
  step: 1,
  unit: '{#}',
  window: { days: 28 },
  licence: 'The list of joints is public.',
  sources: ['66/68 joint list, hips tender only: verywellhealth.com joint-count page'],
})
